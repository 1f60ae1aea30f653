import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

// biome-ignore lint/suspicious/noExplicitAny: the DevTools protocol is JSON whose shape depends on the method's name
export type Payload = any

interface Waiting {
  readonly method: string
  resolve(result: Payload): void
  reject(error: Error): void
}

/**
 * DevTools protocol over Chromium's pipe: JSON ended by NUL, on file descriptors 3 and 4. The pipe also ties the two
 * lives together: when this process dies, however it dies, Chromium reads the end of the pipe and exits.
 */
export class Cdp extends EventEmitter<{
  event: [method: string, params: Payload, sessionId: string | undefined]
  close: []
}> {
  closed: boolean = false
  readonly pid: number | undefined
  private readonly child: ChildProcess
  private readonly output: Writable
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0

  constructor(executable: string, args: readonly string[], env: NodeJS.ProcessEnv, onStderr: (line: string) => void) {
    super()
    this.child = spawn(executable, ['--remote-debugging-pipe', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    this.pid = this.child.pid
    this.output = this.child.stdio[3] as Writable
    this.output.on('error', () => {}) // 'close' below tells the same
    splitAt(this.child.stdio[4] as Readable, '\0', (message) => this.onMessage(message))
    splitAt(this.child.stderr as Readable, '\n', onStderr)
    this.child.on('error', (error) => onStderr(`cannot start ${executable}: ${error.message}`))
    this.child.on('close', () => this.onClose())
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Payload> {
    if (this.closed) return Promise.reject(new Error(`Chromium is gone (${method})`))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject })
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  kill() {
    if (!this.closed) this.child.kill('SIGKILL')
  }

  private onMessage(text: string) {
    const message = JSON.parse(text)
    if (!message.id) {
      this.emit('event', message.method, message.params, message.sessionId)
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }

  private onClose() {
    this.closed = true
    for (const { method, reject } of this.waiting.values()) reject(new Error(`Chromium exited (${method})`))
    this.waiting.clear()
    this.emit('close')
  }
}

/** Screenshots arrive as messages of megabytes in many chunks, so chunks are joined once, at the separator. */
function splitAt(stream: Readable, separator: string, onPart: (part: string) => void) {
  const code = separator.charCodeAt(0)
  const pending: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(code); end !== -1; end = chunk.indexOf(code, start)) {
      pending.push(chunk.subarray(start, end))
      start = end + 1
      onPart(Buffer.concat(pending.splice(0)).toString())
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  })
}
