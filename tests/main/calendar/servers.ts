// Real servers on loopback for what fetches: they write down what they were asked.
import { readFileSync } from 'node:fs'
import http, { type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import https from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const folder = path.join(import.meta.dirname, '../../fixtures/certificates')
export const certificate = readFileSync(path.join(folder, 'tests-only.crt'), 'utf8')
const key = readFileSync(path.join(folder, 'tests-only.key'), 'utf8')

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

function noting(answer: Answering) {
  const asked: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    asked.push(request)
    answer(request, response)
  }
  return { asked, listener }
}

export async function plainServer(answer: Answering) {
  const { asked, listener } = noting(answer)
  const port = await listening(http.createServer(listener))
  return { port, origin: `http://127.0.0.1:${port}`, asked }
}

export async function secureServer(answer: Answering) {
  const { asked, listener } = noting(answer)
  const port = await listening(https.createServer({ key, cert: certificate }, listener))
  return { port, origin: `https://127.0.0.1:${port}`, asked }
}

/** Leads whoever asks for `a.calendar.test:443` to one of these ports; nothing else is let through. */
export async function proxy(ports: Record<string, number>) {
  const asked: string[] = []
  const server = http.createServer()
  const sockets: Socket[] = []
  server.on('connect', ({ url = '' }, socket: Socket) => {
    asked.push(url)
    const port = ports[url]
    if (port === undefined) return socket.end('HTTP/1.1 403 No\r\n\r\n')
    const on = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Yes\r\n\r\n')
      on.pipe(socket).pipe(on)
    })
    sockets.push(on, socket)
    for (const one of [on, socket]) one.on('error', () => {})
  })
  const port = await listening(server)
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  return { way: `PROXY 127.0.0.1:${port}`, asked }
}
