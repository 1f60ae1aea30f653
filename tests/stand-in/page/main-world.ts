import type { Bridge } from './bridge.ts'

/** What the page itself must find changed. Written into pages as text. */
export function prepareMainWorld(bridge: Bridge) {
  // A script may close a window of Electron's, though it did not open it; Chromium would refuse.
  window.close = () => bridge.post({ kind: 'close' })
  // Chromium answers with a window that is never filled where Electron answers null, and now and then not at all.
  window.open = (url = '', name = '', features = '') => {
    const target = url === '' ? 'about:blank' : new URL(url, document.baseURI).href
    bridge.post({ kind: 'open', url: target, name, features })
    return null
  }
}
