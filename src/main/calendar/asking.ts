// When each of the calendars that lie on a server is asked again. What a server itself answered is remembered over an end,
// so that one which refuses is not asked anew at each start.
import { askAgainAfter, isAnswer } from '../../core/asking.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { Journal } from '../journal/journal.ts'

export interface Asked {
  at: number
  /** In a row. */
  failures: number
  /** What the server asked for, in milliseconds. */
  pause: number
}

export interface AskingWorld {
  journal: Pick<Journal, 'keep' | 'ownWords'>
  clock: Clock
  ask: (ids: readonly string[]) => void
}

export function createAsking({ journal, clock, ask }: AskingWorld) {
  const { ownWords } = journal
  const asked = new Map<string, Asked>(Object.entries(ownWords.get('calendarsAsked')))
  let cancel: Cancel = () => {}

  /** Milliseconds until it is asked again. One that was asked later than now tells of a clock that was set back. */
  const wait = (id: string): number => {
    const last = asked.get(id)
    if (!last || last.at > clock.instant()) return 0
    return Math.max(0, last.at + askAgainAfter(last.failures, last.pause) - clock.instant())
  }
  const due = (ids: readonly string[]) => ids.filter((id) => wait(id) === 0)
  /** Without one, nothing is remembered of it. */
  const remember = (id: string, what?: Asked) => {
    const { [id]: before, ...others } = ownWords.get('calendarsAsked')
    if (before || what) journal.keep(() => ownWords.set('calendarsAsked', what ? { ...others, [id]: what } : others))
  }

  return {
    due,
    /** What came of it. */
    heard(id: string, fault: string | undefined, pause = 0): void {
      const failures = fault === undefined ? 0 : (asked.get(id)?.failures ?? 0) + 1
      const now = { at: clock.instant(), failures, pause }
      asked.set(id, now)
      remember(id, fault !== undefined && isAnswer(fault) ? now : undefined)
    },
    forget(id: string): void {
      asked.delete(id)
      remember(id)
    },
    /** These are asked from now on, each in its time. */
    plan(ids: readonly string[]): void {
      cancel()
      cancel = ids.length === 0 ? () => {} : clock.after(Math.min(...ids.map(wait)), () => ask(due(ids)))
    },
  }
}
