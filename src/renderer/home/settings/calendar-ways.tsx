import type { CalendarSource } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'

interface CalendarWaysProps {
  where: CalendarSource['where']
  onChoose: () => void
  onForget: () => void
}

const ANOTHER = {
  file: 'calendars.chooseAnother',
  url: 'calendars.otherAddress',
  caldav: 'calendars.otherPassword',
} as const

/** What a calendar can be read from or by instead, and that it is read no more. */
export function CalendarWays({ where: { kind }, onChoose, onForget }: CalendarWaysProps) {
  return (
    <>
      <Button small onClick={onChoose}>
        {words(ANOTHER[kind])}
      </Button>
      <Button small look="quiet" onClick={onForget}>
        {words('calendars.stop')}
      </Button>
    </>
  )
}
