// What a proxy answers: it leads whoever asks for `a.calendar.test:443` to a port of this computer, encrypted (CONNECT) or
// not (RFC 9112, absolute-form), and writes down what it was asked. It can be made to refuse.
import { type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'

export function proxyAnswers(server: Server, ports: Record<string, number>) {
  const asked: string[] = []
  const sockets: Socket[] = []
  const state: {
    /** What it answers in place of leading on. */
    status: number | undefined
  } = { status: undefined }
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    asked.push(url)
    socket.on('error', () => {})
    sockets.push(socket)
    const port = ports[url]
    const status = state.status ?? (port === undefined ? 403 : undefined)
    if (status !== undefined) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
    const on = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Yes\r\n\r\n')
      on.pipe(socket).pipe(on)
    })
    on.on('error', () => socket.destroy())
    sockets.push(on)
  })
  server.on('request', ({ url = '', headers }: IncomingMessage, response: ServerResponse) => {
    asked.push(url)
    const target = URL.parse(url)
    const port = target && ports[target.host]
    if (state.status !== undefined || !port) return void response.writeHead(state.status ?? 403).end()
    request({ host: '127.0.0.1', port, path: target.pathname, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    }).end()
  })
  return {
    asked,
    state,
    /** The lines that were let through. */
    end(): void {
      for (const socket of sockets) socket.destroy()
    },
  }
}
