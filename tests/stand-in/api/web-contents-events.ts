import type { Payload } from '../host/cdp.ts'
import { electronEvent } from '../host/electron-event.ts'
import { devServer } from '../host/host-state.ts'
import { blockedRequests, rendererErrors } from '../host/records.ts'
import { receiveFromPreload } from '../host/renderer-messages.ts'
import { answerRequest } from '../host/requests.ts'
import { toElectron } from '../host/schemes.ts'
import { app } from './app.ts'
import type { WebContents } from './web-contents.ts'

type Listener = (contents: WebContents, params: Payload) => unknown

const CONSOLE_LEVELS: Record<string, Electron.WebContentsConsoleMessageEventParams['level']> = {
  error: 'error',
  assert: 'error',
  warning: 'warning',
  debug: 'debug',
}
/** POSIX: a process killed by SIGSEGV. */
const CRASHED = { reason: 'crashed', exitCode: 139 } as const

/** What Chromium tells about a page, in Electron's words. */
const listeners: Record<string, Listener> = {
  'Fetch.requestPaused': (contents, params) => void onRequest(contents, params),
  'Network.webSocketCreated': (contents, params) => onWebSocket(contents, params),
  'Runtime.bindingCalled'(contents, params) {
    if (params.name !== '__standInToHost' || !contents.page.isPreloadContext(params.executionContextId)) return
    receiveFromPreload(contents, (message) => contents.tellPreload(message), params.payload)
  },
  'Runtime.exceptionThrown'(_contents, { exceptionDetails }) {
    rendererErrors.push(exceptionDetails.exception?.description ?? exceptionDetails.text)
  },
  'Runtime.consoleAPICalled': onConsole,
  'Page.frameRequestedNavigation': (contents, params) => contents.navigation.onRequestedByPage(params),
  'Page.frameStartedLoading'(contents, params) {
    if (!isMainFrame(contents, params)) return
    contents.status.loading = true
    contents.emit('did-start-loading')
  },
  'Page.frameNavigated'(contents, { frame }) {
    if (frame.parentId) return
    contents.status.url = toElectron(frame.url + (frame.urlFragment ?? ''))
    contents.navigation.expect(undefined)
    contents.emit('did-navigate', electronEvent(), contents.getURL(), 200, 'OK')
  },
  'Page.navigatedWithinDocument'(contents, params) {
    if (!isMainFrame(contents, params)) return
    contents.status.url = toElectron(params.url)
    contents.emit('did-navigate-in-page', electronEvent(), contents.getURL(), true, 1, 1)
  },
  'Page.domContentEventFired': (contents) => contents.emit('dom-ready', electronEvent()),
  'Page.loadEventFired'(contents) {
    contents.status.loading = false
    contents.emit('did-finish-load')
  },
  'Page.frameStoppedLoading'(contents, params) {
    if (isMainFrame(contents, params)) contents.emit('did-stop-loading')
  },
  // Links that ask for a window of their own; Chromium refuses them by itself. A script's window.open: main-world.ts.
  'Page.windowOpen': (contents, { url, windowName, windowFeatures }) =>
    contents.askToOpen(url, windowName, windowFeatures.join(',')),
  'Inspector.targetCrashed'(contents) {
    contents.status.crashed = true
    contents.emit('render-process-gone', electronEvent(CRASHED), CRASHED)
    app.emit('render-process-gone', electronEvent(), contents, CRASHED)
  },
}

export function onPageEvent(contents: WebContents, method: string, params: Payload) {
  if (!contents.isDestroyed()) listeners[method]?.(contents, params)
}

const isMainFrame = (contents: WebContents, { frameId }: Payload) => frameId === contents.page.id

async function onRequest(contents: WebContents, paused: Payload) {
  const send = (method: string, params: object) => contents.page.send(method, params)
  const { requestId, resourceType, responseStatusCode } = paused
  try {
    const isNavigation = resourceType === 'Document' && responseStatusCode === undefined
    if (isNavigation && !(await contents.navigation.mayGo(paused, isMainFrame(contents, paused)))) {
      await send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    } else await answerRequest(paused, isMainFrame(contents, paused), send)
  } catch (error) {
    // A page that went away took its requests along; anything else is a fault to see.
    if (!contents.isDestroyed() && !/Invalid InterceptionId|Chromium/.test(String(error)))
      console.error('[stand-in]', error)
  }
}

/** Fetch does not pause web sockets; Chromium's resolver refuses them, and here they are only seen. */
function onWebSocket(_contents: WebContents, { url }: Payload) {
  const allowed = devServer !== undefined && new URL(url).host === new URL(devServer).host
  if (!allowed) blockedRequests.push(url)
}

function onConsole(contents: WebContents, params: Payload) {
  const [top] = params.stackTrace?.callFrames ?? []
  const message = params.args.map((arg: Payload) => String(arg.value ?? arg.description ?? arg.type)).join(' ')
  const level = CONSOLE_LEVELS[params.type] ?? 'info'
  const lineNumber = top?.lineNumber ?? 0
  const sourceId = toElectron(top?.url ?? '')
  contents.emit('console-message', electronEvent({ message, level, lineNumber, sourceId, frame: contents.mainFrame }))
}
