import { notImplemented } from '../host/loud.ts'
import { record } from '../host/records.ts'

type Api = Electron.WebRequest
type Details = Electron.OnBeforeRequestListenerDetails
type Answers = {
  onBeforeRequest: Electron.CallbackResponse
  onBeforeSendHeaders: Electron.BeforeSendResponse
  onHeadersReceived: Electron.HeadersReceivedResponse
}
type Name = keyof Answers
type Listener<N extends Name> = (details: never, callback: (answer: Answers[N]) => void) => void
interface Registered {
  readonly filter: Electron.WebRequestFilter | undefined
  readonly listener: Listener<Name>
}

const registered = new Map<Name, Registered>()

function register<N extends Name>(name: N) {
  return (filter: unknown, listener?: unknown) => {
    const [given, chosen] = listener === undefined ? [filter, undefined] : [listener, filter]
    record(`session.webRequest.${name}`, given !== null)
    if (given === null) registered.delete(name)
    else registered.set(name, { filter: chosen as Registered['filter'], listener: given as Listener<Name> })
  }
}
const missing = (name: string) => () => {
  throw notImplemented(`session.webRequest.${name}`)
}

export const webRequest = {
  onBeforeRequest: register('onBeforeRequest'),
  onBeforeSendHeaders: register('onBeforeSendHeaders'),
  onHeadersReceived: register('onHeadersReceived'),
  onBeforeRedirect: missing('onBeforeRedirect'),
  onCompleted: missing('onCompleted'),
  onErrorOccurred: missing('onErrorOccurred'),
  onResponseStarted: missing('onResponseStarted'),
  onSendHeaders: missing('onSendHeaders'),
} satisfies Api

/** What the app's listener answers; an empty answer where it has none or does not want to hear of this request. */
export function askWebRequest<N extends Name>(name: N, details: Partial<Details> & object): Promise<Answers[N]> {
  const found = registered.get(name)
  const { url = '', resourceType = 'other' } = details
  if (!found || !wanted(found.filter, url, resourceType)) return Promise.resolve({})
  return new Promise((resolve) => found.listener(details as never, resolve))
}

function wanted(filter: Electron.WebRequestFilter | undefined, url: string, type: Details['resourceType']) {
  if (!filter) return true
  if (filter.types?.length && !filter.types.some((wantedType) => wantedType === type)) return false
  const matches = (patterns: readonly string[]) => patterns.some((pattern) => matchPattern(pattern).test(url))
  return (filter.urls.length === 0 || matches(filter.urls)) && !matches(filter.excludeUrls ?? [])
}

/** https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
export function matchPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const match = /^(\*|[a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/.exec(pattern)
  if (!match) throw new TypeError(`Invalid url pattern ${pattern}`)
  const [, scheme = '', host = '', path = '/*'] = match
  const quoted = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  const schemes = scheme === '*' ? '(https?|wss?)' : quoted(scheme)
  const hosts = host === '*' ? '[^/]*' : quoted(host).replace(/^\*\\\./, '([^/]+\\.)?')
  return new RegExp(`^${schemes}://${hosts}${quoted(path).replaceAll('*', '.*')}$`)
}
