// What a test can do to the world around the app, and see of it:
//   electronApp.evaluate((electron) => (electron as unknown as { __standIn: StandIn }).__standIn.tray.click())
// Everything here takes and gives plain data, because it crosses to the test as JSON.
import { appDriver } from './api/app.ts'
import { clipboardDriver } from './api/clipboard.ts'
import { dialogDriver } from './api/dialog.ts'
import { shortcutDriver } from './api/global-shortcut.ts'
import { menuDriver } from './api/menu.ts'
import { themeDriver } from './api/native-theme.ts'
import { netDriver } from './api/net.ts'
import { notificationsDriver } from './api/notification.ts'
import { powerDriver } from './api/power-monitor.ts'
import { keychainDriver } from './api/safe-storage.ts'
import { displaysDriver } from './api/screen.ts'
import { permissionsDriver } from './api/session.ts'
import { trayDriver } from './api/tray.ts'
import { windowsDriver } from './api/windows-driver.ts'
import { blockedRequests, calls, rendererErrors } from './host/records.ts'

export const standIn = {
  /** Everything the app did to the world, in order: `{ api: 'shell.openExternal', args: [...] }`. */
  calls: (api?: string) => calls.filter((call) => api === undefined || call.api === api),
  /** Addresses that were asked for and refused: everything but the app's own scheme. */
  blockedRequests: () => blockedRequests.slice(),
  /** Uncaught errors of pages and preloads. */
  rendererErrors: () => rendererErrors.slice(),
  /** Kills the renderer of a page. */
  crash: windowsDriver.crash,
  app: appDriver,
  clipboard: clipboardDriver,
  dialog: dialogDriver,
  displays: displaysDriver,
  keychain: keychainDriver,
  menu: menuDriver,
  net: netDriver,
  notifications: notificationsDriver,
  permissions: permissionsDriver,
  power: powerDriver,
  shortcut: shortcutDriver,
  theme: themeDriver,
  tray: trayDriver,
  windows: windowsDriver,
}
export type StandIn = typeof standIn
