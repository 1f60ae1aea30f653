import { useState } from 'react'
import type { CalendarChosen, SettingsView } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { calendarWords } from '../../ui/calendar-words.ts'
import { useKeeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { Addresses } from './addresses.tsx'
import { CalendarRow } from './calendar-row.tsx'
import { Setting } from './setting.tsx'
import './calendars.css'

const { calendars } = window.threshold

export function Calendars({ view }: { view: SettingsView }) {
  const { keep, faultBand } = useKeeping()
  const [failed, setFailed] = useState<Extract<CalendarChosen, { ok: false }> | undefined>(undefined)
  const choose = async (id: string | null) => {
    const chosen = await calendars.choose(id)
    if (chosen) setFailed(chosen.ok ? undefined : chosen)
  }
  return (
    <>
      <p className="intro">{words('calendars.intro')}</p>
      {faultBand}
      {view.calendars.map((calendar) => (
        <CalendarRow
          key={calendar.id}
          calendar={calendar}
          onChoose={() => void choose(calendar.id)}
          onForget={() => void keep(() => calendars.forget(calendar.id))}
        />
      ))}
      {failed && (
        <Band
          role="alert"
          actions={
            <>
              <Button small onClick={() => void choose(null)}>
                {words('calendars.chooseAnother')}
              </Button>
              <Button small look="quiet" onClick={() => setFailed(undefined)}>
                {words('close')}
              </Button>
            </>
          }
        >
          <b>{calendarWords(`chosen.${failed.fault}`, { file: failed.file })}</b>{' '}
          {calendarWords(`calendarFault.${failed.fault}`)} {words('calendars.nothingChanged')}
        </Band>
      )}
      <div className="calendars-choose">
        <Button onClick={() => void choose(null)}>{words('calendars.choose')}</Button>
        {view.calendars.length === 0 && <p className="hint">{words('calendars.chooseHint')}</p>}
      </div>
      <Setting label={words('calendars.addresses')} hint={words('calendars.addresses.hint')}>
        {({ hint }) => <Addresses addresses={view.addresses} describedBy={hint} keep={keep} />}
      </Setting>
    </>
  )
}
