// Why one was reminded, or not: the types of the contract (ipc.ts).
import type { Day } from '../core/day.ts'
import type { Kept } from '../core/faults.ts'
import type { Hold, ReminderKind } from '../core/holds.ts'
import type { Need } from '../core/needs.ts'
import type { QuietFor } from '../core/quiet.ts'
import type { Outcome, Why } from '../core/reminders.ts'
import type { Who } from './views.ts'

export interface ReminderSteps {
  outcome: Outcome
  why?: Why | undefined
  at: number
  /** Snoozed: when it comes again. */
  again?: number | undefined
}

export interface ReminderRow {
  key: string
  kind: ReminderKind
  /** When it fell due. */
  due: number
  /** Whom or what it was about; absent in confidential mode, and where that is not there any more. */
  who?: Who | undefined
  text?: string | undefined
  /** What was decided, in its order. */
  steps: ReminderSteps[]
}

export interface RemindersView {
  /** What speaks against reminders now. */
  holds: Hold[]
  /** Quiet until then. */
  quiet?: number | undefined
  covered: boolean
  /** Needs that would still come today, and were said to be not for today. */
  notToday: Need[]
  /** The newest day first, and in it what fell due last. */
  days: Array<{ day: Day; rows: ReminderRow[] }>
}

/** What Today says of reminders. */
export interface RemindersToday {
  quiet?: number | undefined
  covered: boolean
  /** So many were found today to have gone by without being said, and it was not looked at yet. */
  wentBy: number
}

export interface ReminderRequests {
  'reminders.view': () => RemindersView
  /** Somebody has looked: Today says no more of what went by so far. */
  'reminders.seen': () => void
  /** Quiet for so long; null: no more. */
  'reminders.quiet': (how: QuietFor | null) => void
  'reminders.cover': (covered: boolean) => void
  /** Needs that were said to be not for today come again. */
  'reminders.needsAgain': () => Kept
}
