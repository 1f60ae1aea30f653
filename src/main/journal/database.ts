// The one module that opens the journal's database. Encrypted by SQLite3 Multiple Ciphers (chacha20) with a raw key: a
// passphrase key would cost 60 ms of derivation at every start.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import type { StartFault } from '../../core/faults.ts'
import { type Migration, migrate, NEWEST } from './migrations.ts'

export type Db = Database.Database

/** A journal that cannot be opened, and why. */
export class JournalClosed extends Error {
  override name = 'JournalClosed'
  fault: StartFault
  /** For a newer journal: the version of Threshold that wrote it last, if it says so. */
  version: string | undefined
  constructor(fault: StartFault, options?: ErrorOptions & { version?: string | undefined }) {
    super(fault, options)
    this.fault = fault
    this.version = options?.version
  }
}

const BUSY_MS = 5000

/** What each setting is made and must then be read back as. docs/architecture.md says why. */
const PRAGMAS: ReadonlyArray<readonly [name: string, set: string, read: string | number]> = [
  ['cipher', 'chacha20', 'chacha20'],
  ['temp_store', 'MEMORY', 2], // the default wrote typed words into temporary files
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2], // "Kept." means kept
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1], // deleted words leave the file
]

/** Opens, keys, checks and migrates. Throws JournalClosed; nothing is written to a journal that cannot be used. */
export function openDatabase(file: string, key: Uint8Array, migrations?: readonly Migration[]): Db {
  let db: Db | undefined
  try {
    refuseNewer(file, key, migrations?.length ?? NEWEST)
    db = connected(file, key)
    for (const [name, set, read] of PRAGMAS) {
      db.pragma(`${name}=${set}`)
      const got = db.pragma(name, { simple: true })
      if (got !== read) throw new Error(`the journal's ${name} is ${String(got)}, not ${read}`)
    }
    migrate(db, migrations)
    return db
  } catch (cause) {
    db?.close()
    throw cause instanceof JournalClosed ? cause : new JournalClosed(startFaultOf(cause), { cause })
  }
}

/**
 * A second connection, for whoever reads beside the journal's own, or looks at a copy of one. It migrates nothing, and
 * writes only where `writing` says so.
 */
export function openBeside(file: string, key: Uint8Array, { writing = false } = {}): Db {
  const db = connected(file, key, { readonly: !writing, fileMustExist: true })
  db.pragma('temp_store=MEMORY')
  db.pragma('trusted_schema=OFF')
  return db
}

/** The version of the journal in a file, 0 for an empty one; throws JournalClosed for one that is too new. */
export function versionIn(file: string, key: Uint8Array): number {
  try {
    refuseNewer(file, key, NEWEST)
    const db = openBeside(file, key)
    try {
      return versionOf(db)
    } finally {
      db.close()
    }
  } catch (cause) {
    throw cause instanceof JournalClosed ? cause : new JournalClosed(startFaultOf(cause), { cause })
  }
}

export const versionOf = (db: Db): number => db.pragma('user_version', { simple: true }) as number

function connected(file: string, key: Uint8Array, options?: Database.Options): Db {
  const db = new Database(file, { timeout: BUSY_MS, ...options })
  db.pragma('cipher=chacha20')
  const raw = rawKey(key)
  db.key(raw)
  raw.fill(0)
  return db
}

/** `raw:` and the key in hexadecimal, as bytes: a string could not be overwritten. */
function rawKey(key: Uint8Array): Buffer {
  const raw = Buffer.alloc(4 + 2 * key.length, 'raw:')
  for (const [at, byte] of key.entries()) {
    raw[4 + 2 * at] = HEX.charCodeAt(byte >> 4)
    raw[5 + 2 * at] = HEX.charCodeAt(byte & 15)
  }
  return raw
}
const HEX = '0123456789abcdef'

/** Looks without writing: closing an ordinary connection would already fold a write-ahead log into the file. */
function refuseNewer(file: string, key: Uint8Array, newest: number): void {
  if (!existsSync(file)) return
  const db = connected(file, key, { readonly: existsSync(`${file}-wal`) })
  try {
    if (versionOf(db) <= newest) return
    throw new JournalClosed('journal-newer', { version: writtenBy(db) })
  } finally {
    db.close()
  }
}

/** The version of Threshold that a newer journal was written by; its form may have changed so far that it cannot say. */
function writtenBy(db: Db): string | undefined {
  try {
    const said: unknown = JSON.parse(
      db.prepare<[], string>("SELECT value FROM setting WHERE name = 'writtenBy'").pluck().get() as string,
    )
    return typeof said === 'string' ? said.slice(0, 20) : undefined
  } catch {
    return undefined
  }
}

/** https://www.sqlite.org/rescode.html */
export function startFaultOf(error: unknown): StartFault {
  const code = codeOf(error)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'journal-damaged'
  if (/^SQLITE_(FULL|IOERR_WRITE|IOERR_SHMSIZE)|^ENOSPC|^EDQUOT/.test(code)) return 'disk-full'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'journal-locked'
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)|^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code)) return 'folder-read-only'
  return 'unexpected'
}

export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : ''
}
