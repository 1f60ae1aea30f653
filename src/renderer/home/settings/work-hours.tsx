import { useState } from 'react'
import type { Weekday } from '../../../core/days-off.ts'
import { everyDay, goesOn, type Hours } from '../../../core/work-hours.ts'
import { weekOf } from '../../../shared/week-days.ts'
import { Button } from '../../ui/button.tsx'
import { WorkDays } from '../../ui/work-days.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import { TimeSelect, useTimeOfDay } from './time-select.tsx'
import type { SettingsDraft } from './use-settings.ts'
import './work-hours.css'

type Props = Pick<SettingsDraft, 'settings' | 'change'>

/** The days one works, and when: alike on all of them, or each its own. */
export function WorkHours({ settings, change }: Props) {
  const { at } = useHere()
  const written = useTimeOfDay()
  const { workDays, workHours, dayEndsAt } = settings
  const [isApart, setApart] = useState(false)
  const worked = weekOf(at.region).filter(({ number }) => workDays.includes(number))
  const first = workHours[(worked[0]?.number ?? 1) as Weekday]
  const differ = worked.some(({ number }) => !alike(workHours[number as Weekday], first))
  const all = worked.map(({ number }) => workHours[number as Weekday])
  const hint = () => {
    if (all.some((hours) => goesOn(hours, dayEndsAt))) return words('hours.beyond', { at: written(dayEndsAt) })
    return words(all.some(({ from, to }) => to <= from) ? 'hours.night' : 'hours.hint')
  }
  return (
    <>
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
      <Setting label={words('hours')} hint={hint()}>
        {({ hint: described }) => (
          <>
            {isApart || differ ? (
              <ul className="hours-days">
                {worked.map(({ number, whole }) => (
                  <li key={number}>
                    <span className="hours-day">{whole}</span>
                    <FromTo
                      day={whole}
                      hours={workHours[number as Weekday]}
                      describedBy={described}
                      onChange={(hours) => change({ workHours: { ...workHours, [number]: hours } })}
                    />
                  </li>
                ))}
              </ul>
            ) : (
              <FromTo
                hours={first}
                describedBy={described}
                onChange={(hours) => change({ workHours: everyDay(hours) })}
              />
            )}
            {worked.length > 1 && (
              <Button
                small
                look="quiet"
                className="hours-apart"
                onClick={() => {
                  setApart(!(isApart || differ))
                  if (differ) change({ workHours: everyDay(first) })
                }}
              >
                {words(isApart || differ ? 'hours.same' : 'hours.different')}
              </Button>
            )}
          </>
        )}
      </Setting>
    </>
  )
}

const alike = (one: Hours, other: Hours) => one.from === other.from && one.to === other.to

interface FromToProps {
  /** Where they are one day's. */
  day?: string
  hours: Hours
  describedBy?: string | undefined
  onChange: (hours: Hours) => void
}

function FromTo({ day, hours, describedBy, onChange }: FromToProps) {
  const of = (from: string, fromOn: string) => (day === undefined ? from : fromOn)
  return (
    <span className="hours">
      <TimeSelect
        label={of(words('hours.from'), words('hours.fromOn', { day: day ?? '' }))}
        value={hours.from}
        describedBy={describedBy}
        onChange={(from) => onChange({ ...hours, from })}
      />
      <span aria-hidden="true">{words('hours.to')}</span>
      <TimeSelect
        label={of(words('hours.until'), words('hours.untilOn', { day: day ?? '' }))}
        value={hours.to}
        describedBy={describedBy}
        onChange={(to) => onChange({ ...hours, to })}
      />
    </span>
  )
}
