import type { ReactNode } from 'react'
import type { EveningRow, EveningView, Surroundings } from '../../shared/ipc.ts'
import { time } from '../../shared/times.ts'
import type { useKept } from '../ui/kept.ts'
import { whoText } from '../ui/sentences.ts'
import type { Answers } from './use-answers.ts'
import { words } from './words.ts'

export interface ScreenProps {
  view: EveningView
  at: Surroundings
  answers: Answers
  /** For what is kept at once; what could not be is tried again. */
  keep: ReturnType<typeof useKept>['keep']
}

/** The id of the screen's heading: what its fields are named by. */
export const QUESTION = 'question'

export function Question({ children }: { children: ReactNode }) {
  return (
    <h1 id={QUESTION} className="evening-question" tabIndex={-1}>
      {children}
    </h1>
  )
}

/** Whom a row is about: a name, several, a title, or someone who walked in. */
export function nameOf({ who, title }: EveningRow): string {
  return who.names.length > 0 ? whoText(words, who) : title || words('walkIn')
}

/** "Jonas Weber, 14:30" */
export function called(row: EveningRow, at: Surroundings): string {
  return row.untimed ? nameOf(row) : words('which.named', { who: nameOf(row), time: time(row.starts, at) })
}

/** The conversation chosen in question 1, in the words of its line. */
export function Quoted({ view, at, answers }: ScreenProps) {
  const row = view.rows.find(({ conversationId }) => conversationId === answers.chosen)
  if (!row) return null
  return (
    <figure className="evening-quote">
      {row.line && <blockquote className="own">{words('quote', { text: row.line })}</blockquote>}
      <figcaption className="evening-sub">{called(row, at)}</figcaption>
    </figure>
  )
}
