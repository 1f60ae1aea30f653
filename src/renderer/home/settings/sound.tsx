import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import type { SettingsDraft } from './use-settings.ts'

/** Off, until somebody wants to hear what comes. */
export function Sound({ settings, change }: Pick<SettingsDraft, 'settings' | 'change'>) {
  return (
    <Setting label={words('reminders.sound')} hint={words('reminders.sound.hint')}>
      {({ hint }) => (
        <Switch
          label={words('reminders.sound.switch')}
          on={settings.sound}
          describedBy={hint}
          onChange={(on) => change({ sound: on })}
        />
      )}
    </Setting>
  )
}
