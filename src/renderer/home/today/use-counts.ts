import { useState } from 'react'
import type { EventSwitch } from '../../../shared/ipc.ts'
import type { Keeping } from '../keeping.tsx'

export type Scope = 'this' | 'series'

export interface Counts {
  on: boolean
  scope: Scope
  /** Whether it was switched here; only then is the scope asked. */
  switched: boolean
  turn: (on: boolean) => void
  choose: (scope: Scope) => void
}

/**
 * The switch of an event and how far it reaches. It begins with this one alone; choosing the series says the same of
 * the series, and going back to this one takes that back.
 */
export function useCounts(event: EventSwitch, keep: Keeping['keep']): Counts {
  const [on, setOn] = useState(event.counts)
  const [scope, setScope] = useState<Scope>('this')
  const say = (counts: boolean, scope: Scope) => keep(() => window.threshold.today.counts(event.key, counts, scope))
  const turn = async (next: boolean) => {
    setOn(next)
    setScope('this')
    if (scope === 'series') await say(next, 'series')
    if (!(await say(next, 'this')).ok) setOn(!next)
  }
  const choose = async (next: Scope) => {
    setScope(next)
    // Going back takes from the series what was said of it, and says it of this one again.
    const said = await say(next === 'series' ? on : !on, 'series')
    if (!said.ok || (next === 'this' && !(await say(on, 'this')).ok)) setScope(scope)
  }
  return {
    on,
    scope,
    switched: on !== event.counts,
    turn: (next) => void turn(next),
    choose: (next) => void choose(next),
  }
}
