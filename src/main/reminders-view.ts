// Why one was reminded, or not: what was decided in the last days, told without a name where confidences are kept.
import { type Hold, holds, isHeldBy, type ReminderKind } from '../core/holds.ts'
import type { Need } from '../core/needs.ts'
import type { ReminderRow, RemindersToday, RemindersView } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { DayPart } from './day.ts'
import type { DaysOffPart } from './days-off.ts'
import type { Journal } from './journal/journal.ts'
import type { Logged } from './journal/reminder-log.ts'
import type { QuietPart } from './quiet.ts'
import type { ReminderMemory } from './reminder-memory.ts'
import type { SettingsStore } from './settings.ts'
import { whoOf } from './who.ts'

export interface RemindersViewWorld {
  journal: Journal
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
  memory: Pick<ReminderMemory, 'log'>
  quiet: QuietPart
  holds: () => readonly Hold[]
  daysOff: Pick<DaysOffPart, 'on'>
  needsNotToday: () => Need[]
  changed: Changed
}

const DAYS = 4
/** What went by of these is said in Today; a body says for itself what it needs, and the evening waits. */
const WENT_BY: readonly ReminderKind[] = ['arrive', 'promise', 'repair', 'thought']
/** These were wished for, and so nothing went by; neither did what fell due on a day off. */
const WISHED: ReadonlyArray<Logged['why']> = ['day-off', 'day-done']

export function createRemindersView(world: RemindersViewWorld) {
  const { journal, day, memory, quiet } = world
  /** So much of the log was looked at. */
  let seen = journal.reminders.seen()

  const about = ({ kind, about: id }: Logged): Pick<ReminderRow, 'who' | 'text'> => {
    if (id === undefined || world.settings.get().confidential) return {}
    if (kind === 'arrive') {
      const conversation = journal.conversations.get(id)
      return conversation ? { who: whoOf(journal, conversation) } : {}
    }
    if (kind === 'thought') return { text: journal.thoughts.get(id)?.thought }
    return kind === 'promise' || kind === 'repair' ? { text: journal.promises.get(id)?.text } : {}
  }

  /** What gave way and came again has another key, and is the same. */
  const thing = ({ kind, about: id, due, key }: Logged) => (id === undefined ? key : `${kind} ${id} ${due}`)

  const row = (logged: readonly Logged[]): ReminderRow | undefined => {
    const [first] = logged
    if (!first) return undefined
    const steps = logged.map(({ outcome, why, at, again }) => ({ outcome, why, at, again }))
    return { key: first.key, kind: first.kind, due: first.due, ...about(first), steps }
  }

  return {
    view(): RemindersView {
      const log = memory.log()
      const rows = [...Map.groupBy(log, thing).values()].flatMap((each) => row(each) ?? [])
      const days = Map.groupBy(rows, ({ due }) => day.at(due))
      const newest = [...days].sort(([a], [b]) => (a < b ? 1 : -1))
      // What was slept over long ago is told of on the day it was found.
      const isFound = ({ kind, steps }: ReminderRow) => WENT_BY.includes(kind) && (steps.at(-1)?.at ?? 0) >= day.start()
      const told = newest.flatMap(([which, its], n) => {
        const those = n < DAYS ? its : its.filter(isFound)
        return those.length > 0 ? [{ day: which, rows: those.sort((a, b) => b.due - a.due) }] : []
      })
      return {
        // What holds only a part, as the next one being near, is no answer to why nobody was announced.
        holds: holds.filter((hold) => world.holds().includes(hold) && isHeldBy(hold, 'arrive')),
        quiet: quiet.until(),
        covered: quiet.isCovered(),
        notToday: world.needsNotToday(),
        days: told,
      }
    },
    /** Somebody has looked. */
    seen(): void {
      seen = memory.log().length
      journal.keep(() => journal.reminders.setSeen())
      world.changed('today')
    },
    today(): RemindersToday {
      const [start, end] = [day.start(), day.end()]
      const last = new Map<string, Logged>()
      for (const one of memory.log().slice(seen)) if (one.at >= start && one.at < end) last.set(one.key, one)
      const wentBy = [...last.values()].filter(
        ({ outcome, kind, why, due }) =>
          outcome === 'noted' &&
          WENT_BY.includes(kind) &&
          !WISHED.includes(why) &&
          world.daysOff.on(day.at(due)) === undefined,
      )
      return { quiet: quiet.until(), covered: quiet.isCovered(), wentBy: wentBy.length }
    },
  }
}
