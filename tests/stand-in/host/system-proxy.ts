// The system's way out, as Chromium finds it where no desktop says one: in the environment.

const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/

/** As in NO_PROXY: names with all that is below them, `*` for all. */
const isSpared = (host: string, spared: string) =>
  spared
    .split(',')
    .map((each) => each.trim().replace(/^\*?\./, ''))
    .some((each) => each === '*' || (each !== '' && (host === each || host.endsWith(`.${each}`))))

/** What `session.resolveProxy` answers for an address. No proxy leads to this computer itself. */
export function systemProxy(address: string, env: Record<string, string | undefined> = process.env): string {
  const { protocol, hostname } = new URL(address)
  const proxy = env[`${protocol}_proxy`.replace(':', '')] ?? env.all_proxy
  if (!proxy || LOOPBACK.test(hostname) || isSpared(hostname, env.no_proxy ?? '')) return 'DIRECT'
  const { protocol: kind, host } = new URL(proxy.includes('://') ? proxy : `http://${proxy}`)
  return `${{ 'https:': 'HTTPS', 'socks4:': 'SOCKS', 'socks5:': 'SOCKS5' }[kind] ?? 'PROXY'} ${host}`
}
