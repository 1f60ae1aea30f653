// What is shown of the user's rules for what counts: the types of the contract (ipc.ts).
import type { ConversationRules } from '../core/conversation-rules.ts'
import type { Day } from '../core/day.ts'
import type { Kept } from '../core/faults.ts'
import type { EventSwitch } from './home-views.ts'

export interface RulesView {
  rules: ConversationRules
  calendars: Array<{ id: string; name: string }>
  /** The user's own domains, by the user's addresses. */
  domains: string[]
}

/** An event, or the events of a series of which the same is said. */
export interface RuledRow extends Pick<EventSwitch, 'counts' | 'detail'> {
  /** `left-out`: its calendar's filter does not take it. */
  reason: EventSwitch['reason'] | 'left-out'
  /** Empty where none is kept. */
  title: string
  /** The first of them. */
  starts: number
  allDay: boolean
  times: number
  /** Without the rules it would be otherwise. */
  byRule: boolean
}

export interface RulesPreview {
  days: Array<{ day: Day; rows: RuledRow[] }>
  /** Rows that are not among them any more. */
  more: number
  /** Events of these weeks: those that count, and those that do not. */
  counting: number
  others: number
  /** In confidential mode no titles are kept, and nothing of what is over. */
  confidential: boolean
}

export interface RulesRequests {
  'rules.view': () => RulesView
  'rules.change': (rules: ConversationRules) => Kept
  /** The last and the next two weeks, by the rules as they are. */
  'rules.preview': () => RulesPreview
  /** What a switch could teach about events of this title: its words, or nothing. */
  'rules.offer': (key: string, counts: boolean) => string | null
  /** It is taught; null takes it back. */
  'rules.teach': (key: string, counts: boolean | null) => Kept
}
