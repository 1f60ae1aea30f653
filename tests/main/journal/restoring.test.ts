import { fork } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupsIn, journalMark } from '../../../src/main/journal/backup-file.ts'
import { workOn } from '../../../src/main/journal/backup-work.ts'
import { openDatabase } from '../../../src/main/journal/database.ts'
import { MARK } from '../../../src/main/journal/ending.ts'
import { keyToCarry } from '../../../src/main/journal/key.ts'
import { first } from '../../../src/main/journal/migrations/1-first.ts'
import { second } from '../../../src/main/journal/migrations/2-day.ts'
import { NEWEST } from '../../../src/main/journal/migrations.ts'
import { decide, finishRestoring, layOut, nextStep } from '../../../src/main/journal/restoring.ts'
import { startJournal } from '../../../src/main/journal/start.ts'
import { keyByCode } from '../../../src/main/journal/wrapping.ts'
import { testClock } from '../../../src/main/test-clock.ts'
import { temporaryFolder } from '../folder.ts'
import { keychainOf } from './keychain.ts'
import { plain } from './temporary.ts'

const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
const worldIn = (folder: string, secret = 'mine') => ({
  folder,
  keychain: keychainOf(secret),
  clock,
  worker: workOn,
  version: '1.0.0',
})

async function started(folder: string, secret?: string) {
  const result = await startJournal(worldIn(folder, secret))
  if (!result.ok) throw new Error(result.fault)
  onTestFinished(() => void result.journal.close())
  return result
}
async function linesIn(folder: string, secret?: string): Promise<string[]> {
  const { journal } = await started(folder, secret)
  const lines = journal.db.prepare<[], string>('SELECT text FROM line ORDER BY n').pluck().all()
  journal.close()
  return lines
}

/** A journal with "then" in it, its backup, and "now" kept after that. */
async function livedIn(before: (journal: Awaited<ReturnType<typeof started>>['journal']) => void = () => {}) {
  const folder = temporaryFolder()
  const { journal } = await started(folder)
  before(journal)
  journal.keep(() => journal.lines.keep(plain('then')))
  const code = journal.ownWords.get('recoveryCode')
  const { key, recovery } = keyToCarry(folder, code) ?? {}
  if (!key || !recovery) throw new Error('no key')
  const backups = temporaryFolder()
  const wish = { made: clock.now(), reason: 'asked', journal: journalMark(key), recovery } as const
  const source = path.join(folder, 'journal.db')
  expect(await workOn({ kind: 'make', source, key, folder: backups, wish })).toMatchObject({ ok: true })
  journal.keep(() => journal.lines.keep(plain('now')))
  journal.close()
  const [backup] = await backupsIn([backups])
  if (!backup) throw new Error('no backup')
  return { folder, backup, key, code }
}

describe('a journal from a backup', () => {
  it('takes the place of today’s, which is aside, whole, and opens as it was', async () => {
    const { folder, backup, key } = await livedIn()
    expect(await layOut(worldIn(folder), { file: backup.file, key })).toMatchObject({ ok: true, held: { lines: 1 } })
    expect(await linesIn(folder)).toEqual(['then', 'now']) // until it is decided
    decide(folder, clock.instant())
    const { journal, aside } = await started(folder)
    journal.close()
    expect(await linesIn(folder)).toEqual(['then'])
    expect(await linesIn(aside ?? '')).toEqual(['then', 'now'])
    expect((await started(folder)).aside).toBeUndefined()
  })

  it('goes on with today’s recovery code when it is said to', async () => {
    const { folder, backup, key } = await livedIn()
    await layOut(worldIn(folder), { file: backup.file, key, carried: { recoveryCode: JSON.stringify('A NEW ONE') } })
    decide(folder, clock.instant())
    expect((await started(folder)).journal.ownWords.get('recoveryCode')).toBe('A NEW ONE')
  })

  it('deletes nobody who was to be deleted when it was made', async () => {
    const { folder, backup, key } = await livedIn(({ ownWords }) =>
      ownWords.set('deletion', { person: 'ann', lines: true, someone: 'someone' }),
    )
    await layOut(worldIn(folder), { file: backup.file, key })
    decide(folder, clock.instant())
    expect((await started(folder)).journal.ownWords.get('deletion')).toBeNull()
  })

  it('comes to an empty folder, with nothing but its file and its code', async () => {
    const { backup, code } = await livedIn()
    const folder = temporaryFolder()
    const key = keyByCode(backup.recovery, code)
    if (!key) throw new Error('the code does not open it')
    const wanted = { file: backup.file, key, recovery: backup.recovery }
    expect(await layOut(worldIn(folder, 'a new computer'), wanted)).toMatchObject({ ok: true })
    decide(folder, clock.instant())
    expect(await linesIn(folder, 'a new computer')).toEqual(['then'])
    expect(keyToCarry(folder, code)?.key.equals(key)).toBe(true)
  })

  it('is not taken for one that ended while it was open, as the one that gave way did', async () => {
    const { folder, backup, key } = await livedIn()
    writeFileSync(path.join(folder, MARK), '{"log":true}')
    await layOut(worldIn(folder), { file: backup.file, key })
    decide(folder, clock.instant())
    finishRestoring(folder)
    expect(readdirSync(folder)).not.toContain(MARK)
  })

  it('twice at one moment loses neither of those that gave way', async () => {
    const { folder, backup, key } = await livedIn()
    for (let time = 0; time < 2; time++) {
      await layOut(worldIn(folder), { file: backup.file, key })
      decide(folder, clock.instant())
      finishRestoring(folder)
    }
    const aside = readdirSync(folder).filter((name) => name.startsWith('set-aside-'))
    const held = await Promise.all(aside.toSorted().map((name) => linesIn(path.join(folder, name))))
    expect(held).toEqual([['then', 'now'], ['then']])
  })

  it('that is damaged leaves everything as it is', async () => {
    const { folder, backup, key } = await livedIn()
    const bytes = readFileSync(backup.file)
    bytes.fill(7, 4096, 4200)
    writeFileSync(backup.file, bytes)
    const before = readdirSync(folder)
    expect(await layOut(worldIn(folder), { file: backup.file, key })).toEqual({ ok: false, fault: 'damaged' })
    expect(readdirSync(folder)).toEqual(before)
    expect(await linesIn(folder)).toEqual(['then', 'now'])
  })
})

describe('of an older form', () => {
  it.each([
    [1, [first]],
    [2, [first, second]],
    [NEWEST, undefined],
  ])('(%i) it comes back and is brought to the newest', async (version, steps) => {
    const { folder, key, backup } = await livedIn()
    const old = temporaryFolder()
    const source = path.join(old, 'journal.db')
    const db = openDatabase(source, key, steps)
    db.exec(`INSERT INTO line (id, text, at, at_wall, at_zone) VALUES ('l', 'Quiet.', 1, '2026-01-02T03:04:05', 'z');
      INSERT INTO person (id, name, at, at_wall, at_zone) VALUES ('p', 'Ann', 1, 'w', 'z')`)
    db.close()
    await workOn({ kind: 'make', source, key, folder: old, wish: { ...backup, reason: 'asked' } })
    const [made] = await backupsIn([old])
    expect(made).toMatchObject({ version, held: { lines: 1, people: 1, days: 1 } })
    await layOut(worldIn(folder), { file: made?.file ?? '', key })
    decide(folder, clock.instant())
    const { journal } = await started(folder)
    expect(journal.db.pragma('user_version', { simple: true })).toBe(NEWEST)
    expect(journal.db.prepare('SELECT text FROM line').pluck().all()).toEqual(['Quiet.'])
    expect(journal.people.all().map(({ name }) => name)).toEqual(['Ann'])
  })
})

describe('ended at any moment', () => {
  it.each(['today’s key stays', 'its key comes along'])('the next start goes on: %s', async (which) => {
    const { folder, backup, key } = await livedIn()
    const recovery = which === 'its key comes along' ? backup.recovery : undefined
    for (let steps = 0; ; steps++) {
      await layOut(worldIn(folder), { file: backup.file, key, recovery })
      decide(folder, clock.instant() + steps)
      let left = steps
      for (; left > 0; left--) nextStep(folder)?.()
      const isOver = nextStep(folder) === undefined
      const { journal } = await started(folder)
      expect(journal.db.prepare('SELECT text FROM line').pluck().all()).toEqual(['then'])
      expect(readdirSync(folder).filter((name) => name.startsWith('restor'))).toEqual([])
      journal.keep(() => journal.lines.keep(plain('and later')))
      journal.close()
      if (isOver) break
    }
    const aside = readdirSync(folder).filter((name) => name.startsWith('set-aside-'))
    expect(aside.length).toBeGreaterThan(4)
    for (const [at, name] of aside.toSorted().entries())
      expect(await linesIn(path.join(folder, name))).toEqual(['then', at === 0 ? 'now' : 'and later'])
  })

  it('by a real kill as well', async () => {
    const { folder, backup, key } = await livedIn()
    const script = path.join(import.meta.dirname, 'restorer.ts')
    const args = [folder, backup.file, key.toString('hex')]
    for (const after of [3, 7, 11, 16, 22]) {
      const child = fork(script, args)
      await new Promise((resolve) => {
        child.once('exit', resolve)
        child.once('message', () => setTimeout(() => child.kill('SIGKILL'), after))
      })
      expect(await linesIn(folder)).toEqual(['then'])
      expect(readdirSync(folder).filter((name) => /^restore(d)?-/.test(name))).toEqual([])
    }
    const [oldest = ''] = readdirSync(folder).filter((name) => name.startsWith('set-aside-'))
    expect(await linesIn(path.join(folder, oldest))).toEqual(['then', 'now'])
  })
})
