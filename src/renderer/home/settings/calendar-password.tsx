import { useState } from 'react'
import type { CalendarSource } from '../../../shared/ipc.ts'
import { words } from '../words.ts'
import { CalendarDialog, type NotChosen } from './calendar-dialog.tsx'
import { NotAdded } from './calendar-not-added.tsx'

interface CalendarPasswordProps {
  calendar: CalendarSource
  host: string
  onClose: () => void
}

/** An account has another password. It counts once a calendar was read with it. */
export function CalendarPassword({ calendar: { id, name, fault }, host, onClose }: CalendarPasswordProps) {
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<NotChosen | undefined>(undefined)
  const isReady = password.trim() !== ''
  const go = async () => {
    if (busy || !isReady) return
    setBusy(true)
    setFailed(undefined)
    const chosen = await window.threshold.calendars.password(id, password)
    setBusy(false)
    if (chosen.ok) onClose()
    else setFailed(chosen.fault)
  }
  return (
    <CalendarDialog
      title={words(fault === 'access-lost' ? 'calendarPassword.again' : 'calendarPassword.title', { name })}
      act={words('calendarAddress.add')}
      isReady={isReady}
      busy={busy}
      onGo={() => void go()}
      onClose={onClose}
    >
      <p className="hint">{words('calendarPassword.intro', { host })}</p>
      <label className="hint calendar-field">
        {words('calendarAccount.password')}
        <input
          className="field"
          type="password"
          autoComplete="off"
          maxLength={500}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      <NotAdded kind="caldav" busy={busy} fault={failed} what={words('calendars.nothingChanged')} />
    </CalendarDialog>
  )
}
