// The part over real journals, real files and a folder that both have.
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { isBundleName } from '../../../src/core/carry.ts'
import { gatherBundle } from '../../../src/main/carry/gather.ts'
import { carryOf, hashOf, readHead, seal } from '../../../src/main/carry/seal.ts'
import { openJournal } from '../../../src/main/journal/journal.ts'
import { temporaryFolder } from '../folder.ts'
import { HOUR, MINUTE } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'
import { bundlesIn, type Computer, computer, on } from './computers.ts'

async function pair() {
  const folder = temporaryFolder()
  const [a, b] = [computer('desk'), computer('shop')]
  a.keep('from the desk')
  b.keep('from the shop')
  expectOk(await a.carry.begin(folder))
  expectOk(await b.carry.join(folder, a.carry.code()))
  await a.carry.now()
  return { folder, a, b }
}
const fileOf = (folder: string, { journal }: Computer, others: readonly Computer[]) => {
  const known = others.flatMap((each) => Object.keys(each.journal.ownWords.get('carrySeen')))
  const own = Object.keys(journal.ownWords.get('carrySeen'))
  return (
    bundlesIn(folder).find((name) => known.some((id) => name.includes(id)) && !own.some((id) => name.includes(id))) ??
    ''
  )
}
const settle = async (...all: Computer[]) => {
  for (let round = 0; round < 3; round++) for (const each of all) await each.carry.now()
}

it('two computers: what one keeps the other has, and says what came; nothing in the folder can be read', async () => {
  const { folder, a, b } = await pair()
  for (const each of [a, b]) expect(each.lines().sort()).toEqual(['from the desk', 'from the shop'])
  expect(on(a.carry).others).toMatchObject([{ name: 'shop', came: { kinds: { lines: 1 }, removed: 0 } }])
  expect(bundlesIn(folder)).toHaveLength(2)
  const code = a.carry.code()
  for (const name of bundlesIn(folder)) {
    const bytes = readFileSync(path.join(folder, name), 'latin1')
    expect(bytes).not.toContain('from the')
    expect(bytes).not.toContain(code.slice(0, 8))
  }
  expect([a, b].map(({ world }) => world.backups)).toEqual([1, 1])
})

it('looks into the folder each minute while it carries, and sets no timer while it does not', async () => {
  const one = computer('desk')
  const after = vi.spyOn(one.clock, 'after')
  const carry = one.again()
  carry.start()
  expect(after).not.toHaveBeenCalled()
  expectOk(await carry.begin(temporaryFolder()))
  for (let minute = 1; minute <= 3; minute++) {
    expect(after).toHaveBeenCalledTimes(minute)
    one.clock.advance(MINUTE)
  }
  expectOk(carry.end())
  one.clock.advance(60 * MINUTE)
  expect(after).toHaveBeenCalledTimes(4)
  carry.stop()
})

it('writes a while after a change, and nothing when nothing changed; what was read is not read again', async () => {
  const { folder, a, b } = await pair()
  await settle(a, b)
  const opened = [a.world.opened, b.world.opened]
  const before = bundlesIn(folder).map((name) => readFileSync(path.join(folder, name)))
  await settle(a, b)
  expect([a.world.opened, b.world.opened]).toEqual(opened)
  expect(bundlesIn(folder).map((name) => readFileSync(path.join(folder, name)))).toEqual(before)
  a.carry.start()
  a.clock.advance(MINUTE)
  await looked(a)
  a.keep('later')
  const written = on(a.carry).written
  for (let minute = 0; minute < 3; minute++) {
    expect(on(a.carry).written).toBe(written)
    a.clock.advance(MINUTE)
    await looked(a)
  }
  expect(on(a.carry).written).toBeGreaterThan(written ?? 0)
  for (let minute = 0; minute < 16; minute++) {
    a.keep(`word ${minute}`)
    a.clock.advance(MINUTE)
    await looked(a)
  }
  await b.carry.now()
  expect(b.lines()).toContain('word 10')
})
const looked = ({ carry }: Computer) => expect.poll(() => on(carry).busy, { interval: 1 }).toBe(false)

describe('a bundle is left alone, and said', () => {
  it('while it is half written, wherever it ends', async () => {
    const { folder, a, b } = await pair()
    const file = path.join(folder, fileOf(folder, b, [a]))
    b.keep('more')
    await b.carry.now()
    const whole = readFileSync(file)
    const head = whole.indexOf('{')
    for (const length of [0, 3, 16, 20, head, head + 9, whole.length / 2, whole.length - 30, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, Math.floor(length)))
      await a.carry.now()
      expect([on(a.carry).left, length]).toEqual([[{ file: path.basename(file), fault: 'half' }], length])
    }
    writeFileSync(file, Buffer.alloc(whole.length))
    await a.carry.now()
    expect(on(a.carry).left[0]?.fault).toBe('half')
    expect(a.lines()).not.toContain('more')
    writeFileSync(file, whole)
    await a.carry.now()
    expect(on(a.carry).left).toEqual([])
    expect(a.lines()).toContain('more')
  })

  it('when any byte of it was changed', async () => {
    const { folder, a, b } = await pair()
    const file = path.join(folder, fileOf(folder, b, [a]))
    b.keep('more')
    await b.carry.now()
    const whole = readFileSync(file)
    const at = whole.indexOf('"name":"shop"') + 8
    for (const [place, fault] of [
      [at, 'damaged'],
      [whole.length - 60, 'damaged'],
      [2, 'foreign'],
    ] as const) {
      const spoiled = Buffer.from(whole)
      spoiled[place] = (spoiled[place] ?? 0) ^ 1
      writeFileSync(file, spoiled)
      await a.carry.now()
      expect(on(a.carry).left).toEqual([{ file: path.basename(file), fault }])
    }
    expect(a.lines()).not.toContain('more')
  })

  it('when it is of another code, of a newer Threshold, or from a clock that is far ahead', async () => {
    const { folder, a } = await pair()
    const other = computer('other')
    const elsewhere = temporaryFolder()
    expectOk(await other.carry.begin(elsewhere))
    const [foreign = ''] = bundlesIn(elsewhere)
    copyFileSync(path.join(elsewhere, foreign), path.join(folder, foreign))
    const bytes = readFileSync(path.join(folder, foreign))
    const newer = Buffer.from(bytes.toString('latin1').replace('"version":1', '"version":2'), 'latin1')
    writeFileSync(path.join(folder, 'threshold-newer.carry'), newer)
    const { parts } = gatherBundle(other.journal, '1')
    const ahead = seal(
      {
        carry: carryOf(a.carry.code()),
        device: '00000000-0000-4000-8000-00000000000a',
        name: 'ahead',
        seq: 9,
        written: a.clock.instant() + 48 * HOUR,
        hash: hashOf(parts),
        read: {},
      },
      parts,
      a.carry.code(),
    )
    writeFileSync(path.join(folder, 'threshold-0-ahead.carry'), ahead)
    await a.carry.now()
    const said = Object.fromEntries(on(a.carry).left.map(({ file, fault }) => [file, fault]))
    expect(said).toEqual({ [foreign]: 'foreign', 'threshold-newer.carry': 'newer', 'threshold-0-ahead.carry': 'ahead' })
    a.clock.advance(48 * HOUR)
    await a.carry.now()
    expect(on(a.carry).others.map(({ name }) => name)).toContain('ahead')
    expect(readFileSync(path.join(folder, foreign))).toEqual(bytes)
  })
})

it('an older copy that a program put back changes nothing, and of copies the newest whole one is read', async () => {
  const { folder, a, b } = await pair()
  const file = path.join(folder, fileOf(folder, b, [a]))
  const old = readFileSync(file)
  b.keep('second')
  await b.carry.now()
  await a.carry.now()
  const opened = a.world.opened
  writeFileSync(file, old)
  await a.carry.now()
  expect(a.world.opened).toBe(opened)
  expect(a.lines()).toContain('second')
  await b.carry.now()
  expect(readFileSync(file)).not.toEqual(old)
  b.keep('third')
  await b.carry.now()
  copyFileSync(file, file.replace('.carry', ' (conflicted copy).carry'))
  b.keep('fourth')
  await b.carry.now()
  const conflict = file.replace('.carry', '.sync-conflict-20261124.carry')
  renameSync(file, conflict)
  const spoiled = readFileSync(conflict)
  spoiled[spoiled.length - 60] = (spoiled[spoiled.length - 60] ?? 0) ^ 1
  writeFileSync(conflict, spoiled)
  await a.carry.now()
  expect(a.lines()).toContain('third')
  expect(a.lines()).not.toContain('fourth')
})

it('a data folder that was copied to another computer becomes one of its own, and neither overwrites the other', async () => {
  const { folder, a, b } = await pair()
  await settle(a, b)
  a.journal.db.pragma('wal_checkpoint(TRUNCATE)')
  const copied = temporaryFolder()
  cpSync(a.folder, copied, { recursive: true })
  const file = path.join(copied, 'journal.db')
  const journal = openJournal(file, a.key, a.clock)
  const c = computer('desk', { ...a, folder: copied, file, journal })
  c.keep('on the copy')
  await c.carry.now()
  a.keep('on the first')
  await a.carry.now()
  await settle(a, b, c)
  expect(bundlesIn(folder)).toHaveLength(3)
  for (const each of [a, b, c]) expect(each.lines()).toEqual(expect.arrayContaining(['on the copy', 'on the first']))
  journal.close()
})

it('an end while it is written leaves the old bundle, and the next start goes on', async () => {
  const { folder, a, b } = await pair()
  const state = path.join(a.folder, 'carry.json')
  const own = path.join(folder, fileOf(folder, a, [b]))
  a.keep('more')
  await a.carry.now()
  const [after, written] = [readFileSync(own), readFileSync(state, 'utf8')]
  const said = JSON.parse(written) as { seq: number; hash: string; next: string; device: string }
  // The process ended after the file was there and before that was noted.
  writeFileSync(state, JSON.stringify({ ...said, hash: '' }))
  writeFileSync(`${own}.new`, after.subarray(0, 100))
  const again = a.again()
  await again.now()
  expect((JSON.parse(readFileSync(state, 'utf8')) as typeof said).device).toBe(said.device)
  await b.carry.now()
  expect(b.lines()).toContain('more')
  expect(on(b.carry).left).toEqual([])
})

it('while something is written in, or somebody is about to be deleted, what came waits', async () => {
  const { a, b } = await pair()
  b.keep('more')
  await b.carry.now()
  a.world.held = true
  await a.carry.now()
  expect([a.lines().includes('more'), on(a.carry).waits]).toEqual([false, true])
  a.world.held = false
  await a.carry.now()
  expect([a.lines().includes('more'), on(a.carry).waits]).toEqual([true, false])
})

it('the folder that is gone or takes nothing is said, and it goes on when it is back', async () => {
  const { folder, a, b } = await pair()
  renameSync(folder, `${folder}-away`)
  a.keep('meanwhile')
  await a.carry.now()
  expect(on(a.carry).fault).toBe('gone')
  renameSync(`${folder}-away`, folder)
  if (process.platform !== 'win32' && process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    await a.carry.now()
    expect(on(a.carry).fault).toBe('read-only')
    chmodSync(folder, 0o700)
  }
  await a.carry.now()
  expect(on(a.carry).fault).toBeUndefined()
  await b.carry.now()
  expect(b.lines()).toContain('meanwhile')
})

it('nothing comes from a new computer without a backup before', async () => {
  const folder = temporaryFolder()
  const [a, b] = [computer('desk'), computer('shop')]
  a.keep('from the desk')
  expectOk(await a.carry.begin(folder))
  b.world.backUpFails = true
  expectOk(await b.carry.join(folder, a.carry.code()))
  expect([on(b.carry).fault, b.lines()]).toEqual(['no-backup', []])
  b.world.backUpFails = false
  await b.carry.now()
  expect(b.lines()).toEqual(['from the desk'])
})

it('a code that is none, or not the folder’s, is refused; a folder that is not there, too', async () => {
  const { folder } = await pair()
  const [c, d] = [computer('c'), computer('d')]
  expect(await c.carry.join(folder, '0000')).toEqual({ ok: false, fault: 'not-a-code' })
  expectOk(await d.carry.begin(temporaryFolder()))
  expect(await c.carry.join(folder, d.carry.code())).toEqual({ ok: false, fault: 'other-code' })
  expect(await c.carry.begin(path.join(folder, 'not there'))).toEqual({ ok: false, fault: 'gone' })
  expect(c.carry.view()).toEqual({ on: false })
})

it('ends when it is told to: the files stay, and the code is forgotten; what is new goes along at the end of the day', async () => {
  const { folder, a, b } = await pair()
  a.keep('last words')
  a.carry.stop()
  await b.carry.now()
  expect(b.lines()).toContain('last words')
  expectOk(a.carry.end())
  expect([a.carry.view(), a.carry.code(), bundlesIn(folder).length]).toEqual([{ on: false }, '', 2])
  await a.carry.now()
})

it('what was written while the clock was far ahead is not the last word for ever', async () => {
  const { a, b } = await pair()
  await settle(a, b)
  b.clock.advance(400 * 24 * HOUR)
  const { id } = b.journal.people.byName('Ann')
  b.journal.people.matters(id, 'then')
  b.clock.jumpTo('2026-11-24T09:00')
  await settle(b, a)
  a.clock.jumpTo('2026-11-24T10:00')
  a.journal.people.matters(id, 'now')
  await settle(a, b)
  expect(b.journal.people.get(id)?.matters).toBe('now')
})

it('a head says of its computer only what it must', async () => {
  const { folder, a, b } = await pair()
  const read = await readHead(path.join(folder, fileOf(folder, b, [a])))
  expect(read.ok && new Set(Object.keys(read.head))).toEqual(
    new Set(['bytes', 'carry', 'device', 'hash', 'iv', 'name', 'read', 'seq', 'version', 'written']),
  )
})

it('an emptied folder is filled again', async () => {
  const { folder, a, b } = await pair()
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  await settle(a, b)
  expect(bundlesIn(folder)).toHaveLength(2)
})

it('told to stop while it reads, nothing more comes, and nothing is written anywhere', async () => {
  const { folder, a, b } = await pair()
  b.keep('more')
  await b.carry.now()
  a.keep('mine')
  const before = bundlesIn(folder).map((name) => readFileSync(path.join(folder, name)))
  a.world.meanwhile = () => expectOk(a.carry.end())
  await a.carry.now()
  expect([a.carry.view(), a.lines().includes('more')]).toEqual([{ on: false }, false])
  expect(bundlesIn(folder).map((name) => readFileSync(path.join(folder, name)))).toEqual(before)
  expect(bundlesIn(process.cwd()).filter(isBundleName)).toEqual([])
})

it.each(['is closed in a moment', 'is closed'])('locked while it reads, it ends there: the journal %s', async (how) => {
  const { folder, a, b } = await pair()
  b.keep('more')
  await b.carry.now()
  const files = () => [path.join(a.folder, 'carry.json'), ...bundlesIn(folder).map((name) => path.join(folder, name))]
  const before = files().map((file) => readFileSync(file, 'utf8'))
  a.world.meanwhile = () => {
    a.carry.stop()
    if (how === 'is closed') a.journal.close()
  }
  await a.carry.now()
  expect(files().map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  if (how !== 'is closed') expect(a.lines()).not.toContain('more')
})

it.each(['begun anew', 'brought back'])(
  'a journal that is %s reads what it had written itself, and loses none of it',
  async (way) => {
    const { folder, a } = await pair()
    const code = a.carry.code()
    const older = path.join(temporaryFolder(), 'journal.db')
    a.journal.db.exec(`VACUUM INTO '${older}'`)
    a.keep('after the backup')
    await a.carry.now()
    a.carry.stop()
    a.journal.close()
    for (const end of ['-wal', '-shm']) rmSync(a.file + end, { force: true })
    if (way === 'begun anew') rmSync(a.file)
    else copyFileSync(older, a.file)
    const journal = openJournal(a.file, a.key, a.clock)
    const again = computer('desk', { ...a, journal })
    again.keep('in the other life')
    if (way === 'begun anew') expectOk(await again.carry.join(folder, code))
    else await again.carry.now()
    expect(again.lines()).toEqual(expect.arrayContaining(['from the desk', 'after the backup', 'in the other life']))
    const three = bundlesIn(folder)
    expect(three).toHaveLength(3)
    await again.again().now()
    expect(bundlesIn(folder)).toEqual(three)
    journal.close()
  },
)

it('a journal in confidential mode neither begins nor goes on: nothing is read, nothing written', async () => {
  const { folder, a, b } = await pair()
  b.keep('more')
  await b.carry.now()
  const before = bundlesIn(folder).map((name) => readFileSync(path.join(folder, name)))
  a.journal.discretion.begin()
  a.keep('mine')
  await a.carry.now()
  a.carry.stop()
  expect(bundlesIn(folder).map((name) => readFileSync(path.join(folder, name)))).toEqual(before)
  expect([a.carry.view(), a.lines().includes('more')]).toEqual([{ on: false, refused: true }, false])
  const again = a.again()
  const refused = { ok: false, fault: 'confidential' }
  expect([await again.begin(folder), await again.join(folder, b.carry.code())]).toEqual([refused, refused])
})
