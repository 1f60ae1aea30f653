// What is shown of backups: the types of the contract (ipc.ts).
import type { BackupFault, BackupReason, Held } from '../core/backups.ts'
import type { Moment } from '../core/day.ts'

export interface BackupView {
  id: string
  made: Moment
  reason: BackupReason
  held: Held
  bytes: number
}

export interface BackupsView {
  folder: string
  /** It is the one in the data folder. */
  isOwn: boolean
  /** One is being made. */
  busy: boolean
  /** Why the last one could not be made in the folder it was meant for. */
  fault?: { fault: BackupFault; folder: string } | undefined
  /** The newest first. */
  backups: BackupView[]
}

export type BackupComparison = { ok: true; now: Held; before: Held } | { ok: false; fault: BackupFault }

/** A backup that can be brought back where there is no journal. */
export interface BackupOffered {
  made: Moment
  held: Held
  /** Only its recovery code opens it here. */
  needsCode: boolean
}

/** A file that was chosen: a backup, or none. */
export type BackupChosen = { ok: true; backup: BackupOffered } | { ok: false; file: string }

export type BackupOpened = { ok: true } | { ok: false; reason: BackupFault | 'not-a-code' | 'another-journal' }

export type BackupDone = { ok: true } | { ok: false; fault: BackupFault }

/** Those that go when nothing older is to be brought back, once a new one was made and checked. */
export interface OlderBackups {
  /** The new one, which stays. */
  stays: Moment
  count: number
  /** The first and the last of them. */
  from?: Moment | undefined
  to?: Moment | undefined
  /** All of them together. */
  bytes: number
  /** Folders in which there may be more, but which cannot be reached. */
  unreached: string[]
  /** Journals that were set aside stay in the data folder, and may hold what was deleted. */
  setAside: number
}
/** `deleting`: a person goes in a moment, and a backup made before would hold them. */
export type BackupsOlder = { ok: true; older: OlderBackups } | { ok: false; fault: BackupFault | 'deleting' }

/** `left`: so many could not be deleted. */
export type BackupsDeleted = { ok: true; deleted: number; left: number } | { ok: false; fault: BackupFault }
