import { type RefObject, useEffect, useRef, useState } from 'react'

interface Shown {
  list: RefObject<HTMLUListElement | null>
  isShown: (id: string) => boolean
}

/** What shows of a folded list. While the keyboard is in it, nothing that showed goes from under it. */
export function useShown(ids: readonly string[]): Shown {
  const list = useRef<HTMLUListElement>(null)
  const now = ids.join(' ')
  const [held, hold] = useState(now)
  useEffect(() => {
    if (!list.current?.contains(document.activeElement)) hold(now)
  }, [now])
  const shown = new Set([...ids, ...held.split(' ')])
  return { list, isShown: (id) => shown.has(id) }
}
