import { type ReactNode, useId } from 'react'
import type { Answer } from '../../core/arrive.ts'
import type { ArriveItem } from '../../shared/ipc.ts'
import { Check } from '../ui/check.tsx'
import { words } from './words.ts'
import './row.css'

export interface RowProps {
  item: ArriveItem
  text: string
  /** What screen readers call it, where that is more than the text. */
  name?: string | undefined
  /** As at when, where the rows differ in that. */
  note?: string | undefined
  /** The key that presses it; absent while single keys are switched off. */
  digit: string | undefined
  /** Whether Tab comes to this row. */
  current: boolean
  onPress: () => void
  onAnswer: (answer: Answer) => void
  children?: ReactNode
}

const answers = ['met', 'not-yet'] as const

/**
 * One item: a radio group to screen readers, so that they pass single keys on; one ring to the eye. The radios lie over
 * the row and let the pointer through: a click anywhere presses the row.
 */
export function Row({ item, text, name, note, digit, current, onPress, onAnswer, children }: RowProps) {
  const id = useId()
  const tabbable = item.answer ?? 'met'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys for all its rows
    // biome-ignore lint/a11y/noStaticElementInteractions: to the keyboard and to screen readers the radios are the control
    <div className="row" data-item={item.id} onClick={onPress}>
      <div className="row-item" role="radiogroup" aria-label={name} aria-labelledby={name ? undefined : id}>
        {answers.map((answer) => (
          <input
            key={answer}
            type="radio"
            name={item.id}
            aria-label={words(answer)}
            aria-keyshortcuts={digit}
            checked={item.answer === answer}
            tabIndex={current && answer === tabbable ? 0 : -1}
            onChange={() => onAnswer(answer)}
            onClick={(event) => event.stopPropagation()}
          />
        ))}
        <Check answer={item.answer ?? item.taken?.answer} />
        <span id={id} className="row-text">
          {text}
        </span>
      </div>
      {children}
      {note && (
        <span className="row-key" aria-hidden="true">
          {note}
        </span>
      )}
      {digit && (
        <span className="row-key" aria-hidden="true">
          {digit}
        </span>
      )}
    </div>
  )
}
