import type { About as AboutWhom, Surroundings } from '../../shared/ipc.ts'
import { momentText, whoText } from '../ui/sentences.ts'
import { words } from './words.ts'

export interface AboutProps {
  about: AboutWhom | undefined
  surroundings: Surroundings | undefined
  open: boolean
  onOpen: () => void
}

/** "About Ann Berger, 10:00", and Change. The row moves the window. */
export function About({ about, surroundings, open, onOpen }: AboutProps) {
  return (
    <div className="line-about drag">
      <h1>{about && surroundings && aboutText(about, surroundings)}</h1>
      <button
        type="button"
        className="line-change"
        aria-label={words('change.name')}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={onOpen}
      >
        {words('change')}
      </button>
    </div>
  )
}

function aboutText(about: AboutWhom, surroundings: Surroundings): string {
  if (about.conversationId === null) return words('about.nobody')
  return words('about', { who: whoText(words, about.who), time: momentText(words, about.starts, surroundings) })
}
