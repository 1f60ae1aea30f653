import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'

/** Makes Home as wide as that, in CSS pixels of its content. */
export const resize = (app: App, width: number): Promise<void> =>
  inMain(
    app.electron,
    ({ electron: { BrowserWindow } }, wide) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes('/home/'))
        ?.setContentSize(wide, 720),
    width,
  )
