// What is done with backups away from the main process: making one, counting what a journal holds, and laying one out to
// be brought back. Each is checked here before it counts.
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fdatasyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BackupFault, Held } from '../../core/backups.ts'
import { backupName } from '../../core/backups.ts'
import { flushFile, flushFolder } from '../files.ts'
import { type About, hashOf, readAbout, seal, type Wish } from './backup-file.ts'
import { codeOf, type Db, openBeside, versionOf } from './database.ts'
import { APPLICATION_ID, NEWEST } from './migrations.ts'

/** Settings of today's journal that a restored one goes on with, as they are stored. */
export type Carried = Record<string, string>

export type Job =
  /** Makes one of the journal in `source`, in `folder`. */
  | { kind: 'make'; source: string; key: Uint8Array; folder: string; wish: Wish }
  /** Counts what is in the journal; a check looks through its pages first. */
  | { kind: 'count' | 'check'; source: string; key: Uint8Array }
  /** Puts the journal of a backup, checked, into `file`. */
  | { kind: 'lay-out'; backup: string; key: Uint8Array; file: string; carried: Carried }

export type JobDone = { ok: true; held: Held } | { ok: false; fault: BackupFault }

class Wrong extends Error {
  fault: BackupFault
  constructor(fault: BackupFault) {
    super(fault)
    this.fault = fault
  }
}

export async function workOn(job: Job): Promise<JobDone> {
  try {
    if (job.kind === 'make') return { ok: true, held: await make(job) }
    if (job.kind === 'lay-out') return { ok: true, held: await layOut(job) }
    return {
      ok: true,
      held: withDb(job.source, job.key, (db) => {
        if (job.kind === 'check') check(db, 'quick_check')
        return heldIn(db)
      }),
    }
  } catch (error) {
    return { ok: false, fault: faultOf(error) }
  }
}

async function make({ source, key, folder, wish }: Extract<Job, { kind: 'make' }>): Promise<Held> {
  if (!statSync(folder).isDirectory()) throw new Wrong('gone')
  const file = path.join(folder, backupName(wish, wish.journal))
  const part = `${file}.part`
  removeParts(folder, wish.journal)
  try {
    const held = copyOf(source, key, part)
    const version = withDb(part, key, versionOf)
    await seal(part, { ...wish, held, version })
    renameSync(part, file)
    flushFolder(folder)
    return held
  } catch (error) {
    for (const left of [part, rawOf(part)]) rmSync(left, { force: true })
    throw error
  }
}

/** What a making that was killed left behind; of this journal's alone, for another computer may be at work there. */
function removeParts(folder: string, journal: string): void {
  for (const name of readdirSync(folder))
    if (name.includes(`-${journal}.backup.part`)) rmSync(path.join(folder, name), { force: true })
}

const TRIES = 3

/** A checked copy, and what it holds. While it is made, the journal may be written to. */
function copyOf(source: string, key: Uint8Array, copy: string): Held {
  const raw = rawOf(copy)
  for (let left = TRIES; ; left--) {
    for (const file of [raw, copy]) rmSync(file, { force: true })
    const [before, after] = withDb(source, key, (db) => {
      const counted = rowsIn(db)
      db.pragma('synchronous=OFF')
      db.prepare('VACUUM INTO ?').run(raw)
      return [counted, rowsIn(db)]
    })
    writeDown(raw, copy)
    rmSync(raw)
    const { rows, held } = withDb(copy, key, (db) => {
      check(db)
      return { rows: rowsIn(db), held: heldIn(db) }
    })
    const isWhole = Object.keys({ ...before, ...rows }).every((table) => {
      const [from, to] = [before[table] ?? 0, after[table] ?? 0].toSorted((a, b) => a - b)
      const found = rows[table] ?? 0
      return from !== undefined && to !== undefined && from <= found && found <= to
    })
    if (isWhole) return held
    // A row that came and went meanwhile explains it once, not always.
    if (left === 1) throw new Wrong('damaged')
  }
}

/** As SQLite makes it, and gone before the system has it on the disk. */
const rawOf = (part: string) => `${part}.raw`

const PIECE = 1024 * 1024

/**
 * Has a file on the disk piece by piece. Synced in one go, a copy of a hundred megabytes would have every line that is
 * kept meanwhile wait behind it, since a disk answers in turn.
 */
function writeDown(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w', 0o600)]
  const piece = Buffer.alloc(PIECE)
  try {
    for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
      writeFileSync(target, piece.subarray(0, read)) // and not writeSync, which may write a part without a word
      fdatasyncSync(target)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

async function layOut({ backup, key, file, carried }: Extract<Job, { kind: 'lay-out' }>): Promise<Held> {
  const about = await readAbout(backup)
  if (!about) throw new Wrong('damaged')
  if (about.version > NEWEST) throw new Wrong('newer')
  await pipeline(createReadStream(backup, { end: about.bytes - 1 }), createWriteStream(file, { mode: 0o600 }))
  if ((await hashOf(file, about.bytes)) !== about.sha256) throw new Wrong('damaged')
  const held = withDb(file, key, (db) => {
    check(db)
    if (versionOf(db) > NEWEST) throw new Wrong('newer')
    return heldIn(db)
  })
  if (!isSame(held, about.held)) throw new Wrong('damaged')
  // Somebody who was being deleted then may have been kept since: it would be done at the next start.
  carry(file, key, { deletion: 'null', ...carried })
  flushFile(file)
  return held
}

const isSame = (held: Held, said: About['held']) =>
  held.lines === said.lines && held.people === said.people && held.days === said.days

function carry(file: string, key: Uint8Array, carried: Carried): void {
  const db = openBeside(file, key, { writing: true })
  try {
    const set = db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)')
    db.transaction(() => {
      for (const [name, value] of Object.entries(carried)) set.run(name, value)
    })()
  } finally {
    db.close()
  }
}

function withDb<T>(file: string, key: Uint8Array, use: (db: Db) => T): T {
  const db = openBeside(file, key)
  try {
    return use(db)
  } finally {
    db.close()
  }
}

function check(db: Db, how: 'integrity_check' | 'quick_check' = 'integrity_check'): void {
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID && versionOf(db) > 0
  if (!isOurs || db.pragma(how, { simple: true }) !== 'ok') throw new Wrong('damaged')
}

/** The rows of each table of ours; those of the search are SQLite's own. */
function rowsIn(db: Db): Record<string, number> {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [table, db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0]),
  )
}

function heldIn(db: Db): Held {
  const counted = (query: string) => db.prepare<[], number>(query).pluck().get() ?? 0
  const evenings = versionOf(db) > 1 ? 'UNION SELECT day FROM evening e JOIN evening_answer a ON a.evening = e.id' : ''
  return {
    lines: counted('SELECT count(*) FROM line'),
    people: counted('SELECT count(*) FROM person'),
    days: counted(`SELECT count(*) FROM (SELECT substr(at_wall, 1, 10) FROM line
      UNION SELECT substr(opened_wall, 1, 10) FROM arrival WHERE how = 'here' ${evenings})`),
  }
}

function faultOf(error: unknown): BackupFault {
  if (error instanceof Wrong) return error.fault
  const code = codeOf(error)
  if (/^SQLITE_FULL|^ENOSPC|^EDQUOT/.test(code)) return 'disk-full'
  if (/^(ENOENT|ENOTDIR)/.test(code)) return 'gone'
  if (/^SQLITE_(READONLY|PERM|CANTOPEN)|^(EACCES|EPERM|EROFS)/.test(code)) return 'read-only'
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked'
  return 'not-made'
}
