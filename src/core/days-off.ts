import { addDays, type Day } from './day.ts'

/** A day taken off by hand, or one on which the user never works. On both Threshold says nothing by itself. */
export type DayOff = 'taken' | 'no-work-day'

/** What the user said of days: by the week, and of single ones. */
export interface Days {
  /** Days of the week, 1 (Monday) to 7. */
  workDays: readonly number[]
  /** Taken off by hand. */
  isTaken: (day: Day) => boolean
  /** Worked this once, though the week has it free. */
  isWorked: (day: Day) => boolean
}

/** A stretch of wall time, `YYYY-MM-DDTHH:mm:ss`. */
export interface Stretch {
  from: string
  to: string
}

/** 1 (Monday) to 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export function weekdayOf(day: Day): Weekday {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() || 7) as Weekday
}

export function dayOff(day: Day, { workDays, isTaken, isWorked }: Days): DayOff | undefined {
  if (workDays.includes(weekdayOf(day))) return isTaken(day) ? 'taken' : undefined
  return isWorked(day) ? undefined : 'no-work-day'
}

// ---- Days the calendar calls away

/** Whoever is away for so much of these hours is away for the day. */
const FROM = 8
const TO = 18
const HOURS = 7
const HOUR = 3_600_000
/** No leave is followed farther than this. */
const FARTHEST = 366

const instantOf = (wall: string) => Date.parse(`${wall}Z`)

/** Whether the stretches, taken together, leave too little of a day to be there. */
export function isAway(day: Day, stretches: readonly Stretch[]): boolean {
  const opens = Date.parse(`${day}T00:00:00Z`) + FROM * HOUR
  const closes = opens + (TO - FROM) * HOUR
  const parts = stretches
    .map(({ from, to }) => ({ from: Math.max(instantOf(from), opens), to: Math.min(instantOf(to), closes) }))
    .sort((a, b) => a.from - b.from)
  let away = 0
  let reached = opens
  for (const { from, to } of parts) {
    away += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return away >= HOURS * HOUR
}

/** The last of the days from `first` on that `holds`, none of work between them; undefined when the first does not. */
function lastOf(first: Day, workDays: readonly number[], holds: (day: Day) => boolean): Day | undefined {
  let last: Day | undefined
  for (let ahead = 0; ahead < FARTHEST; ahead++) {
    const day = addDays(first, ahead)
    if (!workDays.includes(weekdayOf(day))) continue
    if (!holds(day)) break
    last = day
  }
  return last
}

/**
 * The last working day of the leave that `today` is in by the calendar, or undefined: then there is nothing to offer. A
 * weekend inside does not part a leave, and one at its end is not counted.
 */
export function awayUntil(today: Day, stretches: readonly Stretch[], days: Days): Day | undefined {
  if (dayOff(today, days) !== undefined || days.isWorked(today)) return undefined
  return lastOf(today, days.workDays, (day) => isAway(day, stretches))
}

/** The last day of those taken off from `today` on; `today` itself, when tomorrow is as any other. */
export function takenUntil(today: Day, { workDays, isTaken }: Days): Day {
  return lastOf(today, workDays, isTaken) ?? today
}

/** The working days from `first` to `last`, both included. */
export function workDaysFrom(first: Day, last: Day, workDays: readonly number[]): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last && days.length < FARTHEST; day = addDays(day, 1)) {
    if (workDays.includes(weekdayOf(day))) days.push(day)
  }
  return days
}
