import { usualHours } from '../../../core/work-hours.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { WorkDays } from '../../ui/work-days.tsx'
import { Select } from '../parts/select.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { dayEnds } from './day-ends.ts'
import { Setting } from './setting.tsx'
import { useSettings } from './use-settings.ts'

const names = ['evening', 'close'] as const
/** After the last conversation. */
const LAST = 'last'

export function Evening({ view }: { view: SettingsView }) {
  const { at } = useHere()
  const { settings, change, faultBand } = useSettings(view)
  const { eveningAt, eveningName, dayEndsAt, workDays } = settings
  const times = (set: string) =>
    dayEnds(set).map(({ id, instant }) => ({ id, label: time(instant, { region: at.region, zone: 'UTC' }) }))
  return (
    <>
      {faultBand}
      <Setting label={words('evening.at')} hint={words('evening.at.hint')}>
        {({ hint }) => (
          <Select
            label={words('evening.at')}
            describedBy={hint}
            value={eveningAt || LAST}
            choices={[{ id: LAST, label: words('evening.at.last') }, ...times(eveningAt || usualHours.to)]}
            onChange={(id) => change({ eveningAt: id === LAST ? '' : id })}
          />
        )}
      </Setting>
      <Setting label={words('evening.workDays')} hint={words('evening.workDays.hint')}>
        {() => (
          <WorkDays
            label={words('evening.workDays')}
            labelHidden
            region={at.region}
            days={workDays}
            onChange={(days) => change({ workDays: days })}
          />
        )}
      </Setting>
      <Setting label={words('reminders.dayEnds')} hint={words('reminders.dayEnds.hint')}>
        {({ hint }) => (
          <Select
            label={words('reminders.dayEnds')}
            describedBy={hint}
            narrow
            value={dayEndsAt}
            choices={times(dayEndsAt)}
            onChange={(id) => change({ dayEndsAt: id })}
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
