// A calendar that lies at an address: asked for only what is new since the last time.
import type { IncomingHttpHeaders } from 'node:http'
import type { FetchFault } from '../../core/asking.ts'
import type { Fetcher } from './fetch.ts'

/** What the server called its last answer. It is said again to the origin that said it. */
export interface Version {
  origin: string
  etag?: string | undefined
  modified?: string | undefined
}

export interface AddressAsked {
  url: URL
  isAllowed: boolean
  /** Of the copy that is kept; undefined when all of it is wanted. */
  known?: Version | undefined
  signal?: AbortSignal | undefined
}

export type AddressAnswer =
  | { ok: true; bytes: Uint8Array; version: Version | undefined }
  | { ok: true; bytes: undefined }
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
    onlyTo: known && { origin: known.origin, headers: conditionsOf(known) },
    ...(signal && { signal }),
  })
  if (!fetched.ok) return { ...fetched, pause: 0 }
  const { status, headers, body } = fetched
  if (status === 304 && known) return { ok: true, bytes: undefined }
  const fault = faultOfStatus(status)
  if (fault) return { ok: false, fault, pause: pauseOf(headers, now) }
  return { ok: true, bytes: body, version: versionOf(headers, fetched.url.origin) }
}

/** Undefined where there is a whole answer. */
export function faultOfStatus(status: number): FetchFault | undefined {
  if (status === 200 || status === 207) return undefined
  if (status === 404 || status === 410) return 'gone'
  // Too many questions, or one that took too long, is nobody's refusal.
  if (status === 429 || status === 408) return 'server-trouble'
  return status >= 400 && status < 500 ? 'refused' : 'server-trouble'
}

function conditionsOf({ etag, modified }: Version): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) }
}

function versionOf({ etag, 'last-modified': modified }: IncomingHttpHeaders, origin: string): Version | undefined {
  return etag === undefined && modified === undefined ? undefined : { origin, etag, modified }
}

/** Retry-After, in seconds or as a date. */
function pauseOf({ 'retry-after': later }: IncomingHttpHeaders, now: number): number {
  if (later === undefined) return 0
  const pause = /^\d+$/.test(later) ? Number(later) * 1000 : Date.parse(later) - now
  return Number.isFinite(pause) ? Math.max(0, pause) : 0
}
