import { type KeyboardEvent, useState } from 'react'
import type { Day } from '../../../core/day.ts'
import type { PeopleSort, PersonRow as Row } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Heading } from '../parts/heading.tsx'
import { SearchField } from '../parts/search-field.tsx'
import type { Place } from '../place.ts'
import { words } from '../words.ts'
import { Leaving } from './leaving.tsx'
import { PersonRow } from './person-row.tsx'
import { useEnd } from './use-end.ts'
import { usePeople } from './use-people.ts'
import './people.css'

/** As many rows as fill a high window; more come while it is scrolled. */
const STEP = 40

export function People({ today, place }: { today: Day; place: Place }) {
  const [asked, setAsked] = useState('')
  const [sort, setSort] = useState<PeopleSort>('lately')
  const [unfolded, setUnfolded] = useState(false)
  const [most, setMost] = useState(STEP)
  const view = usePeople(asked, sort, most)
  if (view && !view.anybody) return <Nobody />
  const found = view?.count ?? 0
  const searched = asked.trim() !== ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shorter way; Tab reaches everything too
    <div className="people" onKeyDown={onArrows}>
      <Heading said>{words('section.people')}</Heading>
      <div className="people-head">
        <SearchField
          label={words('people.search')}
          placeholder={words('people.search')}
          asked={asked}
          onAsk={(words) => {
            setAsked(words)
            setMost(STEP)
          }}
          place={place}
        />
        <Segmented
          label={words('people.sort')}
          name="people-sort"
          value={sort}
          choices={[
            { value: 'lately', label: words('people.sort.lately') },
            { value: 'name', label: words('people.sort.name') },
          ]}
          onChange={(order) => {
            setSort(order)
            setMost(STEP)
          }}
        />
      </div>
      <Leaving name={view?.leaving} />
      <p className="meta people-count" role="status">
        {view &&
          searched &&
          (found === 0 && view.archivedCount === 0 ? words('people.none') : words('people.count', { count: found }))}
      </p>
      {view && <Rows people={view.people} count={view.count} today={today} onMore={setMost} />}
      {view && view.archivedCount > 0 && (
        <>
          <Button look="quiet" aria-expanded={unfolded || searched} onClick={() => setUnfolded(!unfolded)}>
            {words('people.archived', { count: view.archivedCount })}
          </Button>
          {(unfolded || searched) && (
            <Rows people={view.archived} count={view.archivedCount} today={today} onMore={setMost} />
          )}
        </>
      )}
    </div>
  )
}

interface RowsProps {
  people: readonly Row[]
  count: number
  today: Day
  onMore: (most: number) => void
}

function Rows({ people, count, today, onMore }: RowsProps) {
  const shown = people.length
  const end = useEnd(shown < count ? () => onMore(shown + STEP) : undefined, shown)
  return (
    <>
      <ul>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} today={today} />
        ))}
      </ul>
      <div ref={end} />
    </>
  )
}

function Nobody() {
  return (
    <div className="people-empty">
      <Heading said>{words('section.people')}</Heading>
      <p>{words('people.empty')}</p>
      <p className="meta">
        {words('people.empty.type')} <Keycap>@</Keycap> {words('people.empty.name')}
      </p>
    </div>
  )
}

/** Down from the search into the rows, and along them. */
function onArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const from = event.target instanceof HTMLElement ? event.target : undefined
  if (step === 0 || !from?.matches('[type=search], .opens')) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[type=search], .opens')]
  const next = stops[stops.indexOf(from) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
