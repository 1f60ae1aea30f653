import { electronEvent } from '../host/electron-event.ts'
import { loadError } from '../host/load-error.ts'
import { loud } from '../host/loud.ts'
import { Navigation } from '../host/navigation.ts'
import { nextLoad } from '../host/next-load.ts'
import { openContents } from '../host/open-windows.ts'
import { PageTarget, type Viewport, type WindowState } from '../host/page-target.ts'
import { denyAllPermissions } from '../host/permissions.ts'
import { record } from '../host/records.ts'
import { codec } from '../host/renderer-messages.ts'
import { originOf, toChromium, toElectron } from '../host/schemes.ts'
import { readPreload, refuseUnsafePreferences } from '../host/web-preferences.ts'
import { app } from './app.ts'
import { IpcMain } from './ipc-main.ts'
import { PageCommands } from './page-commands.ts'
import { session } from './session.ts'
import { onPageEvent } from './web-contents-events.ts'
import { WebFrameMain } from './web-frame-main.ts'

type Implemented =
  | 'close'
  | 'focus'
  | 'getTitle'
  | 'getType'
  | 'getURL'
  | 'getUserAgent'
  | 'id'
  | 'ipc'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isFocused'
  | 'isLoading'
  | 'isLoadingMainFrame'
  | 'loadURL'
  | 'mainFrame'
  | 'reload'
  | 'reloadIgnoringCache'
  | 'send'
  | 'session'
  | 'setWindowOpenHandler'

interface Status {
  url: string
  title: string
  loading: boolean
  crashed: boolean
}
/** What a page needs of the window around it. */
export interface Owner {
  readonly state: () => WindowState
  readonly viewport: () => Omit<Viewport, 'zoom'>
  readonly focus: () => void
  readonly close: () => void
  readonly destroy: () => void
}
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

let lastId = 0

export class WebContents extends PageCommands implements Pick<Electron.WebContents, Implemented> {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly ipc = loud(new IpcMain(), 'webContents.ipc')
  readonly mainFrame: Electron.WebFrameMain
  readonly navigation: Navigation
  readonly page: PageTarget
  /** Set by web-contents-events.ts, as Chromium tells. */
  readonly status: Status = { url: '', title: '', loading: false, crashed: false }
  private openHandler: OpenHandler = () => ({ action: 'allow' })
  private readonly owner: Owner
  private readonly preload: string | undefined
  private readonly self: WebContents
  private destroyed: boolean = false

  constructor(owner: Owner, options: Electron.BrowserWindowConstructorOptions) {
    const { webPreferences: preferences = {}, transparent = false } = options
    super(preferences.zoomFactor ?? 1)
    refuseUnsafePreferences(preferences)
    this.owner = owner
    this.preload = preferences.preload
    this.self = loud(this, 'webContents')
    this.mainFrame = WebFrameMain.of(this.self)
    this.navigation = new Navigation(this.self)
    this.page = new PageTarget({
      preload: readPreload(this.preload),
      transparent,
      viewport: this.viewport(),
      windowState: owner.state(),
      onEvent: (method, params) => onPageEvent(this.self, method, params),
    })
    openContents.set(this.id, this.self)
    app.emit('web-contents-created', electronEvent(), this.self)
    // biome-ignore lint/correctness/noConstructorReturn: every caller must go through the proxy that is loud
    return this.self
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    if (options) throw new Error('[stand-in] options of loadURL are not implemented')
    const loaded = this.load(url)
    // As in Electron: an app that does not wait for its page is not stopped by a page that fails.
    loaded.catch(() => {})
    return loaded
  }
  reload = () => this.reloadPage(false)
  reloadIgnoringCache = () => this.reloadPage(true)
  getURL = () => this.status.url
  getTitle = () => this.status.title
  getType = () => 'window' as const
  getUserAgent = () => this.session.getUserAgent()
  isLoading = () => this.status.loading
  isLoadingMainFrame = () => this.status.loading
  isCrashed = () => this.status.crashed
  isDestroyed = () => this.destroyed
  isFocused = () => this.owner.state().focused

  send(channel: string, ...args: unknown[]) {
    this.tellPreload({ kind: 'message', channel, args: codec.encode(args) })
  }
  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler
  }
  focus = () => this.owner.focus()
  close = () => this.owner.close()

  /** For the parts of the stand-in only, from here on. */
  askToOpen(chromiumUrl: string, frameName: string, features: string) {
    const url = toElectron(chromiumUrl)
    const referrer = { url: this.getURL(), policy: 'default' as const }
    const { action } = this.openHandler({ url, frameName, features, disposition: 'new-window', referrer })
    record('webContents.window-open', url, action)
    if (action === 'allow')
      console.error(`[stand-in] window.open(${url}) was allowed: child windows are not implemented`)
  }
  ownerIsVisible = () => this.owner.state().visible
  preloadFile = () => this.preload ?? ''
  chromiumUrl = () => (this.status.url ? toChromium(this.status.url) : '')
  tellPreload(message: object) {
    if (!this.destroyed) this.page.tellPreload(`__standInFromHost(${JSON.stringify(JSON.stringify(message))})`)
  }
  closedFromOutside = () => this.owner.destroy()
  destroy() {
    if (this.destroyed) return
    this.destroyed = true
    openContents.delete(this.id)
    this.emit('destroyed')
    void this.page.close()
  }

  protected windowViewport = () => this.owner.viewport()
  private async load(url: string) {
    await this.page.opened
    const target = toChromium(url)
    if (target !== url) await denyAllPermissions(originOf(target))
    this.navigation.expect(target)
    this.status.loading = true
    this.status.crashed = false
    const next = nextLoad(this, () => loadError('ERR_FAILED', url))
    try {
      const { errorText, loaderId } = await this.page.send('Page.navigate', { url: target })
      if (errorText) throw this.failedToLoad(errorText, url)
      if (loaderId) await next.loaded // without one it was a jump inside the document
    } finally {
      next.stopWaiting()
    }
  }
  private failedToLoad(text: string, url: string) {
    this.status.loading = false
    const error = loadError(text, url)
    this.emit('did-fail-load', electronEvent(), error.errno, error.code, url, true, 1, 1)
    return error
  }
  private reloadPage(ignoreCache: boolean) {
    this.navigation.expect(this.chromiumUrl())
    this.status.crashed = false
    this.page.tell('Page.reload', { ignoreCache })
  }
}
