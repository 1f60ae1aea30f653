import { headed } from '../host/chromium.ts'
import { electronEvent } from '../host/electron-event.ts'
import { moveAppWindow } from '../host/headed-window.ts'
import { hostState, needReady } from '../host/host-state.ts'
import { loud } from '../host/loud.ts'
import { onSystemLook } from '../host/media-emulation.ts'
import { focusedWindow, openWindows, setFocusedWindow } from '../host/open-windows.ts'
import { record } from '../host/records.ts'
import { app } from './app.ts'
import { displayMatching } from './screen.ts'
import { WebContents } from './web-contents.ts'
import { WindowSettings } from './window-settings.ts'

type Implemented =
  | 'blur'
  | 'capturePage'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'hide'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMinimized'
  | 'isNormal'
  | 'isVisible'
  | 'loadURL'
  | 'minimize'
  | 'reload'
  | 'restore'
  | 'show'
  | 'showInactive'
  | 'webContents'

let lastId = 0

export class BrowserWindow extends WindowSettings implements Pick<Electron.BrowserWindow, Implemented> {
  readonly webContents: Electron.WebContents
  private readonly contents: WebContents
  private readonly self: BrowserWindow
  private visible: boolean
  private destroyed: boolean = false
  private minimized: boolean = false
  private paintedOnce: boolean = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    needReady('Cannot create BrowserWindow')
    super(++lastId, options)
    if (options.parent || options.modal) throw new Error('[stand-in] parent and modal windows are not implemented')
    record('BrowserWindow', options)
    this.visible = options.show !== false
    this.self = loud(this, 'BrowserWindow')
    openWindows.set(this.id, this.self)
    this.contents = this.makeContents(options)
    this.webContents = this.contents as unknown as Electron.WebContents
    app.emit('browser-window-created', electronEvent(), this.self)
    if (this.visible) {
      queueMicrotask(() => {
        this.emit('show')
        this.focus()
      })
    }
    // biome-ignore lint/correctness/noConstructorReturn: every caller must go through the proxy that is loud
    return this.self
  }

  show() {
    this.setVisible(true)
    this.focus()
  }
  showInactive = () => this.setVisible(true)
  hide() {
    this.blur()
    this.setVisible(false)
  }
  isVisible = () => this.visible
  focus() {
    if (this.destroyed || !this.visible || !this.isFocusable() || this.isFocused()) return
    focusedWindow()?.blur()
    setFocusedWindow(this.self)
    this.tellPage()
    record('BrowserWindow.focus', this.id)
    this.emit('focus')
    app.emit('browser-window-focus', electronEvent(), this.self)
  }
  blur() {
    if (!this.isFocused()) return
    setFocusedWindow(null)
    this.tellPage()
    this.emit('blur')
    app.emit('browser-window-blur', electronEvent(), this.self)
  }
  isFocused = () => focusedWindow() === this.self

  close() {
    if (this.destroyed) return
    const event = electronEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy() {
    if (this.destroyed) return
    this.blur()
    this.destroyed = true
    this.visible = false
    openWindows.delete(this.id)
    this.contents.destroy()
    this.emit('closed')
    const last = openWindows.size === 0
    // Electron quits after the last window, unless the app listens.
    if (last && !hostState.quitting && !app.emit('window-all-closed')) app.quit()
  }
  isDestroyed = () => this.destroyed

  minimize() {
    this.minimized = true
    this.hide()
    this.emit('minimize')
  }
  restore() {
    if (this.isMaximized()) this.unmaximize()
    if (!this.minimized) return
    this.minimized = false
    this.show()
    this.emit('restore')
  }
  isMinimized = () => this.minimized
  isNormal = () => !this.minimized && !this.isMaximized() && !this.isFullScreen()

  loadURL = (url: string, options?: Electron.LoadURLOptions) => this.contents.loadURL(url, options)
  reload = () => this.contents.reload()
  capturePage = (rect?: Electron.Rectangle) => this.contents.capturePage(rect)

  protected boundsChanged(moved: boolean, resized: boolean) {
    if (resized || moved) this.contents.viewportChanged() // a move may lead to a display of another scale
    if (headed && moved) moveAppWindow(this.contents.page, this.getBounds())
  }
  /** The displays were rearranged. */
  displaysChanged = () => this.contents.viewportChanged()
  lookChanged = () => this.contents.page.applyMedia()

  private makeContents(options: Electron.BrowserWindowConstructorOptions) {
    const contents = new WebContents(
      {
        state: () => ({ visible: this.visible, focused: this.isFocused() }),
        viewport: () => {
          const { width, height } = this.getBounds()
          return { width, height, scaleFactor: displayMatching(this.getBounds()).scaleFactor }
        },
        focus: () => this.focus(),
        close: () => this.close(),
        destroy: () => this.destroy(),
      },
      options,
    )
    contents.on('did-finish-load', () => {
      if (this.paintedOnce) return
      this.paintedOnce = true
      this.emit('ready-to-show')
    })
    contents.on('page-title-updated', (_event, title: string, explicitSet: boolean) => {
      const event = electronEvent()
      this.emit('page-title-updated', event, title, explicitSet)
      if (!event.defaultPrevented) this.setTitle(title)
    })
    return contents
  }
  private setVisible(visible: boolean) {
    if (this.visible === visible || this.destroyed) return
    this.visible = visible
    if (visible) this.minimized = false
    this.tellPage()
    record(visible ? 'BrowserWindow.show' : 'BrowserWindow.hide', this.id)
    this.emit(visible ? 'show' : 'hide')
  }
  private tellPage = () => this.contents.page.setWindowState({ visible: this.visible, focused: this.isFocused() })

  static getAllWindows = () => [...openWindows.values()]
  static getFocusedWindow = () => focusedWindow()
  static fromId = (id: number) => openWindows.get(id) ?? null
  static fromWebContents = (contents: unknown) =>
    [...openWindows.values()].find((window) => window.webContents === contents) ?? null
}

onSystemLook(() => {
  for (const window of openWindows.values()) window.lookChanged()
})
