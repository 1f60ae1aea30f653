import type { ComponentProps } from 'react'
import './options.css'

export interface Option {
  id: string
  name: string
  detail?: string | undefined
}

export interface OptionsProps extends Omit<ComponentProps<'div'>, 'id'> {
  id: string
  label: string
  options: readonly Option[]
  active: number
  /** The key that takes the active one, printed in its row. */
  takenBy?: string | undefined
  onTake: (index: number) => void
}

/** The id of an option's element, for aria-activedescendant. */
export const optionId = (list: string, index: number) => `${list}-${index}`

/** Completions and other short lists: 32 px a row, the active one tinted. The keyboard stays where it was. */
export function Options({ id, label, options, active, takenBy, onTake, className = '', ...rest }: OptionsProps) {
  return (
    <div className={`options ${className}`} role="listbox" id={id} aria-label={label} {...rest}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the field or the list
        <div
          key={option.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(index)}
        >
          <span className="option-name">{option.name}</span>
          {option.detail && <span className="option-detail">{option.detail}</span>}
          {index === active && takenBy && <span className="option-key">{takenBy}</span>}
        </div>
      ))}
    </div>
  )
}
