// The evening: offered once at a natural break, waiting in the tray until it is closed, finished by noon of the next
// working day at the latest. Once it is closed, Threshold is silent until tomorrow.

import { addDays, type Day, daysFrom } from '../core/day.ts'
import { type EveningRules, finishedBy, lastWorkDay, offeredAt } from '../core/evening.ts'
import type { Kept } from '../core/faults.ts'
import type { Reminder } from '../core/reminders.ts'
import type { EveningToday } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import { type Clock, instantOf, momentAt } from './clock.ts'
import type { Tongue } from './dates.ts'
import type { DayPart } from './day.ts'
import { daysOf } from './days-off.ts'
import type { DuePart } from './due.ts'
import { createEveningAnswers } from './evening-answers.ts'
import { createEveningView } from './evening-view.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Evening } from './journal/evenings.ts'
import type { Journal } from './journal/journal.ts'
import type { SettingsStore } from './settings.ts'

export interface EveningWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SettingsStore
  due: DuePart
  tongue: () => Tongue
  changed: Changed
  /** A line to be read: without its marks. */
  prose: (text: string) => string
  /** Asks once, quietly; `begin` is the way in. */
  offer: (begin: () => void) => void
  show: () => void
}

export function createEvening(world: EveningWorld) {
  const { journal, clock, day, settings, changed } = world
  /** The day whose evening is open. */
  let at: Day = day.today()
  /** "Done for today." stands on the screen. */
  let closing = false

  const rules = (): EveningRules => {
    const { eveningAt, dayEndsAt, workDays, workHours } = settings.get()
    return { eveningAt, dayEndsAt, workHours, ...daysOf(journal, workDays) }
  }
  const instant = (wall: string) => instantOf(wall, clock.zone())
  const conversationsOf = (which: Day): Conversation[] =>
    journal.conversations
      .between(day.startOf(which), day.startOf(addDays(which, 1)))
      .filter(({ mark }) => mark === undefined)
  const livedOn = (which: Day) =>
    conversationsOf(which).filter(({ id, begun }) => begun !== undefined || journal.lines.ofConversation(id).length > 0)

  /** The wall time at which the last conversation planned for a day ends. */
  const lastEnds = (which: Day): string | undefined => {
    const planned = conversationsOf(which).filter(({ key, inCalendar }) => key && inCalendar !== 'cancelled')
    const ends = planned.map(({ starts, ends: end, ended }) => ended ?? end ?? starts)
    return ends.length > 0 ? momentAt(Math.max(...ends), clock.zone()).wall : undefined
  }
  /** When the evening of a day is offered; never on a day off. */
  const due = (which = day.today()): number | undefined => {
    const now = rules()
    const wall = offeredAt(which, now, now.eveningAt === '' ? lastEnds(which) : undefined)
    return wall === undefined ? undefined : instant(wall)
  }
  const isClosed = (which: Day) => journal.evenings.of(which)?.closed !== undefined
  const waits = (): boolean => {
    const from = due()
    return from !== undefined && clock.instant() >= from && !isClosed(day.today())
  }
  /** The last working day, while its evening can still be finished and there is something of it to look back on. */
  const missed = (): Day | undefined => {
    const last = lastWorkDay(day.today(), rules())
    if (last === undefined || isClosed(last) || clock.instant() >= instant(finishedBy(last, rules()))) return undefined
    return journal.evenings.of(last) || livedOn(last).length > 0 ? last : undefined
  }
  /** Whoever asks for the evening in the morning means the one before. */
  const asked = (): Day => {
    const begun = journal.evenings.of(day.today())?.opened !== undefined
    return begun || waits() ? day.today() : (missed() ?? day.today())
  }

  const evening = (): Evening | undefined => journal.evenings.of(at)
  /** The evening that is open, to be written to. */
  const write = (say: (evening: Evening) => void): Kept => {
    const kept = journal.keep(() => {
      journal.evenings.open(at)
      const now = evening()
      if (now) say(now)
      return undefined
    })
    changed('evening')
    return kept
  }
  const answers = createEveningAnswers(world, write, () => at)

  /** Opens it. Nothing is written before something is said, for a link may have asked. */
  const open = (): void => {
    at = asked()
    answers.comeHome()
    closing = false
    changed('evening', 'today')
    world.show()
  }

  const shown = { day: () => at, evening, conversations: () => livedOn(at), isClosing: () => closing }
  return {
    ...answers,
    ...createEveningView(world, { ...shown, ...answers }),
    open,
    waits,
    missed,
    /** What Today and the tray say of it. */
    today: (): EveningToday => ({
      name: settings.get().eveningName,
      at: due(),
      waits: waits(),
      done: isClosed(day.today()),
      missed: missed(),
    }),
    /** Nothing is offered and nothing reminds any more, until tomorrow. */
    isDone: () => isClosed(day.today()),
    /** It is offered once on its day, unless it was begun. */
    reminders: (from: number): Reminder[] =>
      daysFrom(day.at(from), day.today()).flatMap((which) => {
        const at = due(which)
        const known = journal.evenings.of(which)
        if (at === undefined || known?.offered !== undefined || known?.opened !== undefined) return []
        return [{ key: `evening ${which}`, kind: 'evening', about: which, at, until: day.endOf(which) }]
      }),
    mark(due: readonly Reminder[]): void {
      for (const { about = '' } of due) journal.evenings.offer(about)
    },
    say(): void {
      changed('today')
      world.offer(open)
    },
    /** "Close the day." */
    close(): Kept {
      const kept = write((now) => {
        answers.follow(now)
        journal.evenings.close(now.day)
      })
      closing = kept.ok
      changed('evening', 'today', 'journal', 'arrive')
      return kept
    },
    /** The window was closed: everything is kept, and it waits in the tray. */
    left(): void {
      if (evening()) write(answers.follow)
      changed('today', 'journal', 'arrive')
    },
  }
}

export type EveningPart = ReturnType<typeof createEvening>
