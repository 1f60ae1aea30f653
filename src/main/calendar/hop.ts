// One request to one server. The address that is connected to is the one that was checked, so that a name which leads
// elsewhere a moment later gains nothing.
import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import tls, { type SecureContext } from 'node:tls'
import { isPublic, isThisComputer, literalOf } from './addresses.ts'
import { bytesOf } from './body.ts'
import { type ProxyPlace, throughProxy } from './proxy.ts'

export interface Hop {
  url: URL
  method: string
  headers: Record<string, string>
  body?: string | undefined
  /** The user lets it be an address that only this computer or its network reaches, and then unencrypted too. */
  isAllowed: boolean
  way: ProxyPlace | 'direct'
  /** Bytes after decompression. */
  most: number
  signal: AbortSignal
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Uint8Array
}

/** The address is one that not anyone reaches, or not an encrypted one. */
export class Unreachable extends Error {
  readonly fault: 'private-address' | 'insecure'
  constructor(fault: 'private-address' | 'insecure') {
    super(fault)
    this.fault = fault
  }
}

export interface HopWorld {
  trust: () => SecureContext
  lookup?: (
    name: string,
    options: LookupAllOptions,
    give: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ) => void
}

export function createHop({ trust, lookup = systemLookup }: HopWorld) {
  /** Of a name's addresses those that may be; unencrypted, only those that are the user's own. */
  const checked =
    ({ url, isAllowed }: Hop): LookupFunction =>
    (name, options, give) => {
      lookup(name, { ...options, all: true }, (error, found) => {
        if (error) return give(error, '')
        const fine = found.filter(({ address }) => whyNot(url, address, isAllowed) === undefined)
        const [first] = fine
        if (!first) give(new Unreachable(whyNot(url, found[0]?.address ?? '', isAllowed) ?? 'private-address'), '')
        else if (options.all) give(null, fine)
        else give(null, first.address, first.family)
      })
    }

  return async (hop: Hop): Promise<Answer> => {
    const { url, method, headers, way, signal } = hop
    const literal = literalOf(url.hostname)
    const refused = literal === undefined ? undefined : whyNot(url, literal, hop.isAllowed)
    if (refused) throw new Unreachable(refused)
    const options = {
      host: literal ?? url.hostname,
      port: url.port === '' ? undefined : Number(url.port),
      path: `${url.pathname}${url.search}`,
      method,
      headers: { ...headers, host: url.host },
      signal,
    }
    if (url.protocol === 'http:') {
      // Who looks the name up must be us: a proxy could be sent to anyone with what is secret.
      if (way !== 'direct') throw new Unreachable('insecure')
      return answered(http.request({ ...options, agent: false, lookup: checked(hop) }), hop)
    }
    const secure = {
      secureContext: trust(),
      rejectUnauthorized: true,
      ...(literal ? {} : { servername: url.hostname }),
    }
    if (way === 'direct')
      return answered(https.request({ ...options, ...secure, agent: false, lookup: checked(hop) }), hop)
    if (isThisComputer(url.hostname) && !hop.isAllowed) throw new Unreachable('private-address')
    const socket = await throughProxy(way, `${url.hostname}:${url.port || 443}`, signal, trust())
    return answered(https.request({ ...options, createConnection: () => tls.connect({ socket, ...secure }) }), hop)
  }
}

/** Why an address may not be connected to. */
function whyNot(url: URL, address: string, isAllowed: boolean): Unreachable['fault'] | undefined {
  if (!isPublic(address)) return isAllowed ? undefined : 'private-address'
  return url.protocol === 'https:' ? undefined : 'insecure'
}

function answered(asking: http.ClientRequest, { body, most, method }: Hop): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asking.on('error', reject)
    asking.once('response', (response: IncomingMessage) => {
      const { statusCode: status = 0, headers } = response
      const isEmpty = method === 'HEAD' || status === 204 || status === 304 || (status >= 300 && status < 400)
      if (isEmpty) {
        resolve({ status, headers, body: new Uint8Array() })
        response.destroy()
        return
      }
      bytesOf(response, most)
        .finally(() => response.destroy())
        .then((bytes) => resolve({ status, headers, body: bytes }), reject)
    })
    asking.end(body)
  })
}
