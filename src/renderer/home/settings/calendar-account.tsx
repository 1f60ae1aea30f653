import { useId, useState } from 'react'
import { words } from '../words.ts'
import { CalendarDialog, type NotChosen } from './calendar-dialog.tsx'
import { NotAdded } from './calendar-not-added.tsx'

const { calendars } = window.threshold

const FIELDS = ['server', 'user', 'password'] as const
type Field = (typeof FIELDS)[number]

/** An account is looked into, and then some of its calendars are taken. */
export function CalendarAccount({ onClose }: { onClose: () => void }) {
  const id = useId()
  const [typed, setTyped] = useState<Record<Field, string>>({ server: '', user: '', password: '' })
  const [found, setFound] = useState<string[] | undefined>(undefined)
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<NotChosen | undefined>(undefined)
  /** This server may lie in the user's own network. */
  const [allowed, setAllowed] = useState('')
  const isReady = found ? wanted.size > 0 : FIELDS.every((field) => typed[field].trim() !== '')

  const open = async (isLet: boolean) => {
    if (isLet) setAllowed(typed.server)
    const isAllowed = isLet || typed.server === allowed
    const opened = await calendars.openAccount({ ...typed, isAllowed })
    if (!opened.ok) return setFailed(opened.fault)
    setTyped({ ...typed, password: '' })
    setFound(opened.calendars)
  }
  const add = async () => {
    const added = await calendars.addFromAccount([...wanted].toSorted((a, b) => a - b))
    if (added.ok) return onClose()
    setFound(undefined)
    setFailed(added.fault)
  }
  const go = async (isLet = false) => {
    if (busy || !isReady) return
    setBusy(true)
    setFailed(undefined)
    await (found ? add() : open(isLet))
    setBusy(false)
  }
  const choose = (place: number, isWanted: boolean) => {
    const next = new Set(wanted)
    if (isWanted) next.add(place)
    else next.delete(place)
    setWanted(next)
  }
  return (
    <CalendarDialog
      title={words('calendarAccount.title')}
      act={words(found ? 'calendarAccount.add' : 'calendarAccount.open')}
      isReady={isReady}
      busy={busy}
      onGo={() => void go()}
      onClose={onClose}
    >
      {found ? (
        <fieldset className="calendar-found">
          <legend className="hint">{words('calendarAccount.which')}</legend>
          {found.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name, and none moves
            <label key={place}>
              <input
                type="checkbox"
                checked={wanted.has(place)}
                onChange={({ target }) => choose(place, target.checked)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <p className="hint">{words('calendarAccount.intro')}</p>
          {FIELDS.map((field) => (
            <label key={field} className="hint calendar-field">
              {words(`calendarAccount.${field}`)}
              <input
                className="field"
                type={field === 'password' ? 'password' : 'text'}
                autoComplete="off"
                spellCheck={false}
                maxLength={500}
                aria-describedby={field === 'password' ? `${id}hint` : undefined}
                value={typed[field]}
                onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
              />
            </label>
          ))}
          <p id={`${id}hint`} className="hint">
            {words('calendarAccount.hint')}
          </p>
        </>
      )}
      <NotAdded
        kind="caldav"
        busy={busy}
        fault={failed}
        what={words('calendarAccount.not')}
        onLet={() => void go(true)}
      />
    </CalendarDialog>
  )
}
