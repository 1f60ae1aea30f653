// When a calendar that lies on a server is asked again.

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** While all is well. */
export const ASK_EVERY = 15 * MINUTE
/** However long it fails; a server that comes back is seen within this time. */
export const ASK_AT_LEAST_EVERY = 6 * HOUR
/** What a server may ask for. */
const LONGEST_PAUSE = 24 * HOUR

/**
 * Milliseconds to wait since it was last asked, after so many failures in a row (0 or more): the pause doubles from the
 * second failure on. `pause` is what the server asked for, in milliseconds (Retry-After, RFC 9110 section 10.2.3).
 */
export function askAgainAfter(failures: number, pause = 0): number {
  const doubled = ASK_EVERY * 2 ** Math.max(0, Math.min(failures, 10) - 1)
  return Math.max(Math.min(doubled, ASK_AT_LEAST_EVERY), Math.min(pause, LONGEST_PAUSE))
}

/** Why nothing came of asking a server; codes, the catalogue has a sentence for each. */
export type FetchFault =
  /** No network, or the name leads nowhere. */
  | 'offline'
  | 'no-answer'
  /** The address or the password is not taken any more. */
  | 'refused'
  | 'gone'
  | 'too-large'
  /** It leads to a computer that only this one or its own network reaches. */
  | 'private-address'
  /** It is not encrypted, or was sent on to what is not. */
  | 'insecure'
  /** What is there does not speak TLS, or none that is good enough. */
  | 'no-https'
  | 'certificate'
  /** The proxy of this network does not let it through, wants a password, is not there, or is none that is spoken with. */
  | 'proxy'
  | 'proxy-password'
  | 'proxy-silent'
  | 'proxy-kind'
  | 'redirects'
  | 'server-trouble'

/** Of this computer and its network, which may be another tomorrow; whether the server would answer is not known from them. */
const OF_PROXIES = ['proxy', 'proxy-password', 'proxy-silent', 'proxy-kind'] satisfies FetchFault[]
const ON_THIS_SIDE: readonly string[] = ['offline', 'no-answer', ...OF_PROXIES, 'access-lost']

/** Whether it is what a server answered: it will most likely answer the same a moment later. */
export const isAnswer = (fault: string): boolean => !ON_THIS_SIDE.includes(fault)

const PASSING: readonly string[] = ['offline', 'no-answer', 'server-trouble', ...OF_PROXIES] satisfies FetchFault[]
/** A copy this young is as good as new; trains have tunnels. */
const YOUNG = 4 * HOUR

/** Whether it is worth saying where nobody asked: what mostly passes by itself is not, while the copy is young (ms). */
export const isWorthSaying = (fault: string, age: number): boolean => !PASSING.includes(fault) || age >= YOUNG
