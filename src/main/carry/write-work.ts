// Makes this computer's bundle away from the main process: what the journal holds at one moment, packed, sealed and
// written beside its place. Main gives it that place once it has noted which one it is.
import type { CarryHead } from '../../core/carry.ts'
import type { FolderFault } from '../../core/faults.ts'
import { folderFault, writeBeside } from '../files.ts'
import { openBeside } from '../journal/database.ts'
import { createOwnWords } from '../journal/own-words.ts'
import { createRecords } from '../journal/records.ts'
import { createRemoved } from '../journal/removed.ts'
import { type Gathered, gatherBundle } from './gather.ts'
import { carryOf, hashOf, seal } from './seal.ts'

/** What main knows of a bundle before it is made. */
export interface Wish {
  about: Pick<CarryHead, 'device' | 'name' | 'seq' | 'written'>
  /** The version of Threshold. */
  app: string
  /** Of what is there: the same is not written again. */
  unless: string | undefined
}

export interface WriteJob extends Wish {
  /** The journal, and its key. */
  source: string
  key: Uint8Array
  /** Where it is to be. */
  file: string
}
/** `bytes` are missing where nothing was written. */
export type WriteDone = { ok: true; hash: string; bytes?: number } | { ok: false; fault: FolderFault }

export function writeOn({ source, key, file, ...wish }: WriteJob): WriteDone {
  try {
    const gathered = gatherBeside(source, key, wish.app)
    // It was stopped meanwhile: nothing is sealed with no code.
    if (gathered.code === '') return { ok: false, fault: 'not-written' }
    const { hash, sealed } = sealBundle(gathered, wish)
    if (sealed) writeBeside(file, sealed)
    return { ok: true, hash, ...(sealed && { bytes: sealed.length }) }
  } catch (error) {
    return { ok: false, fault: folderFault(error) ?? 'not-written' }
  }
}

export function sealBundle(
  { parts, read, code }: Gathered,
  { about, unless }: Wish,
): { hash: string; sealed?: Buffer } {
  const hash = hashOf(parts)
  if (hash === unless) return { hash }
  return { hash, sealed: seal({ carry: carryOf(code), ...about, hash, read }, parts, code) }
}

/** One transaction sees one moment, whatever is written meanwhile. */
function gatherBeside(source: string, key: Uint8Array, app: string): Gathered {
  const db = openBeside(source, key)
  try {
    const rows = { records: createRecords(db), removed: createRemoved(db), ownWords: createOwnWords(db) }
    return db.transaction(() => gatherBundle(rows, app))()
  } finally {
    db.close()
  }
}
