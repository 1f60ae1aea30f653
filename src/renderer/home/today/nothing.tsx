import { keysText } from '../../../shared/accelerator.ts'
import { Button } from '../../ui/button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

/** A day with nobody in it yet, and how someone comes. */
export function Nothing({ shortcut, hasCalendar }: { shortcut: string; hasCalendar: boolean }) {
  const { at, go } = useHere()
  return (
    <div className="nothing">
      {shortcut ? (
        <p>
          {words('today.nothing.press')} <Keycap>{keysText(shortcut, at.platform)}</Keycap>{' '}
          {words('today.nothing.comes')}
        </p>
      ) : (
        <p>{words('today.nothing.tray')}</p>
      )}
      {!hasCalendar && (
        <Button look="quiet" onClick={() => go({ section: 'settings', tab: 'calendars' })}>
          {words('today.nothing.calendar')}
        </Button>
      )}
    </div>
  )
}
