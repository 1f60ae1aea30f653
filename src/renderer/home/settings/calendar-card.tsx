import { useState } from 'react'
import { daysBetween } from '../../../core/day.ts'
import type { CalendarSource } from '../../../shared/ipc.ts'
import { calendarDay } from '../../../shared/times.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { whyUnread } from '../../ui/calendar-words.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Keeping } from '../keeping.tsx'
import { CalendarMark } from '../parts/calendar-mark.tsx'
import { useHere } from '../place.ts'
import { readText } from '../when.ts'
import { words } from '../words.ts'
import { CalendarDetails } from './calendar-details.tsx'
import type { CalendarPlacing } from './calendar-order.tsx'
import { CalendarWays } from './calendar-ways.tsx'
import { CalendarPlace } from './calendar-where.tsx'

const { calendars } = window.threshold

interface CalendarCardProps {
  calendar: CalendarSource
  place: CalendarPlacing
  /** Minutes before a conversation where a calendar says none of its own. */
  general: number
  isOpen: boolean
  onOpen: () => void
  keep: Keeping['keep']
  onChoose: () => void
  onForget: () => void
}

function howRead({ fault, isWatched, where: { kind } }: CalendarSource) {
  if (fault) return 'calendars.lastRead'
  if (kind !== 'file') return 'calendars.readServer'
  return isWatched ? 'calendars.read' : 'calendars.readUnwatched'
}

const whichOf = (count: number, titles: readonly string[]) =>
  words('calendars.unread.which', {
    count,
    titles: titles.map((title) => words('rules.words.quoted', { words: title })).join(words('comma')),
  })

/** A calendar that is read: what came of it, and how old that is when it cannot be read any more. */
export function CalendarCard({
  calendar,
  place,
  general,
  isOpen,
  onOpen,
  keep,
  onChoose,
  onForget,
}: CalendarCardProps) {
  const { at } = useHere()
  const {
    id,
    name,
    where,
    colour,
    readAt,
    fault,
    isCutOff,
    isProxied,
    filter,
    conversationsToday,
    unreadEvents,
    unreadTitles,
  } = calendar
  const isPart = isCutOff && fault === 'cut-off'
  const when = readText(words, readAt, at)
  const [isChecking, setChecking] = useState(false)
  const check = async () => {
    if (isChecking) return
    setChecking(true)
    await calendars.check(id).finally(() => setChecking(false))
  }
  return (
    <section className="card calendar-card" aria-label={name}>
      <div className="calendar-head">
        <CalendarMark colour={colour} />
        <div className="calendar-words">
          <h2 className="calendar-name">{name}</h2>
          <CalendarPlace calendar={calendar} />
          <p className="meta">{words(howRead(calendar), { when })}</p>
          {(!fault || isPart) && (
            <p className="meta">{words('calendars.conversations', { count: conversationsToday })}</p>
          )}
          {isProxied && !fault && <p className="meta">{words('calendars.proxied')}</p>}
          {filter && <p className="meta">{words('calendars.filtered')}</p>}
          {unreadEvents > 0 && (
            <p className="meta">
              {words('calendars.unread', { count: unreadEvents })}{' '}
              {unreadTitles.length > 0 && whichOf(unreadEvents, unreadTitles)}
            </p>
          )}
        </div>
        <div className="calendar-ways">
          {fault ? (
            <Chip tone="amber" className="age">
              <Icon name="wait" small />
              {words('calendars.age', {
                days: daysBetween(calendarDay(readAt, at.zone), calendarDay(at.now, at.zone)),
              })}
            </Chip>
          ) : (
            <Button small aria-disabled={isChecking} onClick={() => void check()}>
              {words(isChecking ? 'calendars.checking' : 'calendars.check')}
            </Button>
          )}
          <Button small look="quiet" aria-expanded={isOpen} onClick={onOpen}>
            {words('calendars.change')}
            <Icon name="down" small />
          </Button>
        </div>
      </div>
      {fault && (
        <Band
          role="status"
          actions={
            <>
              <Button small aria-disabled={isChecking} onClick={() => void check()}>
                {words(isChecking ? 'calendars.checking' : 'calendars.tryAgain')}
              </Button>
              <CalendarWays calendar={calendar} onChoose={onChoose} onForget={onForget} />
            </>
          }
        >
          <b>{words(isPart ? 'calendars.part' : 'calendars.faulty')}</b>{' '}
          {words(isPart ? 'calendars.part.more' : 'calendars.faulty.more', { why: whyUnread(where.kind, fault), when })}
        </Band>
      )}
      {isOpen && (
        <CalendarDetails
          calendar={calendar}
          place={place}
          general={general}
          keep={keep}
          onChoose={onChoose}
          onForget={onForget}
        />
      )}
    </section>
  )
}
