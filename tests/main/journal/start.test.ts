import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { groupsOf, newRecoveryCode, RECOVERY_BYTES } from '../../../src/core/recovery-code.ts'
import { backupsIn } from '../../../src/main/journal/backup-file.ts'
import { workOn } from '../../../src/main/journal/backup-work.ts'
import { openDatabase } from '../../../src/main/journal/database.ts'
import { findKey, KEY_FILES } from '../../../src/main/journal/key.ts'
import { first } from '../../../src/main/journal/migrations/1-first.ts'
import { recover, type Started, setAside, startJournal } from '../../../src/main/journal/start.ts'
import { testClock } from '../../../src/main/test-clock.ts'
import { temporaryFolder } from '../folder.ts'
import { keychainOf } from './keychain.ts'
import { plain } from './temporary.ts'

const clock = testClock('2026-11-24T08:30[Europe/Berlin]')

function worldIn(folder: string, secret = 'mine') {
  return { folder, keychain: keychainOf(secret), clock, worker: workOn, version: '0.1.0' }
}

async function started(world: ReturnType<typeof worldIn>) {
  const result = await startJournal(world)
  if (!result.ok) throw new Error(result.fault)
  onTestFinished(() => void result.journal.close())
  return result.journal
}
const fault = (result: Started) => (result.ok ? undefined : result.fault)

/** A folder with a journal that has one line in it, closed again. */
async function livedIn() {
  const folder = path.join(temporaryFolder(), 'Threshold')
  const journal = await started(worldIn(folder))
  journal.keep(() => journal.lines.keep(plain('the first line')))
  const code = journal.ownWords.get('recoveryCode')
  journal.close()
  return { folder, code }
}
const linesOf = (journal: Awaited<ReturnType<typeof started>>) =>
  journal.reading.page(undefined, clock.instant(), 10).entries.flatMap(({ lines }) => lines.map(({ text }) => text))

describe('the first start', () => {
  it('makes the folder, the key, the journal and the recovery code', async () => {
    const { folder, code } = await livedIn()
    expect(readdirSync(folder).toSorted()).toEqual(['journal.db', ...KEY_FILES])
    expect(groupsOf(code)).toHaveLength(8)
  })

  it('that was killed before the journal was made is made up for, and the code it shows opens the journal', async () => {
    const folder = temporaryFolder()
    await findKey(folder, false, worldIn(folder).keychain)
    const journal = await started(worldIn(folder))
    const code = journal.ownWords.get('recoveryCode')
    journal.close()
    expect(await recover(worldIn(folder, 'another'), code)).toMatchObject({ ok: true })
  })
})

describe('a later start', () => {
  it('opens what was kept, with the same code', async () => {
    const { folder, code } = await livedIn()
    const journal = await started(worldIn(folder))
    expect(linesOf(journal)).toEqual(['the first line'])
    expect(journal.ownWords.get('recoveryCode')).toBe(code)
  })

  it('with another keychain says so, and the recovery code opens the journal for it', async () => {
    const { folder, code } = await livedIn()
    const world = worldIn(folder, 'another')
    expect(await startJournal(world)).toEqual({
      ok: false,
      fault: 'keychain-changed',
      place: path.join(folder, 'journal.db'),
    })
    expect(await recover(world, 'not a code')).toEqual({ ok: false, reason: 'not-a-code' })
    const other = newRecoveryCode(new Uint8Array(RECOVERY_BYTES).fill(3))
    expect(await recover(world, other)).toEqual({ ok: false, reason: 'another-journal' })
    expect(fault(await startJournal(world))).toBe('keychain-changed')
    expect(await recover(world, groupsOf(code).join(' ').toLowerCase())).toMatchObject({ ok: true })
    expect(linesOf(await started(world))).toEqual(['the first line'])
  })

  it('without both key files says so, and makes no new ones', async () => {
    const { folder } = await livedIn()
    for (const name of KEY_FILES) rmSync(path.join(folder, name))
    const before = readFileSync(path.join(folder, 'journal.db'))
    expect(fault(await startJournal(worldIn(folder)))).toBe('key-missing')
    expect(readdirSync(folder)).toEqual(['journal.db'])
    expect(readFileSync(path.join(folder, 'journal.db')).equals(before)).toBe(true)
  })

  it.each([
    ['gone', (file: string) => renameSync(file, `${file}.copy`)],
    [
      'empty',
      (file: string) => {
        writeFileSync(`${file}.copy`, readFileSync(file))
        writeFileSync(file, '')
      },
    ],
  ])('with a journal that is %s starts none in silence, and opens it once it is back', async (_what, lose) => {
    const { folder } = await livedIn()
    const file = path.join(folder, 'journal.db')
    lose(file)
    const before = readdirSync(folder)
    const missing = { ok: false, fault: 'journal-missing', place: file }
    expect(await startJournal(worldIn(folder))).toEqual(missing)
    expect(await startJournal(worldIn(folder, 'another keychain'))).toEqual(missing)
    expect(readdirSync(folder)).toEqual(before)
    renameSync(`${file}.copy`, file)
    expect(linesOf(await started(worldIn(folder)))).toEqual(['the first line'])
  })

  it('with a journal that is gone, after a recovery code opened it elsewhere, still says so', async () => {
    const { folder, code } = await livedIn()
    const file = path.join(folder, 'journal.db')
    expect(await recover(worldIn(folder, 'another'), code)).toMatchObject({ ok: true })
    rmSync(file)
    expect(fault(await startJournal(worldIn(folder, 'another')))).toBe('journal-missing')
    expect(path.dirname(setAside(folder, clock.instant()))).toBe(folder)
    expect(linesOf(await started(worldIn(folder)))).toEqual([])
  })

  it('with one damaged key file opens the journal', async () => {
    const { folder } = await livedIn()
    writeFileSync(path.join(folder, KEY_FILES[0]), 'damaged')
    expect(linesOf(await started(worldIn(folder)))).toEqual(['the first line'])
  })

  it('with a damaged journal says so and leaves it', async () => {
    const { folder } = await livedIn()
    const file = path.join(folder, 'journal.db')
    const bytes = readFileSync(file)
    bytes.fill(7, 0, 4096)
    writeFileSync(file, bytes)
    expect(fault(await startJournal(worldIn(folder)))).toBe('journal-damaged')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('with a newer journal says which version is needed, and writes nothing', async () => {
    const { folder } = await livedIn()
    const journal = await started(worldIn(folder))
    journal.db.pragma('user_version=42')
    journal.ownWords.set('writtenBy', '4.2.0')
    // As it is after a crash: closing an ordinary connection would fold the log into the file.
    const before = ['journal.db', 'journal.db-wal'].map((name) => readFileSync(path.join(folder, name)))
    journal.close()
    writeFileSync(path.join(folder, 'journal.db'), before[0] as Buffer)
    writeFileSync(path.join(folder, 'journal.db-wal'), before[1] as Buffer)
    expect(await startJournal(worldIn(folder))).toMatchObject({ ok: false, fault: 'journal-newer', version: '4.2.0' })
    expect(['journal.db', 'journal.db-wal'].map((name) => readFileSync(path.join(folder, name)))).toEqual(before)
  })

  // As root no permission binds, so the folder is made impossible instead: a path under a regular file.
  it('where no folder can be made says that nothing can be written there', async () => {
    const file = path.join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const folder = path.join(file, 'Threshold')
    expect(await startJournal(worldIn(folder))).toEqual({ ok: false, fault: 'folder-read-only', place: folder })
  })
})

describe('a journal of an older form', () => {
  /** As an older Threshold left it. */
  async function older() {
    const { folder, code } = await livedIn()
    const found = await findKey(folder, true, worldIn(folder).keychain)
    const file = path.join(folder, 'journal.db')
    rmSync(file)
    const db = openDatabase(file, 'key' in found ? found.key : Buffer.alloc(0), [first])
    db.exec("INSERT INTO line (id, text, at, at_wall, at_zone) VALUES ('l', 'Quiet.', 1, '2026-01-02T03:04:05', 'z')")
    db.prepare('INSERT INTO setting VALUES (?, ?)').run('recoveryCode', JSON.stringify(code))
    db.close()
    return folder
  }
  const backups = (folder: string) => backupsIn([path.join(folder, 'backups')])

  it('is backed up as it was before it is brought to the newest, once', async () => {
    const folder = await older()
    const journal = await started(worldIn(folder))
    expect(linesOf(journal)).toEqual(['Quiet.'])
    expect(await backups(folder)).toMatchObject([{ reason: 'migration', version: 1, held: { lines: 1 } }])
    journal.close()
    await started(worldIn(folder))
    expect(await backups(folder)).toHaveLength(1)
  })

  it.each([
    ['disk-full', 'disk-full'],
    ['damaged', 'journal-damaged'],
    ['not-made', 'unexpected'],
  ] as const)('is left as it is when there is no backup: %s', async (reason, told) => {
    const folder = await older()
    const before = readFileSync(path.join(folder, 'journal.db'))
    const world = { ...worldIn(folder), worker: async () => ({ ok: false, fault: reason }) as const }
    expect(fault(await startJournal(world))).toBe(told)
    expect(readFileSync(path.join(folder, 'journal.db')).equals(before)).toBe(true)
    expect(linesOf(await started(worldIn(folder)))).toEqual(['Quiet.'])
  })
})

describe('a journal set aside', () => {
  it('is whole in its new place, with its keys, and the next start is a first one', async () => {
    const { folder, code } = await livedIn()
    // As it is after a crash: with the write-ahead log beside it.
    const journal = await started(worldIn(folder))
    journal.keep(() => journal.lines.keep(plain('only in the log')))
    const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]))
    expect([...before.keys()]).toContain('journal.db-wal')
    journal.close()
    for (const [name, bytes] of before) writeFileSync(path.join(folder, name), bytes)

    const aside = setAside(folder, clock.instant())
    expect(path.dirname(aside)).toBe(folder)
    expect(readdirSync(folder)).toEqual([path.basename(aside)])
    const moved = new Map(readdirSync(aside).map((name) => [name, readFileSync(path.join(aside, name))]))
    expect([...moved.keys()]).toEqual([...before.keys()])
    for (const [name, bytes] of before) expect([name, moved.get(name)?.equals(bytes)]).toEqual([name, true])

    const fresh = await started(worldIn(folder))
    expect(linesOf(fresh)).toEqual([])
    expect(fresh.ownWords.get('recoveryCode')).not.toBe(code)
    expect(linesOf(await started(worldIn(aside)))).toEqual(['only in the log', 'the first line'])
  })

  it('can be put back', async () => {
    const { folder } = await livedIn()
    const aside = setAside(folder, clock.instant())
    for (const name of readdirSync(aside)) renameSync(path.join(aside, name), path.join(folder, name))
    expect(linesOf(await started(worldIn(folder)))).toEqual(['the first line'])
  })

  it('never lands on one that was set aside before', async () => {
    const { folder } = await livedIn()
    const aside = setAside(folder, clock.instant())
    await started(worldIn(folder))
    expect(() => setAside(folder, clock.instant())).toThrow(/EEXIST/)
    expect(readdirSync(aside)).toContain('journal.db')
  })

  it('may be any file in its place', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'other'))
    new Database(path.join(folder, 'journal.db')).exec('CREATE TABLE a (b)').close()
    const aside = setAside(folder, clock.instant())
    expect(readdirSync(aside)).toEqual(['journal.db'])
    expect(readdirSync(folder).toSorted()).toEqual(['other', path.basename(aside)])
  })
})
