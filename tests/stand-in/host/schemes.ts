type Handler = Parameters<Electron.Protocol['handle']>[1]

const privileges = new Map<string, Electron.Privileges>()
const handlers = new Map<string, Handler>()

/** `.invalid` is reserved: no such host can ever exist on the network. */
const SUFFIX = 'stand-in.invalid'
const SHOWN = new RegExp(`^https://([^/?#]*)\\.([a-z][a-z0-9+-]*)\\.${SUFFIX.replace('.', '\\.')}(?=[/?#]|$)`)

export const schemes = {
  privilege: (scheme: string, given: Electron.Privileges) => privileges.set(scheme, given),
  handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
  unhandle: (scheme: string) => handlers.delete(scheme),
  isHandled: (scheme: string) => handlers.has(scheme),
  handlerOf: (url: string) => handlers.get(url.slice(0, url.indexOf(':'))),
}

/** A stock Chromium knows no schemes but its own, so `app://host/path` is shown as `https://host.app.stand-in.invalid/path`. */
export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  const scheme = protocol.slice(0, -1)
  if (!handlers.has(scheme)) return url
  const { standard, secure } = privileges.get(scheme) ?? {}
  if (!standard || !secure) throw new Error(`[stand-in] ${scheme}: must be registered as standard and secure`)
  return `https://${host}.${scheme}.${SUFFIX}${pathname}${search}${hash}`
}

export const toElectron = (url: string): string => url.replace(SHOWN, '$2://$1')

export const originOf = (url: string): string => /^[a-z][a-z0-9+-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null'
