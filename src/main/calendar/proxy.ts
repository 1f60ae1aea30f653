// The way out that the system asks for. Through a proxy nobody here learns which address a name leads to: the proxy
// looks it up. So what is checked then is only what the address says itself; the proxy's own place is the system's word.
import { request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'

export interface ProxyPlace {
  /** The proxy itself is spoken to over TLS. */
  secure: boolean
  host: string
  port: number
}

/**
 * The first way that can be taken of what `session.resolveProxy` answers ("PROXY a:80; HTTPS b:443; DIRECT"); undefined
 * where none can, as with SOCKS alone.
 */
export function wayOut(answer: string): ProxyPlace | 'direct' | undefined {
  for (const way of answer.split(';')) {
    const [kind = '', place = ''] = way.trim().split(/\s+/)
    if (/^direct$/i.test(kind)) return 'direct'
    const secure = /^https$/i.test(kind)
    if (!secure && !/^(?:proxy|http)$/i.test(kind)) continue
    const url = URL.parse(`${secure ? 'https' : 'http'}://${place}`)
    if (!url || url.hostname === '') continue
    return { secure, host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port) || (secure ? 443 : 80) }
  }
  return answer.trim() === '' ? 'direct' : undefined
}

/** The proxy would not: its status says why. */
export class ProxyRefusal extends Error {}

/** A line to `host:port` through the proxy; TLS to the server itself comes on top of it. */
export function throughProxy(
  { secure, host, port }: ProxyPlace,
  target: string,
  signal: AbortSignal,
  secureContext: SecureContext,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const options = {
      host,
      port,
      method: 'CONNECT',
      path: target,
      headers: { host: target },
      agent: false as const,
      signal,
    }
    const secureOptions = { ...options, secureContext, rejectUnauthorized: true }
    const asking = secure ? secureRequest(secureOptions) : request(options)
    asking.on('error', reject)
    asking.once('response', (response) => {
      response.destroy()
      reject(new ProxyRefusal())
    })
    asking.once('connect', (response, socket) => {
      // A line that breaks is told by the TLS on top of it.
      socket.on('error', () => {})
      if (response.statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(new ProxyRefusal())
    })
    asking.end()
  })
}
