import { useState } from 'react'
import { useShown } from './shown.ts'

type Place = 'content' | 'over' | 'foot'

/** Tells main how high the window's content would like to be, whenever that has changed. */
function fitting() {
  const places = new Map<Element, Place>()
  let told = 0
  const measure = () => {
    const heights = { content: 0, over: 0, foot: 0 }
    for (const [element, place] of places) heights[place] += element.getBoundingClientRect().height
    const height = Math.ceil(heights.foot + Math.max(heights.content, heights.over))
    if (height === told || height === 0) return
    told = height
    void window.threshold.window.fit(height)
  }
  const observer = new ResizeObserver(measure)
  const watch = (place: Place) => (element: Element | null) => {
    if (!element) return
    places.set(element, place)
    observer.observe(element, { box: 'border-box' })
    return () => {
      places.delete(element)
      observer.unobserve(element)
      measure()
    }
  }
  const again = () => {
    told = 0
    measure()
  }
  return { content: watch('content'), over: watch('over'), foot: watch('foot'), again }
}

/**
 * Refs for what a window holds: `content` and `foot` stand above each other, `over` covers the content and asks for its
 * own height where it is the higher one.
 */
export function useFit() {
  const [fit] = useState(fitting)
  useShown(fit.again)
  return fit
}
