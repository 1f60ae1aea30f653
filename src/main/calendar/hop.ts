// One request to one server. The address that is connected to is the one that was checked, so that a name which leads
// elsewhere a moment later gains nothing.
import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import tls from 'node:tls'
import { isPublic, isThisComputer, literalOf } from './addresses.ts'
import { bytesOf } from './body.ts'
import { ProxyRefusal, type ProxyWorld, throughProxy, toProxy, type Way } from './proxy.ts'

export interface Hop {
  url: URL
  method: string
  headers: Record<string, string>
  body?: string | undefined
  /** The user lets it be an address that only this computer or its network reaches, and then unencrypted too. */
  isAllowed: boolean
  way: Way
  /** Bytes after decompression. */
  most: number
  signal: AbortSignal
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Uint8Array
}

/** Whether a proxy looked up where the name leads, which then nobody here could check. */
export type Hopped = Answer & { isProxied: boolean }

/** The address is one that not anyone reaches, or not an encrypted one. */
export class Unreachable extends Error {
  readonly fault: 'private-address' | 'insecure'
  constructor(fault: 'private-address' | 'insecure') {
    super(fault)
    this.fault = fault
  }
}

export interface HopWorld extends Pick<ProxyWorld, 'trust' | 'patience'> {
  lookup?: (
    name: string,
    options: LookupAllOptions,
    give: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ) => void
}

export function createHop({ trust, patience, lookup = systemLookup }: HopWorld) {
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

  /** What is not encrypted stays in the user's own network: here, for a proxy would go wherever the name leads it. */
  const staysInside = (hop: Hop): Promise<void> =>
    new Promise((resolve, reject) => {
      checked(hop)(hop.url.hostname, { all: true }, (error) => {
        if (!error) resolve()
        else reject(error instanceof Unreachable ? error : new Unreachable('insecure'))
      })
    })

  return async (hop: Hop): Promise<Hopped> => {
    const { url, method, headers, way, signal } = hop
    const literal = literalOf(url.hostname)
    const host = literal ?? url.hostname
    const refused = literal === undefined ? undefined : whyNot(url, literal, hop.isAllowed)
    if (refused) throw new Unreachable(refused)
    if (isThisComputer(url.hostname) && !hop.isAllowed) throw new Unreachable('private-address')
    const path = `${url.pathname}${url.search}`
    const options = { method, headers: { ...headers, host: url.host }, signal }
    const direct = {
      ...options,
      path,
      host,
      port: url.port === '' ? undefined : Number(url.port),
      agent: false as const,
    }
    const named = literal === undefined ? { servername: host } : {}
    const secure = () => ({ secureContext: trust(), rejectUnauthorized: true, ...named })
    if (way === 'direct') {
      const over = { ...direct, lookup: checked(hop) }
      const asking = url.protocol === 'http:' ? http.request(over) : https.request({ ...over, ...secure() })
      return { ...(await answered(asking, hop)), isProxied: false }
    }
    const proxyWorld = { trust, patience, signal }
    if (url.protocol === 'http:') {
      if (literal === undefined) await staysInside(hop)
      const line = await toProxy(way, proxyWorld)
      const whole = `${url.origin}${path}`
      const answer = await answered(http.request({ ...options, path: whole, createConnection: () => line }), hop)
      if (answer.status === 407) throw new ProxyRefusal('proxy-password')
      return { ...answer, isProxied: literal === undefined }
    }
    const socket = await throughProxy(way, `${url.hostname}:${url.port || 443}`, proxyWorld)
    // By the host, too, the certificate is looked at: an address of figures has no servername.
    const createConnection = () => tls.connect({ socket, host, ...secure() })
    return {
      ...(await answered(https.request({ ...options, path, createConnection }), hop)),
      isProxied: literal === undefined,
    }
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
