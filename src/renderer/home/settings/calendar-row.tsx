import { daysBetween } from '../../../core/day.ts'
import type { CalendarSource } from '../../../shared/ipc.ts'
import { calendarDay } from '../../../shared/times.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { calendarWords } from '../../ui/calendar-words.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useHere } from '../place.ts'
import { readText } from '../when.ts'
import { words } from '../words.ts'

const { calendars } = window.threshold

interface CalendarRowProps {
  calendar: CalendarSource
  onChoose: () => void
  onForget: () => void
}

/** The file that is read: what came of it, and how old that is when it cannot be read any more. */
export function CalendarRow({ calendar, onChoose, onForget }: CalendarRowProps) {
  const { at } = useHere()
  const { id, name, where, readAt, fault, conversationsToday, unreadEvents } = calendar
  const when = readText(words, readAt, at)
  const stop = (
    <Button small look="quiet" onClick={onForget}>
      {words('calendars.stop')}
    </Button>
  )
  return (
    <section className="card calendar-card" aria-label={name}>
      <div className="calendar-head">
        <Icon name="calendar" />
        <div className="calendar-words">
          <h2 className="calendar-name">{name}</h2>
          <p className="meta">{words('calendars.where', { file: where.file, folder: where.folder })}</p>
          <p className="meta">{words(fault ? 'calendars.lastRead' : 'calendars.read', { when })}</p>
          {!fault && <p className="meta">{words('calendars.conversations', { count: conversationsToday })}</p>}
          {unreadEvents > 0 && <p className="meta">{words('calendars.unread', { count: unreadEvents })}</p>}
        </div>
        {fault ? (
          <Chip tone="amber" className="age">
            <Icon name="wait" small />
            {words('calendars.age', {
              days: daysBetween(calendarDay(readAt, at.zone), calendarDay(at.now, at.zone)),
            })}
          </Chip>
        ) : (
          <div className="calendar-ways">
            <Button small onClick={() => void calendars.check(id)}>
              {words('calendars.readNow')}
            </Button>
            <Button small look="quiet" onClick={onChoose}>
              {words('calendars.chooseAnother')}
            </Button>
            {stop}
          </div>
        )}
      </div>
      {fault && (
        <Band
          role="status"
          actions={
            <>
              <Button small onClick={() => void calendars.check(id)}>
                {words('calendars.tryAgain')}
              </Button>
              <Button small onClick={onChoose}>
                {words('calendars.chooseAnother')}
              </Button>
              {stop}
            </>
          }
        >
          <b>{words('calendars.faulty')}</b>{' '}
          {words('calendars.faulty.more', { why: calendarWords(`calendarFault.${fault}`), when })}
        </Band>
      )}
    </section>
  )
}
