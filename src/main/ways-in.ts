// What is asked of the app from outside: by its first command line, by later starts, by links.
import { app } from 'electron'
import { type Route, routeOfArguments, routeOfLink } from './links.ts'

/** Later starts and links, from the first moment on. */
export function waysIn(go: (route: Route) => void): void {
  app.on('second-instance', (_event, argv) => go(routeOfArguments(argv.slice(1)) ?? 'home'))
  app.on('activate', () => go('home'))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    const route = routeOfLink(link)
    if (route) go(route)
  })
}

/** The command line of this start. Without a wish it opens Home, unless it was started to wait in the tray. */
export function firstRoute(args: readonly string[]): Route | undefined {
  // macOS gives a login item no arguments, and says that it was one.
  const isHidden = args.includes('--hidden') || app.getLoginItemSettings().wasOpenedAtLogin
  return routeOfArguments(args.slice(1)) ?? (isHidden ? undefined : 'home')
}
