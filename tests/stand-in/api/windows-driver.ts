import { chromium } from '../host/chromium.ts'
import { openContents, openWindows } from '../host/open-windows.ts'

export const windowsDriver = {
  /** Kills the renderer of a page, as a fault in Chromium would. */
  crash: (webContentsId: number) => contentsOf(webContentsId).forcefullyCrashRenderer(),
  unresponsive: (webContentsId: number) => emitOn(webContentsId, 'unresponsive'),
  responsive: (webContentsId: number) => emitOn(webContentsId, 'responsive'),
  /** Kills Chromium itself: the app must end with it. */
  async killChromium() {
    const { pid } = await chromium()
    if (pid) process.kill(pid, 'SIGKILL')
  },
}

function contentsOf(webContentsId: number) {
  const contents = openContents.get(webContentsId)
  if (!contents) throw new Error(`no webContents ${webContentsId}`)
  return contents
}

/** Electron tells the page and its window. */
function emitOn(webContentsId: number, event: string) {
  contentsOf(webContentsId).emit(event)
  for (const window of openWindows.values()) if (window.webContents.id === webContentsId) window.emit(event)
}
