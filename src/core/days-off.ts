import type { Day } from './day.ts'

/** A day taken off by hand, or one on which the user never works. On both Threshold says nothing by itself. */
export type DayOff = 'taken' | 'no-work-day'

/** The day of the week, 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}

export function dayOff(day: Day, workDays: readonly number[], isTaken: boolean): DayOff | undefined {
  if (!workDays.includes(weekdayOf(day))) return 'no-work-day'
  return isTaken ? 'taken' : undefined
}
