import { useRef, useState } from 'react'
import type { Fault, Kept } from '../../core/faults.ts'

type Ask = () => Promise<Kept<unknown>>

interface Act {
  ask: Ask
  /** It ends the window's work ("I'm here"), so it is only tried again when someone says so. */
  last: boolean
}

/**
 * For what main keeps. What could not be kept is remembered in its order, and `again` tries all of it: nothing that was
 * pressed or typed is lost while a disk is full.
 */
export function useKept() {
  const [fault, setFault] = useState<Fault | undefined>(undefined)
  const waiting = useRef<Act[]>([])

  async function run(acts: Act[]): Promise<boolean> {
    for (const [at, act] of acts.entries()) {
      const kept = await act.ask().catch((): Kept => ({ ok: false, fault: 'not-written' }))
      if (kept.ok) continue
      waiting.current.push(...acts.slice(at))
      setFault(kept.fault)
      return false
    }
    if (waiting.current.length === 0) setFault(undefined)
    return true
  }

  const take = () => waiting.current.splice(0)
  const keep = (ask: Ask, last = false) => run([...take().filter((act) => !act.last), { ask, last }])
  const again = () => run(take())
  return { fault, keep, again }
}
