// What Home shows of people: the types of the contract (ipc.ts).
import type { Day } from '../core/day.ts'
import type { JournalRow } from './home-views.ts'
import type { PersonLink } from './views.ts'

export type PeopleSort = 'lately' | 'name'

export interface PersonRow extends PersonLink {
  matters?: string | undefined
  last?: Day | undefined
  /** The open promise that comes first. */
  promise?: string | undefined
}

/** What goes with a person, or stays without their name. */
export interface Deletion {
  name: string
  lines: number
  conversations: number
}

export interface PeopleView {
  /** The first of them, as many as were asked for, and how many there are. */
  people: PersonRow[]
  count: number
  archived: PersonRow[]
  archivedCount: number
  /** Whether anybody is known at all. */
  anybody: boolean
  /** Whose deletion can still be taken back. */
  leaving?: string | undefined
}

export interface PersonPromise {
  id: string
  text: string
  kind: 'promise' | 'repair'
  dueDay?: Day | undefined
  dueAt?: number | undefined
  settled?: 'kept' | 'let-go' | undefined
  /** Where it was made, when that was in a line. */
  from: Day
}

export interface PersonView extends PersonLink {
  aliases: string[]
  addresses: string[]
  matters: string
  archived: boolean
  /** Conversations that took place, and the day of the first. */
  conversations: number
  since?: Day | undefined
  next?: number | undefined
  promises: PersonPromise[]
  promisesKept: number
  /** Who was merged into them while this page was open; it can be taken back. */
  merged?: string | undefined
}

export interface HistoryRow extends JournalRow {
  day: Day
}

export interface HistoryPage {
  rows: HistoryRow[]
  before?: string | undefined
}

export interface Merging {
  name: string
  other: PersonLink
  conversations: number
  lines: number
  promises: number
  addresses: number
}
