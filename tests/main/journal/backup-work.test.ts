import type { ChildProcess } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newRecoveryCode, RECOVERY_BYTES } from '../../../src/core/recovery-code.ts'
import { backupsIn, type FoundBackup, journalMark, readAbout } from '../../../src/main/journal/backup-file.ts'
import { type Job, workOn } from '../../../src/main/journal/backup-work.ts'
import { createBackupWorker } from '../../../src/main/journal/backup-worker.ts'
import { openDatabase } from '../../../src/main/journal/database.ts'
import { first } from '../../../src/main/journal/migrations/1-first.ts'
import { NEWEST } from '../../../src/main/journal/migrations.ts'
import { temporaryFolder } from '../folder.ts'
import { forked } from '../forked.ts'
import { plain, type Temporary, temporaryJournal } from './temporary.ts'

const RECOVERY = newRecoveryCode(new Uint8Array(RECOVERY_BYTES))

function jobFor({ file, key, clock }: Temporary, folder: string): Extract<Job, { kind: 'make' }> {
  const wish = { made: clock.now(), reason: 'asked', journal: journalMark(key), recovery: RECOVERY } as const
  return { kind: 'make', source: file, key, folder, wish }
}

/** A journal with three lines and one person, and a folder for its backups. */
function livedIn() {
  const lived = temporaryJournal()
  const { journal, clock } = lived
  journal.keep(() => journal.people.byName('Ann Berger'))
  for (const text of ['one', 'two', 'three']) {
    journal.keep(() => journal.lines.keep(plain(text)))
    clock.advance(86_400_000)
  }
  return { ...lived, folder: temporaryFolder() }
}

async function backedUp() {
  const lived = livedIn()
  expect(await workOn(jobFor(lived, lived.folder))).toMatchObject({ ok: true })
  const [backup] = await backupsIn([lived.folder])
  return { ...lived, backup: backup as FoundBackup }
}

const HELD = { lines: 3, people: 1, days: 3 }

describe('a backup', () => {
  it('says when it was made and what it holds, and is as closed as the journal', async () => {
    const { journal, backup, key } = await backedUp()
    expect(backup).toMatchObject({ held: HELD, reason: 'asked', version: NEWEST, journal: journalMark(key) })
    expect(backup.made.wall).toBe('2026-11-27T08:30:00')
    const bytes = readFileSync(backup.file)
    // Words long enough not to stand in encrypted bytes by chance.
    for (const word of ['three', 'Ann Berger', 'SQLite format', key.toString('hex')])
      expect(bytes.includes(word)).toBe(false)
    if (process.platform !== 'win32') expect(statSync(backup.file).mode & 0o777).toBe(0o600)
    expect(journal.lines.keep(plain('goes on'))).toBeTruthy()
  })

  it('holds what is only in the write-ahead log', async () => {
    const { file, backup } = await backedUp()
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    expect(backup.held.lines).toBe(3)
  })

  it('that was cut off, in its copy or behind it, counts as none', async () => {
    const { backup, folder } = await backedUp()
    const { size } = statSync(backup.file)
    for (const left of [size - 1, backup.bytes, backup.bytes - 1, 5, 0]) {
      truncateSync(backup.file, left)
      expect(await backupsIn([folder])).toEqual([])
    }
  })

  it('with something behind it, or another text of the kind, counts as none', async () => {
    const { backup, folder } = await backedUp()
    appendFileSync(backup.file, 'more')
    writeFileSync(path.join(folder, 'zeros.backup'), Buffer.alloc(4096))
    writeFileSync(path.join(folder, 'foot.backup'), 'ffffffffthreshold-backup')
    writeFileSync(path.join(folder, 'null.backup'), 'null00000004threshold-backup')
    expect(await backupsIn([folder, path.join(folder, 'not there')])).toEqual([])
  })

  it('that is not finished is no backup, and goes with the next one; another journal’s is left', async () => {
    const lived = livedIn()
    const { folder, key } = lived
    const mine = `threshold-2026-11-24-083000-daily-${journalMark(key)}.backup.part`
    const others = 'threshold-2026-11-24-083000-daily-00000000.backup.part'
    for (const name of [mine, `${mine}.raw`, others]) writeFileSync(path.join(folder, name), 'half')
    expect(await backupsIn([folder])).toEqual([])
    await workOn(jobFor(lived, folder))
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([others])
  })
})

describe('none is made', () => {
  it('of a damaged journal', async () => {
    const lived = livedIn()
    lived.journal.keep(() => {
      for (let n = 0; n < 100; n++) lived.journal.lines.keep(plain(`line ${n} `.repeat(20)))
    })
    lived.journal.close()
    const bytes = readFileSync(lived.file)
    bytes.fill(7, 8192, 12288)
    writeFileSync(lived.file, bytes)
    expect(await workOn(jobFor(lived, lived.folder))).toEqual({ ok: false, fault: 'damaged' })
    expect(readdirSync(lived.folder)).toEqual([])
  })

  it('in a folder that is gone, or is a file', async () => {
    const lived = livedIn()
    const file = path.join(lived.folder, 'file')
    writeFileSync(file, '')
    for (const folder of [path.join(lived.folder, 'gone'), file])
      expect(await workOn(jobFor(lived, folder))).toEqual({ ok: false, fault: 'gone' })
  })
})

describe('a journal laid out of a backup', () => {
  it('is what it was, with the settings it goes on with', async () => {
    const { backup, key } = await backedUp()
    const file = path.join(temporaryFolder(), 'journal.db')
    const carried = { recoveryCode: '"NEW"' }
    expect(await workOn({ kind: 'lay-out', backup: backup.file, key, file, carried })).toEqual({ ok: true, held: HELD })
    const db = openDatabase(file, key)
    expect(db.prepare('SELECT text FROM line ORDER BY n').pluck().all()).toEqual(['one', 'two', 'three'])
    expect(db.prepare("SELECT value FROM setting WHERE name = 'recoveryCode'").pluck().get()).toBe('"NEW"')
    db.close()
  })

  it('is refused when a bit of the backup changed, the key is another, or the form is newer', async () => {
    const { backup, key, journal, folder, ...lived } = await backedUp()
    const layOut = (from: string, by: Uint8Array) =>
      workOn({ kind: 'lay-out', backup: from, key: by, file: path.join(temporaryFolder(), 'j'), carried: {} })
    expect(await layOut(backup.file, Buffer.alloc(32))).toEqual({ ok: false, fault: 'damaged' })
    journal.db.pragma(`user_version=${NEWEST + 1}`)
    const newer = temporaryFolder()
    await workOn(jobFor({ ...lived, journal, key, folder }, newer))
    expect(await layOut((await backupsIn([newer]))[0]?.file ?? '', key)).toEqual({ ok: false, fault: 'newer' })
    const bytes = readFileSync(backup.file)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(backup.file, bytes)
    expect(await readAbout(backup.file)).toBeDefined()
    expect(await layOut(backup.file, key)).toEqual({ ok: false, fault: 'damaged' })
  })
})

it('a journal of the first form can be backed up, and says so', async () => {
  const lived = livedIn()
  const folder = path.join(lived.folder, 'old')
  mkdirSync(folder)
  const old = { ...lived, file: path.join(folder, 'journal.db') }
  const db = openDatabase(old.file, old.key, [first])
  db.exec("INSERT INTO line (id, text, at, at_wall, at_zone) VALUES ('l', 'Quiet.', 1, '2026-01-02T03:04:05', 'z')")
  db.close()
  expect(await workOn(jobFor(old, folder))).toEqual({ ok: true, held: { lines: 1, people: 0, days: 1 } })
  expect((await backupsIn([folder]))[0]?.version).toBe(1)
})

describe('the process that works on it', () => {
  const worker = (started?: (child: ChildProcess) => void) =>
    createBackupWorker(forked('journal/backup-process.ts', started))

  it('makes one', async () => {
    const lived = livedIn()
    expect(await worker()(jobFor(lived, lived.folder))).toEqual({ ok: true, held: HELD })
    expect(await backupsIn([lived.folder])).toHaveLength(1)
  })

  it('killed at any moment leaves none that is not whole, and the next one is made', async () => {
    const lived = livedIn()
    lived.journal.keep(() => {
      for (let n = 0; n < 1500; n++) lived.journal.lines.keep(plain(`line ${n} `.repeat(20)))
    })
    for (const after of [80, 140, 200, 260]) {
      const made = await worker((child) => setTimeout(() => child.kill('SIGKILL'), after))(jobFor(lived, lived.folder))
      expect((await backupsIn([lived.folder])).length).toBeGreaterThanOrEqual(made.ok ? 1 : 0)
      for (const { file } of await backupsIn([lived.folder])) {
        const into = path.join(temporaryFolder(), 'journal.db')
        expect(await workOn({ kind: 'lay-out', backup: file, key: lived.key, file: into, carried: {} })).toMatchObject({
          ok: true,
        })
      }
    }
    expect(await worker()(jobFor(lived, lived.folder))).toMatchObject({ ok: true, held: { lines: 1503 } })
    expect(readdirSync(lived.folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})
