import { type ChangeEvent, useRef } from 'react'
import { ANSWER_LENGTH, type WordPart } from '../../core/evening.ts'
import { unfinished } from '../../core/line.ts'
import type { Surroundings } from '../../shared/ipc.ts'
import { completed, Suggestions } from './suggestions.tsx'
import type { Answers } from './use-answers.ts'
import { useSuggestions } from './use-suggestions.ts'
import '../ui/field.css'

export interface NamedProps {
  part: WordPart
  answers: Answers
  at: Surroundings
  label: string
}

/** A small field in which an @ begins a name. */
export function Named({ part, answers, at, label }: NamedProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const suggestions = useSuggestions((name) => {
    const { value = '', selectionStart = 0 } = field.current ?? {}
    const start = unfinished(value, selectionStart)?.start ?? selectionStart
    answers.write(part, `${value.slice(0, start)}@${name}${value.slice(selectionStart)}`)
  })
  const id = `field-${part}`

  function written({ target }: ChangeEvent<HTMLTextAreaElement>): void {
    answers.write(part, target.value)
    const begun = unfinished(target.value, target.selectionStart)
    suggestions.look(begun?.kind === 'person' ? begun.typed : '')
  }

  return (
    <div className="evening-field" data-part={part}>
      <label htmlFor={id} className="evening-label">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="field"
        rows={1}
        {...completed(suggestions)}
        maxLength={ANSWER_LENGTH}
        autoComplete="off"
        spellCheck={false}
        value={answers.of(part)}
        onChange={written}
        onKeyDown={suggestions.onKeyDown}
        onBlur={suggestions.close}
      />
      <Suggestions from={suggestions} at={at} />
    </div>
  )
}
