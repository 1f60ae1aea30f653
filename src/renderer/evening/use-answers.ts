import { useState } from 'react'
import { NONE, type Part } from '../../core/evening.ts'
import type { EveningView, Homecoming, ThoughtAnswer } from '../../shared/ipc.ts'
import type { useKept } from '../ui/kept.ts'

const evening = window.threshold.evening

export interface Answers {
  /** The answer as it is typed here; main has it a moment later. */
  of: (part: Part) => string
  write: (part: Part, text: string) => void
  /** The conversation of question 1, `none`, or undefined. */
  chosen: string | undefined
  choose: (conversation: string) => void
  /** What became of something that came home. */
  settled: (thing: Homecoming) => ThoughtAnswer | undefined
  settle: (thing: Homecoming, answer: ThoughtAnswer) => void
}

/** What is answered in this window. It follows the hand at once, and every change of it is kept. */
export function useAnswers(view: EveningView, keep: ReturnType<typeof useKept>['keep']): Answers {
  const [answers, setAnswers] = useState(view.answers)
  const [chosen, setChosen] = useState(view.chosen)
  const [settled, setSettled] = useState<Readonly<Record<string, ThoughtAnswer>>>({})
  return {
    of: (part) => answers[part] ?? '',
    write(part, text) {
      setAnswers((before) => ({ ...before, [part]: text }))
      void keep(() => evening.answer(part, text))
    },
    chosen,
    choose(conversation) {
      setChosen(conversation)
      void keep(() => evening.choose(conversation))
    },
    settled: ({ id, answer }) => settled[id] ?? answer,
    settle({ kind, id }, answer) {
      setSettled((before) => ({ ...before, [id]: answer }))
      void keep(() => evening.settle({ kind, id }, answer))
    },
  }
}

export const isAbout = (chosen: string | undefined): chosen is string => chosen !== undefined && chosen !== NONE
