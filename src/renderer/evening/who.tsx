import { useState } from 'react'
import { ChipButton } from '../ui/chip.tsx'
import { nameOf, QUESTION, Question, type ScreenProps } from './question.tsx'
import { comboBox, Suggestions } from './suggestions.tsx'
import { useSuggestions } from './use-suggestions.ts'
import { words } from './words.ts'
import '../ui/field.css'

const NAME_LENGTH = 200

/** Nothing was captured: whoever stays with one becomes a conversation without a time. */
export function Who({ view, at, keep }: ScreenProps) {
  const [typed, setTyped] = useState('')
  const suggestions = useSuggestions(remember)

  function remember(name: string): void {
    setTyped('')
    suggestions.close()
    void keep(() => window.threshold.evening.remember(name.trim()))
  }

  return (
    <>
      <Question>{words('who')}</Question>
      <div className="who field">
        {view.rows.map((row) => (
          <ChipButton
            key={row.conversationId}
            aria-label={words('who.forget', { name: nameOf(row) })}
            onClick={() => void keep(() => window.threshold.evening.forget(row.conversationId))}
          >
            {nameOf(row)}
          </ChipButton>
        ))}
        <input
          data-first
          className="who-field"
          aria-labelledby={QUESTION}
          aria-describedby="who-hint"
          {...comboBox(suggestions)}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            suggestions.look(target.value)
          }}
          onBlur={suggestions.close}
          onKeyDown={(event) => {
            suggestions.onKeyDown(event)
            const last = view.rows.at(-1)
            if (event.defaultPrevented || event.nativeEvent.isComposing) return
            if (event.key === 'Enter' && typed.trim() !== '') remember(typed)
            else if (event.key === 'Backspace' && typed === '' && last)
              void keep(() => window.threshold.evening.forget(last.conversationId))
            else return
            event.preventDefault()
          }}
        />
      </div>
      <Suggestions from={suggestions} at={at} />
      <p id="who-hint" className="evening-sub">
        {words('who.hint')}
      </p>
    </>
  )
}
