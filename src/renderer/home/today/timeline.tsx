import { Fragment } from 'react'
import type { TodayRow } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { placeOfNow } from './place-of-now.ts'
import { Row } from './row.tsx'
import './timeline.css'

export function Timeline({ rows, keep }: { rows: readonly TodayRow[]; keep: Keeping['keep'] }) {
  const { at } = useHere()
  const now = placeOfNow(rows, at.now)
  return (
    <ul className="timeline" aria-label={words('today.timeline')}>
      {rows.map((row, index) => (
        <Fragment key={row.conversationId}>
          {index === now && (
            <li className="now-line">
              <span className="meta row-time">{time(at.now, at)}</span>
              <span className="now-rule" />
              <span className="hint">{words('today.now')}</span>
            </li>
          )}
          <Row row={row} keep={keep} />
        </Fragment>
      ))}
    </ul>
  )
}
