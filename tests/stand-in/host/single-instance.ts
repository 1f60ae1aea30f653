import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { processIdentity } from './process-table.ts'

export interface Instance {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly additionalData: unknown
}

/** A socket's path may be 104 bytes at most on macOS, 108 on Linux. */
const LONGEST_SOCKET_PATH = 100
const ANSWER_WITHIN_MS = 15_000

const lockFile = (userData: string) => path.join(userData, 'stand-in.lock')

function socketFile(userData: string) {
  const inside = path.join(userData, 'stand-in.socket')
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 16)
  return path.join(os.tmpdir(), `stand-in-${name}.socket`)
}

/**
 * Takes the lock of a user-data folder, also from a process that died with it. The lock file is linked into place
 * whole, so that nobody ever reads a half-written one.
 */
export function takeLock(userData: string): boolean {
  mkdirSync(userData, { recursive: true })
  const me = processIdentity(process.pid) ?? String(process.pid)
  const mine = `${lockFile(userData)}.${process.pid}`
  writeFileSync(mine, me)
  try {
    for (;;) {
      try {
        linkSync(mine, lockFile(userData))
        return true
      } catch {
        const holder = readHolder(userData)
        if (holder === me) return true
        if (holder !== undefined && processIdentity(Number.parseInt(holder, 10)) === holder) return false
        rmSync(lockFile(userData), { force: true })
      }
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

export function releaseLock(userData: string) {
  rmSync(lockFile(userData), { force: true })
  rmSync(socketFile(userData), { force: true })
}

function readHolder(userData: string): string | undefined {
  try {
    return readFileSync(lockFile(userData), 'utf8')
  } catch {
    return undefined
  }
}

/** Hears of later instances. Returns how to stop. */
export function listenForInstances(userData: string, onInstance: (instance: Instance) => void): () => void {
  const file = socketFile(userData)
  rmSync(file, { force: true }) // left by a process that died
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (part) => {
      text += part
    })
    socket.on('error', () => {}) // the other instance died while it spoke
    socket.on('end', () => {
      onInstance(JSON.parse(text))
      socket.end('ok')
    })
  })
  server.on('error', (error) => console.error('[stand-in] cannot hear of second instances:', error.message))
  server.listen(file)
  return () => server.close()
}

/** Tells the first instance; resolves when it has heard. A first instance that is busy hears late: whoever goes before that takes the wish along. */
export function tellFirstInstance(userData: string, instance: Instance): Promise<void> {
  return new Promise((resolve) => {
    const socket = createConnection(socketFile(userData), () => socket.end(JSON.stringify(instance)))
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy())
    socket.on('error', (error) => console.error('[stand-in] the first instance does not listen:', error.message))
    socket.on('close', () => resolve())
    socket.resume()
  })
}
