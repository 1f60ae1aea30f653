import { useState } from 'react'
import type { CalendarSource } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'

/** Where a calendar is read from. Of an address only the host is shown, and the rest when asked to. */
export function CalendarPlace({ calendar: { id, name, where, fault } }: { calendar: CalendarSource }) {
  const [address, setAddress] = useState<string | undefined>(undefined)
  if (where.kind === 'file') {
    return <p className="meta">{words(name === where.file ? 'calendars.folder' : 'calendars.where', { ...where })}</p>
  }
  // The keychain does not open it any more.
  const isLost = where.kind === 'url' && fault === 'access-lost'
  const show = async () => setAddress((await window.threshold.calendars.address(id)) ?? undefined)
  return (
    <div className="meta calendar-place">
      <span className="calendar-host">
        {address ?? words(where.kind === 'url' ? 'calendars.byItsAddress' : 'calendars.fromAccount', where)}
      </span>{' '}
      {isLost || (
        <Button
          small
          look="quiet"
          aria-expanded={address !== undefined}
          onClick={() => (address === undefined ? void show() : setAddress(undefined))}
        >
          {words(address === undefined ? 'calendars.showAddress' : 'calendars.hideAddress')}
        </Button>
      )}
    </div>
  )
}
