import { useState } from 'react'
import type { CalendarChosen, CalendarSource, SettingsView } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { calendarWords } from '../../ui/calendar-words.ts'
import { useKeeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { Addresses } from './addresses.tsx'
import { CalendarAccount } from './calendar-account.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { CalendarCard } from './calendar-card.tsx'
import { CalendarPassword } from './calendar-password.tsx'
import { Rules } from './rules.tsx'
import { Setting } from './setting.tsx'
import './calendars.css'

const { calendars } = window.threshold

type Wish = 'address' | 'account' | CalendarSource

/** What is asked about one on a server, or for one more. */
function Asked({ about, onClose }: { about: Wish; onClose: () => void }) {
  if (about === 'account') return <CalendarAccount onClose={onClose} />
  if (about === 'address') return <CalendarAddress calendar={undefined} onClose={onClose} />
  if (about.where.kind === 'caldav')
    return <CalendarPassword calendar={about} host={about.where.host} onClose={onClose} />
  return <CalendarAddress calendar={about} onClose={onClose} />
}

export function Calendars({ view }: { view: SettingsView }) {
  const { keep, faultBand } = useKeeping()
  /** The one whose details are shown. */
  const [open, setOpen] = useState<string | undefined>(undefined)
  const [failed, setFailed] = useState<(Extract<CalendarChosen, { ok: false }> & { for: string | null }) | undefined>()
  const [adding, setAdding] = useState<Wish | undefined>(undefined)
  const choose = async (id: string | null) => {
    const chosen = await calendars.choose(id)
    if (chosen) setFailed(chosen.ok ? undefined : { ...chosen, for: id })
  }
  return (
    <>
      <p className="intro">{words('calendars.intro')}</p>
      {faultBand}
      {view.calendars.map((calendar, place) => (
        <CalendarCard
          key={calendar.id}
          calendar={calendar}
          place={{ at: place, of: view.calendars.length }}
          general={view.settings.leadMinutes}
          isOpen={open === calendar.id}
          onOpen={() => setOpen(open === calendar.id ? undefined : calendar.id)}
          keep={keep}
          onChoose={() => (calendar.where.kind === 'file' ? void choose(calendar.id) : setAdding(calendar))}
          onForget={() => void keep(() => calendars.forget(calendar.id))}
        />
      ))}
      {failed && (
        <Band
          role="alert"
          actions={
            <>
              <Button small onClick={() => void choose(failed.for)}>
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
      <Setting label={words('calendars.add')} hint={words('calendars.chooseHint')}>
        {({ hint }) => (
          <div className="setting-ways">
            <Button aria-describedby={hint} onClick={() => void choose(null)}>
              {words('calendars.choose')}
            </Button>
            <Button onClick={() => setAdding('address')}>{words('calendars.byAddress')}</Button>
            <Button onClick={() => setAdding('account')}>{words('calendars.byAccount')}</Button>
          </div>
        )}
      </Setting>
      {adding && <Asked about={adding} onClose={() => setAdding(undefined)} />}
      <Setting label={words('calendars.addresses')} hint={words('calendars.addresses.hint')}>
        {({ hint }) => <Addresses addresses={view.addresses} describedBy={hint} keep={keep} />}
      </Setting>
      {view.calendars.length > 0 && <Rules />}
    </>
  )
}
