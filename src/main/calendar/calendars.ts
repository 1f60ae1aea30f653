// The user's calendars: each is read and never written, and together they say what is a conversation. What is asked of a
// single one is in source.ts, what they say together in calendars-view.ts.
import path from 'node:path'
import { sourceOf } from '../../core/calendar.ts'
import type { CalendarChosen, FileFault } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Calendar } from '../journal/calendars.ts'
import type { Journal } from '../journal/journal.ts'
import { createAsking } from './asking.ts'
import { createCalendarsView } from './calendars-view.ts'
import { createChanging } from './changing.ts'
import { type Choice, createChoosing } from './choosing.ts'
import { createCopy } from './copy.ts'
import { createOnServer } from './on-server.ts'
import type { Parser } from './parser.ts'
import { plannedOf } from './planned.ts'
import type { Servers } from './servers.ts'
import { createSource, type Source } from './source.ts'
import { createTaking } from './taking.ts'
import { createWatching, type Watch } from './watch.ts'
import { createWeeks } from './weeks.ts'

export interface CalendarsWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  parse: Parser
  servers: Servers
  watch: Watch
  changed: Changed
  /** What is planned has changed: someone else may be due. */
  agreed: () => void
}

export function createCalendars({ journal, clock, day, parse, servers, watch, changed, agreed }: CalendarsWorld) {
  const { calendars } = journal
  const taking = createTaking({ journal, clock, day, parse })
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()
  const known = new Map<string, Source>()

  const sourceWorld = {
    journal,
    taking,
    copy: createCopy(journal),
    readers: servers.readers,
    day,
    isStopped: () => stopped,
  }
  const sourceOfId = (id: string): Source => {
    const source = known.get(id) ?? createSource(sourceWorld, id)
    known.set(id, source)
    return source
  }
  const all = (): Array<{ calendar: Calendar; source: Source }> =>
    stopped ? [] : calendars.all().map((calendar) => ({ calendar, source: sourceOfId(calendar.id) }))
  const view = createCalendarsView({ journal, clock, day, all, isWatched: (id) => watching.isWatched(id) })

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

  /** Those on servers, each in its time. They answer late or never, so nothing that is read here waits for them. */
  const asking = createAsking({ journal, clock, ask: (ids) => void ask(ids) })
  const onServers = (among?: readonly string[]) =>
    all().flatMap(({ calendar: { id, kind } }) => (kind !== 'file' && (among ?? [id]).includes(id) ? [id] : []))
  /** Who asks while one is being asked waits for the same answer. */
  const answers = new Map<string, Promise<void>>()
  const askOne = async (id: string): Promise<void> => {
    const { pause, take } = await sourceOfId(id).ask()
    const fault = await inTurn(take)
    if (!stopped && calendars.get(id)) asking.heard(id, fault, pause)
  }
  const ask = async (ids: readonly string[]): Promise<void> => {
    await Promise.all(
      ids.map((id) => {
        const answer = answers.get(id) ?? askOne(id).finally(() => answers.delete(id))
        answers.set(id, answer)
        return answer
      }),
    )
    if (stopped) return
    asking.plan(onServers())
    if (ids.length > 0) agree()
  }
  const readFiles = async (among: readonly string[]) => {
    for (const { calendar, source } of all()) {
      if (calendar.kind === 'file' && among.includes(calendar.id)) await (await source.ask()).take()
    }
    if (!stopped) agree()
  }
  /** The last good copies first, then the files they are copies of. */
  const readWhole = async (ids: readonly string[]) => {
    for (const id of ids) await sourceOfId(id).readCopy()
    if (stopped) return
    agree()
    await readFiles(ids)
  }
  const ids = () => all().map(({ source }) => source.id)
  const readAgain = async (id?: string): Promise<void> => {
    const these = ids().filter((each) => (id ?? each) === each)
    await Promise.all([inTurn(() => readFiles(these)), ask(onServers(these))])
  }

  const watching = createWatching(
    watch,
    clock,
    (id) => void readAgain(id),
    () => changed('settings'),
  )
  const watchAll = () => watching.these(all().flatMap(({ calendar }) => (calendar.kind === 'file' ? [calendar] : [])))

  const load = async () => {
    if (ids().length === 0) return
    watchAll()
    await readWhole(ids())
  }

  const choose = createChoosing({
    ...sourceWorld,
    events: () => all().flatMap(({ source }) => source.events()),
    isWhole: (id) => sourceOfId(id).isKnown() && !sourceOfId(id).isCutOff(),
    async chosen(id, now, { learned, isProxied }) {
      sourceOfId(id).set(now, isProxied)
      asking.heard(id, undefined)
      asking.plan(onServers())
      watchAll()
      agree()
      const others = ids().filter((each) => each !== id)
      if (!learned || others.length === 0) return
      await readWhole(others)
      void ask(onServers(others))
    },
  })

  const chooseInTurn = (choice: Choice, id?: string) => inTurn(() => choose(choice, id))

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
    async load(): Promise<void> {
      await inTurn(load)
      await ask(asking.due(onServers()))
    },
    /** One, or all. */
    readAgain,
    async choose(file: string, id?: string): Promise<CalendarChosen> {
      const chosen = await chooseInTurn({ kind: 'file', place: file, name: '' }, id)
      return chosen.ok ? chosen : { ok: false, file: path.basename(file), fault: chosen.fault as FileFault }
    },
    ...createChanging({
      journal,
      changed,
      agreed,
      view,
      agree,
      gone(id) {
        known.delete(id)
        asking.forget(id)
        watchAll()
      },
      readWhole: (id) => void inTurn(() => readWhole([id])).then(() => ask(onServers([id]))),
    }),
    ...createOnServer({ servers, journal, choose: chooseInTurn, readAgain }),
    /** The journal closes: what is still being read comes to nothing. */
    stop(): void {
      stopped = true
      watching.stop()
    },
  }
}

export type CalendarsPart = ReturnType<typeof createCalendars>
