import type { RefObject } from 'react'
import { composing, singleKey } from '../ui/keys.ts'
import { useWindowKeys } from '../ui/use-window-keys.ts'

export interface MomentKeys {
  /** The rows: single keys are heard while the keyboard is in them, or nowhere. */
  list: RefObject<HTMLElement | null>
  singleKeys: boolean
  /** What lies over the moment hears all but Esc itself. */
  covered?: boolean
  onEscape: () => void
  onHere: () => void
  /** Whether the key means something. */
  onSingleKey: (key: string) => boolean
}

const writing = 'textarea, input:not([type="radio"])'

/** The keys of one to be arrived at: Esc, Enter for "I’m here", and single keys for the rows. */
export function useMomentKeys(keys: MomentKeys): void {
  useWindowKeys((event) => {
    const target = event.target instanceof Element ? event.target : document.body
    if (composing(event) || event.defaultPrevented) return
    if (event.key === 'Escape') keys.onEscape()
    else if (keys.covered) return
    else if (event.key === 'Enter' && !event.repeat && !target.closest('button, textarea')) keys.onHere()
    else {
      const key = singleKey(event)
      const inList = target === document.body || keys.list.current?.contains(target)
      if (!keys.singleKeys || !inList || target.matches(writing) || event.repeat || key === undefined) return
      if (!keys.onSingleKey(key)) return
    }
    event.preventDefault()
  })
}
