// A bundle is made beside the journal, in a process of its own: what is kept meanwhile, and an end at any moment.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHead } from '../../../src/main/carry/seal.ts'
import { writeOn } from '../../../src/main/carry/write-work.ts'
import { type BundleWriter, createBundleWriter } from '../../../src/main/carry/writer.ts'
import { temporaryFolder } from '../folder.ts'
import { forked } from '../forked.ts'
import { MINUTE, plain } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'
import { bundlesIn, type Computer, computer, on } from './computers.ts'

const process = (started?: (child: ChildProcess) => void): BundleWriter =>
  createBundleWriter(forked('carry/write-process.ts', started))

/** One that has begun, and another that reads what it writes. */
async function pair() {
  const folder = temporaryFolder()
  const [a, b] = [computer('desk'), computer('shop')]
  a.keep('first')
  expectOk(await a.carry.begin(folder))
  const [own = ''] = bundlesIn(folder)
  expectOk(await b.carry.join(folder, a.carry.code()))
  return { folder, a, b, own: path.join(folder, own) }
}
const fill = ({ journal }: Computer, lines: number) =>
  journal.keep(() => {
    for (let n = 0; n < lines; n++) journal.lines.keep(plain(`line ${n} `.repeat(20)))
  })
const seqOf = async (file: string) => {
  const read = await readHead(file)
  return read.ok ? read.head.seq : read.fault
}
/** A writer that waits, done or not yet, until it is told. */
function waiting(when: 'before' | 'after') {
  const { promise: told, resolve: go } = Promise.withResolvers<void>()
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  const write: BundleWriter = async (job) => {
    const early = when === 'after' ? writeOn(job) : undefined
    ask()
    await told
    return early ?? writeOn(job)
  }
  return { write, asked, go }
}

it('its process reads the journal as it is at one moment, and nobody waits meanwhile', async () => {
  const { a, b } = await pair()
  fill(a, 4000)
  a.world.write = process()
  let kept = 0
  const keeping = setInterval(() => a.keep(`meanwhile ${kept++}`), 5)
  await a.carry.now()
  clearInterval(keeping)
  expect(on(a.carry).fault).toBeUndefined()
  expect(kept).toBeGreaterThan(3)
  await b.carry.now()
  const came = b.lines().filter((text) => String(text).startsWith('meanwhile'))
  expect(came).toEqual(Array.from(came, (_, n) => `meanwhile ${n}`))
  expect(b.lines().length - came.length).toBe(4001)
})

describe('what is kept while it is made', () => {
  it('goes along with the next one, whether it was in this one or not', async () => {
    for (const when of ['before', 'after'] as const) {
      const { a, b } = await pair()
      const held = waiting(when)
      a.world.write = held.write
      const now = a.carry.now()
      await held.asked
      a.keep('meanwhile')
      held.go()
      await now
      a.world.write = async (job) => writeOn(job)
      a.carry.start()
      for (let minute = 0; minute < 5; minute++) {
        a.clock.advance(MINUTE)
        await expect.poll(() => on(a.carry).busy, { interval: 1 }).toBe(false)
      }
      await b.carry.now()
      expect([when, b.lines()]).toEqual([when, ['first', 'meanwhile']])
      expect(a.journal.records.earlier()).toEqual([])
    }
  })

  it('is no earlier version that was lost: nobody takes for read what was not in it', async () => {
    const { a, b } = await pair()
    const { id } = a.journal.people.byName('Ann')
    await a.carry.now()
    await b.carry.now()
    await a.carry.now()
    const held = waiting('after')
    a.world.write = held.write
    a.keep('second')
    const now = a.carry.now()
    await held.asked
    for (const { clock } of [a, b]) clock.advance(MINUTE)
    a.journal.people.matters(id, 'from the desk')
    held.go()
    await now
    a.world.write = async (job) => writeOn(job)
    await b.carry.now()
    for (const { clock } of [a, b]) clock.advance(MINUTE)
    b.journal.people.matters(id, 'from the shop')
    await a.carry.now()
    await b.carry.now()
    expect(b.journal.records.earlier().map(({ version }) => version.matters)).toEqual(['from the desk'])
  })
})

describe('an end', () => {
  it('of its process at any moment leaves the old one, says so, and the next one is made', async () => {
    const { a, b, own } = await pair()
    fill(a, 1500)
    for (const after of [40, 100, 160, 220, 280]) {
      const before = readFileSync(own)
      a.world.write = process((child) => setTimeout(() => child.kill('SIGKILL'), after))
      a.keep(`again ${after}`)
      await a.carry.now()
      if (on(a.carry).fault) expect(readFileSync(own)).toEqual(before)
      expect(typeof (await seqOf(own))).toBe('number')
    }
    a.world.write = process()
    await a.carry.now()
    expect(on(a.carry).fault).toBeUndefined()
    await b.carry.now()
    expect(b.lines()).toContain('again 280')
  })

  it('of the app ends it too: the old one stays, and the next start makes it', async () => {
    const { folder, a, b, own } = await pair()
    fill(a, 1500)
    const before = readFileSync(own)
    const started = Promise.withResolvers<ChildProcess>()
    a.world.write = process(started.resolve)
    const now = a.carry.now()
    const child = await started.promise
    const ended = new Promise((resolve) => child.once('exit', resolve))
    a.carry.stop()
    await now
    await ended
    expect(readFileSync(own)).toEqual(before)
    const again = a.again()
    a.world.write = process()
    await again.now()
    await b.carry.now()
    expect(b.lines()).toHaveLength(1501)
    expect(bundlesIn(folder)).toHaveLength(2)
  })

  it('of the carrying leaves nothing of it in the folder', async () => {
    const { folder, a, own } = await pair()
    const before = readFileSync(own)
    const held = waiting('after')
    a.world.write = held.write
    a.keep('second')
    const now = a.carry.now()
    await held.asked
    expectOk(a.carry.end())
    held.go()
    await now
    expect([bundlesIn(folder).length, readFileSync(own)]).toEqual([2, before])
    expect(a.carry.view()).toEqual({ on: false })
  })

  it('of the day takes a short journal along, and leaves a long one to the next start', async () => {
    const { a, own } = await pair()
    a.keep('second')
    a.carry.stop()
    expect(await seqOf(own)).toBe(2)
    const long = await pair()
    long.a.journal.keep(() => {
      for (let n = 0; n < 1000; n++) long.a.journal.lines.keep(plain(randomBytes(500).toString('hex')))
    })
    await long.a.carry.now()
    long.a.keep('second')
    long.a.carry.stop()
    expect(await seqOf(long.own)).toBe(2)
    await long.a.again().now()
    expect(await seqOf(long.own)).toBe(3)
    const grown = await pair()
    fill(grown.a, 8000)
    grown.a.carry.stop()
    expect(await seqOf(grown.own)).toBe(1)
  })
})
