import { Fragment, useState } from 'react'
import type { TodayRow } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { nearRows } from './fold.ts'
import { FoldButton } from './fold-button.tsx'
import { placeOfNow } from './place-of-now.ts'
import { Row } from './row.tsx'
import { useShown } from './use-shown.ts'
import './timeline.css'

/** The day. A long one shows what is near; what is over and what is far each fold to a row. */
export function Timeline({ rows, keep }: { rows: readonly TodayRow[]; keep: Keeping['keep'] }) {
  const { at } = useHere()
  const [earlier, setEarlier] = useState(false)
  const [later, setLater] = useState(false)
  const { list, isShown } = useShown(nearRows(rows).map(({ conversationId }) => conversationId))
  const now = placeOfNow(rows, at.now)
  const from = rows.findIndex(({ conversationId }) => isShown(conversationId))
  const to = rows.findLastIndex(({ conversationId }) => isShown(conversationId)) + 1
  return (
    <ul ref={list} className="timeline" aria-label={words('today.timeline')}>
      {from > 0 && (
        <li>
          <FoldButton
            label={words('today.earlier', { count: from })}
            isOpen={earlier}
            onPress={() => setEarlier(!earlier)}
          />
        </li>
      )}
      {rows.map((row, index) => {
        const isHidden = (index < from && !earlier) || (index >= to && !later)
        return (
          <Fragment key={row.conversationId}>
            {index === to && to > 0 && (
              <li>
                <FoldButton
                  label={words('today.later', { count: rows.length - to })}
                  isOpen={later}
                  onPress={() => setLater(!later)}
                />
              </li>
            )}
            {!isHidden && index === now && (
              <li className="now-line">
                <span className="meta row-time">{time(at.now, at)}</span>
                <span className="now-rule" />
                <span className="hint">{words('today.now')}</span>
              </li>
            )}
            {!isHidden && <Row row={row} keep={keep} />}
          </Fragment>
        )
      })}
    </ul>
  )
}
