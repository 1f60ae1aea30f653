import type { AlongCounts, AlongPreview as Preview } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

interface AlongPreviewProps {
  preview: Preview
  isBusy: boolean
  take: () => void
  /** Of a table: back to what its columns are. */
  mapAgain: () => void
  forget: () => void
}

/** What would come of a file, before anything of it is written. */
export function AlongPreview({ preview, isBusy, take, mapAgain, forget }: AlongPreviewProps) {
  const { file, counts, problems, conflicts } = preview
  const { at } = useHere()
  const all = Object.entries(counts) as Array<[keyof AlongCounts, AlongCounts[keyof AlongCounts]]>
  const sum = (of: 'added' | 'changed' | 'stays' | 'same') => all.reduce((so, [, count]) => so + count[of], 0)
  const added = all.flatMap(([kind, count]) =>
    count.added > 0 ? [words(`along.kind.${kind}`, { count: count.added })] : [],
  )
  const list = new Intl.ListFormat(at.locale)
  /** The rows of a table that it is about, as far as they are named. */
  const rowsSaid = (rows: readonly number[], count: number): string => {
    const more = count > rows.length ? [words('along.rows.more', { count: count - rows.length })] : []
    const named = rows.map((row) => row.toLocaleString(at.region))
    return rows.length === 0 ? '' : words('along.rows', { count, list: list.format([...named, ...more]) })
  }
  const isNothing = sum('added') + sum('changed') + sum('stays') === 0
  return (
    <section className="card along-card" aria-label={file}>
      <h3 className="along-name">{file}</h3>
      <ul className="along-list">
        {added.length > 0 && <li>{words('along.added', { list: list.format(added) })}</li>}
        {sum('changed') > 0 && <li>{words('along.changed', { count: sum('changed') })}</li>}
        {sum('stays') > 0 && <li>{words('along.stays', { count: sum('stays') })}</li>}
        {sum('same') > 0 && <li>{words('along.same', { count: sum('same') })}</li>}
        {isNothing && <li>{words('along.nothing')}</li>}
      </ul>
      {problems.length > 0 && (
        <ul className="along-list along-problems">
          {problems.map(({ reason, kind, count, rows }) => (
            <li key={`${reason} ${kind}`}>
              {words(`along.problem.${reason}`, { what: words(`along.kind.${kind}`, { count }) })}{' '}
              {rowsSaid(rows, count)}
            </li>
          ))}
        </ul>
      )}
      {conflicts.count > 0 && (
        <details className="along-conflicts">
          <summary>
            <Icon name="right" small />
            {words('along.conflicts', { count: conflicts.count })}
          </summary>
          <ul className="along-list">
            {conflicts.shown.map(({ stays, earlier, from }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same; their places never change
              <li key={place}>
                <span className="hint">{words(`along.from.${from}`)}</span>
                <span className="own">{stays || words('along.noWords')}</span>
                <span className="hint">{words('along.givesWay')}</span>
                <span className="own along-earlier">{earlier || words('along.noWords')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="hint">{words('along.before')}</p>
      <div className="along-foot">
        <div className="setting-ways">
          <Button look="quiet" onClick={forget}>
            {words('cancel')}
          </Button>
          {preview.isTable && (
            <Button look="quiet" onClick={mapAgain}>
              {words('along.mapAgain')}
            </Button>
          )}
        </div>
        {!isNothing && (
          // Choosing the file asked for this; Enter brings it in.
          <Button look="primary" autoFocus aria-disabled={isBusy} onClick={take}>
            {words(isBusy ? 'along.taking' : 'along.take')}
          </Button>
        )}
      </div>
    </section>
  )
}
