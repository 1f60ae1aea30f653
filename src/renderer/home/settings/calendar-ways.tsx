import type { CalendarSource } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'

interface CalendarWaysProps {
  where: CalendarSource['where']
  onChoose: () => void
  onForget: () => void
}

/** What a calendar can be read from instead (one of an account is added once more), and that it is read no more. */
export function CalendarWays({ where: { kind }, onChoose, onForget }: CalendarWaysProps) {
  return (
    <>
      {kind !== 'caldav' && (
        <Button small onClick={onChoose}>
          {words(kind === 'file' ? 'calendars.chooseAnother' : 'calendars.otherAddress')}
        </Button>
      )}
      <Button small look="quiet" onClick={onForget}>
        {words('calendars.stop')}
      </Button>
    </>
  )
}
