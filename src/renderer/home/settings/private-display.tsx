import type { KnownDisplay } from '../../../core/displays.ts'
import type { DisplayView } from '../../../shared/ipc.ts'
import { Select } from '../parts/select.tsx'
import { words } from '../words.ts'
import { displayWords } from './display-words.ts'
import { Setting } from './setting.tsx'
import type { SettingsDraft } from './use-settings.ts'

interface PrivateDisplayProps extends Pick<SettingsDraft, 'settings' | 'change'> {
  displays: readonly DisplayView[]
}

const NONE = 'none'
const idOf = ({ id, label, width, height }: KnownDisplay) => [id, width, height, label].join(' ')

/** Where Arrive and its like come up; only where there is more than one display, or was. */
export function PrivateDisplay({ settings: { privateDisplay }, change, displays }: PrivateDisplayProps) {
  if (displays.length < 2 && !privateDisplay) return null
  const chosen = privateDisplay ? displays.find(({ display }) => idOf(display) === idOf(privateDisplay)) : undefined
  return (
    <Setting
      label={words('display')}
      hint={words(
        !privateDisplay ? 'display.none.hint' : chosen?.isThere === false ? 'display.gone.hint' : 'display.hint',
      )}
    >
      {({ hint }) => (
        <Select
          label={words('display')}
          describedBy={hint}
          wide
          value={privateDisplay ? idOf(privateDisplay) : NONE}
          choices={[
            { id: NONE, label: words('display.none') },
            ...displays.map((one) => ({ id: idOf(one.display), label: displayWords(words, one) })),
          ]}
          onChange={(id) =>
            change({ privateDisplay: displays.find(({ display }) => idOf(display) === id)?.display ?? null })
          }
        />
      )}
    </Setting>
  )
}
