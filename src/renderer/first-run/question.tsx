import { type ReactNode, useEffect, useRef } from 'react'
import type { FirstRunAnswers } from '../../core/first-run.ts'
import type { FirstRunView, Surroundings } from '../../shared/ipc.ts'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

/** Shown as 1 to 4; the events of a calendar still belong to the first. */
const QUESTIONS = 4

export interface Steps {
  /** Which question this is, from 1. */
  at: number
  /** Absent on the first. */
  back?: (() => void) | undefined
  next: () => void
}

/** What each screen is given. */
export interface ScreenProps {
  view: FirstRunView
  answers: FirstRunAnswers
  at: Surroundings
  answer: (answers: FirstRunAnswers) => void
  steps: Steps
  /** To a journal that there is already. */
  bringBack: () => void
}

interface QuestionProps extends Steps {
  question: string
  children: ReactNode
  /** Stands where Back does, on the first. */
  instead?: ReactNode
}

/** One question: its progress in words, its heading, its answers, and the ways on. Enter is Next. */
export function Question({ at, back, next, question, children, instead }: QuestionProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The heading takes the focus, so that the change is said and Tab begins here.
  useEffect(() => {
    document.title = words('title', { question })
    heading.current?.focus()
  }, [question])
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <main className="question-scroll">
        <div className="question-column">
          <p className="meta question-progress">
            <span>{words('progress', { at, count: QUESTIONS })}</span>
            {at === 1 && <span>{words('minutes')}</span>}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {question}
          </h1>
          {children}
        </div>
      </main>
      <footer>
        {back ? (
          <Button look="quiet" onClick={back}>
            {words('back')}
          </Button>
        ) : (
          instead
        )}
        <span className="question-ways">
          <Button onClick={next}>{words('skip')}</Button>
          <Button look="primary" type="submit">
            {words(at === QUESTIONS ? 'tryArrive' : 'next')}
          </Button>
        </span>
      </footer>
    </form>
  )
}
