import type { AlongView } from '../../../shared/ipc.ts'
import { Icon } from '../../ui/icon.tsx'
import { words } from '../words.ts'
import { SettingGroup } from './setting-group.tsx'

/** Versions that gave way to a later one, each beside what stands now. */
export function AlongEarlier({ earlier: { shown, count } }: Pick<AlongView, 'earlier'>) {
  return (
    <SettingGroup label={words('along.earlier')}>
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
    </SettingGroup>
  )
}
