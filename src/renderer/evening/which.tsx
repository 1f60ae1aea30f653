import { useState } from 'react'
import { NONE, offeredFirst } from '../../core/evening.ts'
import type { EveningRow } from '../../shared/ipc.ts'
import { Check } from '../ui/check.tsx'
import { Icon } from '../ui/icon.tsx'
import { type Choice, Choices } from './choices.tsx'
import { called, Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

/** Question 1. Those marked in a line come first, "Another one" shows the rest, and none is fine. */
export function Which({ view, at, answers }: ScreenProps) {
  const { first, others } = offeredFirst(view.rows)
  const [all, setAll] = useState(others.some(({ conversationId }) => conversationId === answers.chosen))
  const card = (row: EveningRow): Choice => ({
    value: row.conversationId,
    name: called(row, at),
    detail: row.line && <span className="own">{row.line}</span>,
    aside: row.marked ? words('which.marked') : undefined,
  })
  const none: Choice = {
    value: NONE,
    name: words('which.none'),
    detail: <span className="evening-sub">{words('which.none.more')}</span>,
  }
  const another = (
    <button type="button" className="choice" onClick={() => setAll(true)}>
      <Check />
      <span className="choice-words">
        <b>{words('which.another')}</b>
        <span className="evening-sub">{words('which.more', { count: others.length })}</span>
      </span>
      <Icon name="right" />
    </button>
  )
  return (
    <>
      <Question>{words('which')}</Question>
      <Choices
        choices={[...first.map(card), ...(all ? others.map(card) : []), none]}
        value={answers.chosen}
        onChoose={answers.choose}
        beforeLast={others.length > 0 && !all && another}
      />
    </>
  )
}
