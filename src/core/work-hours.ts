// When one works on each day of the week. Whether a day is worked at all is for core/days-off.
import { type Day, minutesOf, wallOn } from './day.ts'
import { type Stretch, type Weekday, weekdayOf } from './days-off.ts'

/** From one time of day (`HH:mm`) to the next that reads `to`: 22:00 to 06:00 is a night, 08:00 to 08:00 a day and a night. */
export interface Hours {
  from: string
  to: string
}

export type WorkHours = Readonly<Record<Weekday, Hours>>

export const usualHours: Hours = { from: '09:00', to: '17:30' }

/** The same on each day of the week. */
export const everyDay = (hours: Hours): WorkHours => ({
  1: hours,
  2: hours,
  3: hours,
  4: hours,
  5: hours,
  6: hours,
  7: hours,
})

/** The hours of a user's day, worked or not. */
export const hoursOf = (day: Day, hours: WorkHours): Hours => hours[weekdayOf(day)]

const DAY_MINUTES = 24 * 60
const MINUTE = 60_000

/** Minutes from one time of day to the next that reads `to`: 0 to 1439. */
export const minutesFrom = (from: string, to: string): number =>
  (minutesOf(to) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES

/** How long hours are, in minutes: 1 to 1440. */
export const lengthOf = ({ from, to }: Hours): number => minutesFrom(from, to) || DAY_MINUTES

/** The wall time `minutes` after another, both `YYYY-MM-DDTHH:mm:ss`. */
export const wallAfter = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}Z`) + minutes * MINUTE).toISOString().slice(0, 19)

/**
 * The wall times at which the hours of a user's day begin and end. They are that day's whose part they begin in, so that
 * the end of a night may lie beyond the end of its day.
 */
export function stretchOf(day: Day, hours: Hours, dayEndsAt: string): Stretch {
  const from = wallOn(day, hours.from, dayEndsAt)
  return { from, to: wallAfter(from, lengthOf(hours)) }
}

/** Whether hours go on when their day ends. */
export const goesOn = (hours: Hours, dayEndsAt: string): boolean => {
  const untilItEnds = minutesFrom(hours.from, dayEndsAt) || DAY_MINUTES
  return lengthOf(hours) > untilItEnds
}
