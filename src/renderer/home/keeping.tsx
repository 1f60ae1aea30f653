import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault, Kept } from '../../core/faults.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { faultSentence } from '../ui/sentences.ts'
import { textOf } from './text-of.ts'
import { words } from './words.ts'

export interface Keeping {
  /** Does something that may fail; a fault is shown in the band. */
  keep: <T>(deed: () => Promise<Kept<T>>) => Promise<Kept<T>>
  /** The fault met last, in its band; null when there is none. */
  faultBand: React.ReactNode
}

/** For a part of Home that changes something: what fails is said in an amber band until it is put away or succeeds. */
export function useKeeping(): Keeping {
  const [fault, setFault] = useState<Fault | undefined>(undefined)
  const keep = useCallback(async <T,>(deed: () => Promise<Kept<T>>) => {
    const kept = await deed().catch((): Kept<never> => ({ ok: false, fault: 'not-written' }))
    setFault(kept.ok ? undefined : kept.fault)
    return kept
  }, [])
  const close = (
    <Button small look="quiet" onClick={() => setFault(undefined)}>
      {words('close')}
    </Button>
  )
  const faultBand = fault ? (
    <Band role="alert" actions={close}>
      <b>{faultSentence(words, fault)}</b>
    </Band>
  ) : null
  return { keep, faultBand }
}

/**
 * A value that follows the hand at once and main soon after: a change shows immediately, stays until main says the value
 * anew, and goes back when it could not be kept.
 */
export function useDraft<T>(said: T): [value: T, change: (next: T, keep: () => Promise<Kept>) => Promise<void>] {
  const [draft, setDraft] = useState<{ value: T } | undefined>(undefined)
  const underWay = useRef(0)
  /** What the draft has overtaken: main may still be saying it when the next change is kept already. */
  const overtaken = useRef(new Set<string>())
  const value = draft ? draft.value : said
  const end = useCallback(() => {
    overtaken.current.clear()
    setDraft(undefined)
  }, [])
  useEffect(() => {
    if (underWay.current === 0 && !overtaken.current.has(textOf(said))) end()
  }, [said, end])
  const change = async (next: T, keep: () => Promise<Kept>) => {
    overtaken.current.add(textOf(value)).delete(textOf(next))
    setDraft({ value: next })
    underWay.current++
    const kept = await keep()
    underWay.current--
    if (!kept.ok) end()
  }
  return [value, change]
}
