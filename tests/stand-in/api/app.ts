import { chromium } from '../host/chromium.ts'
import { electronEvent } from '../host/electron-event.ts'
import { hostState, needReady } from '../host/host-state.ts'
import { beforeShutdown, shutdown } from '../host/lifetime.ts'
import { locale } from '../host/locale.ts'
import { loud } from '../host/loud.ts'
import { openWindows } from '../host/open-windows.ts'
import { type Instance, listenForInstances, releaseLock, takeLock, tellFirstInstance } from '../host/single-instance.ts'
import { AppFacts } from './app-facts.ts'
import { appMetrics } from './app-metrics.ts'
import { commandLine } from './command-line-switches.ts'
import { loginItem } from './login-item.ts'

type Implemented =
  | 'commandLine'
  | 'dock'
  | 'exit'
  | 'getAppMetrics'
  | 'getLoginItemSettings'
  | 'hasSingleInstanceLock'
  | 'isReady'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setLoginItemSettings'
  | 'whenReady'

class App extends AppFacts implements Pick<Electron.App, Implemented> {
  readonly dock = undefined
  readonly commandLine = commandLine
  readonly getAppMetrics = appMetrics
  readonly setLoginItemSettings = loginItem.set
  readonly getLoginItemSettings = loginItem.get
  private readonly ready = Promise.withResolvers<void>()
  private lockedFolder: string | undefined
  private stopListening: (() => void) | undefined

  isReady = () => hostState.ready
  whenReady = () => this.ready.promise
  /** Called by start.ts when the main script has run: as in Electron, a top-level `await app.whenReady()` never ends. */
  becomeReady() {
    if (hostState.quitting) return
    hostState.ready = true
    this.emit('will-finish-launching')
    this.emit('ready', electronEvent(), {})
    this.ready.resolve()
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    if (this.lockedFolder) return true
    const folder = this.getPath('userData')
    if (!takeLock(folder)) {
      const delivery = tellFirstInstance(folder, { argv: process.argv, cwd: process.cwd(), additionalData })
      beforeShutdown(() => delivery)
      return false
    }
    this.lockedFolder = folder
    this.stopListening = listenForInstances(folder, (instance) => this.onInstance(instance))
    // From here on this run will show windows: Chromium starts while the rest of the app loads.
    void chromium()
    return true
  }
  hasSingleInstanceLock = () => this.lockedFolder !== undefined
  releaseSingleInstanceLock() {
    if (!this.lockedFolder) return
    this.stopListening?.()
    releaseLock(this.lockedFolder)
    this.lockedFolder = undefined
  }
  private async onInstance({ argv, cwd, additionalData }: Instance) {
    await this.ready.promise // Electron promises that the event comes after 'ready'
    this.emit('second-instance', electronEvent(), argv, cwd, additionalData)
  }

  quit() {
    if (hostState.quitting) return
    const before = electronEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    hostState.quitting = true
    for (const window of [...openWindows.values()]) {
      window.close()
      if (!window.isDestroyed()) {
        hostState.quitting = false
        return
      }
    }
    const will = electronEvent()
    this.emit('will-quit', will)
    if (will.defaultPrevented) hostState.quitting = false
    else this.exit(0)
  }
  exit(code = 0) {
    hostState.quitting = true
    for (const window of [...openWindows.values()]) window.destroy()
    this.emit('quit', electronEvent(), code)
    this.releaseSingleInstanceLock()
    void shutdown(code)
  }
}

export const app = loud(new App(), 'app')

export const appDriver = {
  /** Another start of the app, as the first one hears of it. A real one can be started with the same user-data folder. */
  secondInstance(argv: readonly string[] = [], cwd = process.cwd(), additionalData?: unknown) {
    needReady('second-instance cannot come')
    app.emit('second-instance', electronEvent(), [...argv], cwd, additionalData)
  },
  activate: (hasVisibleWindows = false) => app.emit('activate', electronEvent(), hasVisibleWindows),
  openUrl: (url: string) => app.emit('open-url', electronEvent(), url),
  /** Seen by `app.getLocale()` at once and by pages opened after the next start. */
  setLanguages: (...languages: string[]) => locale.set(languages),
}
