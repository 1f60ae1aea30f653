import { type ChildProcess, fork as forkNode } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { createReader } from '../../../src/main/along/reader.ts'
import type { CagedProcess, CageParts } from '../../../src/main/cage.ts'

const calendar = path.resolve(import.meta.dirname, '../calendar')
const entry = path.resolve(import.meta.dirname, '../../../src/main/along/along-process.ts')
const bytes = new TextEncoder().encode('{"format":"threshold-journal","version":2}')

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A real process that keeps to what Electron's utility process promises. */
function parts(script: string, args: string[] = [], limits: CageParts['limits'] = {}): CageParts {
  return {
    fork({ execArgv, stdio }) {
      const port = pathToFileURL(path.resolve(import.meta.dirname, '../../../scripts/parent-port.ts')).href
      const child = forkNode(script, args, {
        execArgv: [...execArgv, '--import', port],
        serialization: 'advanced',
        stdio: [stdio, stdio, stdio, 'ipc'],
      })
      children.push(child)
      return {
        pid: child.pid,
        postMessage: (message) => void child.send(message as object),
        kill: () => child.kill(),
        on: (name: string, listener: (value: never) => void) => child.on(name, listener as (...all: unknown[]) => void),
      } as CagedProcess
    },
    timers: {
      after: (ms, fn) => {
        const timer = setTimeout(fn, ms)
        return () => clearTimeout(timer)
      },
      every: (ms, fn) => {
        const timer = setInterval(fn, ms)
        return () => clearInterval(timer)
      },
    },
    metrics: () => undefined,
    limits,
  }
}

it('reads in a process of its own, which locks and opens files too', { timeout: 60_000 }, async () => {
  const reader = createReader(parts(entry))
  expect(await reader.read({ bytes, zone: 'UTC' })).toEqual({ ok: false, fault: 'newer' })
  const locked = await reader.lock('{"format":"threshold-journal","version":2}', 'three quiet words')
  if (!locked) throw new Error('it was not locked')
  expect(await reader.read({ bytes: locked, zone: 'UTC', passphrase: 'three quiet words' })).toEqual({
    ok: false,
    fault: 'newer',
  })
})

it.each([
  ['read', `day,text\n${'2026-11-20 14:05,a quiet line of some words\n'.repeat(50_000)}`, true],
  ['refused', `day,text\n2026-11-20,"${'she said '.repeat(300_000)}`, 'unclosed'],
  ['refused', `day,text\n2026-11-20,x\n${',2026-11-20'.repeat(300_000)}`, 'columns'],
])('a long table is %s there: %.40s', { timeout: 60_000 }, async (_, text, outcome) => {
  const reader = createReader(parts(entry, [], { time: 30_000 }))
  const question = { bytes: new TextEncoder().encode(text), zone: 'Europe/Berlin' }
  const asks = await reader.read(question)
  const file =
    outcome === true ? await reader.read({ ...question, columns: { day: 0, order: 'day-first', text: [1] } }) : asks
  expect(file.ok ? file.file.along.lines.length : file.fault).toBe(outcome === true ? 50_000 : outcome)
})

it.each(['crash', 'nonsense', 'hang'])('a file whose process ends in a %s is not read', async (how) => {
  const reader = createReader(parts(path.join(calendar, 'runaway.ts'), [how], { time: 1500 }))
  expect(await reader.read({ bytes, zone: 'UTC' })).toEqual({ ok: false, fault: 'unreadable' })
})
