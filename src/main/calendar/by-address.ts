// A calendar that lies at an address: asked for only what is new since the last time.
import type { IncomingHttpHeaders } from 'node:http'
import type { FetchFault } from '../../core/asking.ts'
import type { Fetcher } from './fetch.ts'

/** What the server called its last answer. */
export interface Version {
  etag?: string | undefined
  lastModified?: string | undefined
}

export interface AddressAsked {
  url: URL
  isAllowed: boolean
  /** Of the copy that is kept; empty when all of it is wanted. */
  known: Version
  signal?: AbortSignal | undefined
}

export type AddressAnswer =
  | ({ ok: true; bytes: Uint8Array; isProxied: boolean } & Version)
  | { ok: true; unchanged: true; isProxied: boolean }
  /** `pause` is what the server asks for, in milliseconds. */
  | { ok: false; fault: FetchFault; pause: number }

/** `now` is the instant, for servers that name one to come back at. */
export async function askAddress(
  fetch: Fetcher,
  { url, isAllowed, known, signal }: AddressAsked,
  now: number,
): Promise<AddressAnswer> {
  const fetched = await fetch({
    url,
    isAllowed,
    headers: { accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1' },
    onlyTo: { origin: url.origin, headers: conditionsOf(known) },
    ...(signal && { signal }),
  })
  if (!fetched.ok) return { ...fetched, pause: 0 }
  const { status, headers, body, isProxied } = fetched
  if (status === 304 && Object.keys(conditionsOf(known)).length > 0) return { ok: true, unchanged: true, isProxied }
  const fault = faultOfStatus(status)
  if (fault) return { ok: false, fault, pause: pauseOf(headers, now) }
  // What another server called it, to which this one leads, is not said again.
  return { ok: true, bytes: body, isProxied, ...(fetched.url.origin === url.origin && versionIn(headers)) }
}

/** Undefined where there is a whole answer. */
export function faultOfStatus(status: number): FetchFault | undefined {
  if (status === 200 || status === 207) return undefined
  if (status === 404 || status === 410) return 'gone'
  // Too many questions, or one that took too long, is nobody's refusal.
  if (status === 429 || status === 408) return 'server-trouble'
  return status >= 400 && status < 500 ? 'refused' : 'server-trouble'
}

function conditionsOf({ etag, lastModified }: Version): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) }
}

const versionIn = ({ etag, 'last-modified': lastModified }: IncomingHttpHeaders): Version => ({ etag, lastModified })

/** Retry-After, in seconds or as a date. */
function pauseOf({ 'retry-after': later }: IncomingHttpHeaders, now: number): number {
  if (later === undefined) return 0
  const pause = /^\d+$/.test(later) ? Number(later) * 1000 : Date.parse(later) - now
  return Number.isFinite(pause) ? Math.max(0, pause) : 0
}
