import type { WebContents } from '../api/web-contents.ts'
import { chromium } from './chromium.ts'
import { permissionsAsked } from './records.ts'
import { originOf, toElectron } from './schemes.ts'

type Session = Electron.Session
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
export type Permission = Parameters<RequestHandler>[1]

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null

export const permissionHandlers = {
  setRequest(handler: RequestHandler | null) {
    requestHandler = handler
  },
  setCheck(handler: CheckHandler | null) {
    checkHandler = handler
  },
}

/** The web's names on the left, Electron's on the right, where they differ. */
const ELECTRON_NAMES: Record<string, Permission> = {
  camera: 'media',
  microphone: 'media',
  'clipboard-write': 'clipboard-sanitized-write',
  'keyboard-lock': 'keyboardLock',
  accelerometer: 'sensors',
  gyroscope: 'sensors',
  magnetometer: 'sensors',
}

export interface PermissionQuestion {
  readonly kind: 'request' | 'check'
  readonly permissions: readonly string[]
}

/** Until the app has granted something, Chromium denies everything: an API that nobody thought of is refused too. */
export async function denyAllPermissions(origin: string) {
  await (await chromium()).send('Browser.grantPermissions', { origin, permissions: [] })
}

/**
 * Asks the app's handlers and sets the answer in Chromium, which then grants or denies by itself. Resolves with whether
 * the page must refuse, because the answer is no and Chromium has no setting for it.
 */
export async function askPermissions(contents: WebContents, chromiumUrl: string, question: PermissionQuestion) {
  const origin = originOf(toElectron(chromiumUrl))
  const refusals = await Promise.all(
    question.permissions.map(async (name) => {
      const permission = ELECTRON_NAMES[name] ?? (name as Permission)
      const ask = question.kind === 'request' ? askRequest : askCheck
      const granted = await ask(contents, permission, name, origin)
      permissionsAsked.push({ kind: question.kind, permission, origin, granted })
      const set = await setInChromium(originOf(chromiumUrl), name, granted)
      return !granted && !set
    }),
  )
  return refusals.some(Boolean)
}

function askRequest(contents: WebContents, permission: Permission, name: string, origin: string): Promise<boolean> {
  const handler = requestHandler
  if (!handler) return Promise.resolve(true) // as Electron, which grants what nobody refuses
  const details = {
    isMainFrame: true,
    requestingUrl: contents.getURL(),
    securityOrigin: origin,
    mediaTypes: media(name),
  }
  const asElectron = contents as unknown as Electron.WebContents
  return new Promise((resolve) => handler(asElectron, permission, (granted) => resolve(Boolean(granted)), details))
}

async function askCheck(contents: WebContents, permission: Permission, name: string, origin: string) {
  if (!checkHandler) return true
  const details = {
    isMainFrame: true,
    requestingUrl: contents.getURL(),
    securityOrigin: origin,
    embeddingOrigin: origin,
  }
  const [mediaType] = media(name)
  const asElectron = contents as unknown as Electron.WebContents
  return Boolean(checkHandler(asElectron, permission, origin, mediaType ? { ...details, mediaType } : details))
}

const media = (name: string): ('video' | 'audio')[] =>
  name === 'camera' ? ['video'] : name === 'microphone' ? ['audio'] : []

/** False for names that are no setting of Chromium's, as display-capture, which asks each time. */
async function setInChromium(origin: string, name: string, granted: boolean): Promise<boolean> {
  const cdp = await chromium()
  const setting = granted ? 'granted' : 'denied'
  const set = cdp.send('Browser.setPermission', { permission: { name }, setting, origin })
  return set.then(
    () => true,
    () => false,
  )
}
