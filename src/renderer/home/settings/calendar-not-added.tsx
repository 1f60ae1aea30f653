import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { whyUnread } from '../../ui/calendar-words.ts'
import { words } from '../words.ts'
import type { NotChosen } from './calendar-dialog.tsx'

interface NotAddedProps {
  kind: 'url' | 'caldav'
  busy: boolean
  fault: NotChosen | undefined
  /** What did not come about. */
  what: string
  /** The user lets it lead into their own network. */
  onLet?: () => void
}

/** That it is being asked for, and then why nothing came of it. What can be let through is let through right here. */
export function NotAdded({ kind, busy, fault, what, onLet }: NotAddedProps) {
  return (
    <>
      <p className="hint" role="status">
        {busy && words('calendarAddress.asking')}
      </p>
      {fault && (
        <div ref={intoSight}>
          <Band
            role="alert"
            actions={
              fault === 'private-address' &&
              onLet && (
                <Button small onClick={onLet}>
                  {words('calendarAddress.let')}
                </Button>
              )
            }
          >
            <b>{what}</b> {whyUnread(kind, fault)}{' '}
            {fault === 'private-address' && onLet && words('calendarAddress.own')}
          </Band>
        </div>
      )}
    </>
  )
}

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
