import { useState } from 'react'
import type { ArriveView } from '../../shared/ipc.ts'

/** What the help says: two minutes are offered, they run, or they are over. */
export type HelpStage = 'offer' | 'running' | 'over'

export function helpStage(twoMinutes: ArriveView['twoMinutes'], offered: boolean): HelpStage | undefined {
  if (twoMinutes !== undefined) return twoMinutes === 'over' ? 'over' : 'running'
  return offered ? 'offer' : undefined
}

/**
 * The help stands in the tools' place from a "not yet" until the last one is cleared. Putting it away puts away what it
 * says now; the next "not yet", or the end of the two minutes, brings it back.
 */
export function useHelp(twoMinutes: ArriveView['twoMinutes'], notYet: boolean) {
  const [offered, setOffered] = useState(false)
  const [away, setAway] = useState<HelpStage | undefined>(undefined)
  const stage = helpStage(twoMinutes, offered)
  return {
    stage: notYet && stage !== away ? stage : undefined,
    offer: () => {
      setOffered(true)
      setAway(undefined)
    },
    putAway: () => setAway(stage),
  }
}
