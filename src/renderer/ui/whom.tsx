import { useEffect, useId, useRef } from 'react'
import { NEW } from '../../core/people.ts'
import type { Invited, Surroundings } from '../../shared/ipc.ts'
import type common from '../../shared/words/en/common.json'
import type { Words } from '../../shared/words/words.ts'
import { personDetail } from './sentences.ts'
import './whom.css'

export interface WhomProps {
  words: Words<typeof common>
  whom: Pick<Invited, 'choices' | 'chosen'> & { asked?: boolean }
  name: string
  /** Invited by the calendar, and perhaps somebody known; else they walked in. */
  invited?: boolean
  surroundings: Surroundings
  onChoose: (person: string) => void
}

/** Whoever came has the name of somebody known, or of several: which of them, or somebody new. Arrows choose. */
export default function Whom({ words, whom, name, invited = false, surroundings, onChoose }: WhomProps) {
  const { choices, chosen, asked } = whom
  const id = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (asked) list.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [asked])
  const rows = [
    ...choices.map((one) => ({ id: one.id, name: one.name, detail: personDetail(words, one, surroundings) })),
    { id: NEW, name: words(invited ? 'whom.another' : 'whom.new'), detail: undefined },
  ]
  const [one, ...others] = choices
  return (
    <fieldset ref={list} className="whom">
      <legend>
        {invited && one && others.length === 0
          ? words('whom.known', { name: one.name })
          : words('whom.which', { name })}
      </legend>
      {rows.map((row) => (
        <label key={row.id}>
          <input
            type="radio"
            name={id}
            checked={row.id === chosen}
            onChange={() => onChoose(row.id)}
            // A radio that has the focus and is not chosen yet is chosen by Space; Enter says the same here.
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || row.id === chosen) return
              event.preventDefault()
              event.stopPropagation()
              onChoose(row.id)
            }}
          />
          <span>{row.name}</span>
          {row.detail && <span className="option-detail">{row.detail}</span>}
        </label>
      ))}
    </fieldset>
  )
}
