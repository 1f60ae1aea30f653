import { useEffect, useId, useRef, useState } from 'react'
import { MOST_TEXTS, maybes, type Table } from '../../../core/csv-columns.ts'
import type { Columns } from '../../../core/csv-entry.ts'
import type { Day } from '../../../core/day.ts'
import { type Order, orders, readDay } from '../../../core/written-day.ts'
import { fullDay } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../parts/select.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { AlongSample } from './along-sample.tsx'
import './along-columns.css'

interface AlongColumnsProps {
  file: string
  table: Table
  today: Day
  isBusy: boolean
  look: (columns: Columns) => void
  forget: () => void
}

/** What the columns of a table are: a row for each thing that they could be. */
export function AlongColumns({ file, table, today, isBusy, look, forget }: AlongColumnsProps) {
  const { at } = useHere()
  const [columns, setColumns] = useState(table.guess)
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const name = useRef<HTMLHeadingElement>(null)
  const change = (more: Partial<Columns>) => setColumns({ ...columns, ...more })
  const day = table.columns[columns.day]
  const lacksOrder = day?.day === 'either' && columns.order === undefined
  const lacksText = columns.text.length === 0
  // Choosing the file asked for this; it is read from its beginning.
  useEffect(() => name.current?.focus(), [])
  useEffect(() => {
    const lacking = isAsked && form.current?.querySelector('.along-lacks')
    if (lacking) (lacking.querySelector<HTMLElement>('input') ?? lacking.querySelector('button'))?.focus()
  }, [isAsked])

  const nameOf = (place: number) => table.columns[place]?.name || words('along.columns.unnamed', { number: place + 1 })
  const choices = (can: (place: number) => boolean) =>
    table.columns.flatMap((_, place) => (can(place) ? [{ id: String(place), label: nameOf(place) }] : []))
  const none = { id: 'none', label: words('along.columns.none') }
  const placeOf = (id: string) => (id === 'none' ? undefined : Number(id))
  const canBe = (role: (typeof maybes)[number]) => (place: number) => {
    if (place === columns.day) return false
    return role === 'people' || role === 'tags' || table.columns[place]?.[role] === true
  }
  const setText = (which: number, place: number | undefined) =>
    change({ text: columns.text.toSpliced(which, 1, ...(place === undefined ? [] : [place])) })

  return (
    <form
      ref={form}
      className="card along-card"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBusy) return
        setIsAsked(lacksOrder || lacksText)
        if (!lacksOrder && !lacksText) look(columns)
      }}
    >
      <h3 ref={name} tabIndex={-1} className="along-name">
        {words('along.columns', { file })}
      </h3>
      <p className="hint along-zone">{words('along.columns.rows', { count: table.count, zone: at.zone })}</p>
      <div>
        <Row label={words('along.columns.day')} samples={samplesOf(table, [columns.day])} lacks={isAsked && lacksOrder}>
          {(hint) => (
            <>
              <Select
                label={words('along.columns.day')}
                value={String(columns.day)}
                choices={choices((place) => table.columns[place]?.day !== undefined)}
                describedBy={hint}
                onChange={(id) => {
                  const order = table.columns[Number(id)]?.day
                  change({ day: Number(id), order: order === 'either' ? undefined : order })
                }}
              />
              {day?.day === 'either' && (
                <>
                  <Segmented
                    label={words('along.columns.order')}
                    name="along-order"
                    value={columns.order}
                    choices={orders.map((value) => ({ value, label: words(`along.columns.${value}`) }))}
                    onChange={(order) => change({ order })}
                  />
                  <p className="hint" role="status">
                    {columns.order
                      ? readAs(day.samples[0] ?? '', columns.order, at.region, today)
                      : !isAsked && words('along.columns.orderMissing')}
                  </p>
                </>
              )}
              {isAsked && lacksOrder && (
                <p className="along-missing" role="alert">
                  {words('along.columns.orderMissing')}
                </p>
              )}
            </>
          )}
        </Row>
        {maybes.slice(0, 1).map(maybe)}
        <Row label={words('along.columns.text')} samples={samplesOf(table, columns.text)} lacks={isAsked && lacksText}>
          {(hint) => (
            <>
              {[...columns.text, undefined].slice(0, MOST_TEXTS).map((place, which) => {
                const free = choices(
                  (other) => other === place || !(columns.text.includes(other) || other === columns.day),
                )
                if (place === undefined && free.length === 0) return null
                const first = { id: 'none', label: words(which === 0 ? 'along.columns.choose' : 'along.columns.none') }
                return (
                  <div key={place ?? 'more'} className="along-text">
                    {which > 0 && <span aria-hidden>{words('along.columns.more')}</span>}
                    <Select
                      label={words('along.columns.text')}
                      value={place === undefined ? 'none' : String(place)}
                      choices={[first, ...free]}
                      describedBy={hint}
                      onChange={(id) => setText(which, placeOf(id))}
                    />
                  </div>
                )
              })}
              {isAsked && lacksText && (
                <p className="along-missing" role="alert">
                  {words('along.columns.textMissing')}
                </p>
              )}
            </>
          )}
        </Row>
        {maybes.slice(1).map(maybe)}
      </div>
      <AlongSample table={table} columns={columns} today={today} isReady={!lacksOrder && !lacksText} />
      <div className="along-foot">
        <Button look="quiet" onClick={forget}>
          {words('cancel')}
        </Button>
        <Button type="submit" look="primary" aria-disabled={isBusy}>
          {words('along.columns.look')}
        </Button>
      </div>
    </form>
  )

  /** Not shown where no column can be it. */
  function maybe(role: (typeof maybes)[number]) {
    const some = choices(canBe(role))
    const chosen = columns[role]
    if (some.length === 0) return null
    return (
      <Row
        key={role}
        label={words(`along.columns.${role}`)}
        samples={chosen === undefined ? undefined : samplesOf(table, [chosen])}
      >
        {(hint) => (
          <Select
            label={words(`along.columns.${role}`)}
            value={chosen === undefined ? 'none' : String(chosen)}
            choices={[none, ...some]}
            describedBy={hint}
            onChange={(id) => change({ [role]: placeOf(id) })}
          />
        )}
      </Row>
    )
  }
}

interface RowProps {
  label: string
  samples: string | undefined
  /** Something in it is still to be said. */
  lacks?: boolean
  children: (hint: string | undefined) => React.ReactNode
}

function Row({ label, samples, lacks = false, children }: RowProps) {
  const id = useId()
  return (
    <div className={lacks ? 'along-column along-lacks' : 'along-column'}>
      <p className="setting-label">{label}</p>
      <div className="along-which">
        {children(samples === undefined ? undefined : id)}
        {samples !== undefined && (
          <p id={id} className="hint along-such">
            {samples}
          </p>
        )}
      </div>
    </div>
  )
}

/** What stands in the first of these columns that has something. */
function samplesOf({ columns }: Table, places: readonly number[]): string | undefined {
  if (places.length === 0) return undefined
  const some = places.flatMap((place) => columns[place]?.samples.slice(0, places.length > 1 ? 1 : 3) ?? [])
  return some.length === 0
    ? words('along.columns.empty')
    : words('along.columns.samples', { list: some.map((sample) => words('due.words', { words: sample })).join(', ') })
}

function readAs(written: string, order: Order, region: string, today: Day): string {
  const read = readDay(written, order)
  return read ? words('along.columns.read', { written, day: fullDay(read.day, region, today) }) : ''
}
