// Ways in from outside: the command line (`--arrive`) and links (`threshold://arrive`). They open a window, and never
// write anything unseen. And the ways out: what a link may open.
export const routes = ['arrive', 'line', 'evening', 'home', 'settings'] as const
export type Route = (typeof routes)[number]

export const LINK_SCHEME = 'threshold'

const isRoute = (name: string): name is Route => (routes as readonly string[]).includes(name)

/** The route of a link, or undefined for one that is not ours or says more than a route. */
export function routeOfLink(link: string): Route | undefined {
  const url = URL.parse(link)
  if (url?.protocol !== `${LINK_SCHEME}:` || url.search !== '' || url.hash !== '' || url.port !== '') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  // "threshold://arrive" and "threshold:arrive", with or without a last slash.
  const name = `${url.host}${url.pathname}`.replace(/\/$/, '')
  return isRoute(name) ? name : undefined
}

/** The route asked for on a command line: `--arrive`, or a link as the system hands it over. */
export function routeOfArguments(args: readonly string[]): Route | undefined {
  for (const arg of args) {
    const flag = /^--([a-z]+)$/.exec(arg)?.[1]
    if (flag !== undefined && isRoute(flag)) return flag
    const link = routeOfLink(arg)
    if (link) return link
  }
  return undefined
}

/** A link that may be opened outside: https or mailto, and nothing that only looks like it; written as it was parsed. */
export function outsideLink(link: string): string | undefined {
  const url = URL.parse(link)
  return url?.protocol === 'https:' || url?.protocol === 'mailto:' ? url.href : undefined
}
