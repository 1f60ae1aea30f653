import { NEW } from '../../core/people.ts'
import type { Surroundings } from '../../shared/ipc.ts'
import { type Option, Options, optionId } from '../ui/options.tsx'
import { personDetail } from '../ui/sentences.ts'
import { useAskedList } from './use-asked-list.ts'
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
  async function ask(): Promise<Option[]> {
    const people = await window.threshold.line.whom(name)
    return [
      ...people.map((person) => ({
        id: person.id,
        name: person.name,
        detail: personDetail(words, person, surroundings),
      })),
      { id: NEW, name: words('newPerson', { name }) },
      { id: AS_TEXT, name: words('whom.text') },
    ]
  }
  const { list, rows, active, take, onKeyDown } = useAskedList(
    ask,
    ({ id }) => {
      if (id === AS_TEXT) return onAsText()
      // What is understood is asked for after it, and the keyboard is back in the field at once.
      void window.threshold.line.mean(name, id)
      onDone()
    },
    onDone,
  )
  return (
    <Options
      ref={list}
      id={ID}
      className="line-list"
      label={words('whom', { name })}
      tabIndex={0}
      aria-activedescendant={rows.length > 0 ? optionId(ID, active) : undefined}
      options={rows}
      active={active}
      onTake={take}
      onKeyDown={onKeyDown}
    />
  )
}
