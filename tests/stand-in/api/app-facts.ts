import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { appPath } from '../host/app-paths.ts'
import { hostState } from '../host/host-state.ts'
import { locale } from '../host/locale.ts'
import { record } from '../host/records.ts'

type Implemented =
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'focus'
  | 'getAppPath'
  | 'getBadgeCount'
  | 'getLocale'
  | 'getLocaleCountryCode'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getSystemLocale'
  | 'getVersion'
  | 'hide'
  | 'isDefaultProtocolClient'
  | 'isPackaged'
  | 'name'
  | 'relaunch'
  | 'removeAsDefaultProtocolClient'
  | 'setAboutPanelOptions'
  | 'setActivationPolicy'
  | 'setAppLogsPath'
  | 'setAppUserModelId'
  | 'setAsDefaultProtocolClient'
  | 'setBadgeCount'
  | 'setDesktopName'
  | 'setName'
  | 'setPath'
  | 'setToastActivatorCLSID'
  | 'show'
  | 'showAboutPanel'

/** What an app is and says of itself: name, folders, languages, links, and what is only recorded. */
export class AppFacts extends EventEmitter implements Pick<Electron.App, Implemented> {
  readonly isPackaged = false
  private readonly schemes = new Set<string>()
  private badge = 0

  get name() {
    return hostState.appName
  }
  set name(name: string) {
    hostState.appName = name
  }
  getName = () => hostState.appName
  setName(name: string) {
    hostState.appName = name
  }
  getVersion = () => hostState.appVersion
  getAppPath = () => hostState.appFolder
  getPath(name: string) {
    return appPath(name)
  }
  setPath(name: string, folder: string) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    mkdirSync(folder, { recursive: true })
    hostState.paths.set(name, folder)
  }
  setAppLogsPath(folder?: string) {
    if (folder) this.setPath('logs', folder)
  }

  getLocale = () => (hostState.ready ? locale.current() : '')
  getSystemLocale = () => locale.current()
  getPreferredSystemLanguages = () => locale.preferred()
  getLocaleCountryCode = () => new Intl.Locale(locale.current()).region ?? ''

  relaunch(options?: Electron.RelaunchOptions) {
    record('app.relaunch', options)
  }

  setAsDefaultProtocolClient(scheme: string) {
    record('app.setAsDefaultProtocolClient', scheme)
    this.schemes.add(scheme)
    return true
  }
  removeAsDefaultProtocolClient(scheme: string) {
    record('app.removeAsDefaultProtocolClient', scheme)
    return this.schemes.delete(scheme)
  }
  isDefaultProtocolClient = (scheme: string) => this.schemes.has(scheme)

  setBadgeCount(count = 0) {
    record('app.setBadgeCount', count)
    this.badge = count
    return true
  }
  getBadgeCount = () => this.badge

  // Nothing outside the window can be seen to follow these, so they are only recorded.
  focus = (options?: Electron.FocusOptions) => record('app.focus', options)
  hide = () => record('app.hide')
  show = () => record('app.show')
  setActivationPolicy = (policy: string) => record('app.setActivationPolicy', policy)
  setAppUserModelId = (id: string) => record('app.setAppUserModelId', id)
  setToastActivatorCLSID = (id: string) => record('app.setToastActivatorCLSID', id)
  setDesktopName = (name: string) => record('app.setDesktopName', name)
  setAboutPanelOptions = (options: Electron.AboutPanelOptionsOptions) => record('app.setAboutPanelOptions', options)
  showAboutPanel = () => record('app.showAboutPanel')
  // Every page of the stand-in is sandboxed anyway: web-contents.ts refuses others.
  enableSandbox = () => beforeReady('app.enableSandbox()')
  disableHardwareAcceleration = () => beforeReady('app.disableHardwareAcceleration()')
}

function beforeReady(call: string) {
  if (hostState.ready) throw new Error(`${call} can only be called before app is ready`)
  record(call.slice(0, -2))
}
