// Two minutes for water, with a timer that says only that they are over.
import type { ArriveView } from '../shared/ipc.ts'
import type { Cancel, Clock } from './clock.ts'

const TWO_MINUTES_MS = 120_000

export function createTwoMinutes(clock: Clock, changed: () => void) {
  let state: ArriveView['twoMinutes']
  let cancel: Cancel = () => {}
  return {
    view: () => state,
    /** Says when they end. */
    start(): number {
      cancel()
      const endsAt = clock.instant() + TWO_MINUTES_MS
      state = { endsAt }
      cancel = clock.after(TWO_MINUTES_MS, () => {
        state = 'over'
        changed()
      })
      return endsAt
    },
    stop(): void {
      cancel()
      state = undefined
    },
  }
}
