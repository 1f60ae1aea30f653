import { useId } from 'react'
import type { Day } from '../../../core/day.ts'
import type { PersonView, HistoryRow as Row } from '../../../shared/ipc.ts'
import { nearDay, time } from '../../../shared/times.ts'
import { Chips } from '../journal/chips.tsx'
import { Dot } from '../parts/dot.tsx'
import { useHere } from '../place.ts'
import { named } from '../row-words.ts'
import { capital } from '../when.ts'
import { words } from '../words.ts'
import { useEnd } from './use-end.ts'
import { useHistory } from './use-history.ts'

/** Conversations with someone and lines about them, newest first. */
export function History({ view, today }: { view: PersonView; today: Day }) {
  const { shown, more } = useHistory(view.id)
  const end = useEnd(shown?.before === undefined ? undefined : more, shown)
  return (
    <section className="person-part" aria-labelledby="person-history">
      <div className="person-label">
        <h2 id="person-history" className="label">
          {words('person.history')}
        </h2>
        {view.promisesKept > 0 && (
          <span className="hint">{words('person.promisesKept', { count: view.promisesKept })}</span>
        )}
      </div>
      {shown?.rows.length === 0 && <p className="quiet-text">{words('person.noHistory', { name: view.name })}</p>}
      <ul>
        {shown?.rows.map((row) => (
          <HistoryRow
            key={`${row.conversationId ?? ''} ${row.lines[0]?.id ?? ''}`}
            row={row}
            view={view}
            today={today}
          />
        ))}
      </ul>
      <div ref={end} />
    </section>
  )
}

function HistoryRow({ row, view, today }: { row: Row; view: PersonView; today: Day }) {
  const { at, go } = useHere()
  const id = useId()
  const { conversationId, state } = row
  const day = capital(nearDay(row.day, today, at.region, at.locale), at.locale)
  // With them alone the page itself says who; a group goes by its own name.
  const isAlone = row.people.length === 1 && row.people[0]?.id === view.id
  const { name } = named(words, row)
  return (
    <li className="entry history-row">
      <span id={`${id}when`} className="history-when">
        <span>{day}</span> <span className="meta row-time">{time(row.starts, at)}</span>
      </span>
      <Dot state={state} />
      <div className="entry-words">
        {conversationId !== undefined && (
          <button
            type="button"
            id={`${id}name`}
            className={isAlone ? 'opens alone' : 'opens'}
            aria-labelledby={`${id}when ${id}name`}
            onClick={() => go({ conversationId })}
          >
            <span className={isAlone ? 'said' : undefined}>{name}</span>
          </button>
        )}
        {(row.lines.length === 0 || state !== 'line') && (
          <p className="meta entry-state">{words(state === 'no-line' ? 'journal.noLine' : `state.${state}`)}</p>
        )}
        {row.lines.map((line) => (
          <div key={line.id}>
            <p className="own entry-line">{line.text}</p>
            <Chips chips={line.chips} today={today} />
          </div>
        ))}
      </div>
    </li>
  )
}
