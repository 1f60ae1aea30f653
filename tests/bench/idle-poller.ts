// What `idle.cpu` is measured against: a process that does nothing but look at the time each second. It says what it has
// used when the minutes begin and when they are over, and waits to be ended.
import { readFileSync } from 'node:fs'
import type { Used } from './idle.ts'

const [settles, lasts] = process.argv.slice(2).map(Number)
const noted: Used[] = []

function note(): void {
  const { user, system } = process.cpuUsage()
  const status = readFileSync('/proc/self/status', 'utf8')
  noted.push({ cpu: user + system, slept: Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1]) })
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
