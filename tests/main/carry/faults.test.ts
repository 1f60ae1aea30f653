// What keeps the shared folder from being used, with real files, also for a user whom no permission stops.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../folder.ts'
import { expectOk } from '../parts.ts'
import { bundlesIn, computer, on } from './computers.ts'

/** One that carries, and has something new. */
async function carrying() {
  const folder = temporaryFolder()
  const a = computer('desk')
  a.keep('first')
  expectOk(await a.carry.begin(folder))
  const own = path.join(folder, bundlesIn(folder)[0] ?? '')
  const before = readFileSync(own)
  a.keep('second')
  return {
    a,
    folder,
    own,
    before,
    async now() {
      await a.carry.now()
      return on(a.carry).fault
    },
  }
}

describe('a folder that was there is said to be', () => {
  it('gone, also when a file has its name; nothing is lost, and it goes on when it is back', async () => {
    const { folder, own, before, now } = await carrying()
    renameSync(folder, `${folder}-away`)
    expect(await now()).toBe('gone')
    writeFileSync(folder, 'a file')
    expect(await now()).toBe('gone')
    rmSync(folder)
    renameSync(`${folder}-away`, folder)
    expect(readFileSync(own)).toEqual(before)
    expect(await now()).toBeUndefined()
    expect(readFileSync(own)).not.toEqual(before)
  })

  it.runIf(existsSync('/dev/full'))('full: the old bundle stays, and it goes on when there is room', async () => {
    const { folder, own, before, now } = await carrying()
    symlinkSync('/dev/full', `${own}.new`)
    expect(await now()).toBe('disk-full')
    expect([readFileSync(own), bundlesIn(folder).length]).toEqual([before, 1])
    expect(await now()).toBeUndefined()
    expect(readFileSync(own)).not.toEqual(before)
  })

  it('not written to while something stands in the way, and nothing is left beside it', async () => {
    const { a, folder, own, now } = await carrying()
    rmSync(own)
    mkdirSync(path.join(own, 'in the way'), { recursive: true })
    expect(await now()).not.toBeUndefined()
    expect(bundlesIn(folder)).toEqual([path.basename(own)])
    rmSync(own, { recursive: true })
    expect(await now()).toBeUndefined()
    const b = computer('shop')
    expectOk(await b.carry.join(folder, a.carry.code()))
    expect(b.lines()).toEqual(['first', 'second'])
  })
})

it.runIf(process.platform === 'linux')(
  'a folder that takes no file is refused, and nothing is begun there',
  async () => {
    const a = computer('desk')
    const begun = a.carry.begin('/sys')
    expect(a.carry.view()).toEqual({ on: false, busy: true })
    expect(await begun).toEqual({ ok: false, fault: 'read-only' })
    expect(a.carry.view()).toEqual({ on: false })
  },
)
