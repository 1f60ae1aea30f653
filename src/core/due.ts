// When something falls due: a promise, a repair, a parked thought. Later it is "still open", and never more than that.
import type { Day } from './day.ts'

const HOUR = 3_600_000

/** A time and the user's day it is on, a day only, or neither. */
export interface Due {
  day?: Day | undefined
  /** Instant in milliseconds. */
  at?: number | undefined
}

export type Standing = 'someday' | 'later' | 'today' | 'still-open'

/** How something stands on the user's day `today` at `now`. With a day only it is due all that day, its evening too. */
export function standing({ day, at }: Due, today: Day, now: number): Standing {
  if (at !== undefined && at < now) return 'still-open'
  if (day === undefined) return 'someday'
  if (day < today && at === undefined) return 'still-open'
  return day > today ? 'later' : 'today'
}

const RANK: Record<Standing, number> = { 'still-open': 0, today: 1, later: 2, someday: 3 }

/** As Today lists them: still open, today, later, someday; earlier ones first, those with a day only after those with a time. */
export function inOrder<T extends Due>(things: readonly T[], today: Day, now: number): T[] {
  const rank = (thing: T) => RANK[standing(thing, today, now)]
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...things].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.day ?? '', b.day ?? '') ||
      (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER),
  )
}

/**
 * Whether something comes home in the evening of `today`: what is for a later day does not. Nor does what somebody waits
 * for and fell due on a day off: after leave there is nothing to catch up, and it stands in Today, still open.
 */
export function comesHome(
  thing: { kind: 'promise' | 'repair' | 'thought'; day?: Day | undefined; standing: Standing },
  today: Day,
  isTaken: (day: Day) => boolean,
): boolean {
  const { kind, day, standing } = thing
  if (standing === 'later' || standing === 'someday') return false
  return kind === 'thought' || day === undefined || day >= today || !isTaken(day)
}

/** Something that is said once at its moment. */
export interface Reminded {
  /** When it is to be said; none for what only stands in Today. */
  moment?: number | undefined
  told: boolean
}

/**
 * Those to be said at `now`, of the user's day that began at `dayStart`. Like `core/reminders` it asks for a state: a
 * thing held or slept over is said afterwards, while that can be of use: on its own day, or within the hour. What is
 * later still only stands in Today.
 */
export function toBeSaid<T extends Reminded>(things: readonly T[], now: number, dayStart: number): T[] {
  return things.filter(({ moment, told }) => {
    if (told || moment === undefined || moment > now) return false
    return moment >= dayStart || now - moment <= HOUR
  })
}

/** Until when saying something whose time was `moment` is of use, on a day of the user's that ends at `dayEnds`. */
export function usefulUntil(moment: number, dayEnds: number): number {
  return Math.max(dayEnds, moment + HOUR)
}

/** Several come as one, the most useful first: what somebody waits for before one's own, then the one whose time came last. */
export function mostUsefulFirst<T extends { kind: 'promise' | 'repair' | 'thought'; moment?: number | undefined }>(
  things: readonly T[],
): T[] {
  const own = (thing: T) => (thing.kind === 'thought' ? 1 : 0)
  return [...things].sort((a, b) => own(a) - own(b) || (b.moment ?? 0) - (a.moment ?? 0))
}
