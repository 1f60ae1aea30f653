import { phase } from '../core/conversation.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { LeadTime } from './lead-time.ts'

export interface NearWorld {
  journal: Pick<Journal, 'conversations'>
  clock: Clock
  day: DayPart
  leadOf: LeadTime
}

/** Today's conversations that can still be arrived at, the earliest first. */
export function createNear({ journal, clock, day, leadOf }: NearWorld) {
  return (): Conversation[] => {
    return journal.conversations.between(day.start(), day.end()).filter((one) => {
      const when = phase(one, clock.instant(), leadOf(one))
      const open = one.key !== undefined && one.begun === undefined && one.mark === undefined
      return open && one.inCalendar === undefined && (when === 'soon' || when === 'under-way')
    })
  }
}

/** The ids of the first one, and of those that begin at the same time. */
export function beginningTogether(conversations: readonly Conversation[]): string[] {
  return conversations.filter(({ starts }) => starts === conversations[0]?.starts).map(({ id }) => id)
}
