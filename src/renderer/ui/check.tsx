import type { Answer } from '../../core/arrive.ts'
import { Icon } from './icon.tsx'
import './check.css'

/** The ring of an answer: empty, a disc with a tick, a dashed ring with a dash. The words beside it say the same. */
export function Check({ answer }: { answer?: Answer | undefined }) {
  return (
    <span className={`check ${answer ?? ''}`} aria-hidden="true">
      {answer && <Icon name={answer === 'met' ? 'tick' : 'dash'} />}
    </span>
  )
}
