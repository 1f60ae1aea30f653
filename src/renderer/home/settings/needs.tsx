import { useId, useState } from 'react'
import type { Weekday } from '../../../core/days-off.ts'
import { firstTimes, intervals, type Need, type NeedPlan, needs } from '../../../core/needs.ts'
import { Select } from '../parts/select.tsx'
import { words } from '../words.ts'
import { NeedTimes } from './need-times.tsx'
import { everyWords, useNeedWords } from './need-words.ts'
import { Setting } from './setting.tsx'
import { SettingGroup } from './setting-group.tsx'
import type { SettingsDraft } from './use-settings.ts'
import './needs.css'

type Props = Pick<SettingsDraft, 'settings' | 'change'>

/** What a body needs, and when one wants to be told of it. */
export function Needs({ settings, change }: Props) {
  return (
    <SettingGroup label={words('arrive.group.needs')}>
      <p className="setting-about">{words('needs.about')}</p>
      {needs.map((need) => (
        <NeedSetting key={need} need={need} settings={settings} change={change} />
      ))}
    </SettingGroup>
  )
}

function NeedSetting({ need, settings, change }: Props & { need: Need }) {
  const plan = settings.needs[need]
  const { comes, outside } = useNeedWords(plan, settings)
  const [times, setTimes] = useState<readonly string[]>([])
  const hint = useId()
  const label = words(`needs.${need}`)
  const choose = (next: NeedPlan) => {
    // Chosen again, they are as they were.
    if (plan.kind === 'at') setTimes(plan.times)
    change({ needs: { ...settings.needs, [need]: next } })
  }
  const usual = () => {
    const day = settings.workDays[0] ?? 1
    return firstTimes(need, settings.workHours[day as Weekday])
  }
  return (
    <Setting label={label}>
      {() => (
        <>
          <Select
            label={label}
            describedBy={comes && hint}
            value={plan.kind === 'every' ? String(plan.minutes) : plan.kind}
            choices={[
              { id: 'off', label: words('needs.off') },
              { id: 'at', label: words('needs.at') },
              ...intervals.map((minutes) => ({ id: String(minutes), label: everyWords(minutes) })),
            ]}
            onChange={(id) => {
              const minutes = intervals.find((each) => String(each) === id)
              if (minutes) choose({ kind: 'every', minutes })
              else if (id === 'at') choose({ kind: 'at', times: times.length > 0 ? times : usual() })
              else choose({ kind: 'off' })
            }}
          />
          {plan.kind === 'at' && (
            <NeedTimes label={label} times={plan.times} onChange={(next) => choose({ kind: 'at', times: next })} />
          )}
          {comes && (
            <p id={hint} className="hint">
              {comes}
            </p>
          )}
          {outside && <p className="hint">{outside}</p>}
        </>
      )}
    </Setting>
  )
}
