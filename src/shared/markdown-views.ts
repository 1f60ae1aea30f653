// What is shown of the copy in Markdown that is kept up: the types of the contract (ipc.ts).
import type { FolderFault } from '../core/faults.ts'

/** Why it could not be written. */
export type CopyFault = FolderFault

export interface MarkdownCopyView {
  /** Where it is; empty when there is none. */
  folder: string
  /** It is being written. */
  busy: boolean
  /** When all of it was last up to date, and how many files it has then. */
  at?: number | undefined
  files: number
  fault?: CopyFault | undefined
  /** So many of ours are not written, because there is another file of that name. */
  inTheWay: number
  /** The folder on the way to it that seems to be synced. */
  synced?: string | undefined
  /** One that was chosen and seems to be synced, until it is said whether it is meant. */
  asks?: { folder: string; synced: string } | undefined
}

/** In confidential mode none is kept. */
export type CopyDone = { ok: true } | { ok: false; fault: CopyFault | 'confidential' }
