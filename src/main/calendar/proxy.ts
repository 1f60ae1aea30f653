// The way out that the system asks for. Through a proxy nobody here learns which address a name leads to: the proxy
// looks it up. So what is checked then is only what the address says itself; the proxy's own place is the system's word.
import { request } from 'node:http'
import net, { isIP, type Socket } from 'node:net'
import tls, { type SecureContext } from 'node:tls'
import type { FetchFault } from '../../core/asking.ts'
import { isUntrusted } from './certificates.ts'

export interface ProxyPlace {
  /** The proxy itself is spoken to over TLS. */
  secure: boolean
  host: string
  port: number
}

export type Way = ProxyPlace | 'direct'

/**
 * The ways that can be taken of what `session.resolveProxy` answers ("PROXY a:80; HTTPS b:443; DIRECT"), in their order;
 * none where there are none, as with SOCKS alone.
 */
export function waysOut(answer: string): Way[] {
  if (answer.trim() === '') return ['direct']
  return answer.split(';').flatMap((way): Way[] => {
    const [kind = '', place = ''] = way.trim().split(/\s+/)
    if (/^direct$/i.test(kind)) return ['direct']
    const secure = /^https$/i.test(kind)
    if (!secure && !/^(?:proxy|http)$/i.test(kind)) return []
    const url = URL.parse(`${secure ? 'https' : 'http'}://${place}`)
    if (!url || url.hostname === '') return []
    return [{ secure, host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port) || (secure ? 443 : 80) }]
  })
}

/** The proxy would not, or is not there. */
export class ProxyRefusal extends Error {
  readonly fault: FetchFault
  constructor(fault: FetchFault) {
    super(fault)
    this.fault = fault
  }
}

/** What its status says, for whom it led on to nobody. */
function refusalOf(status: number | undefined): ProxyRefusal {
  if (status === 407) return new ProxyRefusal('proxy-password')
  // It asked on and got nothing itself.
  if (status === 502 || status === 503 || status === 504) return new ProxyRefusal('no-answer')
  return new ProxyRefusal('proxy')
}

export interface ProxyWorld {
  trust: () => SecureContext
  /** Calls back once a proxy had time enough to take up the line. Returns its undo. */
  patience: (call: () => void) => () => void
  signal: AbortSignal
}

/** A line to the proxy itself. */
export function toProxy({ secure, host, port }: ProxyPlace, { trust, patience, signal }: ProxyWorld): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const named = isIP(host) === 0 ? { servername: host } : {}
    const socket = secure
      ? tls.connect({ host, port, secureContext: trust(), rejectUnauthorized: true, ...named })
      : net.connect({ host, port })
    const settled = () => {
      cancel()
      signal.removeEventListener('abort', giveUp)
    }
    const end = (error: unknown) => {
      settled()
      socket.destroy()
      reject(isUntrusted(error) ? error : new ProxyRefusal('proxy-silent'))
    }
    const giveUp = () => end(undefined)
    const cancel = patience(giveUp)
    signal.addEventListener('abort', giveUp)
    socket.on('error', end)
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      settled()
      // A line that breaks later is told by whoever speaks over it.
      socket.off('error', end).on('error', () => {})
      resolve(socket)
    })
  })
}

/** A line to `host:port` through the proxy; TLS to the server itself comes on top of it. */
export async function throughProxy(place: ProxyPlace, target: string, world: ProxyWorld): Promise<Socket> {
  const line = await toProxy(place, world)
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => line,
      method: 'CONNECT',
      path: target,
      headers: { host: target },
      signal: world.signal,
    })
    asking.on('error', () => reject(new ProxyRefusal('proxy-silent')))
    asking.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(refusalOf(statusCode))
    })
    asking.end()
  })
}
