import { leads, rhythms, typingLimits } from '../../../core/settings.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../parts/select.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { AtLogin } from './at-login.tsx'
import { leadWords } from './lead-words.ts'
import { Needs } from './needs.tsx'
import { PrivateDisplay } from './private-display.tsx'
import { Setting } from './setting.tsx'
import { SettingGroup } from './setting-group.tsx'
import { Sound } from './sound.tsx'
import { useSettings } from './use-settings.ts'
import { WorkHours } from './work-hours.tsx'

export function Reminders({ view }: { view: SettingsView }) {
  const { settings, change, faultBand } = useSettings(view)
  const { rhythm, leadMinutes, showNames, typingMinutes } = settings
  return (
    <>
      {faultBand}
      <SettingGroup label={words('reminders.arrive')}>
        <Setting label={words('reminders.rhythm')} hint={words(`reminders.rhythm.${rhythm}.hint`)}>
          {() => (
            <Segmented
              label={words('reminders.rhythm')}
              name="rhythm"
              value={rhythm}
              choices={rhythms.map((value) => ({ value, label: words(`reminders.rhythm.${value}`) }))}
              onChange={(value) => change({ rhythm: value })}
            />
          )}
        </Setting>
        <Setting
          label={words('reminders.lead')}
          hint={words(leadMinutes === 0 ? 'reminders.lead.offHint' : 'reminders.lead.hint')}
        >
          {({ hint }) => (
            <Select
              label={words('reminders.lead')}
              describedBy={hint}
              value={String(leadMinutes)}
              choices={leads.map((minutes) => ({ id: String(minutes), label: leadWords(minutes) }))}
              onChange={(id) => {
                const lead = leads.find((minutes) => String(minutes) === id)
                if (lead !== undefined) change({ leadMinutes: lead })
              }}
            />
          )}
        </Setting>
      </SettingGroup>
      <SettingGroup label={words('reminders.how')}>
        <Setting
          label={words('reminders.names')}
          hint={words(
            settings.confidential
              ? 'confidential.fixed.names'
              : showNames
                ? 'reminders.names.on'
                : 'reminders.names.off',
          )}
        >
          {({ hint }) => (
            <Switch
              label={words('reminders.names.switch')}
              on={showNames}
              refused={settings.confidential}
              describedBy={hint}
              onChange={(on) => change({ showNames: on })}
            />
          )}
        </Setting>
        <PrivateDisplay settings={settings} change={change} displays={view.displays} />
        <Setting label={words('reminders.typing')} hint={words('reminders.typing.hint')}>
          {({ hint }) => (
            <Select
              label={words('reminders.typing')}
              describedBy={hint}
              value={String(typingMinutes)}
              choices={typingLimits.map((minutes) => ({
                id: String(minutes),
                label: minutes === 0 ? words('reminders.typing.off') : words('reminders.typing.minutes', { minutes }),
              }))}
              onChange={(id) => {
                const limit = typingLimits.find((minutes) => String(minutes) === id)
                if (limit !== undefined) change({ typingMinutes: limit })
              }}
            />
          )}
        </Setting>
        <Sound settings={settings} change={change} />
        <AtLogin on={view.settings.startAtLogin} />
      </SettingGroup>
      <SettingGroup label={words('reminders.hours')}>
        <WorkHours settings={settings} change={change} />
      </SettingGroup>
      <Needs settings={settings} change={change} />
    </>
  )
}
