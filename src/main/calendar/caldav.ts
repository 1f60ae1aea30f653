// Calendars of a server that speaks CalDAV (RFC 4791), by a name and an app password. tsdav knows the protocol; every
// request of it goes through the guarded fetcher, and what it throws is never passed on: it may name the address.
import type { FetchFault } from '../../core/asking.ts'
import { type Asked, type Fetcher, LIMITS } from './fetch.ts'

export interface Account {
  /** Of the server. */
  url: string
  user: string
  password: string
  /** See `Asked`. */
  isAllowed: boolean
}

export interface AccountCalendar {
  url: string
  name: string
}

type Failed = { ok: false; fault: FetchFault }
export type AccountFound = { ok: true; calendars: AccountCalendar[] } | Failed
export type AccountRead =
  | { ok: true; bytes: Uint8Array; etag: string | undefined; isProxied: boolean }
  | { ok: true; unchanged: true; isProxied: boolean }
  | Failed

export interface AccountWorld {
  fetch: Fetcher
  /** The system's timers, as for the fetcher. */
  after: (ms: number, call: () => void) => () => void
}

/** Loaded once an account is asked for. Where DEBUG is set it would write down each address, which is a secret. */
const dav = () => {
  delete process.env.DEBUG
  return import('tsdav')
}

/** The account's calendars that hold events. */
export function findCalendars(world: AccountWorld, account: Account): Promise<AccountFound> {
  return withFetch(world, account, async ({ fetch }) => {
    const { createAccount, fetchCalendars } = await dav()
    const found = await createAccount({ account: { serverUrl: account.url, accountType: 'caldav' }, fetch })
    const calendars = (await fetchCalendars({ account: found, fetch }))
      .filter(({ components }) => !components?.length || components.includes('VEVENT'))
      .map(({ url, displayName }) => ({ url, name: textIn(displayName).trim() || nameOf(url) }))
    // A refusal of the last question is an empty list too.
    if (calendars.length === 0) throw new Error('none')
    return { ok: true, calendars }
  })
}

/**
 * One of them, as the server answers all that overlaps the window (instants in ms), for the parser to take apart;
 * nothing where the server says that it is as it was at `known`.
 */
export function readCalendar(
  world: AccountWorld,
  account: Account,
  url: string,
  { fromUtc, toUtc }: { fromUtc: number; toUtc: number },
  known: string | undefined,
): Promise<AccountRead> {
  return withFetch<AccountRead>(world, account, async ({ fetch, fetchWhole, isProxied }) => {
    const { calendarQuery, propfind } = await dav()
    const said = await propfind({ url, props: { 'cs:getctag': {}, 'd:sync-token': {} }, depth: '0', fetch })
    const tag = said[0]?.ok ? (said[0].props?.getctag ?? said[0].props?.syncToken) : undefined
    const etag = tag === undefined ? undefined : JSON.stringify([tag, fromUtc, toUtc])
    if (etag !== undefined && etag === known) return { ok: true, unchanged: true, isProxied: isProxied() }
    const range = { start: stamp(fromUtc), end: stamp(toUtc) }
    let bytes: Uint8Array | undefined
    await calendarQuery({
      url,
      props: { 'd:getetag': {}, 'c:calendar-data': {} },
      filters: {
        'comp-filter': {
          _attributes: { name: 'VCALENDAR' },
          'comp-filter': { _attributes: { name: 'VEVENT' }, 'time-range': { _attributes: range } },
        },
      },
      depth: '1',
      // The answer is not given to tsdav, which would take it apart here, however large and whosever it is.
      fetch: async (input, init) => {
        const { ok, status, headers, body } = await fetchWhole(input, init)
        if (ok) bytes = await new Response(body).bytes()
        return new Response(null, { status, headers })
      },
    })
    return bytes ? { ok: true, bytes, etag, isProxied: isProxied() } : { ok: false, fault: 'server-trouble' }
  })
}

const stamp = (instant: number) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** XML gives what looks like a number as one, and some servers wrap names and data. */
function textIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  const { _cdata: inside } = (value ?? {}) as { _cdata?: unknown }
  return Array.isArray(inside) ? inside.join('') : typeof inside === 'string' ? inside : ''
}
const nameOf = (url: string) => decodeURI(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '')

type Fetch = typeof globalThis.fetch

interface Asking {
  /** For what tsdav takes apart. */
  fetch: Fetch
  fetchWhole: Fetch
  /** What answered last came through a proxy. */
  isProxied: () => boolean
}

/** What tsdav takes apart itself, in this process: a list of a thousand calendars, within 50 ms. */
const XML_BYTES = 512 * 1024

/** How long finding the calendars may take, with all its requests. */
const TIME = 2 * LIMITS.time

async function withFetch<T>(
  { fetch, after }: AccountWorld,
  account: Account,
  work: (asking: Asking) => Promise<T>,
): Promise<T | Failed> {
  let fault: FetchFault | undefined
  let proxied = false
  const ending = new AbortController()
  const cancel = after(TIME, () => ending.abort())
  try {
    const asks: Fetcher = async (asked) => {
      const fetched = await fetch(asked)
      if (fetched.ok) proxied = fetched.isProxied
      return fetched
    }
    const guardedUpTo = (most: number) =>
      guarded(asks, account, { most, signal: ending.signal }, (found) => {
        fault = found
      })
    return await work({
      fetch: guardedUpTo(XML_BYTES),
      fetchWhole: guardedUpTo(LIMITS.bytes),
      isProxied: () => proxied,
    })
  } catch {
    return { ok: false, fault: fault ?? 'gone' }
  } finally {
    cancel()
  }
}

/** The fetcher in the shape of `fetch`; `failed` hears why a request came to nothing. */
function guarded(
  fetch: Fetcher,
  account: Account,
  limits: Pick<Asked, 'most' | 'signal'>,
  failed: (fault: FetchFault) => void,
): Fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const fetched = await fetch({
      url,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { body: init.body }),
      isFollowed: init.redirect !== 'manual',
      credentials: isTrusted(url, new URL(account.url)) ? account : undefined,
      isAllowed: account.isAllowed && url.origin === new URL(account.url).origin,
      ...limits,
    })
    if (!fetched.ok) {
      failed(fetched.fault)
      throw new TypeError(fetched.fault)
    }
    const { status, headers, body } = fetched
    if (status === 401 || status === 403) failed('refused')
    else if (status === 429 || status >= 500) failed('server-trouble')
    const { 'content-type': type, location } = headers
    const told = { ...(type !== undefined && { 'content-type': type }), ...(location !== undefined && { location }) }
    return new Response(body.byteLength > 0 ? Uint8Array.from(body) : null, { status, headers: told })
  }
}

/**
 * Whom the password is told: the server it was given for, and no other, whatever that one says. iCloud alone keeps each
 * account at a host of its own (p01-caldav.icloud.com).
 */
function isTrusted(url: URL, server: URL): boolean {
  const isApple = ({ protocol, host }: URL) => protocol === 'https:' && /^(?:[a-z0-9-]+\.)?icloud\.com$/.test(host)
  return url.origin === server.origin || (isApple(url) && isApple(server))
}
