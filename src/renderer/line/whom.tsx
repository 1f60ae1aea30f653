import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { NEW } from '../../core/people.ts'
import type { PersonSuggestion, Surroundings } from '../../shared/ipc.ts'
import { Options, optionId } from '../ui/options.tsx'
import { personDetail } from '../ui/sentences.ts'
import { words } from './words.ts'

const ID = 'whom'
const AS_TEXT = 'text'

export interface WhomProps {
  name: string
  surroundings: Surroundings
  onAsText: () => void
  onDone: () => void
}

/** Who is meant, where several have the name: one of them, somebody new, or nobody and it is a word. */
export function Whom({ name, surroundings, onAsText, onDone }: WhomProps) {
  const [people, setPeople] = useState<PersonSuggestion[]>([])
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    void window.threshold.line.whom(name).then(setPeople)
    list.current?.focus()
  }, [name])

  const options = [
    ...people.map((person) => ({
      id: person.id,
      name: person.name,
      detail: personDetail(words, person, surroundings),
    })),
    { id: NEW, name: words('newPerson', { name }) },
    { id: AS_TEXT, name: words('whom.text') },
  ]

  function take(index: number): void {
    const id = options[index]?.id
    if (id === AS_TEXT) onAsText()
    else if (id) void window.threshold.line.mean(name, id).then(onDone)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + options.length) % options.length)
    else if (event.key === 'Enter' || event.key === ' ') take(active)
    else return
    event.preventDefault()
  }

  return (
    <Options
      ref={list}
      id={ID}
      className="line-list"
      label={words('whom', { name })}
      tabIndex={0}
      aria-activedescendant={optionId(ID, active)}
      options={options}
      active={active}
      onTake={take}
      onKeyDown={onKeyDown}
    />
  )
}
