// Arrive opens by itself for a conversation of the calendar, its lead time before it.
import type { Reminder } from '../core/reminders.ts'
import type { ArrivePart } from './arrive.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { LeadTime } from './lead-time.ts'
import type { RhythmPart } from './rhythm.ts'

export interface ArriveReminderWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  leadOf: LeadTime
  rhythm: RhythmPart
  arrive: Pick<ArrivePart, 'asideSince' | 'remind'>
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** So far back and ahead it looks. */
const AHEAD = 24 * HOUR

export function createArriveReminder({ journal, clock, day, leadOf, rhythm, arrive }: ArriveReminderWorld) {
  /** Whether its reminder is still to come. One that was prepared early and put away is not forgotten for it. */
  const isUnsaid = (one: Conversation): boolean => {
    const arrival = journal.arrivals.of(one.id)
    if (!arrival || arrive.asideSince(one.id) !== undefined) return true
    return arrival.how === 'not-now' && arrival.opened < one.starts - leadOf(one) * MINUTE
  }

  const waiting = (from: number): Conversation[] =>
    journal.conversations
      .between(Math.min(from, day.start() - AHEAD), clock.instant() + AHEAD)
      .filter((one) => one.key !== undefined && one.mark === undefined && one.inCalendar === undefined)
      .filter((one) => one.begun === undefined && isUnsaid(one))

  const reminders = (from: number): Reminder[] =>
    waiting(from).map((one) => {
      const { id, starts, ends = starts } = one
      const lead = leadOf(one) * MINUTE
      // Moved by the calendar, it is announced anew; and again, when it gave way to another by a person's wish.
      const key = ['arrive', id, starts, arrive.asideSince(id) ?? []].flat().join(' ')
      if (!rhythm.comesByItself() || lead === 0) {
        const off = lead === 0 ? ('no-lead' as const) : ('asked-only' as const)
        return { key, kind: 'arrive', about: id, at: starts - lead, until: ends, off }
      }
      return { key, kind: 'arrive', about: id, at: starts - lead, until: starts, heldUntil: ends }
    })

  return {
    reminders,
    say: (due: readonly Reminder[]) => arrive.remind(due.flatMap(({ about }) => about ?? [])),
  }
}
