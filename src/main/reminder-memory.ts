// What was decided of reminders, kept in the journal and at hand. What cannot be written is remembered until it can be:
// a full disk silences nothing, and repeats nothing.
import type { Decision, Reminder } from '../core/reminders.ts'
import { type Clock, momentAt } from './clock.ts'
import type { Journal } from './journal/journal.ts'
import type { Logged } from './journal/reminder-log.ts'

type Unwritten = Decision & { reminder: Reminder }

const logged = ({ reminder: { kind, about, at }, ...decision }: Unwritten): Logged => ({
  ...decision,
  kind,
  about,
  due: at,
})

export function createReminderMemory({ journal, clock }: { journal: Journal; clock: Clock }) {
  const memory = new Map<string, Decision[]>()
  const log: Logged[] = []
  let unwritten: Unwritten[] = []
  const remember = (decision: Logged) => {
    log.push(decision)
    memory.set(decision.key, [...(memory.get(decision.key) ?? []), decision])
  }
  journal.keep(() => journal.reminders.thin())
  journal.reminders.all().forEach(remember)

  const write = (mark: () => void, looked = clock.instant()) =>
    journal.keep(() => {
      for (const one of unwritten) journal.reminders.add(logged(one), momentAt(one.at, clock.zone()))
      journal.reminders.setLookedAt(looked)
      mark()
      return undefined
    })

  /** Before anything of it is said; `mark` is written with it. */
  const keep = (decisions: readonly Unwritten[], mark: () => void = () => {}): void => {
    if (decisions.length === 0 && unwritten.length === 0) return
    for (const one of decisions) remember(logged(one))
    unwritten.push(...decisions)
    if (write(mark).ok) unwritten = []
  }

  return {
    all: (): ReadonlyMap<string, readonly Decision[]> => memory,
    keep,
    /** They come again then. */
    snooze: (asked: readonly Reminder[], again: number) =>
      keep(asked.map((reminder) => ({ key: reminder.key, outcome: 'snoozed', at: clock.instant(), again, reminder }))),
    /** Until then reminders were looked after. */
    looked: (instant: number) => void write(() => {}, instant),
    log: (): readonly Logged[] => log,
  }
}

export type ReminderMemory = ReturnType<typeof createReminderMemory>
