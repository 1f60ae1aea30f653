import { useEffectEvent, useLayoutEffect } from 'react'

/** Hears every key of the window, after whatever is focused has heard it. */
export function useWindowKeys(listener: (event: KeyboardEvent) => void): void {
  const heard = useEffectEvent(listener)
  // In the layout phase: between two showings no key may fall into a gap without a listener.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => heard(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
