// Real servers on loopback for what fetches: they write down what they were asked.
import { readFileSync } from 'node:fs'
import http, { type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { proxyAnswers } from './proxy-answers.ts'

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

/** See `proxyAnswers`. `way` is how the system names it, encrypted where it is spoken to over TLS. */
export async function proxy(ports: Record<string, number>, secure = false) {
  const server = secure ? https.createServer({ key, cert: certificate }) : http.createServer()
  const { asked, state, end } = proxyAnswers(server, ports)
  const port = await listening(server)
  onTestFinished(end)
  return { way: `${secure ? 'HTTPS localhost' : 'PROXY 127.0.0.1'}:${port}`, port, asked, state }
}
