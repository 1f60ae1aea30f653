import { EventEmitter } from 'node:events'
import type { PageTarget, Viewport } from '../host/page-target.ts'
import { printParameters } from '../host/print.ts'
import { record } from '../host/records.ts'
import { NativeImage } from './native-image.ts'

type Implemented =
  | 'capturePage'
  | 'copy'
  | 'cut'
  | 'delete'
  | 'executeJavaScript'
  | 'forcefullyCrashRenderer'
  | 'getZoomFactor'
  | 'getZoomLevel'
  | 'insertText'
  | 'isDevToolsOpened'
  | 'openDevTools'
  | 'paste'
  | 'print'
  | 'printToPDF'
  | 'redo'
  | 'selectAll'
  | 'setBackgroundThrottling'
  | 'setIgnoreMenuShortcuts'
  | 'setVisualZoomLevelLimits'
  | 'setZoomFactor'
  | 'setZoomLevel'
  | 'stop'
  | 'undo'
  | 'zoomFactor'
  | 'zoomLevel'

/** Electron zooms by 20% a level. */
const ZOOM_STEP = 1.2

/** What an app does to a page that is there: run, print, picture, zoom, edit. */
export abstract class PageCommands extends EventEmitter implements Pick<Electron.WebContents, Implemented> {
  abstract readonly id: number
  abstract readonly page: PageTarget
  /** The window's part of the viewport. */
  protected abstract windowViewport(): Omit<Viewport, 'zoom'>
  private factor: number

  constructor(zoomFactor: number) {
    super()
    this.factor = zoomFactor
  }

  async executeJavaScript(code: string, userGesture = false) {
    const asked = { expression: code, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails: thrown } = await this.page.send('Runtime.evaluate', asked)
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
    return result.value
  }
  async capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    const clip = rect ? { clip: { ...rect, scale: 1 } } : {}
    const { data } = await this.page.send('Page.captureScreenshot', { format: 'png', ...clip })
    return NativeImage.of(Buffer.from(data, 'base64'), this.windowViewport().scaleFactor)
  }
  /** There is no printer: the page is laid out as for one, and counts as printed. */
  print(options: Electron.WebContentsPrintOptions = {}, done: (printed: boolean, why: string) => void = () => {}) {
    record('webContents.print', options)
    this.page.send('Page.printToPDF', printParameters({})).then(
      () => done(true, ''),
      (fault: unknown) => done(false, String(fault)),
    )
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.page.send('Page.printToPDF', printParameters(options))
    return Buffer.from(data, 'base64')
  }

  setZoomFactor(factor: number) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.factor = factor
    this.viewportChanged()
  }
  getZoomFactor = () => this.factor
  setZoomLevel = (level: number) => this.setZoomFactor(ZOOM_STEP ** level)
  getZoomLevel = () => Math.log(this.factor) / Math.log(ZOOM_STEP)
  get zoomFactor() {
    return this.factor
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }
  get zoomLevel() {
    return this.getZoomLevel()
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level)
  }
  viewport = (): Viewport => ({ ...this.windowViewport(), zoom: this.factor })
  viewportChanged = () => this.page.setViewport(this.viewport())

  undo = () => this.edit('undo')
  redo = () => this.edit('redo')
  cut = () => this.edit('cut')
  copy = () => this.edit('copy')
  paste = () => this.edit('paste')
  delete = () => this.edit('delete')
  selectAll = () => this.edit('selectAll')
  insertText = (text: string): Promise<void> => this.page.send('Input.insertText', { text })
  stop = () => this.page.tell('Page.stopLoading')
  forcefullyCrashRenderer = () => this.page.tell('Page.crash') // Chromium never answers this one

  isDevToolsOpened = () => false
  openDevTools = () => record('webContents.openDevTools', this.id)
  setIgnoreMenuShortcuts = (ignore: boolean) => record('webContents.setIgnoreMenuShortcuts', this.id, ignore)
  setBackgroundThrottling = (allowed: boolean) => record('webContents.setBackgroundThrottling', this.id, allowed)
  async setVisualZoomLevelLimits(minimum: number, maximum: number) {
    record('webContents.setVisualZoomLevelLimits', this.id, minimum, maximum)
  }

  /** Chromium's editing commands hang on a key event, whose key then does nothing. */
  private edit = (command: string) =>
    this.page.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
}
