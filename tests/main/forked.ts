import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { CageParts } from '../../src/main/cage.ts'
import { systemClock } from '../../src/main/clock.ts'

const port = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/parent-port.ts')).href

/** A caged process of the app as a plain child, which ends with the test. */
export function forked(entry: string, started: (child: ChildProcess) => void = () => {}): CageParts {
  return {
    fork: ({ execArgv }) => {
      const child = fork(path.resolve(import.meta.dirname, '../../src/main', entry), {
        execArgv: [...execArgv, '--import', port],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      started(child)
      return {
        postMessage: (message) => void child.send(message as object),
        kill: () => child.kill(),
        on: (name: string, listener: (value: never) => void) => child.on(name, listener as () => void),
      }
    },
    timers: systemClock(),
    metrics: () => undefined,
  }
}
