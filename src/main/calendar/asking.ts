// When each of the calendars that lie on a server is asked again, while the journal is open.
import { askAgainAfter } from '../../core/asking.ts'
import type { Cancel, Clock } from '../clock.ts'

interface Asked {
  at: number
  /** In a row. */
  failures: number
  /** What the server asked for, in milliseconds. */
  pause: number
}

export function createAsking(clock: Clock, ask: (ids: readonly string[]) => void) {
  const asked = new Map<string, Asked>()
  let cancel: Cancel = () => {}

  /** Milliseconds until it is asked again. One that was asked later than now tells of a clock that was set back. */
  const wait = (id: string): number => {
    const last = asked.get(id)
    if (!last || last.at > clock.instant()) return 0
    return Math.max(0, last.at + askAgainAfter(last.failures, last.pause) - clock.instant())
  }
  const due = (ids: readonly string[]) => ids.filter((id) => wait(id) === 0)

  return {
    due,
    /** What came of it. */
    heard(id: string, isFault: boolean, pause: number): void {
      asked.set(id, { at: clock.instant(), failures: isFault ? (asked.get(id)?.failures ?? 0) + 1 : 0, pause })
    },
    /** These are asked from now on, each in its time. */
    plan(ids: readonly string[]): void {
      cancel()
      cancel = ids.length === 0 ? () => {} : clock.after(Math.min(...ids.map(wait)), () => ask(due(ids)))
    },
  }
}
