import { useId } from 'react'
import type { Day } from '../../../core/day.ts'
import type { JournalRow as Row } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import { Dot } from '../parts/dot.tsx'
import { RowPeople } from '../parts/people-links.tsx'
import { useHere } from '../place.ts'
import { named } from '../row-words.ts'
import { words } from '../words.ts'
import { Chips } from './chips.tsx'
import { Found } from './found.tsx'

/** One conversation in the journal, with its lines; a line about nobody stands by itself. */
export function JournalRow({ row, today }: { row: Row; today: Day }) {
  const { at, go } = useHere()
  const id = useId()
  const { conversationId, state } = row
  // A line of a conversation that did not take place is still read beside that.
  const told = state === 'line' || (row.lines.length > 0 && state !== 'didnt-happen' && state !== 'moved')
  return (
    <li className="entry">
      <span id={`${id}time`} className="meta row-time">
        {row.untimed ? '' : time(row.starts, at)}
      </span>
      <Dot state={state} />
      <div className="entry-words">
        {conversationId === undefined ? (
          <span className="entry-name">{row.title || words('journal.nobody')}</span>
        ) : (
          <button
            type="button"
            id={`${id}name`}
            className="opens"
            aria-labelledby={`${id}time ${id}name`}
            onClick={() => go({ conversationId })}
          >
            {named(words, row).name}
          </button>
        )}
        {!told && (
          <p className="meta entry-state">{words(state === 'no-line' ? 'journal.noLine' : `state.${state}`)}</p>
        )}
        {row.inCalendar && <p className="meta entry-state">{words(`inCalendar.${row.inCalendar}`)}</p>}
        {row.lines.map((line) => (
          <div key={line.id}>
            <p className="own quiet-text entry-line">
              <Found text={line.text} found={line.found} />
            </p>
            <Chips chips={line.chips} today={today} />
          </div>
        ))}
      </div>
      <RowPeople people={row.people} label={named(words, row).name} />
    </li>
  )
}
