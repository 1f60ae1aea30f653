import { useEffect, useEffectEvent } from 'react'

let showings = 0
// This listener is older than any window's: it has counted before a window asks again.
window.threshold.onChanged((topics) => {
  if (topics.includes('shown')) showings++
})

/** An answer together with the showing of the window it was asked in: each showing begins afresh. */
export interface Showing<View> {
  showing: number
  view: View
}

export function askedPerShowing<View>(ask: () => Promise<View>): () => Promise<Showing<View>> {
  return async () => {
    const showing = showings
    return { showing, view: await ask() }
  }
}

/** Calls back each time the window has been shown. */
export function useShown(listener: () => void): void {
  const shown = useEffectEvent(listener)
  useEffect(() => window.threshold.onChanged((topics) => topics.includes('shown') && shown()), [])
}
