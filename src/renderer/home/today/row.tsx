import { useId, useState } from 'react'
import type { RowState, TodayRow } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import { Chip } from '../../ui/chip.tsx'
import type { Keeping } from '../keeping.tsx'
import { CalendarMark } from '../parts/calendar-mark.tsx'
import { Dot } from '../parts/dot.tsx'
import { useHere } from '../place.ts'
import { besideName, named } from '../row-words.ts'
import { words } from '../words.ts'
import { RowMenu } from './row-menu.tsx'

/** What did not take place says so, whatever was kept about it. */
const gone: readonly RowState[] = ['didnt-happen', 'moved', 'cancelled']

/** A conversation of today. The row opens its page; M, the menu key or the dots open what can be done with it. */
export function Row({ row, keep }: { row: TodayRow; keep: Keeping['keep'] }) {
  const { at, go } = useHere()
  const [menu, setMenu] = useState(false)
  const id = useId()
  const { name } = named(words, row)
  return (
    <li
      className="row"
      data-state={row.state}
      onContextMenu={(event) => {
        event.preventDefault()
        setMenu(true)
      }}
    >
      <span id={`${id}time`} className="meta row-time">
        {row.untimed ? '' : time(row.starts, at)}
      </span>
      <Dot state={row.state} />
      <button
        type="button"
        id={`${id}name`}
        className="opens row-name"
        aria-labelledby={`${id}time ${id}name`}
        aria-describedby={['words', row.inCalendar && 'changed', row.calendar && 'calendar']
          .flatMap((part) => (part ? `${id}${part}` : []))
          .join(' ')}
        aria-keyshortcuts="M"
        onClick={() => go({ conversationId: row.conversationId })}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey) setMenu(true)
        }}
      >
        {name}
      </button>
      <span id={`${id}words`} className="row-words">
        {row.line && !gone.includes(row.state) ? (
          <span className="own">{row.line.text}</span>
        ) : (
          besideName(words, row) || <span className="said">{words(`state.${row.state}`)}</span>
        )}
      </span>
      {row.inCalendar && (
        <span id={`${id}changed`} className="hint row-changed">
          {words(`inCalendar.${row.inCalendar}`)}
        </span>
      )}
      {row.line?.promise && <Chip tone="amber">{words('promise.plain', { text: row.line.promise })}</Chip>}
      {row.calendar && (
        <span id={`${id}calendar`} className="row-calendar" title={row.calendar.name}>
          <CalendarMark colour={row.calendar.colour} />
          <span className="said">{row.calendar.name}</span>
        </span>
      )}
      <RowMenu row={row} name={name} keep={keep} isOpen={menu} onOpenChange={setMenu} />
    </li>
  )
}
