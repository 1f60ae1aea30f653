import { contrasts, languageChoices, textSizes, themes, trayColours } from '../../../core/settings.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../parts/switch.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import { TextSize } from './text-size.tsx'
import { Theme } from './theme.tsx'
import { useSettings } from './use-settings.ts'

export function Appearance({ view }: { view: SettingsView }) {
  const { at } = useHere()
  const { settings, change, faultBand } = useSettings(view)
  return (
    <>
      {faultBand}
      <Setting label={words('appearance.theme')}>
        {({ label }) => (
          <Theme labelledBy={label} themes={themes} value={settings.theme} onChange={(theme) => change({ theme })} />
        )}
      </Setting>
      <Setting label={words('appearance.language')}>
        {() => (
          <Segmented
            label={words('appearance.language')}
            name="language"
            value={settings.language}
            choices={languageChoices.map((value) => ({
              value,
              label: words(`appearance.language.${value}`),
              ...(value === 'system' ? {} : { lang: value }),
            }))}
            onChange={(language) => change({ language })}
          />
        )}
      </Setting>
      <Setting label={words('appearance.contrast')}>
        {() => (
          <Segmented
            label={words('appearance.contrast')}
            name="contrast"
            value={settings.contrast}
            choices={contrasts.map((value) => ({ value, label: words(`appearance.contrast.${value}`) }))}
            onChange={(contrast) => change({ contrast })}
          />
        )}
      </Setting>
      <Setting label={words('appearance.textSize')} hint={words('appearance.textSize.hint')}>
        {({ label, hint }) => (
          <TextSize
            labelledBy={label}
            describedBy={hint}
            sizes={textSizes}
            value={settings.textSize}
            onChange={(textSize) => change({ textSize })}
          />
        )}
      </Setting>
      <Setting label={words('appearance.motion')} hint={words('appearance.motion.hint')}>
        {({ hint }) => (
          <Switch
            label={words('appearance.motion.switch')}
            on={settings.motion === 'system'}
            describedBy={hint}
            onChange={(on) => change({ motion: on ? 'system' : 'reduced' })}
          />
        )}
      </Setting>
      {at.platform === 'linux' && (
        <Setting label={words('appearance.tray')} hint={words('appearance.tray.hint')}>
          {() => (
            <Segmented
              label={words('appearance.tray')}
              name="tray"
              value={settings.trayColour}
              choices={trayColours.map((value) => ({ value, label: words(`appearance.tray.${value}`) }))}
              onChange={(trayColour) => change({ trayColour })}
            />
          )}
        </Setting>
      )}
    </>
  )
}
