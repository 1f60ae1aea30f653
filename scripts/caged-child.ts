// Cages as the app has them (src/main/caged-process.ts), where there is no Electron: plain child processes.
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CageParts } from '../src/main/cage.ts'
import { root } from './tools.ts'

const port = pathToFileURL(path.join(import.meta.dirname, 'parent-port.ts')).href

/** `entry` is the process's file under src/main. */
export function cagedChild(entry: string, started: (child: ChildProcess) => void = () => {}): CageParts {
  return {
    fork: ({ execArgv, stdio }) => {
      const child = fork(path.join(root, 'src/main', entry), {
        execArgv: [...execArgv, '--import', port],
        serialization: 'advanced',
        stdio: [stdio, stdio, stdio, 'ipc'],
      })
      // It may have died while it was written to; its exit tells.
      child.on('error', () => {})
      started(child)
      return {
        pid: child.pid,
        postMessage: (message) => void child.send(message as object, () => {}),
        kill: () => child.kill(),
        on: (name: string, listener: (value: never) => void) => child.on(name, listener as () => void),
      }
    },
    // The child alone keeps this process alive, so that nobody waits for a timer of one that has ended.
    timers: {
      after: (ms, call) => {
        const timer = setTimeout(call, ms).unref()
        return () => clearTimeout(timer)
      },
      every: (ms, call) => {
        const timer = setInterval(call, ms).unref()
        return () => clearInterval(timer)
      },
    },
    metrics: residentBytes,
  }
}

/** Windows tells it to no simple question: there the limits of time and of the heap hold. */
function residentBytes(pid: number): number | undefined {
  try {
    const kilobytes =
      process.platform === 'linux'
        ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          })
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
