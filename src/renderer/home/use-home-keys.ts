import { useEffect } from 'react'
import { leadsBack, type Place, sections, type To } from './place.ts'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null

/** Ctrl or Cmd with a number: the sections. "/" or Ctrl+F: the search of people, or the journal's. Esc: back. */
export function useHomeKeys(platform: string | undefined, place: Place | undefined, go: (to: To) => void) {
  const searched = place?.section === 'people' ? 'people' : 'journal'
  const hasBack = place !== undefined && leadsBack(place)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const command = platform === 'darwin' ? event.metaKey : event.ctrlKey
      const section = command && !event.shiftKey ? sections[Number(event.key) - 1] : undefined
      const search = command ? event.key.toLowerCase() === 'f' : event.key === '/' && !isField(event.target)
      if (section) go({ section })
      else if (search) go({ section: searched, search: true })
      else if (event.key === 'Escape' && hasBack) go({})
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [platform, searched, hasBack, go])
}
