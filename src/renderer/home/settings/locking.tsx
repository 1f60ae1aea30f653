import { locks } from '../../../core/settings.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Select } from '../parts/select.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import type { SettingsDraft } from './use-settings.ts'

interface LockingProps extends Pick<SettingsDraft, 'settings' | 'change'> {
  told: SettingsView['screenLockIsTold']
}

const lockWords = (minutes: number) =>
  minutes === 0 ? words('privacy.lock.never') : words('privacy.lock.minutes', { minutes })

/** When it locks by itself; only where there is a passphrase to ask for. */
export function Locking({ settings, change, told }: LockingProps) {
  return (
    <>
      <Setting
        label={words('privacy.lock')}
        hint={words(settings.confidential ? 'confidential.fixed.lock' : 'privacy.lock.hint')}
      >
        {({ hint }) =>
          settings.confidential ? (
            <p className="setting-text fixed">{lockWords(settings.lockAfter)}</p>
          ) : (
            <Select
              label={words('privacy.lock')}
              describedBy={hint}
              value={String(settings.lockAfter)}
              choices={locks.map((minutes) => ({ id: String(minutes), label: lockWords(minutes) }))}
              onChange={(id) => {
                const after = locks.find((minutes) => String(minutes) === id)
                if (after !== undefined) change({ lockAfter: after })
              }}
            />
          )
        }
      </Setting>
      <Setting
        label={words('privacy.lock.screen')}
        hint={words(told ? 'privacy.lock.screen.hint' : 'privacy.lock.screen.cannot')}
      >
        {({ hint }) => (
          <Switch
            label={words('privacy.lock.screen.switch')}
            on={told && settings.lockWithScreen}
            refused={!told}
            describedBy={hint}
            onChange={(on) => change({ lockWithScreen: on })}
          />
        )}
      </Setting>
    </>
  )
}
