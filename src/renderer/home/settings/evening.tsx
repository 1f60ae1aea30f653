import { usualHours } from '../../../core/work-hours.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../parts/select.tsx'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import { TimeSelect, useTimeOfDay } from './time-select.tsx'
import { timesOfDay } from './times-of-day.ts'
import { useSettings } from './use-settings.ts'

const names = ['evening', 'close'] as const
/** After the last conversation. */
const LAST = 'last'

export function Evening({ view }: { view: SettingsView }) {
  const written = useTimeOfDay()
  const { settings, change, faultBand } = useSettings(view)
  const { eveningAt, eveningName, dayEndsAt } = settings
  const hours = timesOfDay(eveningAt || usualHours.to).map(({ id }) => ({ id, label: written(id) }))
  return (
    <>
      {faultBand}
      <Setting label={words('evening.at')} hint={words('evening.at.hint')}>
        {({ hint }) => (
          <Select
            label={words('evening.at')}
            describedBy={hint}
            value={eveningAt || LAST}
            choices={[{ id: LAST, label: words('evening.at.last') }, ...hours]}
            onChange={(id) => change({ eveningAt: id === LAST ? '' : id })}
          />
        )}
      </Setting>
      <Setting label={words('reminders.dayEnds')} hint={words('reminders.dayEnds.hint')}>
        {({ hint }) => (
          <TimeSelect
            label={words('reminders.dayEnds')}
            describedBy={hint}
            value={dayEndsAt}
            onChange={(time) => change({ dayEndsAt: time })}
          />
        )}
      </Setting>
      <Setting label={words('evening.name')} hint={words('evening.name.hint')}>
        {() => (
          <Segmented
            label={words('evening.name')}
            name="evening-name"
            value={eveningName}
            choices={names.map((value) => ({ value, label: words(`evening.${value}`) }))}
            onChange={(value) => change({ eveningName: value })}
          />
        )}
      </Setting>
    </>
  )
}
