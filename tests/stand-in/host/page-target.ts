import { randomBytes } from 'node:crypto'
import type { Cdp, Payload } from './cdp.ts'
import { chromium, headed, sessionListeners } from './chromium.ts'
import { headedMetrics, openAppWindow, resizeAppWindow, showAppWindow } from './headed-window.ts'
import { emulatedMedia } from './media-emulation.ts'
import { type PreloadScript, pageScripts, WORLD } from './page-scripts.ts'

export interface Viewport {
  readonly width: number
  readonly height: number
  readonly scaleFactor: number
  readonly zoom: number
}
export interface WindowState {
  readonly visible: boolean
  readonly focused: boolean
}
interface Options {
  readonly preload: PreloadScript | undefined
  readonly transparent: boolean
  readonly viewport: Viewport
  readonly windowState: WindowState
  onEvent(method: string, params: Payload): void
}

/** Pixels. */
const LEAST_DRAWN = 600

/** One page of Chromium that plays the inside of a window. Everything about it goes through DevTools. */
export class PageTarget {
  /** Chromium's name for the page; its main frame has the same one at first. */
  id = ''
  readonly opened: Promise<void>
  private readonly secret = `stand-in-${randomBytes(12).toString('hex')}-`
  private readonly options: Options
  private session = ''
  private preloadContext: number | undefined
  private windowState: WindowState
  private viewport: Viewport
  private stateScript: Promise<string> | undefined

  constructor(options: Options) {
    this.options = options
    this.windowState = options.windowState
    this.viewport = options.viewport
    this.opened = this.open()
    this.opened.catch(() => {}) // told to whoever loads a page
    if (headed) this.afterOpened(() => this.fitAppWindow())
  }

  async send(method: string, params: object = {}): Promise<Payload> {
    await this.opened
    return this.command(await chromium(), method, params)
  }

  /** For what may fail because the page is going away, which is then no matter. */
  tell(method: string, params: object = {}) {
    this.send(method, params).catch(() => {})
  }

  /** Runs in the preload's world; lost when there is no document, as Electron's messages are. */
  tellPreload(expression: string) {
    if (this.preloadContext === undefined) return
    this.tell('Runtime.evaluate', { contextId: this.preloadContext, expression })
  }

  isPreloadContext = (contextId: number) => this.preloadContext === contextId

  setViewport(viewport: Viewport) {
    this.viewport = viewport
    this.tell('Emulation.setDeviceMetricsOverride', deviceMetrics(viewport))
    if (headed) this.afterOpened(() => resizeAppWindow(this, viewport))
  }

  setWindowState(state: WindowState) {
    const before = this.windowState
    this.windowState = state
    this.tellPreload(this.stateExpression(false))
    if (headed && before.visible !== state.visible) this.afterOpened(() => showAppWindow(this, state.visible))
    if (headed && state.focused) this.tell('Page.bringToFront')
    // The next document must be born with the new state.
    this.stateScript = this.replaceStateScript(this.stateScript)
    this.stateScript.catch(() => {})
  }

  applyMedia = () => this.tell('Emulation.setEmulatedMedia', { features: emulatedMedia() })

  async close() {
    await this.opened.catch(() => {})
    sessionListeners.delete(this.session)
    const cdp = await chromium()
    await cdp.send('Target.closeTarget', { targetId: this.id }).catch(() => {}) // gone already
  }

  private afterOpened = (run: () => void) => void this.opened.then(run, () => {})
  private fitAppWindow() {
    resizeAppWindow(this, this.viewport)
    if (!this.windowState.visible) showAppWindow(this, false) // it cannot be born hidden
  }
  private command = (cdp: Cdp, method: string, params: object) => cdp.send(method, params, this.session)

  private async open() {
    const cdp = await chromium()
    this.id = await this.createTarget(cdp)
    this.session = (await cdp.send('Target.attachToTarget', { targetId: this.id, flatten: true })).sessionId
    sessionListeners.set(this.session, (method, params) => this.onEvent(method, params))
    const command = (method: string, params: object = {}) => this.command(cdp, method, params)
    const { main, isolated } = pageScripts(this.secret, this.options.preload)
    await Promise.all([
      command('Page.enable'),
      command('Runtime.enable'),
      command('Inspector.enable'),
      command('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }), // only to see web sockets
      command('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      command('Runtime.addBinding', { name: '__standInToHost', executionContextName: WORLD }),
      command('Page.addScriptToEvaluateOnNewDocument', { source: main }),
      command('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: WORLD }),
      command('Emulation.setDeviceMetricsOverride', deviceMetrics(this.viewport)),
      command('Emulation.setEmulatedMedia', { features: emulatedMedia() }),
      command('Emulation.setFocusEmulationEnabled', { enabled: true }), // window-state.ts tells the page otherwise
      this.options.transparent
        ? command('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } })
        : undefined,
    ])
    this.stateScript = command('Page.addScriptToEvaluateOnNewDocument', this.stateSource()).then((r) => r.identifier)
    await this.stateScript
  }

  private async createTarget(cdp: Cdp): Promise<string> {
    const { width, height } = this.viewport
    if (headed) return openAppWindow(width, height)
    // Without newWindow, pages share a window and only the front one is drawn. The browser's own bars take room in it:
    // a window as low as a notice would leave the page none, and then it is hardly ever drawn. What the page sees is
    // its device metrics.
    const outer = { width: Math.max(width, LEAST_DRAWN), height: Math.max(height, LEAST_DRAWN) }
    const made = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...outer })
    return made.targetId
  }

  private onEvent(method: string, params: Payload) {
    if (method === 'Runtime.executionContextsCleared') this.preloadContext = undefined
    if (method === 'Runtime.executionContextCreated') this.onContext(params.context)
    this.options.onEvent(method, params)
  }

  private onContext(context: Payload) {
    // Playwright attaches with a colour scheme of its own making; this window's comes from nativeTheme.
    if (context.name.startsWith('__playwright_utility_world')) setTimeout(this.applyMedia, 50)
    if (context.name !== WORLD || context.auxData.frameId !== this.id) return
    this.preloadContext = context.id
    // The state may have changed between the document's birth and now.
    this.tellPreload(this.stateExpression(false))
  }

  private stateExpression(initial: boolean) {
    const detail = JSON.stringify({ ...this.windowState, initial })
    return `window.dispatchEvent(new CustomEvent(${JSON.stringify(`${this.secret}state`)}, { detail: ${detail} }))`
  }

  private stateSource = () => ({ source: this.stateExpression(true), worldName: WORLD })

  private async replaceStateScript(old: Promise<string> | undefined): Promise<string> {
    await this.opened
    const identifier = await old
    if (identifier) await this.send('Page.removeScriptToEvaluateOnNewDocument', { identifier })
    return (await this.send('Page.addScriptToEvaluateOnNewDocument', this.stateSource())).identifier
  }
}

/** Electron's zoom makes CSS pixels larger: the page gets fewer of them and lays itself out anew. */
function deviceMetrics({ width, height, scaleFactor, zoom }: Viewport) {
  if (headed) return headedMetrics({ width, height }, zoom)
  return {
    width: Math.max(1, Math.round(width / zoom)),
    height: Math.max(1, Math.round(height / zoom)),
    deviceScaleFactor: scaleFactor * zoom,
    mobile: false,
  }
}
