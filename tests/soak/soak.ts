// kill -9, again and again: what was acknowledged is there. The real built app with its test clock, in a folder of its
// own; it talks to nothing, and every wait in it ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { numbers } from '../bench/decade.ts'
import { type App, launch, newFolder, removeFolder } from '../e2e/support/app.ts'
import { type Deed, missing } from './ledger.ts'
import { pagesOf, writeUntilKilled } from './writing.ts'

export interface Soaked {
  rounds: number
  kills: number
  acknowledged: number
  lost: number
}

export interface SoakOptions {
  rounds: number
  seed: number
  /** Told what was not there. */
  say: (what: string) => void
}

/** A start takes about so long; a kill may come anywhere in it. */
const START_MS = 1_500
const WRITING_MS = 1_500
const STAND_IN = path.resolve(import.meta.dirname, '../stand-in/electron')

export async function soak({ rounds, seed, say }: SoakOptions): Promise<Soaked> {
  const next = numbers(seed)
  const dataFolder = newFolder()
  const soaked: Soaked = { rounds, kills: 0, acknowledged: 0, lost: 0 }
  const all: Deed[] = []
  let last: Deed[] = []
  let app: App | undefined
  const look = async (opened: App, deeds: readonly Deed[]) => {
    const gone = await missing(opened, deeds)
    soaked.lost += gone.length
    for (const each of gone) say(each)
  }
  try {
    for (let round = 0; round < rounds; round++) {
      const clock = { THRESHOLD_TEST_CLOCK: `${dayOf(round)}T08:30[Europe/Berlin]` }
      if (round > 0 && next(4) === 0) {
        await killedStart(dataFolder, clock, next(START_MS))
        soaked.kills++
      }
      app = await launch({ dataFolder, env: clock, args: ['--hidden'] })
      await look(app, last)
      const writing = writeUntilKilled(app, await pagesOf(app), round)
      await setTimeout(next(WRITING_MS))
      await app.kill()
      soaked.kills++
      last = await writing
      all.push(...last)
    }
    app = await launch({ dataFolder, args: ['--hidden'] })
    await look(app, all)
    await app.close()
  } finally {
    if (app?.isRunning()) await app.kill()
    removeFolder(dataFolder)
  }
  return { ...soaked, acknowledged: all.length }
}

/** Each round is another day. */
const dayOf = (round: number) => new Date(Date.UTC(2026, 0, 5 + round)).toISOString().slice(0, 10)

/** A start that does not get to its end. */
async function killedStart(folder: string, env: Record<string, string>, after: number): Promise<void> {
  const child = spawn(STAND_IN, ['.', `--user-data-dir=${folder}`, '--hidden'], {
    env: { ...process.env, ...env, STAND_IN_LOCALE: 'en-GB', STAND_IN_KEYCHAIN: `${folder}-keychain` },
    stdio: 'ignore',
    detached: true, // a group of its own, so that nothing of it is left
  })
  const gone = once(child, 'exit')
  await setTimeout(after)
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await gone
}
