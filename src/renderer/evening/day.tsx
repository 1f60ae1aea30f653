import { useState } from 'react'
import { folded } from '../../core/evening.ts'
import type { EveningRow, Surroundings } from '../../shared/ipc.ts'
import { dayHeading, time } from '../../shared/times.ts'
import { Icon } from '../ui/icon.tsx'
import { nameOf, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

/** The day as it was. A long one folds: those with words stay. */
export function Day({ view, at }: ScreenProps) {
  const [open, setOpen] = useState(false)
  const { shown, rest } = folded(view.rows)
  const [first, last] = [rest[0], rest.at(-1)]
  return (
    <>
      <div className="day-head">
        <h1 tabIndex={-1}>{dayHeading(view.day, at.region)}</h1>
        <p className="evening-sub">{words('day.count', { count: view.rows.length })}</p>
      </div>
      <ul className="day-rows" aria-label={words('day.rows')}>
        {(open ? view.rows : shown).map((row) => (
          <Row key={row.conversationId} row={row} at={at} />
        ))}
      </ul>
      {first && last && (
        <button type="button" className="day-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="right" />
          <b>{words('day.more', { count: rest.length })}</b>
          <span className="evening-sub">
            {words('day.between', { from: time(first.starts, at), to: time(last.starts, at) })}
          </span>
        </button>
      )}
    </>
  )
}

function Row({ row, at }: { row: EveningRow; at: Surroundings }) {
  return (
    <li className="day-row">
      <span className="meta day-time">{row.untimed ? '' : time(row.starts, at)}</span>
      <span className={row.line === undefined ? 'day-dot' : 'day-dot told'} aria-hidden="true" />
      <b className="day-name">{nameOf(row)}</b>
      {row.line === undefined ? (
        <span className="day-none">{words('day.noLine')}</span>
      ) : (
        <span className="own day-words">{row.line}</span>
      )}
    </li>
  )
}
