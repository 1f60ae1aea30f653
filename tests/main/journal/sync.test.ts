// "Kept." is on the disk: between the request and its answer the system was told to bring the log's bytes there.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../folder.ts'

const LINES = 5
const CALLS = 'write,pwrite64,pwritev,fsync,fdatasync'

/** A trace needs Linux, strace, and leave to watch a process. */
const canTrace = process.platform === 'linux' && spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0

/** What was done between the request and its answer to each line: w for bytes written to the log, s for a sync of it. */
function traced(): string[] {
  const folder = temporaryFolder()
  const trace = path.join(folder, 'trace')
  const saver = path.join(import.meta.dirname, 'saver.ts')
  const calls = ['-f', '-y', '-s', '64', '-o', trace, '-e', `trace=${CALLS}`]
  execFileSync('strace', [...calls, process.execPath, saver, folder, String(LINES)], { stdio: 'pipe', timeout: 60_000 })
  const saves: string[] = []
  let asked = false
  for (const call of readFileSync(trace, 'utf8').split('\n')) {
    if (/ write\(1<.*"asked /.test(call)) saves.push('')
    if (/ write\(1<.*"asked /.test(call) || / write\(1<.*"answered /.test(call)) asked = call.includes('"asked ')
    const done = / (\w+)\(\d+<[^>]*journal\.db-wal>/.exec(call)?.[1]
    if (asked && done) saves[saves.length - 1] += done.startsWith('f') ? 's' : 'w'
  }
  return saves
}

it('a line is synced to the disk before its window is answered', ({ skip }) => {
  skip(!canTrace, 'no system call can be traced here: strace is missing')
  const saves = traced()
  expect(saves).toHaveLength(LINES)
  for (const save of saves) expect(save).toMatch(/^w[ws]*s$/)
})
