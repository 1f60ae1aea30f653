// A process of its own for a file that comes from strangers: killed when it takes too long or too much.

/** What is used of Electron.UtilityProcess. */
export interface CagedProcess {
  readonly pid?: number | undefined
  postMessage(message: unknown): void
  kill(): boolean
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
}

export interface CageParts {
  /** `(options) => utilityProcess.fork(path, [], options)` */
  fork: (options: { execArgv: string[]; serviceName: string; stdio: 'ignore' }) => CagedProcess
  /** Both return their undo. */
  timers: { after(ms: number, fn: () => void): () => void; every(ms: number, fn: () => void): () => void }
  /** Resident memory of a process in bytes; undefined where it is not known (yet). */
  metrics: (pid: number) => number | undefined
  limits?: Partial<typeof LIMITS>
  /** For a process that outlives kill(), which sends SIGTERM. */
  forceKill?: (pid: number) => void
}

export interface Caged<Result> {
  /** As the system's list of processes has it. */
  name: string
  /** What is answered when the process was killed or crashed. */
  killed: Result
  /** The answer in a message; undefined for nonsense. */
  resultIn: (message: unknown) => Result | undefined
}

/**
 * `--max-old-space-size` holds only the JavaScript heap: buffers and strings outside it are what `memory` (RSS) is for.
 * Worker threads are no cage at all (nodejs/node#47224).
 */
const LIMITS = { time: 5000, memory: 512 * 1024 * 1024, poll: 250, grace: 1000, heap: 256 }

/**
 * Asks a process of its own. Questions wait for one another: ten files at once on two cores would otherwise all run out
 * of time. The promise never rejects. Who wants no answer any more says so by the signal: then it is killed.
 */
export function createCage<Question, Result>(
  parts: CageParts,
  caged: Caged<Result>,
): (question: Question, signal?: AbortSignal) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (question, signal) => {
    const result = last.then(() => (signal?.aborted ? caged.killed : askInProcess(parts, caged, question, signal)))
    last = result
    return result
  }
}

function askInProcess<Result>(
  parts: CageParts,
  caged: Caged<Result>,
  question: unknown,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const { fork, timers, metrics, forceKill = (pid) => process.kill(pid, 'SIGKILL') } = parts
  const limits = { ...LIMITS, ...parts.limits }
  return new Promise((resolve) => {
    let child: CagedProcess
    let exited = false
    let settled = false
    const undo: (() => void)[] = []

    function settle(result: Result): void {
      if (settled) return
      settled = true
      for (const stop of undo.splice(0)) stop()
      resolve(result)
      if (!exited) end()
    }

    function end(): void {
      const { pid } = child
      child.kill()
      timers.after(limits.grace, () => {
        if (!exited && pid !== undefined) quietly(() => forceKill(pid))
      })
    }

    try {
      child = fork({
        execArgv: [`--max-old-space-size=${limits.heap}`],
        serviceName: caged.name,
        // Whatever the process might print about a file could hold someone's words.
        stdio: 'ignore',
      })
    } catch {
      resolve(caged.killed)
      return
    }
    child.on('exit', () => {
      exited = true
      settle(caged.killed)
    })
    child.on('message', (message) => settle(caged.resultIn(message) ?? caged.killed))
    const abort = () => settle(caged.killed)
    signal?.addEventListener('abort', abort)
    undo.push(() => signal?.removeEventListener('abort', abort))
    undo.push(timers.after(limits.time, () => settle(caged.killed)))
    undo.push(
      timers.every(limits.poll, () => {
        const used = child.pid === undefined ? undefined : metrics(child.pid)
        if (used !== undefined && used > limits.memory) settle(caged.killed)
      }),
    )
    quietly(() => child.postMessage(question))
  })
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // The process is already gone; its exit says so.
  }
}
