// "Quiet until …": nothing comes by itself before then.
const MINUTE = 60_000

export const quietFor = ['half-hour', 'hour', 'two-hours', 'day'] as const
export type QuietFor = (typeof quietFor)[number]

const MINUTES: Record<Exclude<QuietFor, 'day'>, number> = { 'half-hour': 30, hour: 60, 'two-hours': 120 }
/** No day of the user's is longer. */
const LONGEST = 26 * 60 * MINUTE

/**
 * What can be chosen at `now` (instant in ms) in a day that ends at `dayEnds`: for how long, and the whole minute at
 * which it ends. What would be longer than the day is left out.
 */
export function quietChoices(now: number, dayEnds: number): Array<{ for: QuietFor; until: number }> {
  return quietFor
    .map((each) => ({
      for: each,
      until: each === 'day' ? dayEnds : Math.ceil((now + MINUTES[each] * MINUTE) / MINUTE) * MINUTE,
    }))
    .filter((each) => each.for === 'day' || each.until < dayEnds)
}

/**
 * Whether it is quiet at `now` until `until` (0: not). An end farther away than any that could be chosen was set by a
 * clock that was wrong, and holds nothing.
 */
export function isQuiet(until: number, now: number): boolean {
  return now < until && until - now <= LONGEST
}
