import type { Payload } from './cdp.ts'
import { electronEvent } from './electron-event.ts'
import { record } from './records.ts'
import { toElectron } from './schemes.ts'

interface Navigator {
  readonly mainFrame: Electron.WebFrameMain
  getURL(): string
  emit(event: string, ...args: unknown[]): boolean
}

/** A page says that it wants to go elsewhere through its renderer; the request itself may reach us a moment earlier. */
const PAGE_SPEAKS_WITHIN_MS = 300

/** Decides whether a page may go where it is going, by asking the app's will-navigate and will-redirect listeners. */
export class Navigation {
  private readonly contents: Navigator
  private readonly wantedByPage = new Set<string>()
  private expected: string | undefined

  constructor(contents: Navigator) {
    this.contents = contents
  }

  /** The app itself loads this address: it is not asked. */
  expect(url: string | undefined) {
    this.expected = url
  }

  onRequestedByPage(params: Payload) {
    this.wantedByPage.add(params.url)
    setTimeout(() => this.wantedByPage.delete(params.url), 2 * PAGE_SPEAKS_WITHIN_MS).unref()
  }

  async mayGo(paused: Payload, isMainFrame: boolean): Promise<boolean> {
    const { url } = paused.request
    if (paused.redirectedRequestId) {
      return this.ask(['will-redirect'], url, isMainFrame)
    }
    if (isMainFrame && this.expected === url) return true
    if (!(await this.pageWants(url))) return true // Playwright's goto and reload, and frames a page is born with
    return this.ask(isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'], url, isMainFrame)
  }

  private async pageWants(url: string) {
    for (let waited = 0; waited < PAGE_SPEAKS_WITHIN_MS; waited += 10) {
      if (this.wantedByPage.delete(url)) return true
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return false
  }

  private ask(events: readonly string[], chromiumUrl: string, isMainFrame: boolean): boolean {
    const url = toElectron(chromiumUrl)
    const frame = isMainFrame ? this.contents.mainFrame : null
    return events.every((name) => {
      const event = electronEvent({ url, isSameDocument: false, isMainFrame, frame, initiator: frame })
      this.contents.emit(name, event, url, false, isMainFrame, 1, 1)
      if (event.defaultPrevented) record(`webContents.${name} prevented`, url)
      return !event.defaultPrevented
    })
  }
}
