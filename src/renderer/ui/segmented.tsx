import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import './segmented.css'

export interface SegmentedProps<Value extends string> {
  /** What is being chosen; said to screen readers. */
  label: string
  name: string
  /** Absent: nothing is chosen yet. */
  value: Value | undefined
  /** `lang` where a label is in another language than the page; `mark` is shown before it. */
  choices: ReadonlyArray<{ value: Value; label: string; lang?: string; mark?: ReactNode }>
  onChange: (value: Value) => void
}

/** One of two to four short choices, side by side. */
export function Segmented<Value extends string>({ label, name, value, choices, onChange }: SegmentedProps<Value>) {
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} lang={choice.lang}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <Icon name="tick" small />
          {choice.mark}
          {choice.label}
        </label>
      ))}
    </div>
  )
}
