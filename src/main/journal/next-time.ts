import { nextTimeOf } from '../../core/calendar.ts'
import type { Moment } from '../../core/day.ts'

/** Of what a calendar plans, as far as it matters here. */
interface Timed {
  key: string
  starts: Moment
  ends: Moment
}

/** The conversation that has a key. */
export type Known = (key: string) => { touched: number; starts: number; ends: number | null } | undefined

/**
 * What was arrived at stays where it was. Moved to quite another time that is still to come, the event is one more
 * conversation, so that it is prepared when it comes.
 */
export function withNextTime<Planned extends Timed>(one: Planned, known: Known, now: number): Planned[] {
  const before = known(one.key)
  const [from, to] = [one.starts.instant, one.ends.instant]
  if (!before?.touched || before.starts === from) return [one]
  const isApart = from >= (before.ends ?? before.starts) || to <= before.starts
  const key = nextTimeOf(one.key)
  const goesOn = isApart && (from > now || known(key) !== undefined)
  return goesOn ? [one, ...withNextTime({ ...one, key }, known, now)] : [one]
}
