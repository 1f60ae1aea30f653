import type { CalendarSource } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'

interface CalendarWaysProps {
  calendar: Pick<CalendarSource, 'where' | 'fault'>
  onChoose: () => void
  onForget: () => void
}

const ANOTHER = {
  file: 'calendars.chooseAnother',
  url: 'calendars.otherAddress',
  caldav: 'calendars.otherPassword',
} as const

/** Where the keychain does not open it any more: the same is asked for once more. */
const AGAIN = { ...ANOTHER, url: 'calendars.addressAgain', caldav: 'calendars.passwordAgain' } as const

/** What a calendar can be read from or by instead, and that it is read no more. */
export function CalendarWays({ calendar: { where, fault }, onChoose, onForget }: CalendarWaysProps) {
  return (
    <>
      <Button small onClick={onChoose}>
        {words((fault === 'access-lost' ? AGAIN : ANOTHER)[where.kind])}
      </Button>
      <Button small look="quiet" onClick={onForget}>
        {words('calendars.stop')}
      </Button>
    </>
  )
}
