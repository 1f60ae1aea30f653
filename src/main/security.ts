// What no page may do, whatever runs in it.
import { app, type Session, shell } from 'electron'
import { outsideLink } from './links.ts'

/** Opens a link outside, if it is one that may be. */
export async function openOutside(link: string): Promise<void> {
  const safe = outsideLink(link)
  if (safe !== undefined) await shell.openExternal(safe)
}

/** Every page, now and later: no navigation, no new windows, no embedded pages. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Pages get no permission and no device, and reach nothing but what `ours` allows. */
export function confineSession(session: Session, ours: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !ours(url) }))
}
