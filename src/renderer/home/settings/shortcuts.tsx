import { shortcutNames } from '../../../core/settings.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import { Shortcut } from './shortcut.tsx'
import { useSettings } from './use-settings.ts'
import { WaysIn } from './ways-in.tsx'
import './shortcuts.css'

export function Shortcuts({ view }: { view: SettingsView }) {
  const { settings, change, faultBand } = useSettings(view)
  return (
    <>
      {faultBand}
      {shortcutNames.map((name) => (
        <Setting key={name} label={words(`shortcuts.${name}`)} hint={words(`shortcuts.${name}.hint`)}>
          {() => <Shortcut name={name} accelerator={settings.shortcuts[name]} registered={view.registered[name]} />}
        </Setting>
      ))}
      <WaysIn view={view} />
      <Setting label={words('shortcuts.single')} hint={words('shortcuts.single.hint')}>
        {({ hint }) => (
          <Switch
            label={words('shortcuts.single.switch')}
            on={settings.singleKeys}
            describedBy={hint}
            onChange={(on) => change({ singleKeys: on })}
          />
        )}
      </Setting>
    </>
  )
}
