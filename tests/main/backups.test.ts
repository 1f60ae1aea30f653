// The day's backup and those asked for, over a real journal and real files.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { done } from '../../src/core/faults.ts'
import { firstSettings, type Settings } from '../../src/core/settings.ts'
import { createBackups } from '../../src/main/backups.ts'
import { workOn } from '../../src/main/journal/backup-work.ts'
import { startJournal } from '../../src/main/journal/start.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { temporaryFolder } from './folder.ts'
import { keychainOf } from './journal/keychain.ts'
import { plain } from './journal/temporary.ts'

const HOUR = 3_600_000

async function living(change: Partial<Settings> = {}, isDeleting = () => false) {
  const dataFolder = temporaryFolder()
  const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
  const started = await startJournal({
    folder: dataFolder,
    keychain: keychainOf('mine'),
    clock,
    worker: workOn,
    version: '1',
  })
  if (!started.ok) throw new Error(started.fault)
  const { journal } = started
  onTestFinished(() => void journal.close())
  const settings = { ...firstSettings, ...change }
  const backups = createBackups({
    journal,
    clock,
    folder: dataFolder,
    keychain: keychainOf('mine'),
    worker: workOn,
    changed: () => {},
    isDeleting,
    settings: { get: () => settings },
    change(more) {
      Object.assign(settings, more)
      return done
    },
    reopen: async () => void journal.close(),
  })
  /** Lives on, with a look every half an hour, as the reminders do it. */
  async function goOn(hours: number) {
    for (let half = 0; half < 2 * hours; half++) {
      clock.advance(HOUR / 2)
      await backups.look()
    }
  }
  const made = async () =>
    (await backups.view()).backups.map(({ made, reason }) => `${reason} ${made.wall.slice(0, 16)}`)
  return { dataFolder, own: path.join(dataFolder, 'backups'), journal, clock, backups, goOn, made }
}

describe('the day’s backup', () => {
  it('is made once a day while it runs, and not in the first minutes', async () => {
    const { goOn, made, clock, backups, journal } = await living()
    clock.advance(5 * 60_000)
    await backups.look()
    expect(await made()).toEqual([])
    journal.keep(() => journal.lines.keep(plain('one')))
    await goOn(26)
    expect(await made()).toEqual(['daily 2026-11-25T00:05', 'daily 2026-11-24T09:05'])
    expect((await backups.view()).backups[1]?.held).toEqual({ lines: 1, people: 0, days: 1 })
  })

  it('is made on a clock that was set back, and none is lost', async () => {
    const { goOn, made, clock } = await living()
    await goOn(1)
    clock.jumpTo('2026-11-20T07:00')
    await goOn(2)
    expect(await made()).toEqual(['daily 2026-11-24T09:00', 'daily 2026-11-20T07:30'])
  })
})

describe('asked for', () => {
  it('it is made at once, and older ones have their turn only then', async () => {
    const { backups, clock, made, own } = await living()
    for (let day = 0; day < 10; day++) {
      expect(await backups.make('asked')).toEqual({ ok: true })
      clock.advance(24 * HOUR)
    }
    expect(await made()).toHaveLength(7)
    expect(readdirSync(own)).toHaveLength(7)
  })

  it('before an import it stays for good', async () => {
    const { backups, clock, made } = await living()
    await backups.make('import')
    for (let day = 0; day < 9; day++) {
      clock.advance(24 * HOUR)
      await backups.make('daily')
    }
    expect(await made()).toContain('import 2026-11-24T08:30')
  })

  it('twice at a time it is one', async () => {
    const { backups, made } = await living()
    const [one, other] = await Promise.all([backups.make('asked'), backups.make('asked')])
    expect([one.ok, other.ok]).toEqual([true, false])
    expect(await made()).toHaveLength(1)
  })
})

describe('in a folder of the user’s', () => {
  it('it is kept there, and those made before are still listed', async () => {
    const folder = path.join(temporaryFolder(), 'mine')
    mkdirSync(folder)
    const { backups, clock, made, own } = await living({ backupFolder: folder })
    await backups.make('asked')
    expect([readdirSync(folder).length, existsSync(own)]).toEqual([1, false])
    mkdirSync(own)
    clock.advance(HOUR)
    await backups.make('import')
    expect(await made()).toHaveLength(2)
  })

  it('that is gone, it is said, the data folder takes it, and nothing of others there is touched', async () => {
    const folder = path.join(temporaryFolder(), 'mine')
    const { backups, made, own, clock } = await living({ backupFolder: folder })
    expect(await backups.make('asked')).toEqual({ ok: true })
    expect((await backups.view()).fault).toEqual({ fault: 'gone', folder })
    expect(await made()).toHaveLength(1)
    expect(readdirSync(own)).toHaveLength(1)
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'notes.txt'), 'mine')
    clock.advance(HOUR)
    expect(await backups.make('asked')).toEqual({ ok: true })
    expect((await backups.view()).fault).toBeUndefined()
    expect(readdirSync(folder)).toContain('notes.txt')
  })

  it('another journal’s backups there are neither shown nor thinned out', async () => {
    const folder = temporaryFolder()
    const [mine, other] = [await living({ backupFolder: folder }), await living({ backupFolder: folder })]
    await other.backups.make('asked')
    await mine.backups.make('asked')
    for (let day = 0; day < 9; day++) {
      mine.clock.advance(24 * HOUR)
      await mine.backups.make('daily')
    }
    expect(await other.made()).toEqual(['asked 2026-11-24T08:30'])
    expect(await mine.made()).not.toContain('asked 2026-11-24T08:30')
  })
})

describe('going back to one', () => {
  it('says what it would change, and then the journal of that day is there', async () => {
    const { backups, journal, clock, dataFolder } = await living()
    journal.keep(() => journal.lines.keep(plain('then')))
    await backups.make('asked')
    journal.keep(() => journal.lines.keep(plain('now')))
    clock.advance(24 * HOUR)
    await backups.make('asked')
    const then = (await backups.view()).backups.at(-1)?.id ?? ''
    expect(await backups.compare(then)).toEqual({
      ok: true,
      now: { lines: 2, people: 0, days: 1 },
      before: { lines: 1, people: 0, days: 1 },
    })
    journal.keep(() => {
      journal.ownWords.set('codeIsSafe', true)
      journal.ownWords.set('carryCode', 'OF TODAY')
      journal.ownWords.set('carrySeen', { other: { seq: 2, written: 1, name: 'shop' } })
    })
    expect(await backups.restore(then)).toEqual({ ok: true })
    const again = await startJournal({
      folder: dataFolder,
      keychain: keychainOf('mine'),
      clock,
      worker: workOn,
      version: '1',
    })
    if (!again.ok) throw new Error(again.fault)
    onTestFinished(() => void again.journal.close())
    expect(again.journal.db.prepare('SELECT text FROM line').pluck().all()).toEqual(['then'])
    expect(again.journal.ownWords.get('codeIsSafe')).toBe(true)
    expect(['carryCode', 'carrySeen'].map((name) => again.journal.ownWords.get(name as 'carryCode'))).toEqual([
      'OF TODAY',
      {},
    ])
    expect(readdirSync(again.aside ?? '')).toContain('journal.db')
  })

  it('that is gone, or no backup of this journal, changes nothing', async () => {
    const { backups, dataFolder } = await living()
    for (const id of [path.join(dataFolder, 'journal.db'), '/etc/passwd', ''])
      expect([await backups.compare(id), await backups.restore(id)]).toEqual(
        Array(2).fill({ ok: false, fault: 'gone' }),
      )
  })
})

describe('another folder', () => {
  it('is kept to once it took one; one that takes none changes nothing', async () => {
    const { backups, own } = await living()
    const folder = temporaryFolder()
    expect(await backups.keepIn(path.join(folder, 'gone'))).toEqual({ ok: false, fault: 'gone' })
    expect(await backups.view()).toMatchObject({ folder: own, isOwn: true, fault: undefined })
    expect(await backups.keepIn(folder)).toEqual({ ok: true })
    expect(await backups.view()).toMatchObject({ folder, isOwn: false })
    expect(readdirSync(folder)).toHaveLength(1)
    backups.keepInOwn()
    expect(await backups.view()).toMatchObject({ folder: own, isOwn: true })
  })
})

describe('deleting those that were made before', () => {
  it('a new one is made first, and then it is the only one, also where they were kept before', async () => {
    const { backups, clock, own, journal, dataFolder } = await living()
    const [before, now] = [temporaryFolder(), temporaryFolder()]
    await backups.make('import')
    clock.advance(24 * HOUR)
    await backups.keepIn(before)
    clock.advance(24 * HOUR)
    await backups.keepIn(now)
    writeFileSync(path.join(before, 'notes.txt'), 'mine')
    mkdirSync(path.join(dataFolder, 'set-aside-1'))
    journal.keep(() => journal.lines.keep(plain('after somebody was deleted')))
    clock.advance(24 * HOUR)
    const said = await backups.older()
    expect(said).toMatchObject({
      ok: true,
      older: {
        count: 3,
        stays: { wall: '2026-11-27T08:30:00' },
        from: { wall: '2026-11-24T08:30:00' },
        to: { wall: '2026-11-26T08:30:00' },
        unreached: [],
        setAside: 1,
      },
    })
    expect(await backups.deleteOlder()).toEqual({ ok: true, deleted: 3, left: 0 })
    expect([readdirSync(own), readdirSync(before), readdirSync(now).length]).toEqual([[], ['notes.txt'], 1])
    expect((await backups.view()).backups).toMatchObject([{ held: { lines: 1 } }])
    // What was said is done once.
    expect(await backups.deleteOlder()).toEqual({ ok: false, fault: 'damaged' })
  })

  it('only those that were said go, and another journal’s never', async () => {
    const folder = temporaryFolder()
    const [mine, other] = [await living({ backupFolder: folder }), await living({ backupFolder: folder })]
    await other.backups.make('asked')
    await mine.backups.make('asked')
    mine.clock.advance(24 * HOUR)
    await mine.backups.older()
    mine.clock.advance(24 * HOUR)
    await mine.backups.make('asked')
    expect(await mine.backups.deleteOlder()).toEqual({ ok: true, deleted: 1, left: 0 })
    expect(await mine.made()).toEqual(['asked 2026-11-26T08:30', 'asked 2026-11-25T08:30'])
    expect(await other.made()).toEqual(['asked 2026-11-24T08:30'])
  })

  it('none goes when the new one could not be made, or is not whole any more', async () => {
    const { backups, clock, own, dataFolder } = await living()
    await backups.make('asked')
    clock.advance(24 * HOUR)
    await backups.older()
    const newest = readdirSync(own).find((name) => name.includes('2026-11-25')) ?? ''
    const bytes = readFileSync(path.join(own, newest))
    bytes.fill(7, 100, 200)
    writeFileSync(path.join(own, newest), bytes)
    expect(await backups.deleteOlder()).toEqual({ ok: false, fault: 'damaged' })
    expect(readdirSync(own)).toHaveLength(2)
    for (const name of ['journal.key', 'journal.key.copy']) rmSync(path.join(dataFolder, name))
    expect(await backups.older()).toEqual({ ok: false, fault: 'not-made' })
    expect(await backups.deleteOlder()).toEqual({ ok: false, fault: 'damaged' })
    expect(readdirSync(own)).toHaveLength(2)
  })

  it('waits while somebody is being deleted: a new one would hold them', async () => {
    const { backups, made } = await living({}, () => true)
    expect(await backups.older()).toEqual({ ok: false, fault: 'deleting' })
    expect(await made()).toEqual([])
  })

  it('a folder of before that is not there is said', async () => {
    const folder = path.join(temporaryFolder(), 'disk')
    const { backups, clock } = await living({ backupFoldersBefore: [folder] })
    clock.advance(24 * HOUR)
    expect(await backups.older()).toMatchObject({ ok: true, older: { count: 0, unreached: [folder] } })
  })
})

it('when none can be made the older ones stay', async () => {
  const { backups, clock, made, dataFolder, own } = await living()
  await backups.make('asked')
  for (let day = 0; day < 9; day++) {
    clock.advance(24 * HOUR)
    await backups.make('asked')
  }
  const before = await made()
  rmSync(path.join(dataFolder, 'journal.key'))
  rmSync(path.join(dataFolder, 'journal.key.copy'))
  clock.advance(24 * HOUR)
  expect(await backups.make('asked')).toEqual({ ok: false, fault: 'not-made' })
  expect(readdirSync(own)).toHaveLength(before.length)
})
