import { useId, useState } from 'react'
import type { RuledRow } from '../../../shared/ipc.ts'
import { calendarDay, dayHeading, time } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useView } from '../../ui/surroundings.ts'
import { Dot } from '../parts/dot.tsx'
import { useHere } from '../place.ts'
import { reasonText } from '../reason-words.ts'
import { words } from '../words.ts'

/** What the rules make of the last and the next two weeks; it follows each change of them. */
export function RulesPreview() {
  const [isOpen, open] = useState(false)
  const id = useId()
  return (
    <div className="rules-preview">
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
        {words(isOpen ? 'rules.preview.close' : 'rules.preview.open')}
      </Button>
      <div id={id}>{isOpen && <Weeks />}</div>
    </div>
  )
}

function Weeks() {
  const { at } = useHere()
  const [which, show] = useState<'all' | 'rules'>('all')
  const preview = useView(window.threshold.rules.preview, 'rules', 'settings')
  if (!preview) return <p className="hint rules-reading">{words('rules.preview.reading')}</p>
  const { counting, others, more, confidential } = preview
  const days = preview.days.flatMap(({ day, rows }) => {
    const shown = rows.filter(({ byRule }) => which === 'all' || byRule)
    return shown.length > 0 ? [{ day, rows: shown }] : []
  })
  return (
    <>
      <p className="rules-sum" role="status">
        {words('rules.preview.sum', { counting, others })}
      </p>
      {confidential && <p className="hint">{words('rules.preview.confidential')}</p>}
      <Segmented
        label={words('rules.preview.which')}
        name="preview"
        value={which}
        choices={[
          { value: 'all', label: words('rules.preview.all') },
          { value: 'rules', label: words('rules.preview.byRule') },
        ]}
        onChange={show}
      />
      {days.length === 0 && (
        <p className="meta rules-none">{words(which === 'all' ? 'rules.preview.none' : 'rules.preview.noneByRule')}</p>
      )}
      {days.map(({ day, rows }) => (
        <section key={day} aria-label={dayHeading(day, at.region)}>
          <h3 className="rules-day">
            {dayHeading(day, at.region)}
            {day === calendarDay(at.now, at.zone) && <span className="hint">{words('rules.preview.today')}</span>}
          </h3>
          <ul>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing tells two events of one title and time apart
              <Row key={at} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p className="hint">{words('rules.preview.more', { count: more })}</p>}
    </>
  )
}

function Row({ row }: { row: RuledRow }) {
  const { at } = useHere()
  const reason =
    row.reason === 'left-out' ? words('reason.left-out') : reasonText(words, { ...row, reason: row.reason })
  return (
    <li className={row.counts ? 'rules-row' : 'rules-row not'}>
      <span className="meta row-time">{row.allDay ? '' : time(row.starts, at)}</span>
      <Dot state={row.counts ? 'line' : 'didnt-happen'} />
      <span className="rules-title">
        {row.title || words('today.event')}
        {row.times > 1 && (
          <span className="hint rules-times">{words('rules.preview.times', { count: row.times })}</span>
        )}
      </span>
      <span className="meta rules-why">
        {words(row.counts ? 'rules.preview.counts' : 'rules.preview.not', { reason })}
      </span>
    </li>
  )
}
