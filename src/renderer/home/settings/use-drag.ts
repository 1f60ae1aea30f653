import { type RefObject, useState } from 'react'
import { type Group, groups } from '../../../core/arrive.ts'

export interface Target {
  group: Group
  place: number
}

interface Drag {
  /** The item under the pointer, while one is carried. */
  lifted: string | undefined
  lift: (event: React.PointerEvent, id: string) => void
}

/**
 * Carries an item with the pointer. The list follows while it is carried; letting go keeps, Esc puts it back. The
 * pointer is followed on the window, since a row that goes over to another group is made anew.
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  carry: (id: string, to: Target) => void,
  letGo: (keep: boolean) => void,
): Drag {
  const [lifted, setLifted] = useState<string | undefined>(undefined)
  const lift = (event: React.PointerEvent, id: string) => {
    if (event.button !== 0) return
    event.preventDefault()
    setLifted(id)
    const over = new AbortController()
    const { signal } = over
    const end = (keep: boolean) => {
      over.abort()
      setLifted(undefined)
      letGo(keep)
    }
    const moved = ({ clientY }: PointerEvent) => {
      const to = list.current && targetAt(list.current, id, clientY)
      if (!to) return
      carry(id, to)
      rowOf(list.current, id)?.scrollIntoView({ block: 'nearest' })
    }
    const escaped = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.preventDefault()
      end(false)
    }
    window.addEventListener('pointermove', moved, { signal })
    window.addEventListener('pointerup', () => end(true), { signal })
    window.addEventListener('pointercancel', () => end(false), { signal })
    window.addEventListener('blur', () => end(false), { signal })
    window.addEventListener('keydown', escaped, { signal, capture: true })
  }
  return { lifted, lift }
}

export const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)

/** Where an item let go at a height would land: after every other row whose middle lies above it. */
function targetAt(list: HTMLElement, id: string, y: number): Target | undefined {
  let target: Target | undefined
  for (const group of groups) {
    const part = list.querySelector(`[data-group="${group}"]`)
    if (!part || (target && part.getBoundingClientRect().top > y)) continue
    const rows = [...part.querySelectorAll<HTMLElement>('[data-item]')].filter((row) => row.dataset.item !== id)
    const above = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2 < y
    })
    target = { group, place: above.length }
  }
  return target
}
