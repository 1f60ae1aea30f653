import { type RefObject, useEffect, useRef } from 'react'

/** Calls `more` whenever the end of a list comes near; `at` changes with what is shown, so that it looks again. */
export function useEnd(more: (() => void) | undefined, at: unknown): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new look for each page; when the end is still near, it says so
  useEffect(() => {
    if (!end.current || !more) return
    const look = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) more()
      },
      { root: end.current.closest('main'), rootMargin: '1200px' },
    )
    look.observe(end.current)
    return () => look.disconnect()
  }, [more, at])
  return end
}
