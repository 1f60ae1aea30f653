// Joins what can be said by itself with what speaks against it.
import { closesAt } from '../core/conversation.ts'
import type { Hold } from '../core/holds.ts'
import { dueFrom } from '../core/reminders.ts'
import type { ArrivePart } from './arrive.ts'
import { createArriveReminder } from './arrive-reminder.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import type { ConversationPart } from './conversation.ts'
import type { DayPart } from './day.ts'
import type { DaysOffPart } from './days-off.ts'
import type { DuePart } from './due.ts'
import { createDueReminder } from './due-reminder.ts'
import type { EveningPart } from './evening.ts'
import type { Journal } from './journal/journal.ts'
import type { LeadTime } from './lead-time.ts'
import { createNeedReminder } from './need-reminder.ts'
import type { NoticePart } from './notice.ts'
import { createQuiet } from './quiet.ts'
import { createReminderMemory } from './reminder-memory.ts'
import { createReminders, type RemindersWorld } from './reminders.ts'
import { createRemindersView } from './reminders-view.ts'
import type { DecidedLocked, KnownLocked } from './reminding-locked.ts'
import type { RhythmPart } from './rhythm.ts'
import type { SessionWorld } from './session-world.ts'

export interface RemindingWorld extends Pick<RemindersWorld, 'newDay' | 'later'> {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SessionWorld['settings']
  windows: Pick<SessionWorld['windows'], 'isVisible'>
  systemHolds: SessionWorld['systemHolds']
  askSystem: SessionWorld['askSystem']
  notify: SessionWorld['notify']
  leadOf: LeadTime
  rhythm: RhythmPart
  conversation: ConversationPart
  arrive: ArrivePart
  due: DuePart
  evening: EveningPart
  notice: NoticePart
  daysOff: Pick<DaysOffPart, 'on'>
  openToday: () => void
  changed: Changed
  passed: Changed
}

export function createReminding(world: RemindingWorld) {
  const { windows, conversation, arrive, notice, evening, clock, day } = world
  /** Why nothing comes by itself on a day: it is off, or it is done. */
  const silence = (at = clock.instant()): Hold | undefined => {
    const which = day.at(at)
    if (world.daysOff.on(which) !== undefined) return 'day-off'
    return which === day.today() && evening.isDone() ? 'day-done' : undefined
  }
  const quiet = createQuiet({ ...world, looks: () => reminders.look() })
  const memory = createReminderMemory(world)

  const holds = (): Hold[] => {
    const all: Array<[Hold, boolean]> = [
      ['covered', quiet.isCovered()],
      ['quiet', quiet.until() !== undefined],
      ['conversation', conversation.current() !== undefined],
      ['awaited', conversation.awaited() !== undefined],
      ['writing', windows.isVisible('line') || windows.isVisible('first-run')],
      ['arriving', windows.isVisible('arrive')],
      ['looking-back', windows.isVisible('evening')],
      ['near', arrive.near().length > 0],
      ['notice', notice.view() !== null],
    ]
    return [silence() ?? [], ...world.systemHolds(), ...all.map(([hold, is]) => (is ? hold : []))].flat()
  }

  /** What was said and not answered gives way, and is there again afterwards. */
  const isHeld = () => holds().some((hold) => !['near', 'notice', 'typing', 'away'].includes(hold))
  const arriveReminder = createArriveReminder(world)
  const needReminder = createNeedReminder({
    ...world,
    memory,
    isHeld,
    isOff: (which) => world.daysOff.on(which) !== undefined,
    show: notice.need,
    notify: (needs) => world.notify({ kind: 'need', needs }, () => {}),
    looks: () => reminders.look(),
  })
  const dueReminder = createDueReminder({
    ...world,
    isHeld,
    isSilent: () => silence() !== undefined,
    show: notice.due,
    notify: (count, open) => world.notify({ kind: 'due', count }, open),
  })
  const reminders = createReminders({
    ...world,
    memory,
    holds,
    holdsUntil: quiet.until,
    sources: [arriveReminder, dueReminder, needReminder, evening],
    later: [dueReminder, needReminder, ...world.later],
  })

  return {
    ...reminders,
    ...createRemindersView({ ...world, memory, quiet, holds, needsNotToday: needReminder.notToday }),
    quiet,
    needsAgain: needReminder.again,
    isSilent: () => silence() !== undefined,
    answerDue: dueReminder.act,
    holdBack: dueReminder.holdBack,
    /** What is to be said while the journal is locked, by its time alone: all of it that may be kept in memory. */
    knownLocked(): KnownLocked {
      const from = dueFrom(clock.instant())
      const asked = [...arriveReminder.reminders(from), ...dueReminder.reminders(from)]
      const known = asked.filter(({ at, off }) => off === undefined && silence(at) === undefined)
      const met = conversation.current()?.conversation ?? conversation.awaited()
      const { begun: begins = clock.instant() } = met ?? {}
      return {
        reminders: known,
        memory: new Map(known.map(({ key }) => [key, memory.all().get(key) ?? []])),
        met: met && { begins, closes: closesAt(met, begins) },
      }
    },
    /** What was decided meanwhile is remembered, and not said again. */
    unlocked(decided: DecidedLocked): void {
      const said = decided.filter(({ outcome }) => outcome === 'shown')
      memory.keep(decided, () => dueReminder.mark(said.map(({ reminder }) => reminder)))
      reminders.unlocked()
    },
    /** A conversation is over, said or not. */
    released(said: boolean): void {
      quiet.uncover()
      reminders.released(said)
    },
  }
}

export type Reminding = ReturnType<typeof createReminding>
