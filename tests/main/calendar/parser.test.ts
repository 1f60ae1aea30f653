import { type ChildProcess, fork as forkNode } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UtilityProcess } from 'electron'
import { afterEach, expect, it, vi } from 'vitest'
import { parseCalendar } from '../../../src/main/calendar/parse.ts'
import { createParser, type ParserParts, type ParserProcess } from '../../../src/main/calendar/parser.ts'
import { calendar, event, ME } from './ics.ts'

const here = import.meta.dirname
const entry = path.resolve(here, '../../../src/main/calendar/parse-process.ts')
const options = { fromUtc: Date.UTC(2026, 10, 24), toUtc: Date.UTC(2026, 10, 25), zone: 'Europe/Berlin', me: [ME] }
const file = new TextEncoder().encode(calendar(event('DTSTART:20261124T090000Z', 'SUMMARY:Grüße')))
const unreadable = { error: { class: 'unreadable' }, occurrences: [], reported: [] }
const MB = 1024 * 1024

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A real process that keeps to what Electron's utility process promises. */
function forked(script: string, args: string[] = []): ParserParts['fork'] {
  return ({ execArgv, stdio }) => {
    const child = forkNode(script, args, {
      execArgv: [...execArgv, '--import', pathToFileURL(path.resolve(here, '../../../scripts/parent-port.ts')).href],
      serialization: 'advanced',
      stdio: [stdio, stdio, stdio, 'ipc'],
    })
    children.push(child)
    return {
      get pid() {
        return child.pid
      },
      postMessage: (message) => void child.send(message as object),
      kill: () => child.kill(),
      on: (name: string, listener: (value: never) => void) => child.on(name, listener as (...all: unknown[]) => void),
    } as ParserProcess
  }
}
const runaway = (how: string) => forked(path.join(here, 'runaway.ts'), [how])

const timers: ParserParts['timers'] = {
  after: (ms, fn) => {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
  every: (ms, fn) => {
    const timer = setInterval(fn, ms)
    return () => clearInterval(timer)
  },
}

function residentBytes(pid: number): number | undefined {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
  } catch {
    return undefined
  }
}

const parser = (parts: Partial<ParserParts>) =>
  createParser({ fork: forked(entry), timers, metrics: residentBytes, ...parts })

async function isGone(child: ChildProcess | undefined): Promise<boolean> {
  await vi.waitFor(() => expect(child?.exitCode !== null || child?.signalCode !== null).toBe(true), 3000)
  return true
}

it('answers from its process what the parser says, and ends the process', async () => {
  const result = await parser({})(file, options)
  expect(result).toEqual(parseCalendar(file, options))
  expect(result.occurrences[0]?.summary).toBe('Grüße')
  expect(await isGone(children[0])).toBe(true)
})

it('reads one file after the other, each in a process of its own', async () => {
  const read = parser({})
  const results = await Promise.all([read(file, options), read(new Uint8Array(), options), read(file, options)])
  expect(results.map(({ error, occurrences }) => error?.class ?? occurrences.length)).toEqual([1, 'empty', 1])
  expect(children).toHaveLength(3)
})

it('starts no process for more than 10 MB', async () => {
  const fork = vi.fn<ParserParts['fork']>()
  expect((await parser({ fork })(new Uint8Array(10 * MB + 1), options)).error).toEqual({ class: 'too-large' })
  expect(fork).not.toHaveBeenCalled()
})

it('kills a file that never ends', async () => {
  // Each rule is harmless by itself and looks for its date in ten thousand days.
  const slow = Array.from({ length: 3000 }, (_, index) =>
    event(`UID:${index}`, 'DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3'),
  )
  const started = performance.now()
  const result = await parser({ limits: { time: 1500 } })(new TextEncoder().encode(calendar(...slow)), options)
  expect(result).toEqual(unreadable)
  expect(performance.now() - started).toBeLessThan(4000)
  expect(await isGone(children[0])).toBe(true)
})

it('kills a process that hangs, then one that does not hear', async () => {
  const grace = 200
  expect(await parser({ fork: runaway('hang'), limits: { time: 700, grace } })(file, options)).toEqual(unreadable)
  expect(await parser({ fork: runaway('deaf'), limits: { time: 10_000, grace } })(file, options)).toEqual(unreadable)
  expect(await isGone(children[0])).toBe(true)
  expect(await isGone(children[1])).toBe(true)
  // Windows has no signal that a process could ignore.
  expect(children[1]?.signalCode).toBe(process.platform === 'win32' ? 'SIGTERM' : 'SIGKILL')
})

// Reads /proc; the other systems' figures come from Electron.
it.skipIf(process.platform !== 'linux')('kills a process that takes memory outside the heap', async () => {
  const seen: number[] = []
  const metrics = (pid: number) => {
    const bytes = residentBytes(pid)
    if (bytes !== undefined) seen.push(bytes)
    return bytes
  }
  const limits = { memory: 200 * MB, poll: 50, time: 10_000 }
  expect(await parser({ fork: runaway('buffers'), metrics, limits })(file, options)).toEqual(unreadable)
  expect(Math.max(...seen)).toBeGreaterThan(200 * MB)
  expect(Math.max(...seen)).toBeLessThan(500 * MB)
  expect(await isGone(children[0])).toBe(true)
})

it('survives a heap that runs full, a crash, nonsense and a process that never starts', async () => {
  const heap = parser({ fork: runaway('heap'), limits: { heap: 32, time: 10_000 } })
  expect(await heap(file, options)).toEqual(unreadable)
  expect(children[0]?.signalCode ?? children[0]?.exitCode).not.toBe('SIGTERM')
  expect(await parser({ fork: runaway('crash') })(file, options)).toEqual(unreadable)
  expect(await parser({ fork: runaway('nonsense') })(file, options)).toEqual(unreadable)
  const never: ParserParts['fork'] = () => {
    throw new Error('no process')
  }
  expect(await parser({ fork: never })(file, options)).toEqual(unreadable)
})

it('goes on with the next file after a bad one', async () => {
  const scripts = [runaway('crash'), forked(entry)]
  const read = parser({ fork: (given) => (scripts.shift() ?? forked(entry))(given) })
  const [bad, good] = await Promise.all([read(file, options), read(file, options)])
  expect([bad.error?.class, good.occurrences.length]).toEqual(['unreadable', 1])
})

it('takes Electron’s utility process as it is', () => {
  const fits = (process: UtilityProcess): ParserProcess => process
  expect(fits).toBeTypeOf('function')
})
