import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { electronEvent } from '../host/electron-event.ts'
import { needReady } from '../host/host-state.ts'
import { beforeShutdown } from '../host/lifetime.ts'
import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'
import { utilityNames } from '../host/utility-names.ts'
import { app } from './app.ts'

type Implemented = 'kill' | 'pid' | 'postMessage' | 'stderr' | 'stdout'

const preload = new URL('../host/utility-child.ts', import.meta.url).href
const running = new Set<ChildProcess>()

class UtilityProcess extends EventEmitter implements Pick<Electron.UtilityProcess, Implemented> {
  pid: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  private readonly child: ChildProcess

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    const { execArgv = [], serviceName = 'Node Utility Process', cwd, env, stdio = 'inherit' } = options
    const streams = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio]
    this.child = fork(modulePath, [...args], {
      execArgv: ['--disable-warning=ExperimentalWarning', `--import=${preload}`, ...execArgv],
      ...(env === undefined ? {} : { env: env as NodeJS.ProcessEnv }),
      ...(cwd === undefined ? {} : { cwd }),
      // A utility process has no stdin.
      stdio: ['ignore', streams[1] ?? 'inherit', streams[2] ?? 'inherit', 'ipc'] as ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced', // structured clone, as between Electron's processes
    })
    this.pid = this.child.pid
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    running.add(this.child)
    if (this.pid) utilityNames.set(this.pid, serviceName)
    this.child.on('spawn', () => this.emit('spawn'))
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('error', (error) => console.error('[stand-in] utility process:', error))
    this.child.on('exit', (code, signal) => this.onExit(serviceName, code, signal))
  }

  postMessage(message: unknown, transfer?: readonly Electron.MessagePortMain[]) {
    if (transfer?.length) throw new Error('[stand-in] ports to a utility process are not implemented')
    // A message to a process that has ended is lost, as Electron's are.
    if (this.child.connected) this.child.send(message as never, () => {})
  }
  kill = () => this.child.kill('SIGTERM')

  private onExit(name: string, code: number | null, signal: NodeJS.Signals | null) {
    running.delete(this.child)
    if (this.pid) utilityNames.delete(this.pid)
    this.pid = undefined
    const exitCode = signal ? constants.signals[signal] : (code ?? 0)
    record('utilityProcess.exit', name, exitCode)
    this.emit('exit', exitCode)
    if (exitCode === 0) return
    const details = {
      type: 'Utility',
      reason: reasonOf(code, signal),
      exitCode,
      serviceName: 'node.mojom.NodeService',
      name,
    }
    app.emit('child-process-gone', electronEvent(), details)
  }
}

function reasonOf(code: number | null, signal: NodeJS.Signals | null): Electron.Details['reason'] {
  if (signal === 'SIGTERM' || signal === 'SIGKILL') return 'killed'
  if (signal === 'SIGABRT' || signal === 'SIGSEGV' || signal === 'SIGTRAP') return 'crashed'
  return code === 0 ? 'clean-exit' : 'abnormal-exit'
}

beforeShutdown(() => {
  for (const child of running) child.kill('SIGKILL')
  return undefined
})

export const utilityProcess = loud(
  {
    fork(modulePath: string, args: readonly string[] = [], options: Electron.ForkOptions = {}) {
      needReady('utilityProcess cannot be created')
      return loud(new UtilityProcess(modulePath, args, options), 'UtilityProcess')
    },
  } satisfies { fork: (...args: Parameters<typeof Electron.UtilityProcess.fork>) => unknown },
  'utilityProcess',
)
