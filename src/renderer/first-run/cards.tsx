import { type ReactNode, useId } from 'react'
import { Check } from '../ui/check.tsx'
import './cards.css'

export interface Card<Value extends string> {
  value: Value
  label: string
  more: string
  /** Stands in the card, and is used by itself. */
  beside?: ReactNode
}

interface CardsProps<Value extends string> {
  label: string
  value: Value | undefined
  cards: readonly Card<Value>[]
  onChange: (value: Value) => void
}

/** A few answers of equal weight. */
export function Cards<Value extends string>({ label, value, cards, onChange }: CardsProps<Value>) {
  const id = useId()
  return (
    <div className="cards" role="radiogroup" aria-label={label}>
      {cards.map((card) => (
        <div key={card.value} className="choice">
          <label>
            <input
              type="radio"
              name="card"
              value={card.value}
              aria-labelledby={`${id}${card.value}`}
              aria-describedby={`${id}${card.value}-more`}
              checked={card.value === value}
              onChange={() => onChange(card.value)}
            />
            <Check answer={card.value === value ? 'met' : undefined} />
            <span className="choice-words">
              <b id={`${id}${card.value}`}>{card.label}</b>
              <span id={`${id}${card.value}-more`} className="meta">
                {card.more}
              </span>
            </span>
          </label>
          {card.beside}
        </div>
      ))}
    </div>
  )
}
