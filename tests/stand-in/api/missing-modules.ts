import { notImplemented } from '../host/loud.ts'

/**
 * A module of Electron's that the stand-in lacks. It can be imported, because a bundle names all it may need, also on
 * another system; the first use of it throws.
 */
function missing(name: string) {
  const fail = (what: string): never => {
    throw notImplemented(what)
  }
  return new Proxy(class {}, {
    get: (target, key) =>
      typeof key === 'symbol' || key === 'prototype' ? Reflect.get(target, key) : fail(`${name}.${key}`),
    set: (_target, key) => fail(`${name}.${String(key)}`),
    construct: () => fail(`new ${name}`),
    apply: () => fail(name),
  })
}

export const autoUpdater = missing('autoUpdater')
export const BaseWindow = missing('BaseWindow')
export const BrowserView = missing('BrowserView')
export const contentTracing = missing('contentTracing')
export const crashReporter = missing('crashReporter')
export const desktopCapturer = missing('desktopCapturer')
export const ImageView = missing('ImageView')
export const inAppPurchase = missing('inAppPurchase')
export const MessageChannelMain = missing('MessageChannelMain')
export const netLog = missing('netLog')
export const powerSaveBlocker = missing('powerSaveBlocker')
export const pushNotifications = missing('pushNotifications')
export const ShareMenu = missing('ShareMenu')
export const systemPreferences = missing('systemPreferences')
export const TouchBar = missing('TouchBar')
export const View = missing('View')
export const WebContentsView = missing('WebContentsView')
export const webFrameMain = missing('webFrameMain')
