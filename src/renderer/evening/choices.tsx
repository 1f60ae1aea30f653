import { Fragment, type ReactNode } from 'react'
import { Check } from '../ui/check.tsx'
import { QUESTION } from './question.tsx'

export interface Choice {
  value: string
  name: string
  detail?: ReactNode
  /** At the end of the card. */
  aside?: string | undefined
}

export interface ChoicesProps {
  choices: readonly Choice[]
  value: string | undefined
  onChoose: (value: string) => void
  columns?: 1 | 2
  /** Stands before the last card. */
  beforeLast?: ReactNode
}

/** Cards of equal weight, one of which may be chosen. The arrows move, Enter goes on. */
export function Choices({ choices, value, onChoose, columns = 1, beforeLast }: ChoicesProps) {
  return (
    <div className="choices" data-columns={columns} role="radiogroup" aria-labelledby={QUESTION}>
      {choices.map((choice, at) => (
        <Fragment key={choice.value}>
          {at === choices.length - 1 && beforeLast}
          <label className="choice">
            <input
              type="radio"
              name="choice"
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <Check answer={choice.value === value ? 'met' : undefined} />
            <span className="choice-words">
              <b>{choice.name}</b>
              {choice.detail}
            </span>
            {choice.aside && <span className="choice-aside">{choice.aside}</span>}
          </label>
        </Fragment>
      ))}
    </div>
  )
}
