// What was decided of reminders, kept in the journal and at hand. What cannot be written is remembered until it can be:
// a full disk silences nothing, and repeats nothing.
import type { Decision, Reminder } from '../core/reminders.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal/journal.ts'
import type { Logged } from './journal/reminder-log.ts'

type Unwritten = Decision & { reminder: Reminder }

export function createReminderMemory({ journal, clock }: { journal: Journal; clock: Clock }) {
  const memory = new Map<string, Decision[]>()
  let unwritten: Unwritten[] = []
  const remember = (decision: Decision) => {
    memory.set(decision.key, [...(memory.get(decision.key) ?? []), decision])
  }
  journal.keep(() => journal.reminders.thin())
  journal.reminders.all().forEach(remember)

  const write = (mark: () => void) =>
    journal.keep(() => {
      for (const { reminder, ...decision } of unwritten) {
        const { kind, about, at } = reminder
        journal.reminders.add({ ...decision, kind, about, due: at }, clock.now())
      }
      journal.reminders.setLookedAt(clock.instant())
      mark()
      return undefined
    })

  /** Before anything of it is said; `mark` is written with it. */
  const keep = (decisions: readonly Unwritten[], mark: () => void = () => {}): void => {
    if (decisions.length === 0 && unwritten.length === 0) return
    decisions.forEach(remember)
    unwritten.push(...decisions)
    if (write(mark).ok) unwritten = []
  }

  return {
    all: (): ReadonlyMap<string, readonly Decision[]> => memory,
    keep,
    /** They come again then. */
    snooze: (asked: readonly Reminder[], again: number) =>
      keep(asked.map((reminder) => ({ key: reminder.key, outcome: 'snoozed', at: clock.instant(), again, reminder }))),
    /** Until now reminders were looked after. */
    looked: () => void write(() => {}),
    log: (): Logged[] => journal.reminders.all(),
  }
}

export type ReminderMemory = ReturnType<typeof createReminderMemory>
