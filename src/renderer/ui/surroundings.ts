import { useEffect, useState } from 'react'
import type { Surroundings, Topic } from '../../shared/ipc.ts'
import { speak } from './words.ts'

const threshold = window.threshold

/** What main says now, asked again whenever something of `topics` has changed. Undefined until the first answer. */
export function useView<View>(ask: () => Promise<View>, ...topics: Topic[]): View | undefined {
  const [view, setView] = useState<View>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a window asks the same thing for as long as it lives
  useEffect(() => {
    let asked = 0
    let shown = 0
    const refresh = () => {
      const mine = ++asked
      // Answers may overtake each other; an older one never replaces a newer.
      void ask().then((answer) => {
        if (mine > shown) {
          shown = mine
          setView(() => answer)
        }
      })
    }
    refresh()
    return threshold.onChanged((changed) => {
      if (topics.some((topic) => changed.includes(topic))) refresh()
    })
  }, [])
  return view
}

const moreContrast = matchMedia('(prefers-contrast: more)')

function dress({ contrast, motion, locale }: Surroundings): void {
  const root = document.documentElement
  root.lang = locale
  root.dataset.contrast = contrast === 'more' || moreContrast.matches ? 'more' : 'system'
  root.dataset.motion = motion
}

/** The surroundings, with the page dressed accordingly. */
export function useSurroundings(): Surroundings | undefined {
  const surroundings = useView(threshold.window.surroundings, 'surroundings', 'shown')
  useEffect(() => {
    if (!surroundings) return
    const redress = () => dress(surroundings)
    redress()
    void speak(surroundings.locale)
    moreContrast.addEventListener('change', redress)
    return () => moreContrast.removeEventListener('change', redress)
  }, [surroundings])
  return surroundings
}
