import { type KeyboardEvent, useState } from 'react'
import { Options, optionId } from '../../ui/options.tsx'
import { personDetail } from '../../ui/sentences.ts'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { usePeople } from './use-people.ts'
import '../../ui/field.css'

const LIST = 'choose-person'
const MOST = 6

/** Someone else, found by name: the arrows move, Enter takes. */
export function ChoosePerson({ not, onChoose }: { not: string; onChoose: (id: string) => void }) {
  const { at } = useHere()
  const [asked, setAsked] = useState('')
  const [active, setActive] = useState(0)
  const view = usePeople(asked, 'lately', MOST + 1)
  const people = view ? [...view.people, ...view.archived].filter(({ id }) => id !== not).slice(0, MOST) : []

  function take(index: number): void {
    const person = people[index]
    if (person) onChoose(person.id)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + people.length) % Math.max(people.length, 1))
    else if (event.key === 'Enter') take(active)
    else return
    event.preventDefault()
  }

  return (
    <div className="dialog-words">
      <input
        className="field"
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for this first
        autoFocus
        role="combobox"
        aria-label={words('merge.search')}
        aria-expanded={people.length > 0}
        aria-controls={LIST}
        aria-activedescendant={people.length > 0 ? optionId(LIST, active) : undefined}
        placeholder={words('merge.search')}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={asked}
        onChange={({ target }) => {
          setAsked(target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <Options
        id={LIST}
        label={words('merge.people')}
        options={people.map(({ id, name, telling, last }) => ({
          id,
          name,
          detail: personDetail(
            words,
            { telling, last: last === undefined ? undefined : { day: last }, promiseOpen: false },
            at,
          ),
        }))}
        active={active}
        onTake={take}
      />
      {view && people.length === 0 && <p className="quiet-text">{words('people.none')}</p>}
    </div>
  )
}
