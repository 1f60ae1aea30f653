import { askWebRequest } from '../api/web-request.ts'
import type { Payload } from './cdp.ts'
import { devServer } from './host-state.ts'
import { blockedRequests } from './records.ts'
import { schemes, toChromium, toElectron } from './schemes.ts'

type Headers = Record<string, string>
type Send = (method: string, params: object) => Promise<Payload>

const RESOURCE_TYPES: Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Fetch: 'xhr',
  XHR: 'xhr',
  Media: 'media',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}
// These carry their own content or are the browser's: they never reach the network.
const HARMLESS = /^(data|blob|about|devtools|chrome-error):/

let lastId = 0

/** Answers a request that Chromium has paused: from the app's own scheme, else not at all. */
export async function answerRequest(paused: Payload, isMainFrame: boolean, send: Send): Promise<void> {
  const { requestId, request } = paused
  const refuse = (errorReason: string) => send('Fetch.failRequest', { requestId, errorReason })
  const url = toElectron(request.url)
  const details = {
    id: ++lastId,
    url,
    method: request.method,
    resourceType: resourceType(paused, isMainFrame),
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  }
  if (HARMLESS.test(url)) return send('Fetch.continueRequest', { requestId })
  if (paused.responseStatusCode !== undefined) return answerFromNetwork(paused, details, send)

  const before = await askWebRequest('onBeforeRequest', details)
  if (before.cancel) return refuse('BlockedByClient')
  if (before.redirectURL) return redirect(requestId, before.redirectURL, send)

  const handler = schemes.handlerOf(url)
  const fromDevServer = devServer !== undefined && new URL(url).origin === new URL(devServer).origin
  if (!handler && !fromDevServer) {
    blockedRequests.push(url)
    return refuse('BlockedByClient')
  }
  const sending = await askWebRequest('onBeforeSendHeaders', { ...details, requestHeaders: request.headers } as never)
  if (sending.cancel) return refuse('BlockedByClient')
  const headers = (sending.requestHeaders ?? request.headers) as Headers
  if (!handler) {
    return send('Fetch.continueRequest', { requestId, headers: entries(headers), interceptResponse: true })
  }
  let response: Response
  try {
    response = await handler(
      new Request(url, { method: request.method, headers: asElectron(headers), ...body(request) }),
    )
  } catch (error) {
    console.error(`[stand-in] the handler of ${url} failed`, error)
    return refuse('Failed')
  }
  const received = await askHeadersReceived(details, response.status, [...response.headers])
  if (received.cancel) return refuse('BlockedByClient')
  const bytes = Buffer.from(await response.arrayBuffer())
  return send('Fetch.fulfillRequest', {
    requestId,
    responseCode: received.status,
    responseHeaders: received.headers.map(([name, value]) => ({
      name,
      value: name.toLowerCase() === 'location' ? toChromium(new URL(value, url).href) : value,
    })),
    body: bytes.toString('base64'),
  })
}

/** The dev server's answer has come: only its headers may still be changed. */
async function answerFromNetwork(paused: Payload, details: object, send: Send) {
  const { requestId, responseStatusCode, responseHeaders = [] } = paused
  const given = responseHeaders.map(({ name, value }: { name: string; value: string }) => [name, value])
  const received = await askHeadersReceived(details, responseStatusCode, given)
  if (received.cancel) return send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  return send('Fetch.continueResponse', {
    requestId,
    responseCode: received.status,
    responseHeaders: received.headers.map(([name, value]) => ({ name, value })),
  })
}

async function askHeadersReceived(details: object, statusCode: number, given: [string, string][]) {
  const responseHeaders: Record<string, string[]> = {}
  for (const [name, value] of given) responseHeaders[name] = [...(responseHeaders[name] ?? []), value]
  const statusLine = `HTTP/1.1 ${statusCode}`
  const answer = await askWebRequest('onHeadersReceived', {
    ...details,
    statusCode,
    statusLine,
    responseHeaders,
  } as never)
  const headers = answer.responseHeaders ? flat(answer.responseHeaders) : given
  const status = Number(/^HTTP\/\S+ (\d+)/.exec(answer.statusLine ?? '')?.[1] ?? statusCode)
  return { cancel: answer.cancel, headers, status }
}

const flat = (headers: Record<string, string | string[]>): [string, string][] =>
  Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))

const redirect = (requestId: string, url: string, send: Send) =>
  send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 307,
    responseHeaders: [{ name: 'Location', value: toChromium(url) }],
  })

const entries = (headers: Headers) => Object.entries(headers).map(([name, value]) => ({ name, value }))

/** Origin and Referer name the page: the app must see them under its own scheme. */
const asElectron = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, toElectron(value)]))

function body(request: Payload): { body?: Uint8Array<ArrayBuffer> } {
  const parts: { bytes?: string }[] = request.postDataEntries ?? []
  return parts.length ? { body: Buffer.concat(parts.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))) } : {}
}

function resourceType(paused: Payload, isMainFrame: boolean) {
  if (paused.resourceType === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame'
  return RESOURCE_TYPES[paused.resourceType] ?? 'other'
}
