import type { AlongView } from '../../../shared/ipc.ts'
import { Icon } from '../../ui/icon.tsx'
import { words } from '../words.ts'

/** Versions that gave way to a later one, each beside what stands now. */
export function AlongEarlier({ earlier: { shown, count } }: Pick<AlongView, 'earlier'>) {
  return (
    <section aria-labelledby="along-earlier">
      <h2 id="along-earlier" className="label along-head">
        {words('along.earlier')}
      </h2>
      <details className="along-conflicts">
        <summary>
          <Icon name="right" small />
          {words('along.earlier.count', { count })}
        </summary>
        <ul className="along-list">
          {shown.map(({ n, said, now }) => (
            <li key={n}>
              <span className="hint">{words('along.earlier.was')}</span>
              <span className="own along-earlier">{said || words('along.noWords')}</span>
              <span className="hint">{words('along.earlier.now')}</span>
              <span className="own">{now || words('along.noWords')}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
