// One journal’s life: it begins, written by an earlier Threshold or new, and is killed and opened again until its end.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type App, launch, newFolder, removeFolder, welcome } from '../e2e/support/app.ts'
import { firstWays, opened, type Ways } from './keys.ts'
import { type Deed, isAcknowledged, missing } from './ledger.ts'
import type { Older, OlderVersion } from './older.ts'
import { pagesOf, writeUntilKilled } from './writing.ts'

export interface Life {
  rounds: { from: number; to: number }
  /** Of the form that it has first; undefined for a new one. */
  older: OlderVersion | undefined
  /** Numbers below `end`. */
  next: (end: number) => number
  killed: () => void
  /** Told what was not there. */
  lost: (what: string) => void
}

/** Before a start was seen: it takes about so long, and a kill may come anywhere in it. */
const START_MS = 1_500
const WRITING_MS = 1_500
const STAND_IN = path.resolve(import.meta.dirname, '../stand-in/electron')

/** What was acknowledged in it. */
export async function live({ rounds, older, next, killed, lost }: Life): Promise<Deed[]> {
  const folder = newFolder()
  const all: Deed[] = []
  let last: Deed[] = []
  let ways: Ways = firstWays()
  let app: App | undefined
  let takes = START_MS
  const start = async (clock: Record<string, string>) => {
    const from = performance.now()
    app = await launch({ dataFolder: folder, env: clock, args: ['--hidden'] })
    takes = performance.now() - from
    for (const each of await opened(app, ways, next(2) === 0)) lost(each)
    return app
  }
  const killStart = async (clock: Record<string, string>) => {
    await killedStart(folder, clock, next(takes))
    killed()
  }
  const look = async (at: App, deeds: readonly Deed[]) => {
    for (const each of await missing(at, deeds)) lost(each)
  }
  try {
    if (older !== undefined) {
      const laid = layOlder(folder, older)
      ways = firstWays(laid.code)
      last = laid.deeds
      all.push(...last)
      for (let again = next(3); again >= 0; again--) await killStart(clockOf(rounds.from))
    }
    for (let round = rounds.from; round < rounds.to; round++) {
      if (round > rounds.from && next(4) === 0) await killStart(clockOf(round))
      const running = await start(clockOf(round))
      await look(running, last)
      const writing = await writeUntilKilled(running, await pagesOf(running), { round, ways, undone: next(2) === 0 })
      await setTimeout(next(WRITING_MS))
      await running.kill()
      killed()
      last = await writing.ended
      all.push(...last)
    }
    const running = await start({})
    await look(running, all)
    await running.close()
  } finally {
    if (app?.isRunning()) await app.kill()
    removeFolder(folder)
  }
  return all.filter(isAcknowledged)
}

function layOlder(folder: string, version: OlderVersion): Older {
  welcome(folder)
  const script = path.resolve(import.meta.dirname, 'older.ts')
  return JSON.parse(execFileSync(process.execPath, [script, folder, String(version)], { encoding: 'utf8' })) as Older
}

/** Each round is another day. */
const clockOf = (round: number) => {
  const day = new Date(Date.UTC(2026, 0, 5 + round)).toISOString().slice(0, 10)
  return { THRESHOLD_TEST_CLOCK: `${day}T08:30[Europe/Berlin]` }
}

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
