import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCheck } from '../../src/main/check.ts'
import { workOn } from '../../src/main/journal/backup-work.ts'
import { markOpen } from '../../src/main/journal/ending.ts'
import { KEY_FILES } from '../../src/main/journal/key.ts'
import { JOURNAL_FILES } from '../../src/main/journal/places.ts'
import { startJournal } from '../../src/main/journal/start.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { temporaryFolder } from './folder.ts'
import { keychainOf } from './journal/keychain.ts'
import { plain } from './journal/temporary.ts'

const PAGE = 4096
const fileIn = (folder: string, end = '') => path.join(folder, `journal.db${end}`)

async function started(folder: string) {
  const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
  const found = await startJournal({ folder, keychain: keychainOf('mine'), clock, worker: workOn, version: '1.0.0' })
  if (!found.ok) throw new Error(found.fault)
  onTestFinished(() => found.journal.close())
  return { ...found, clock }
}

/** A folder as a process that was killed leaves it: a line is in the journal's file, a later one only in its log. */
async function killed(): Promise<string> {
  const [folder, left] = [temporaryFolder(), temporaryFolder()]
  const { journal } = await started(folder)
  journal.lines.keep(plain('an early one'))
  journal.db.pragma('wal_checkpoint(TRUNCATE)')
  journal.lines.keep(plain('the last one'))
  for (const name of [...JOURNAL_FILES, ...KEY_FILES]) copyFileSync(path.join(folder, name), path.join(left, name))
  markOpen(left)
  return left
}

/** The next start, once it is over and the check was made. */
async function next(folder: string) {
  const { journal, ending, clock } = await started(folder)
  const topics: string[] = []
  const check = createCheck({
    journal,
    clock,
    ending,
    changed: (...changed) => topics.push(...changed),
    backups: { folder, worker: workOn },
  })
  check.start()
  const atOnce = check.found()
  clock.advance(60_000)
  await new Promise(setImmediate)
  return { journal, ending, atOnce, found: check.found(), topics }
}

const texts = (journal: Awaited<ReturnType<typeof next>>['journal']) =>
  journal.db.prepare<[], string>('SELECT text FROM line ORDER BY n').pluck().all()

/** Bytes of a page that nobody asks for at the start: those of an index of evenings. */
function damage(folder: string, page: number): void {
  const file = openSync(fileIn(folder), 'r+')
  writeSync(file, Buffer.alloc(200, 7), 0, 200, (page - 1) * PAGE + 1000)
  closeSync(file)
}

describe('the start after', () => {
  it('a journal that was closed has nothing to look for', async () => {
    const folder = temporaryFolder()
    const { journal } = await started(folder)
    expect(existsSync(path.join(folder, 'journal.open'))).toBe(true)
    journal.close()
    expect(existsSync(path.join(folder, 'journal.open'))).toBe(false)
    expect(await next(folder)).toMatchObject({ ending: 'closed', found: undefined })
  })

  it('a kill has everything, looks through it and says nothing', async () => {
    const { journal, ending, found } = await next(await killed())
    expect([ending, found, texts(journal)]).toEqual(['unclean', undefined, ['an early one', 'the last one']])
  })

  it('a kill whose log is gone says that the newest words may be missing', async () => {
    const folder = await killed()
    rmSync(fileIn(folder, '-wal'))
    const { journal, ending, atOnce } = await next(folder)
    expect([ending, atOnce, texts(journal)]).toEqual(['log-missing', 'end-missing', ['an early one']])
  })

  it('a kill, when another file took its place, has nothing to look for', async () => {
    const folder = await killed()
    copyFileSync(fileIn(folder), fileIn(folder, '.copy'))
    renameSync(fileIn(folder, '.copy'), fileIn(folder))
    for (const end of ['-wal', '-shm']) rmSync(fileIn(folder, end))
    expect((await next(folder)).ending).toBe('closed')
  })

  it('a kill with a page damaged in the middle finds it, and says so', async () => {
    const folder = await killed()
    const { journal } = await started(folder)
    const page = journal.db.prepare<[], number>(
      "SELECT rootpage FROM sqlite_schema WHERE name = 'intention_of_evening'",
    )
    const root = page.pluck().get() ?? 0
    journal.close()
    damage(folder, root)
    markOpen(folder)
    const { found, topics, ending } = await next(folder)
    // Its log went with the closing.
    expect(ending).toBe('log-missing')
    expect([found, topics]).toEqual(['damaged', ['today']])
  })
})
