import { EventEmitter } from 'node:events'
import path from 'node:path'
import { findChromium, withoutSurface } from '../chromium-path.ts'
import { appPath } from './app-paths.ts'
import { Cdp, type Payload } from './cdp.ts'
import { devServer, hostState } from './host-state.ts'
import { locale } from './locale.ts'

export const headed = process.env.STAND_IN_HEADED === '1'

/** Events of one window's DevTools session, by session id. */
export const sessionListeners = new Map<string, (method: string, params: Payload) => void>()
/** Events of the browser itself: targets coming, going and crashing. */
export const browserEvents = new EventEmitter<Record<string, [params: Payload]>>()

let starting: Promise<Cdp> | undefined

export const chromiumWasStarted = () => starting !== undefined

/** Chromium, started at first need: a second instance that only hands over its arguments never pays for it. */
export function chromium(): Promise<Cdp> {
  starting ??= start()
  return starting
}

/** In a subfolder of the user data, so that a test which looks for leaked words there looks at Chromium's files too. */
export const profileFolder = () => path.join(appPath('userData'), 'stand-in-chromium')

export function executable(): string {
  const found = findChromium()
  if (!found)
    throw new Error('[stand-in] no Chromium found: set CHROMIUM_PATH or run `npx playwright install chromium`')
  return headed ? found : withoutSurface(found)
}

async function start(): Promise<Cdp> {
  const cdp = new Cdp(executable(), flags(), { ...process.env, LANGUAGE: locale.current() }, (line) => {
    // Playwright waits for this line on our own stderr.
    if (line.startsWith('DevTools listening') || process.env.STAND_IN_DEBUG) process.stderr.write(`${line}\n`)
  })
  cdp.on('event', (method, params, sessionId) => {
    if (sessionId) sessionListeners.get(sessionId)?.(method, params)
    else browserEvents.emit(method, params)
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  return cdp
}

/** Chromium refuses to start its sandbox as root; elsewhere it stays on unless the machine forbids it. */
export const sandboxFlags = () =>
  process.getuid?.() === 0 || process.env.STAND_IN_NO_SANDBOX === '1' ? ['--no-sandbox'] : []

const UNWANTED = [
  'PaintHolding',
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  // It would be counted among the app's processes.
  'SpareRendererForSitePerProcess',
  // The address bar's pop-ups are pages, two for each window: they cost more than the windows themselves.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
].join()

/** Letters are as wide as a screen of many dots draws them, on every machine; hinted, each is a whole dot or more. */
const UNSEEN = [
  '--headless=new',
  '--hide-scrollbars',
  '--mute-audio',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
]

function flags(): string[] {
  const reachable = devServer ? `, EXCLUDE ${new URL(devServer).hostname}` : ''
  return [
    ...(headed ? [] : UNSEEN),
    ...sandboxFlags(),
    `--user-data-dir=${profileFolder()}`,
    `--lang=${locale.current()}`,
    `--accept-lang=${locale.preferred().join(',')}`,
    // Requests are refused one by one in requests.ts; this holds where DevTools does not look, as with web sockets.
    `--host-resolver-rules=MAP * ~NOTFOUND${reachable}`,
    // Without it, window.open waits for a page that nobody attaches to and hangs now and then.
    '--block-new-web-contents',
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-back-forward-cache',
    `--disable-features=${UNWANTED}`,
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-breakpad',
    ...hostState.chromiumSwitches,
    ...(process.env.STAND_IN_CHROMIUM_FLAGS ?? '').split(' ').filter(Boolean),
  ]
}
