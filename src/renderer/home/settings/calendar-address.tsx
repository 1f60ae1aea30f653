import { useId, useState } from 'react'
import type { CalendarSource } from '../../../shared/ipc.ts'
import { words } from '../words.ts'
import { CalendarDialog, type NotChosen } from './calendar-dialog.tsx'
import { NotAdded } from './calendar-not-added.tsx'

const { calendars } = window.threshold

const PLACES = ['google', 'outlook', 'icloud', 'nextcloud', 'fastmail', 'proton'] as const

interface CalendarAddressProps {
  /** Whose address it takes the place of; without one it is one more. */
  calendar: CalendarSource | undefined
  onClose: () => void
}

const titleOf = (calendar: CalendarSource | undefined) =>
  !calendar
    ? 'calendarAddress.title'
    : calendar.fault === 'access-lost'
      ? 'calendarAddress.again'
      : 'calendarAddress.another'

/** An address is pasted. It counts once a calendar was read there; what it is lies nowhere in this window afterwards. */
export function CalendarAddress({ calendar, onClose }: CalendarAddressProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<NotChosen | undefined>(undefined)
  /** This one may lead into the user's own network. */
  const [allowed, setAllowed] = useState('')
  const add = async (isLet = false) => {
    if (busy || text.trim() === '') return
    setBusy(true)
    setFailed(undefined)
    if (isLet) setAllowed(text)
    const isAllowed = isLet || text === allowed
    const chosen = await calendars.addAddress({ id: calendar?.id ?? null, text, isAllowed })
    setBusy(false)
    if (chosen.ok) onClose()
    else setFailed(chosen.fault)
  }
  return (
    <CalendarDialog
      title={words(titleOf(calendar), { name: calendar?.name ?? '' })}
      act={words('calendarAddress.add')}
      isReady={text.trim() !== ''}
      busy={busy}
      onGo={() => void add()}
      onClose={onClose}
    >
      <label className="hint" htmlFor={`${id}field`}>
        {words('calendarAddress.label')}
      </label>
      <input
        id={`${id}field`}
        className="field"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={4096}
        aria-describedby={`${id}hint`}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}hint`} className="hint">
        {words('calendarAddress.hint')}
      </p>
      <NotAdded
        kind="url"
        busy={busy}
        fault={failed}
        what={words(calendar ? 'calendars.nothingChanged' : 'calendarAddress.not')}
        onLet={() => void add(true)}
      />
      <details className="calendar-places">
        <summary>{words('calendarAddress.where')}</summary>
        <ul>
          {PLACES.map((place) => (
            <li key={place}>{words(`calendarAddress.${place}`)}</li>
          ))}
        </ul>
      </details>
    </CalendarDialog>
  )
}
