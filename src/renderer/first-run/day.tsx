import { useState } from 'react'
import { time } from '../../shared/times.ts'
import { Select } from '../home/parts/select.tsx'
import { Switch } from '../home/parts/switch.tsx'
import { timesOfDay } from '../home/settings/times-of-day.ts'
import { WorkDays } from '../ui/work-days.tsx'
import { Cards } from './cards.tsx'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

/** Offered again when the hour is chosen after "after the last conversation". */
const HOUR = '17:30'

export function Day({ view, answers, at, answer, steps }: ScreenProps) {
  const { eveningAt = view.evening.eveningAt, workDays = view.evening.workDays } = answers
  const hour = eveningAt || HOUR
  return (
    <Question {...steps} question={words('day')}>
      <Cards
        label={words('day')}
        value={eveningAt === '' ? 'last' : 'hour'}
        cards={[
          {
            value: 'hour',
            label: words('day.hour'),
            more: words('day.hour.more'),
            beside: (
              <Select
                label={words('day.hour.label')}
                narrow
                value={hour}
                choices={timesOfDay(hour).map(({ id, instant }) => ({
                  id,
                  label: time(instant, { region: at.region, zone: 'UTC' }),
                }))}
                onChange={(chosen) => answer({ eveningAt: chosen })}
              />
            ),
          },
          { value: 'last', label: words('day.last'), more: words('day.last.more') },
        ]}
        onChange={(value) => answer({ eveningAt: value === 'last' ? '' : hour })}
      />
      <WorkDays
        label={words('day.workDays')}
        region={at.region}
        days={workDays}
        onChange={(days) => answer({ workDays: days })}
      />
      <AtLogin on={view.startAtLogin} />
    </Question>
  )
}

/** Quiet, and off until someone wants it. */
function AtLogin({ on }: { on: boolean }) {
  const [failed, setFailed] = useState(false)
  const change = async (next: boolean) => setFailed(!(await window.threshold.firstRun.startAtLogin(next)).ok)
  return (
    <div className="at-login">
      <Switch label={words('day.atLogin')} on={on} onChange={(next) => void change(next)} />
      <p className="hint" role="status">
        {failed && words('day.atLogin.not')}
      </p>
    </div>
  )
}
