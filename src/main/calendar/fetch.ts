// Fetches what strangers' servers send. Whatever happens, what comes back is a code: neither the address nor a password
// gets into a sentence, a log or an exception.
import type { IncomingHttpHeaders } from 'node:http'
import type { FetchFault } from '../../core/asking.ts'
import { isThisComputer } from './addresses.ts'
import { ENCODINGS, TooLarge, Unpackable } from './body.ts'
import { createTrust, isUntrusted } from './certificates.ts'
import { createHop, type Hopped, type HopWorld, Unreachable } from './hop.ts'
import { addressOf } from './pasted.ts'
import { ProxyRefusal, type Way, waysOut } from './proxy.ts'

export interface FetcherWorld extends Partial<Pick<HopWorld, 'trust' | 'lookup'>> {
  /** The system's timers: the limit holds whatever clock the app lives by. Returns its undo. */
  after: (ms: number, call: () => void) => () => void
  /** `session.resolveProxy` */
  resolveProxy: (url: string) => Promise<string>
  /** In milliseconds; without it, LIMITS.time. */
  time?: () => number
}

export interface Asked {
  url: URL
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Headers for one origin alone, wherever it is met. */
  onlyTo?: { origin: string; headers: Record<string, string> } | undefined
  /** Goes to the address's own origin and no other. */
  credentials?: { user: string; password: string } | undefined
  /** The user lets this very origin be an address of their own network, or of this computer. */
  isAllowed?: boolean
  /** A redirect is answered as it is, for who asks to look at. */
  isFollowed?: boolean
  /** Bytes after decompression; without it, LIMITS.bytes. */
  most?: number
  /** Who asks is gone. */
  signal?: AbortSignal
}

/** An answer of any status, from where it came in the end; or why there is none. */
export type Fetched = ({ ok: true; url: URL } & Hopped) | { ok: false; fault: FetchFault }
export type Fetcher = (asked: Asked) => Promise<Fetched>

/** `line` is what a proxy may take to be there, so that the next is asked in time. */
export const LIMITS = { time: 15_000, line: 5_000, bytes: 5 * 1024 * 1024, redirects: 5 }

export function createFetcher({
  after,
  resolveProxy,
  time = () => LIMITS.time,
  trust = createTrust(),
  lookup,
}: FetcherWorld): Fetcher {
  const patience = (call: () => void) => after(Math.min(LIMITS.line, time() / 3), call)
  const hop = createHop({ trust, patience, ...(lookup && { lookup }) })
  const waysTo = async ({ hostname, origin }: URL): Promise<Way[]> =>
    isThisComputer(hostname) ? ['direct'] : waysOut(await resolveProxy(`${origin}/`))

  const follow = async (asked: Asked, signal: AbortSignal): Promise<Fetched> => {
    const { origin } = asked.url
    let { url, method = 'GET', body } = asked
    for (let redirects = 0; ; redirects++) {
      const isOwn = url.origin === origin
      const ways = await waysTo(url)
      if (ways.length === 0) return failed('proxy-kind')
      const headers = { ...asked.headers, 'user-agent': 'Threshold', 'accept-encoding': ENCODINGS }
      const { onlyTo } = asked
      const mayKnow = {
        ...(onlyTo?.origin === url.origin && onlyTo.headers),
        ...(isOwn && credentialsOf(asked)),
      }
      const wanted = {
        url,
        method,
        headers: { ...headers, ...mayKnow },
        body,
        isAllowed: asked.isAllowed === true && isOwn,
        most: asked.most ?? LIMITS.bytes,
        signal,
      }
      const answer = await byTheFirst(ways, (way) => hop({ ...wanted, way }))
      const next = asked.isFollowed !== false && isRedirect(answer.status) ? nextOf(answer.headers, url) : undefined
      if (next === undefined) return { ok: true, url, ...answer }
      if (next === 'insecure') return failed('insecure')
      if (redirects === LIMITS.redirects) return failed('redirects')
      if (answer.status === 303) [method, body] = ['GET', undefined]
      url = next
    }
  }

  return (asked) => {
    const ending = new AbortController()
    return new Promise((resolve) => {
      const end = (fetched: Fetched) => {
        cancel()
        asked.signal?.removeEventListener('abort', giveUp)
        resolve(fetched)
        ending.abort()
      }
      const giveUp = () => end(failed('no-answer'))
      const cancel = after(time(), giveUp)
      asked.signal?.addEventListener('abort', giveUp)
      if (asked.signal?.aborted) giveUp()
      else follow(asked, ending.signal).then(end, (error: unknown) => end(failed(faultOf(error))))
    })
  }
}

/** The next way is taken where nobody is at a proxy, and not where one refuses. */
async function byTheFirst<T>([way = 'direct', ...others]: readonly Way[], take: (way: Way) => Promise<T>): Promise<T> {
  try {
    return await take(way)
  } catch (error) {
    if (others.length === 0 || !(error instanceof ProxyRefusal && error.fault === 'proxy-silent')) throw error
    return byTheFirst(others, take).catch((later: unknown) => {
      // Without the proxy nobody was reached: that it is not there says more.
      throw ['offline', 'no-answer'].includes(faultOf(later)) ? error : later
    })
  }
}

const failed = (fault: FetchFault) => ({ ok: false as const, fault })
const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

function credentialsOf({ url, credentials }: Asked): Record<string, string> {
  const { user, password } = credentials ?? { user: plain(url.username), password: plain(url.password) }
  if (user === '' && password === '') return {}
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Where it goes on, which never leads from an encrypted address to one that is not. Undefined when it says nothing. */
function nextOf({ location }: IncomingHttpHeaders, from: URL): URL | 'insecure' | undefined {
  const next = location === undefined ? null : URL.parse(location, from.href)
  const url = next ? addressOf(next.href) : undefined
  if (!url) return location === undefined ? undefined : 'insecure'
  url.username = ''
  url.password = ''
  return from.protocol === 'https:' && url.protocol !== 'https:' ? 'insecure' : url
}

const OFFLINE = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL']

function faultOf(error: unknown): FetchFault {
  if (error instanceof Unreachable || error instanceof ProxyRefusal) return error.fault
  if (error instanceof TooLarge) return 'too-large'
  if (error instanceof Unpackable) return 'server-trouble'
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? '')
  if (OFFLINE.includes(code)) return 'offline'
  if (isUntrusted(error)) return 'certificate'
  if (code === 'EPROTO') return 'no-https'
  return code.startsWith('HPE_') ? 'server-trouble' : 'no-answer'
}
