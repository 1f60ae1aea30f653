// What the page for taking the journal along shows: the types of the contract (ipc.ts).
import type { Earlier, KindName } from '../core/along.ts'
import type { Table } from '../core/csv-columns.ts'
import type { Columns } from '../core/csv-entry.ts'
import type { Day } from '../core/day.ts'
import type { Fault, Kept } from '../core/faults.ts'

/** Why a file is not read at all. */
export type ReadFault =
  | 'empty'
  | 'not-ours'
  | 'damaged'
  | 'too-large'
  | 'newer'
  | 'unreadable'
  | 'not-found'
  | 'locked'
  | 'wrong-passphrase'
  /** Of tables: written in another alphabet's way, a quotation mark that is never closed, without a day, not alone. */
  | 'not-utf8'
  | 'unclosed'
  | 'no-day'
  | 'not-alone'

/** Why something in a file is left out. */
export interface ReadProblem {
  /** `unread`: not as it is written in docs/format.md. `twice`: it is in the file before. `apart`: what it belongs to
   * is in neither journal. `taken`: someone else has it here. */
  reason: 'unread' | 'twice' | 'apart' | 'taken' | RowReason
  kind: keyof AlongCounts
  /** In a table, as a spreadsheet counts. */
  row?: number
}
/** Of a row in a table: the first ones leave it out, of the odd ones the line comes without that. */
export type RowReason = 'no-day' | 'no-words' | 'too-long' | 'odd-presence' | 'odd-outcome'

/** What comes of the records of each kind. */
export interface AlongCount {
  added: number
  /** The file's version is the later one. */
  changed: number
  /** Ours is. */
  stays: number
  same: number
}
export type AlongCounts = Record<
  KindName | 'ownWords' | 'bookDays' | 'daysOff' | 'calendarRules' | 'earlier',
  AlongCount
>

/** Two versions of a record that met. */
export interface Conflict {
  kind: Earlier['kind']
  /** What stays, in the words it has, and what gives way. */
  stays: string
  earlier: string
  /** Whose version stays. */
  from: 'here' | 'file'
}

export interface AlongPreview {
  file: string
  counts: AlongCounts
  /** With the first rows of a table that have it. */
  problems: Array<Omit<ReadProblem, 'row'> & { count: number; rows: number[] }>
  /** The first of them, and how many there are. */
  conflicts: { shown: Conflict[]; count: number }
  /** It is a table: what its columns are can be said anew. */
  isTable: boolean
}

export interface AlongView {
  /** What was chosen and read, or why it was not. */
  chosen?: AlongPreview | { file: string; fault: ReadFault } | { file: string; table: Table } | undefined
  /** The import that was just done, until something else is written. */
  undo?: { file: string; added: number; changed: number } | undefined
  /** Versions that gave way, the newest first, beside what the record says now. */
  earlier: { shown: Array<{ n: number; kind: Earlier['kind']; said: string; now: string }>; count: number }
  people: Array<{ id: string; name: string }>
  today: Day
}

/** Why nothing was brought in: the journal could not be written, or not even backed up before. */
export type AlongTaken = { ok: true } | { ok: false; fault: Fault | 'no-backup' }

export const alongForms = ['json', 'markdown', 'csv'] as const
export type AlongForm = (typeof alongForms)[number]
export type AlongRange = { kind: 'all' } | { kind: 'days'; from: Day; to: Day } | { kind: 'person'; id: string }
export interface AlongWish {
  form: AlongForm
  range: AlongRange
  /** Locks the file; for JSON only. */
  passphrase?: string | undefined
}
/** Where it was written, and how many files; null when no place was chosen. */
export type AlongWritten = { place: string; files: number } | null

export interface AlongRequests {
  'along.view': () => AlongView
  /** Asks where, and writes it there. */
  'along.write': (wish: AlongWish) => Kept<AlongWritten>
  /** Opens the system's file dialog; what comes of it is in the view. */
  'along.choose': () => void
  'along.unlock': (passphrase: string) => void
  /** Says what the columns of the chosen table are, and asks for that again. */
  'along.map': (columns: Columns) => void
  'along.mapAgain': () => void
  'along.forget': () => void
  /** Brings in what was chosen. */
  'along.take': () => AlongTaken
  'along.undo': () => Kept
}
