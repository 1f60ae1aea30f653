// What the reading process answers: apart from read.ts, so that main does not load what reads files.
import type { Along } from '../../core/along.ts'
import type { Table } from '../../core/csv-columns.ts'
import type { Columns } from '../../core/csv-entry.ts'
import type { ReadFault, ReadProblem } from '../../shared/along-views.ts'
import type { Opened, OpenQuestion } from '../carry/opened.ts'

export interface ReadFile {
  along: Along
  problems: ReadProblem[]
  /** A table knows people by their names only; one of ours has lines that may be here under another id. */
  isTable?: 'own' | 'other' | undefined
}
export type Read =
  | { ok: true; file: ReadFile }
  | { ok: false; fault: ReadFault }
  /** Before a table is read, someone says what its columns are. */
  | { ok: false; fault: 'columns'; table: Table }

/** A file to be read, words to be locked into one, or another computer's bundle to be opened. */
export type Question = ReadQuestion | { lock: string; passphrase: string } | { bundle: OpenQuestion }
export type Answer = { read: Read } | { locked: Uint8Array } | { opened: Opened }

export interface ReadQuestion {
  bytes: Uint8Array
  /** The user's: other journals have wall times only. */
  zone: string
  /** For a file that is locked with one. */
  passphrase?: string | undefined
  /** What the columns of a table are. */
  columns?: Columns | undefined
  /** The user's days end then, and those in a table of ours. */
  dayEndsAt?: string | undefined
}

export const refused = (fault: ReadFault): Read => ({ ok: false, fault })
