/**
 * A moment as it is stored: the instant, what the wall clock showed, and in which zone. Zones change their rules and
 * people travel; with all three a moment can always be told as it was lived.
 */
export interface Moment {
  /** Milliseconds since the Unix epoch. */
  instant: number
  /** Wall time, `YYYY-MM-DDTHH:mm:ss`. */
  wall: string
  /** IANA zone name. */
  zone: string
}

/** A day of the user's, `YYYY-MM-DD`. It may end after midnight. */
export type Day = string

const MINUTE = 60_000
const DAY = 86_400_000

/** Minutes after midnight of `HH:mm`. Throws a RangeError for anything else. */
export function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!match) throw new RangeError(`not a time of day: ${time}`)
  return Number(match[1]) * 60 + Number(match[2])
}

/**
 * The day a wall time belongs to, when days end at `endsAt` (`HH:mm`, 02:00 unless the user says otherwise): 01:30 on
 * Wednesday is still Tuesday. An hour after noon means that the day ends before midnight and the rest is tomorrow.
 */
export function dayOf(wall: string, endsAt = '02:00'): Day {
  const end = minutesOf(endsAt)
  const shift = end > 12 * 60 ? end - 24 * 60 : end
  return new Date(Date.parse(`${wall}Z`) - shift * MINUTE).toISOString().slice(0, 10)
}

/** The wall time at which a time of day (`HH:mm`) falls in a day that ends at `endsAt`: 01:00 may be tomorrow's date. */
export function wallOn(day: Day, time: string, endsAt = '02:00'): string {
  const walls = [-1, 0, 1].map((shift) => `${addDays(day, shift)}T${time}:00`)
  const wall = walls.find((each) => dayOf(each, endsAt) === day)
  if (!wall) throw new RangeError(`no ${time} on ${day}`)
  return wall
}

/** The day `count` days after `day` (before, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** The days from `first` to `last`, both with them; none when `last` is earlier. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(daysBetween(first, last) + 1, 0) }, (_, count) => addDays(first, count))
}
