// The stand-in's start: reads Electron's command line, puts itself in the place of `electron`, and runs the app.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseCommandLine } from './host/command-line.ts'
import { hostState } from './host/host-state.ts'

const line = parseCommandLine(process.argv.slice(2), process.cwd())
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const manifest = readJson(path.join(line.appFolder, 'package.json'))
const electronVersion: string = readJson(
  new URL('../../node_modules/electron/package.json', import.meta.url).pathname,
).version

hostState.appFolder = line.appFolder
hostState.appName = manifest.productName ?? manifest.name
hostState.appVersion = manifest.version ?? '0.0.0'
hostState.chromiumSwitches = line.chromiumSwitches
if (line.userData) hostState.paths.set('userData', line.userData)

process.argv = [process.execPath, ...line.argv]
const define = (name: string, value: unknown) =>
  Object.defineProperty(process, name, { value, configurable: true, enumerable: true, writable: true })
define('versions', { ...process.versions, electron: electronVersion, chrome: 'stand-in' })
define('type', 'browser')
define('defaultApp', true)
define('resourcesPath', path.join(line.appFolder, 'resources'))

const electronModule = new URL('./electron-default.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: electronModule, format: 'module', shortCircuit: true }
      : next(specifier, context),
})

// Imported only now: some of these read the command line and the paths when they load.
const { app } = await import('./api/app.ts')
const { appPath } = await import('./host/app-paths.ts')
const { browserEvents, chromium } = await import('./host/chromium.ts')
const { isEnding } = await import('./host/lifetime.ts')
const { onTargetChanged, onTargetDestroyed } = await import('./api/web-contents-list.ts')
const { startTerminal } = await import('./host/terminal.ts')

mkdirSync(appPath('userData'), { recursive: true })
browserEvents.on('Target.targetDestroyed', onTargetDestroyed)
browserEvents.on('Target.targetInfoChanged', onTargetChanged)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
let isFailing = false
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return // the app looks after it
  console.error('Uncaught exception in the main process:', error)
  // What throws again while it ends may do so for ever: one whose test had been killed was seen to.
  if (isFailing) process.exit(1)
  isFailing = true
  app.exit(1)
})

const require = createRequire(path.join(line.appFolder, 'package.json'))
for (const file of line.preloads) require(file)
const main = path.resolve(line.appFolder, manifest.main ?? 'index.js')
await import(pathToFileURL(require.resolve(main)).href)

// The lock is decided by now: a second instance has quit without a Chromium of its own.
if (!hostState.quitting) {
  const cdp = await chromium()
  cdp.on('close', () => {
    if (isEnding()) return
    console.error('[stand-in] Chromium died')
    process.exit(1)
  })
  app.becomeReady()
  if (process.env.STAND_IN_TERMINAL === '1') startTerminal()
}
