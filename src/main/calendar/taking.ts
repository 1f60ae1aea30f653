// What is taken of a calendar's bytes: its events in the days that are asked for, by the filter and in confidence.
import { type Occurrence, occurrenceKey } from '../../core/calendar.ts'
import { CALENDAR_NAME_LENGTH, type CalendarFilter, passes } from '../../core/calendar-source.ts'
import type { Day } from '../../core/day.ts'
import type { CalendarFault } from '../../shared/ipc.ts'
import type { Clock } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Journal } from '../journal/journal.ts'
import { createDiscreet } from './discreet.ts'
import type { Parser } from './parser.ts'
import type { ParseResult } from './result.ts'

/** The filter leaves some out. The calendar still has them: what was arrived at is not called off for it. */
export type Taken = Occurrence & { leftOut?: true }

export interface Taking {
  events: readonly Taken[]
  /** So many more could not be read. */
  unread: number
  /** What the first of these are called, as far as that could be read. */
  unreadTitles?: readonly string[]
  /** The day for which it was. */
  day: Day
  /** What it calls itself; nothing where it does not. */
  name?: string | undefined
  /** It ends in the middle: these are the events that came whole. */
  isCutOff?: boolean
}

export interface TakingWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  parse: Parser
}

/** Of what could not be read, as many titles are told, and each so far. */
const TITLES = 3
const TITLE_LENGTH = 60
const titlesOf = (reported: ParseResult['reported']): string[] => {
  const titles = reported.flatMap(({ title }) => (title ? [title.slice(0, TITLE_LENGTH).trim()] : []))
  return [...new Set(titles)].slice(0, TITLES)
}

/** Conversations are known this long past the day's end, so that the first ones of tomorrow are not late. */
const AHEAD_MS = 36 * 3_600_000
/** Where no copy of the file is kept, what is known of it reaches so far past the day's end. */
const KNOWN_MS = 14 * 24 * 3_600_000

const YEAR_MS = 366 * 24 * 3_600_000

export function createTaking({ journal, clock, day, parse }: TakingWorld) {
  const discreet = createDiscreet(journal)
  const window = () => ({ fromUtc: day.start(), toUtc: day.end() + AHEAD_MS })
  const chosen = (events: readonly Occurrence[], filter: CalendarFilter | undefined): Taken[] =>
    events.map((one) => (passes(one, filter) ? one : { ...one, leftOut: true as const }))
  return {
    /** Which conversations are made to agree. */
    window,
    /** Whole, as it was read. */
    async take(
      bytes: Uint8Array,
      filter: CalendarFilter | undefined,
    ): Promise<{ ok: true; taking: Taking } | { ok: false; fault: CalendarFault }> {
      const today = day.today()
      const toUtc = day.end() + (journal.discretion.isOn() ? KNOWN_MS : AHEAD_MS)
      const me = journal.ownWords.get('addresses')
      const result = await parse(bytes, { ...window(), toUtc, zone: clock.zone(), me })
      const { error, occurrences, reported, name } = result
      const isCutOff = error?.class === 'cut-off'
      // A calendar's name may be a person's.
      const named = journal.discretion.isOn() ? undefined : name?.slice(0, CALENDAR_NAME_LENGTH).trim()
      if (error && !isCutOff) return { ok: false, fault: error.class }
      return {
        ok: true,
        taking: {
          events: chosen(occurrences, filter),
          unread: reported.length,
          unreadTitles: journal.discretion.isOn() ? [] : titlesOf(reported),
          day: today,
          name: named,
          isCutOff,
        },
      }
    },
    /** The keys of all that it has in a year before and after: what has another day now is not called off. */
    async farKeys(bytes: Uint8Array, calendar: string): Promise<Set<string>> {
      const [fromUtc, toUtc] = [day.start() - YEAR_MS, day.end() + YEAR_MS]
      const { occurrences } = await parse(bytes, { fromUtc, toUtc, zone: clock.zone(), me: [] })
      const still = occurrences.filter(({ cancelled }) => !cancelled)
      return new Set(discreet(still, calendar).map((one) => occurrenceKey(calendar, one)))
    },
    /** As it is used and kept. */
    discreetly: (taking: Taking, calendar: string): Taking => ({
      ...taking,
      events: discreet(taking.events, calendar),
    }),
  }
}

export type TakingPart = ReturnType<typeof createTaking>
