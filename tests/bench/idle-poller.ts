// What `idle.cpu` is measured against: a process that does nothing but look at the time each second. It says what it has
// used when the minutes begin and when they are over, and waits to be ended.
import { performance } from 'node:perf_hooks'
import type { Used } from './idle.ts'

const [settles, lasts] = process.argv.slice(2).map(Number)
const noted: Used[] = []

function note(): void {
  const { user, system } = process.cpuUsage()
  noted.push({ cpu: user + system, turns: performance.nodeTiming.uvMetricsInfo.loopCount })
}

const next = Date.now() + 3_600_000
setInterval(() => {
  if (Date.now() >= next) process.exit()
}, 1000)
setTimeout(() => {
  note()
  setTimeout(() => {
    note()
    process.send?.(noted)
  }, lasts)
}, settles)
