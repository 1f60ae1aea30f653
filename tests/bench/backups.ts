// A whole backup, made and checked in its own process while lines are kept: how long the main thread stands still at
// most; beside the same work done in that thread.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { cagedChild } from '../../scripts/caged-child.ts'
import { newRecoveryCode, RECOVERY_BYTES } from '../../src/core/recovery-code.ts'
import { momentAt, systemClock } from '../../src/main/clock.ts'
import { journalMark } from '../../src/main/journal/backup-file.ts'
import { type Job, type JobDone, workOn } from '../../src/main/journal/backup-work.ts'
import { createBackupWorker } from '../../src/main/journal/backup-worker.ts'
import { openJournal } from '../../src/main/journal/journal.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { decadeOf, KEY, NOW } from './decades.ts'
import { newLine } from './journal.ts'
import { type Row, row } from './row.ts'

const BACKUPS = 3
const KEEPS_EVERY_MS = 50

const worker = createBackupWorker(cagedChild('journal/backup-process.ts'))

const aMoment = (ms = 10) => new Promise((next) => setTimeout(next, ms))

/** Milliseconds of the longest time in which nothing else could be done. */
async function longestStall(backUp: () => Promise<Pick<JobDone, 'ok'>>, keep: () => void): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const keeping = setInterval(keep, KEEPS_EVERY_MS)
  delay.enable()
  await aMoment() // it counts from its first tick on
  const done = await backUp()
  // What stood in the way is counted when the loop goes on.
  await aMoment()
  delay.disable()
  clearInterval(keeping)
  if (!done.ok) throw new Error('no backup was made')
  return delay.max / 1e6
}

export async function backupStall(count: number): Promise<Row[]> {
  const { file, folder } = decadeOf(count)
  const journal = openJournal(file, KEY, testClock(NOW))
  const into = path.join(folder, 'backups')
  mkdirSync(into)
  const made = momentAt(systemClock().instant(), 'Europe/Berlin')
  const recovery = newRecoveryCode(new Uint8Array(RECOVERY_BYTES))
  const job: Job = {
    kind: 'make',
    source: file,
    key: KEY,
    folder: into,
    wish: { made, reason: 'asked', journal: journalMark(KEY), recovery },
  }
  const keep = () => void journal.keep(() => journal.lines.keep(newLine('kept while a backup is made')))
  const each = async (backUp: Parameters<typeof longestStall>[0]) => {
    const stalls: number[] = []
    for (let at = 0; at < BACKUPS; at++) stalls.push(await longestStall(backUp, keep))
    return stalls
  }
  const from = performance.now()
  const ours = await each(() => worker(job))
  const length = (performance.now() - from) / BACKUPS
  const without = await each(() => aMoment(length).then(() => ({ ok: true })))
  const inThread = await each(() => workOn(job))
  journal.close()
  rmSync(into, { recursive: true })
  const against = (what: string, values: number[]) => row(`backup.stall@${count}`, 'ms', ours, { what, values })
  return [against('no backup, the same lines kept', without), against('made in the main thread', inThread)]
}
