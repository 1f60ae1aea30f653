import { useEffect, useRef } from 'react'
import type { Surroundings } from '../../shared/ipc.ts'
import { Options, optionId } from '../ui/options.tsx'
import { personDetail } from '../ui/sentences.ts'
import type { useSuggestions } from './use-suggestions.ts'
import { words } from './words.ts'

const LIST = 'people'

export interface SuggestionsProps {
  from: ReturnType<typeof useSuggestions>
  at: Surroundings
}

export function Suggestions({ from: { people, active, takeAt }, at }: SuggestionsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (people.length > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [people])
  if (people.length === 0) return null
  return (
    <Options
      ref={list}
      id={LIST}
      className="suggestions"
      label={words('who.people')}
      options={people.map((person) => ({ id: person.id, name: person.name, detail: personDetail(words, person, at) }))}
      active={active}
      takenBy={words('tab')}
      onTake={takeAt}
    />
  )
}

type Open = Pick<ReturnType<typeof useSuggestions>, 'people' | 'active'>

/** What a field of several lines says of its list to screen readers; it may not be called a combo box. */
export function completed({ people, active }: Open) {
  const open = people.length > 0
  return {
    'aria-controls': open ? LIST : undefined,
    'aria-autocomplete': 'list',
    'aria-activedescendant': open ? optionId(LIST, active) : undefined,
  } as const
}

/** What a field of one line says of it. */
export function comboBox(suggestions: Open) {
  return {
    ...completed(suggestions),
    role: 'combobox',
    'aria-expanded': suggestions.people.length > 0,
    'aria-controls': LIST,
  } as const
}
