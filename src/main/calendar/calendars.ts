// The user's calendars: each is read and never written, and together they say what is a conversation. What is asked of a
// single one is in source.ts, what they say together in calendars-view.ts.
import { counts, type Rule, sourceOf } from '../../core/calendar.ts'
import { type Kept, withoutValue } from '../../core/faults.ts'
import type { CalendarChange, CalendarChosen } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Calendar } from '../journal/calendars.ts'
import type { Journal } from '../journal/journal.ts'
import { createCalendarsView } from './calendars-view.ts'
import { createChoosing } from './choosing.ts'
import { createCopy } from './copy.ts'
import type { Parser } from './parser.ts'
import { plannedOf } from './planned.ts'
import type { Readers } from './reader.ts'
import { rulesFor } from './ruling.ts'
import { createSource, type Source } from './source.ts'
import { createTaking } from './taking.ts'
import { createWatching, type Watch } from './watch.ts'
import { createWeeks } from './weeks.ts'

export interface CalendarsWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  parse: Parser
  readers: Readers
  watch: Watch
  changed: Changed
  /** What is planned has changed: someone else may be due. */
  agreed: () => void
}

export function createCalendars({ journal, clock, day, parse, readers, watch, changed, agreed }: CalendarsWorld) {
  const { calendars } = journal
  const taking = createTaking({ journal, clock, day, parse })
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()
  const known = new Map<string, Source>()

  const sourceWorld = { journal, taking, copy: createCopy(journal), readers, day, isStopped: () => stopped }
  const sourceOfId = (id: string): Source => {
    const source = known.get(id) ?? createSource(sourceWorld, id)
    known.set(id, source)
    return source
  }
  const all = (): Array<{ calendar: Calendar; source: Source }> =>
    stopped ? [] : calendars.all().map((calendar) => ({ calendar, source: sourceOfId(calendar.id) }))
  const view = createCalendarsView({ journal, clock, day, all })

  /** One reading after the other, so that what was read last is what was asked for last. */
  const inTurn = <T>(read: () => Promise<T>): Promise<T> => {
    const turn = last.then(read)
    last = turn.catch(() => {})
    return turn
  }

  /** Makes the journal's conversations agree with what was read and with the user's switches. */
  const agree = (gone?: string) => {
    const { fromUtc, toUtc } = taking.window()
    const plans = view.each().map(({ source, events, judge }) => ({
      source,
      planned: events
        .filter((one) => one.startUtc >= fromUtc && one.startUtc < toUtc && judge(one).counts)
        .map((one) => plannedOf(source.id, one, clock.zone(), !journal.discretion.isOn())),
    }))
    const keys = plans.flatMap(({ planned }) => planned.map(({ key }) => key))
    journal.keep(() => {
      for (const { source, planned } of plans) {
        const others = new Set(keys.filter((key) => sourceOf(key) !== source.id))
        journal.conversations.agree(planned, source.present(), source.id, fromUtc, toUtc, others, source.away())
      }
      // After the others: one of them may have what it had.
      if (gone) journal.conversations.agree([], undefined, gone, fromUtc, toUtc)
    })
    changed('today', 'settings', 'arrive')
    agreed()
  }

  const readThese = async (sources: readonly Source[]) => {
    for (const source of sources) await source.readAgain()
    if (!stopped) agree()
  }
  /** The last good copies first, then what they are copies of. */
  const readWhole = async (sources: readonly Source[]) => {
    for (const source of sources) await source.readCopy()
    if (stopped) return
    agree()
    await readThese(sources)
  }
  const readAgain = (id?: string): Promise<void> =>
    inTurn(() => readThese(all().flatMap(({ source }) => (id === undefined || source.id === id ? [source] : []))))

  const watching = createWatching(watch, clock, (id) => void readAgain(id))
  const watchAll = () => watching.these(all().flatMap(({ calendar }) => (calendar.kind === 'file' ? [calendar] : [])))

  const load = async () => {
    const sources = all().map(({ source }) => source)
    if (sources.length === 0) return
    watchAll()
    await readWhole(sources)
  }

  const choose = createChoosing({
    ...sourceWorld,
    events: () => all().flatMap(({ source }) => source.events()),
    async chosen(id, now, learned) {
      sourceOfId(id).set(now)
      watchAll()
      agree()
      const others = all().flatMap(({ source }) => (source.id === id ? [] : [source]))
      if (learned && others.length > 0) await readWhole(others)
    },
  })

  return {
    ...view,
    /** The events of some weeks, each with its calendar. */
    weeks: createWeeks({ journal, clock, parse, all }),
    /** The user's rules say something else. Of what is read in confidence they are asked while it is read. */
    rulesChanged(): void {
      if (journal.discretion.isOn()) void readAgain()
      else agree()
    },
    /** At the start, on a new day and on waking. */
    load: (): Promise<void> => inTurn(load),
    /** One, or all. */
    readAgain,
    choose: (file: string, id?: string): Promise<CalendarChosen> => inTurn(() => choose(file, id)),
    /** The journal closes: what is still being read comes to nothing. */
    stop(): void {
      stopped = true
      watching.stop()
    },
    forget(id: string): Kept {
      const kept = journal.keep(() => calendars.forget(id))
      if (kept.ok) {
        known.delete(id)
        watchAll()
        agree(id)
      }
      return kept
    },
    change(id: string, { name, colour, lead, filter }: CalendarChange): Kept {
      const calendar = calendars.get(id)
      if (!calendar) return { ok: false, fault: 'unreadable' }
      const kept = journal.keep(() =>
        calendars.setOwn(id, {
          name: name?.trim() ?? calendar.name,
          colour: colour ?? calendar.colour,
          lead: lead === undefined ? calendar.lead : (lead ?? undefined),
          filter: filter === undefined ? calendar.filter : (filter ?? undefined),
        }),
      )
      changed('today', 'settings', 'arrive')
      agreed()
      // Of what is kept at once, of what is there now too: in confidential mode no title was kept to ask.
      if (kept.ok && filter !== undefined) void inTurn(() => readWhole([sourceOfId(id)]))
      return withoutValue(kept)
    },
    /** The switch in Today: this one or the series. */
    switchCounts(key: string, value: boolean, scope: 'this' | 'series'): Kept {
      const found = view.judged().find((one) => one.key === key)
      if (!found) return { ok: false, fault: 'unreadable' }
      const { source, event } = found
      const rule: Rule = { uid: event.uid, counts: value }
      if (scope === 'this' && event.recurrenceId !== undefined) rule.recurrenceId = event.recurrenceId
      const former = calendars
        .rules(source)
        .findLast((one) => one.uid === rule.uid && one.recurrenceId === rule.recurrenceId)
      const kept = journal.keep(() => {
        calendars.unrule(source, rule)
        // Going back leaves no rule behind, if that is how it is without one.
        const isBack = former?.counts === !value
        if (isBack && counts(event, calendars.rules(source), rulesFor(journal, source)).counts === value) return
        calendars.rule(source, rule)
      })
      if (kept.ok) agree()
      return withoutValue(kept)
    },
  }
}

export type CalendarsPart = ReturnType<typeof createCalendars>
