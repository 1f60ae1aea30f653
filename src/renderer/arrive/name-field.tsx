import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { NAME_LENGTH } from '../../core/people.ts'
import type { PersonSuggestion, Surroundings } from '../../shared/ipc.ts'
import type { useKept } from '../ui/kept.ts'
import { composing } from '../ui/keys.ts'
import { Options, optionId } from '../ui/options.tsx'
import { personDetail } from '../ui/sentences.ts'
import { words } from './words.ts'
import '../ui/field.css'

/** Up to five fit without covering the window. */
const MOST = 5

export interface NameFieldProps {
  name: string
  surroundings: Surroundings
  keep: ReturnType<typeof useKept>['keep']
  /** The keyboard is elsewhere first. */
  waits?: boolean | undefined
}

/** "Who is this?": a name with completion, or a number, or nothing. */
export function NameField({ name, surroundings, keep, waits }: NameFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(name)
  const [people, setPeople] = useState<PersonSuggestion[]>([])
  const [active, setActive] = useState(0)
  // Enter is "I'm here" until someone has moved to a name with the arrows.
  const [moved, setMoved] = useState(false)
  const asked = useRef(0)

  useEffect(() => {
    if (waits) return
    field.current?.focus()
    // A name that was "not now" is still there, and the next one may be someone else's.
    field.current?.select()
  }, [waits])

  function close(): void {
    asked.current++
    setPeople([])
  }

  function suggest(text: string): void {
    const mine = ++asked.current
    void window.threshold.arrive.people(text).then((found) => {
      if (mine !== asked.current) return
      setPeople(found.slice(0, MOST))
      setActive(0)
      setMoved(false)
    })
  }

  function write(text: string, person?: string): void {
    setTyped(text)
    void keep(() => window.threshold.arrive.name(text, person))
  }

  function take(index: number): void {
    const person = people[index]
    if (!person) return
    write(person.name, person.id)
    close()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (composing(event.nativeEvent)) return
    const open = people.length > 0
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && open) {
      setActive(moved || step < 0 ? (active + step + people.length) % people.length : 0)
      setMoved(true)
    } else if (step > 0) suggest(typed)
    else if (!open || event.shiftKey) return
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab' || (event.key === 'Enter' && moved)) take(active)
    else return
    event.preventDefault()
  }

  return (
    <>
      <h1>
        <label htmlFor={`${id}-field`}>{words('who')}</label>
      </h1>
      <div className="head-name">
        <input
          ref={field}
          id={`${id}-field`}
          className="field"
          role="combobox"
          aria-expanded={people.length > 0}
          aria-controls={`${id}-people`}
          aria-autocomplete="list"
          aria-activedescendant={people.length > 0 ? optionId(`${id}-people`, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={NAME_LENGTH}
          placeholder={words('who.hint')}
          value={typed}
          onChange={(event) => {
            write(event.target.value)
            if (event.target.value.trim()) suggest(event.target.value)
            else close()
          }}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {people.length > 0 && (
          <Options
            id={`${id}-people`}
            label={words('who.people')}
            options={people.map((person) => ({
              id: person.id,
              name: person.name,
              detail: personDetail(words, person, surroundings),
            }))}
            active={active}
            takenBy={words('tab')}
            onTake={take}
          />
        )}
      </div>
    </>
  )
}
