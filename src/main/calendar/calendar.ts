// The user's calendar: a file, its last good copy, and what of it is a conversation today. It is read and never written.
import path from 'node:path'
import { counts, likelyMe, type Occurrence, occurrenceKey, type Rule, takesAway } from '../../core/calendar.ts'
import type { Stretch } from '../../core/days-off.ts'
import { type Kept, withoutValue } from '../../core/faults.ts'
import type { CalendarChosen, CalendarFault, CalendarSource, EventSwitch } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import { type Clock, momentAt } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Journal } from '../journal/journal.ts'
import { createCopy } from './copy.ts'
import { createDiscreet } from './discreet.ts'
import { readCalendarFile } from './file.ts'
import type { Parser } from './parser.ts'
import { plannedOf } from './planned.ts'

export interface CalendarWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  parse: Parser
  changed: Changed
  /** What is planned has changed: someone else may be due. */
  agreed: () => void
}

export type OtherEvent = EventSwitch & {
  title: string
  /** Of the others in it. */
  names: string[]
  starts: number
  ends: number
  allDay: boolean
}

/** Conversations are known this long past the day's end, so that the first ones of tomorrow are not late. */
const AHEAD_MS = 36 * 3_600_000
/** Where no copy of the file is kept, what is known of it reaches so far past the day's end. */
const KNOWN_MS = 14 * 24 * 3_600_000

export function createCalendar({ journal, clock, day, parse, changed, agreed }: CalendarWorld) {
  const { discretion } = journal
  const discreet = createDiscreet(journal)
  const copy = createCopy(journal)
  let occurrences: Occurrence[] = []
  let unreadEvents = 0
  /** Who the user seems to be, by what was read last. */
  let me: string | undefined
  let parsedDay = ''
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()

  /** One reading after the other, so that what was read last is what was asked for last. */
  const inTurn = <T>(read: () => Promise<T>): Promise<T> => {
    const turn = last.then(read)
    last = turn.catch(() => {})
    return turn
  }

  const window = () => ({ fromUtc: day.start(), toUtc: day.end() + AHEAD_MS })
  const parseNow = (bytes: Uint8Array) => {
    const toUtc = day.end() + (discretion.isOn() ? KNOWN_MS : AHEAD_MS)
    return parse(bytes, { ...window(), toUtc, zone: clock.zone(), me: journal.ownWords.get('addresses') })
  }

  /** Makes the journal's conversations agree with what was read and with the user's switches. */
  const agree = () => {
    if (parsedDay === '') return // nothing was read yet: that says nothing about what is planned
    const calendar = journal.calendars.current()
    const source = calendar?.id ?? ''
    const rules = calendar ? journal.calendars.rules(source) : []
    const counting = occurrences.filter((occurrence) => counts(occurrence, rules).counts)
    const present = occurrences.filter((one) => !one.cancelled).map((one) => occurrenceKey(source, one))
    const { fromUtc, toUtc } = window()
    journal.keep(() =>
      journal.conversations.agree(
        counting
          .filter(({ startUtc }) => startUtc >= fromUtc && startUtc < toUtc)
          .map((one) => plannedOf(source, one, clock.zone(), !discretion.isOn())),
        new Set(present),
        source,
        fromUtc,
        toUtc,
      ),
    )
    changed('today', 'settings', 'arrive')
    agreed()
  }

  const take = async (bytes: Uint8Array): Promise<CalendarFault | undefined> => {
    const asked = day.today()
    const result = await parseNow(bytes)
    if (result.error) return result.error.class
    if (stopped) return 'unreadable'
    me = likelyMe(result.occurrences)
    occurrences = discreet(result.occurrences)
    unreadEvents = result.reported.length
    parsedDay = asked
    return undefined
  }

  // Each of these waits for a file or a process, and the journal may close meanwhile.

  const readCopy = async (): Promise<void> => {
    const calendar = stopped ? undefined : journal.calendars.current()
    if (!calendar) return
    if (copy.isKept(calendar)) {
      if ((await take(calendar.copy)) !== undefined) return
      if (discretion.isOn()) journal.keep(() => copy.reduce(occurrences))
    } else {
      occurrences = discreet(copy.known())
      parsedDay = day.today()
    }
    agree()
  }
  /** What cannot be read keeps its last good copy and says so. */
  const readFileAgain = async (): Promise<void> => {
    const calendar = stopped ? undefined : journal.calendars.current()
    if (!calendar) return
    const read = await readCalendarFile(calendar.path)
    if (stopped) return
    const fault = read.ok ? await take(read.bytes) : read.fault
    if (stopped) return
    const now = journal.calendars.current()
    // Meanwhile it was forgotten, or another file was chosen.
    if (now?.id !== calendar.id || now.path !== calendar.path) return
    journal.keep(() => {
      if (fault) journal.calendars.setFault(calendar.id, fault)
      else if (read.ok) copy.keep(calendar.path, read.bytes, occurrences)
      return undefined
    })
    agree()
  }

  const chooseFile = async (file: string): Promise<CalendarChosen> => {
    const not = (fault: CalendarFault) => ({ ok: false as const, file: path.basename(file), fault })
    const read = await readCalendarFile(file)
    if (!read.ok) return not(read.fault)
    if (stopped) return not('unreadable')
    const fault = await take(read.bytes)
    if (fault || stopped) return not(fault ?? 'unreadable')
    if (me && journal.ownWords.get('addresses').length === 0) {
      const own = [me]
      journal.keep(() => journal.ownWords.set('addresses', own))
      // Known now, the user is no attendee any more, and "declined" can be told.
      await take(read.bytes)
    }
    if (stopped) return not('unreadable')
    const kept = journal.keep(() => copy.keep(file, read.bytes, occurrences))
    if (!kept.ok) return not('unreadable')
    agree()
    return { ok: true }
  }

  return {
    /** At the start and on a new day: the last good copy first, then the file. */
    load: (): Promise<void> => inTurn(() => readCopy().then(readFileAgain)),
    readAgain: (): Promise<void> => inTurn(readFileAgain),
    /** Takes another file; one that is no calendar leaves the old one as it was. */
    choose: (file: string): Promise<CalendarChosen> => inTurn(() => chooseFile(file)),
    /** The journal closes: what is still being read comes to nothing. */
    stop(): void {
      stopped = true
    },
    forget(): Kept {
      const source = journal.calendars.current()?.id
      const { fromUtc, toUtc } = window()
      const kept = journal.keep(() => {
        if (source) journal.conversations.agree([], undefined, source, fromUtc, toUtc)
        copy.forget()
        return undefined
      })
      occurrences = []
      changed('today', 'settings', 'arrive')
      agreed()
      return kept
    },
    /** The day has changed since the calendar was read. */
    isOld: () => parsedDay !== '' && parsedDay !== day.today(),
    /** The switch in Today: this one or the series. */
    switchCounts(key: string, value: boolean, scope: 'this' | 'series'): Kept {
      const calendar = journal.calendars.current()
      const occurrence = calendar && occurrences.find((one) => occurrenceKey(calendar.id, one) === key)
      if (!calendar || !occurrence) return { ok: false, fault: 'unreadable' }
      const rule: Rule = { uid: occurrence.uid, counts: value }
      if (scope === 'this' && occurrence.recurrenceId !== undefined) rule.recurrenceId = occurrence.recurrenceId
      const former = journal.calendars
        .rules(calendar.id)
        .find((one) => one.uid === rule.uid && one.recurrenceId === rule.recurrenceId)
      const kept = journal.keep(() => {
        journal.calendars.unrule(calendar.id, rule)
        // Going back leaves no rule behind, if that is how it is without one.
        const isBack = former?.counts === !value
        if (isBack && counts(occurrence, journal.calendars.rules(calendar.id)).counts === value) return
        journal.calendars.rule(calendar.id, rule)
      })
      if (kept.ok) agree()
      return withoutValue(kept)
    },
    switchOf(key: string): EventSwitch | undefined {
      return this.events().find((event) => event.key === key)
    },
    /** Today's events with their switches, whether they count or not. */
    events(): OtherEvent[] {
      const calendar = journal.calendars.current()
      if (!calendar) return []
      const rules = journal.calendars.rules(calendar.id)
      return occurrences
        .filter(({ startUtc, endUtc }) => startUtc < day.end() && endUtc > day.start())
        .map((one) => ({
          key: occurrenceKey(calendar.id, one),
          ...counts(one, rules),
          series: one.recurring,
          title: one.summary,
          names: one.attendees.map(({ name, address }) => name || (address ?? '')),
          starts: one.startUtc,
          ends: one.endUtc,
          allDay: one.allDay,
        }))
    },
    /** When it says that the user is away, as far as it is read: an event that began is known to its end. */
    away: (): Stretch[] =>
      occurrences.filter(takesAway).map(({ startUtc, endUtc }) => ({
        from: momentAt(startUtc, clock.zone()).wall,
        to: momentAt(endUtc, clock.zone()).wall,
      })),
    source(): CalendarSource | undefined {
      const calendar = journal.calendars.current()
      if (!calendar) return undefined
      return {
        id: calendar.id,
        file: path.basename(calendar.path),
        folder: path.dirname(calendar.path),
        readAt: calendar.read,
        fault: (calendar.fault as CalendarFault | null) ?? undefined,
        conversationsToday: this.events().filter((event) => event.counts).length,
        unreadEvents,
      }
    },
  }
}

export type CalendarPart = ReturnType<typeof createCalendar>
