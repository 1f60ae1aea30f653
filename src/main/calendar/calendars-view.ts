// What the calendars say together: today's events and why they count or not, leave, and each calendar as Settings shows it.
import path from 'node:path'
import {
  counts,
  eventKeyOf,
  type Occurrence,
  occurrenceKey,
  sourceOf,
  takesAway,
  type Verdict,
} from '../../core/calendar.ts'
import { withoutCopies } from '../../core/calendar-source.ts'
import type { Stretch } from '../../core/days-off.ts'
import type { CalendarMark, CalendarSource, EventSwitch, Lead } from '../../shared/ipc.ts'
import { type Clock, momentAt } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Calendar } from '../journal/calendars.ts'
import type { Journal } from '../journal/journal.ts'
import { rulesFor } from './ruling.ts'
import type { Source } from './source.ts'

function whereOf({ kind, place }: Calendar): CalendarSource['where'] {
  return kind === 'file' ? { kind, file: path.basename(place), folder: path.dirname(place) } : { kind, host: place }
}

/** What one goes by where nobody has named it: what it calls itself, else its place. */
const unnamed = ({ place }: Calendar, source: Source) => source.itsName() ?? path.basename(place)

export type OtherEvent = EventSwitch & {
  title: string
  /** Of the others in it. */
  names: string[]
  starts: number
  ends: number
  allDay: boolean
}

/** An event of one calendar, and whether it is a conversation. */
export interface Judged {
  source: string
  key: string
  event: Occurrence
  verdict: Verdict
}

export interface CalendarsViewWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  /** In their order. */
  all: () => Array<{ calendar: Calendar; source: Source }>
  /** Of a file: what happens to it is heard. */
  isWatched: (id: string) => boolean
}

export type CalendarsView = ReturnType<typeof createCalendarsView>

export function createCalendarsView({ journal, clock, day, all, isWatched }: CalendarsViewWorld) {
  const { calendars } = journal
  /** Those of which something is known, each with its events. What stands in two is the first one's. */
  const each = (): Array<{ source: Source; events: Occurrence[]; judge: (event: Occurrence) => Verdict }> => {
    const known = all().filter(({ source }) => source.isKnown())
    const once = withoutCopies(known.map(({ source }) => source.events()))
    return known.map(({ source }, at) => {
      const [switches, here] = [calendars.rules(source.id), rulesFor(journal, source.id)]
      return { source, events: once[at] ?? [], judge: (event) => counts(event, switches, here) }
    })
  }
  const judged = (): Judged[] =>
    each().flatMap(({ source: { id }, events, judge }) =>
      events.map((event) => ({ source: id, key: occurrenceKey(id, event), event, verdict: judge(event) })),
    )
  /** Today's events with their switches, whether they count or not. */
  const events = (): OtherEvent[] =>
    judged()
      .filter(({ event: { startUtc, endUtc } }) => startUtc < day.end() && endUtc > day.start())
      .sort((a, b) => a.event.startUtc - b.event.startUtc)
      .map(({ key, event, verdict }) => ({
        key,
        ...verdict,
        series: event.recurring,
        title: event.summary,
        names: event.attendees.map(({ name, address }) => name || (address ?? '')),
        starts: event.startUtc,
        ends: event.endUtc,
        allDay: event.allDay,
      }))
  return {
    each,
    judged,
    events,
    switchOf: (key: string): EventSwitch | undefined => events().find((event) => event.key === eventKeyOf(key)),
    /** When one of them says that the user is away, as far as it is read: an event that began is known to its end. */
    away: (): Stretch[] =>
      judged()
        .filter(({ event }) => takesAway(event))
        .map(({ event: { startUtc, endUtc } }) => ({
          from: momentAt(startUtc, clock.zone()).wall,
          to: momentAt(endUtc, clock.zone()).wall,
        })),
    sources(): CalendarSource[] {
      const today = events().flatMap((event) => (event.counts ? [sourceOf(event.key)] : []))
      return all().map(({ calendar, source }) => ({
        id: calendar.id,
        name: calendar.name || unnamed(calendar, source),
        unnamed: unnamed(calendar, source),
        where: whereOf(calendar),
        colour: calendar.colour,
        lead: (calendar.lead as Lead | undefined) ?? null,
        filter: calendar.filter ?? null,
        readAt: calendar.read,
        fault: (calendar.fault as CalendarSource['fault'] | null) ?? undefined,
        isCutOff: source.isCutOff(),
        isProxied: source.isProxied(),
        isWatched: calendar.kind === 'file' && isWatched(calendar.id),
        conversationsToday: today.filter((id) => id === calendar.id).length,
        unreadEvents: source.unread(),
        unreadTitles: [...source.unreadTitles()],
      }))
    },
    /** Which calendar a conversation is from, where there are several. */
    markOf(key: string): CalendarMark | undefined {
      const known = all()
      const found = known.length > 1 ? known.find(({ source }) => source.id === sourceOf(key)) : undefined
      return (
        found && {
          name: found.calendar.name || unnamed(found.calendar, found.source),
          colour: found.calendar.colour,
        }
      )
    },
  }
}
