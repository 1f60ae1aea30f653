import { useState } from 'react'
import type { CalendarFault, SettingsView } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { calendarWords } from '../../ui/calendar-words.ts'
import { useKeeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { Addresses } from './addresses.tsx'
import { CalendarRow } from './calendar-row.tsx'
import { Setting } from './setting.tsx'
import './calendars.css'

const { settings } = window.threshold

export function Calendars({ view }: { view: SettingsView }) {
  const { keep, faultBand } = useKeeping()
  const [failed, setFailed] = useState<{ file: string; fault: CalendarFault } | undefined>(undefined)
  const choose = async () => {
    const chosen = await settings.chooseCalendar()
    if (chosen) setFailed(chosen.ok ? undefined : chosen)
  }
  const { calendar } = view
  return (
    <>
      <p className="intro">{words('calendars.intro')}</p>
      {faultBand}
      {calendar && (
        <CalendarRow
          calendar={calendar}
          onChoose={() => void choose()}
          onForget={() => void keep(settings.forgetCalendar)}
        />
      )}
      {failed && (
        <Band
          role="alert"
          actions={
            <>
              <Button small onClick={() => void choose()}>
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
        <Button onClick={() => void choose()}>
          {words(calendar ? 'calendars.chooseAnother' : 'calendars.choose')}
        </Button>
        {!calendar && <p className="hint">{words('calendars.chooseHint')}</p>}
      </div>
      <Setting label={words('calendars.addresses')} hint={words('calendars.addresses.hint')}>
        {({ hint }) => <Addresses addresses={view.addresses} describedBy={hint} keep={keep} />}
      </Setting>
    </>
  )
}
