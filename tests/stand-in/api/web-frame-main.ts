import { loud } from '../host/loud.ts'
import { originOf } from '../host/schemes.ts'
import { IpcMain } from './ipc-main.ts'
import type { WebContents } from './web-contents.ts'

type Implemented =
  | 'detached'
  | 'executeJavaScript'
  | 'ipc'
  | 'isDestroyed'
  | 'name'
  | 'origin'
  | 'parent'
  | 'processId'
  | 'reload'
  | 'routingId'
  | 'send'
  | 'top'
  | 'url'
  | 'visibilityState'

/** The main frame of a page: the only one that a preload runs in and that IPC comes from. */
export class WebFrameMain implements Pick<Electron.WebFrameMain, Implemented> {
  readonly ipc = loud(new IpcMain(), 'webFrameMain.ipc')
  readonly detached = false
  readonly name = ''
  readonly parent = null
  readonly routingId = 1
  readonly processId: number
  private readonly contents: WebContents

  private constructor(contents: WebContents) {
    this.contents = contents
    this.processId = contents.id
  }
  static of(contents: WebContents): Electron.WebFrameMain {
    return loud(new WebFrameMain(contents), 'webFrameMain') as unknown as Electron.WebFrameMain
  }

  get top() {
    return this as unknown as Electron.WebFrameMain
  }
  get url() {
    return this.contents.getURL()
  }
  get origin() {
    return originOf(this.url)
  }
  get visibilityState() {
    return this.contents.ownerIsVisible() ? 'visible' : 'hidden'
  }
  isDestroyed = () => this.contents.isDestroyed()
  executeJavaScript = (code: string, userGesture?: boolean) => this.contents.executeJavaScript(code, userGesture)
  send = (channel: string, ...args: unknown[]) => this.contents.send(channel, ...args)
  reload = () => {
    this.contents.reload()
    return true
  }
}
