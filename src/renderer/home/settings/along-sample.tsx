import type { Table } from '../../../core/csv-columns.ts'
import { type Columns, entryOf } from '../../../core/csv-entry.ts'
import type { Day } from '../../../core/day.ts'
import { type Mark, marksOf, prose } from '../../../core/line.ts'
import type { Chip } from '../../../shared/ipc.ts'
import { fullDay, time } from '../../../shared/times.ts'
import { Chips } from '../journal/chips.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

interface AlongSampleProps {
  table: Table
  columns: Columns
  today: Day
  /** What has to be said of the columns is. */
  isReady: boolean
}

/** The first of the rows that becomes a line, as the journal would show it. */
export function AlongSample({ table, columns, today, isReady }: AlongSampleProps) {
  const { at } = useHere()
  if (!isReady) return null
  const entries = table.rows.map((row) => entryOf(row, { columns, isOwn: table.isOwn, dayEndsAt: '00:00' }))
  const first = entries.find((entry) => typeof entry !== 'string')
  if (first === undefined) return <p className="hint">{words('along.columns.noSample')}</p>
  const { wall, text, people } = first
  const marks = marksOf(
    text,
    people.flatMap(({ name, written }) => [name, written]),
  )
  const clock = time(Date.parse(`${wall}Z`), { region: at.region, zone: 'UTC' })
  return (
    <section className="along-sample" aria-label={words('along.columns.sample')}>
      <p className="label">{words('along.columns.sample')}</p>
      <p className="meta">
        {words('calendars.dayTime', { day: fullDay(wall.slice(0, 10), at.region, today), time: clock })}
      </p>
      <p className="own">{prose(text, marks)}</p>
      <Chips chips={marks.flatMap(chipOf)} today={today} persons />
    </section>
  )

  function chipOf(mark: Mark): Chip[] {
    if (mark.kind === 'promise') return []
    if (mark.kind !== 'person') return [mark]
    const named = people.find(({ name, written }) => [name, written].includes(mark.name))
    return [{ kind: 'person', start: mark.start, name: named?.name ?? mark.name, known: true }]
  }
}
