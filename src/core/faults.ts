// Everything that can go wrong and that a person should hear of, by code. The catalogue has a sentence for each.

/** Faults of one action; the words stay where they are. */
export type Fault =
  | 'disk-full'
  | 'read-only'
  | 'locked'
  | 'not-written'
  | 'unreadable'
  /** Confidential mode does not let it be. */
  | 'confidential'

/** What keeps a folder of the user's choice from being read or written. */
export type FolderFault = 'gone' | 'read-only' | 'disk-full' | 'not-written'

/** Faults met at the start, before there is a journal. */
export type StartFault =
  | 'folder-read-only'
  | 'disk-full'
  | 'journal-damaged'
  | 'journal-newer'
  | 'journal-locked'
  | 'journal-missing'
  | 'key-missing'
  | 'keychain-changed'
  /** No fault: a passphrase is asked for. */
  | 'passphrase'
  | 'unexpected'

export type Kept<T = void> = { ok: true; value: T } | { ok: false; fault: Fault }

/** It went well, and there is nothing more to say. */
export const done: Kept = { ok: true, value: undefined }

/** Whether it was kept, without what it gave. */
export const withoutValue = (kept: Kept<unknown>): Kept => (kept.ok ? done : kept)
