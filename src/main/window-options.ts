// What each window is, apart from making it. Sizes are of the content, in CSS pixels at 100%.
import type { BrowserWindowConstructorOptions } from 'electron'

export const windowNames = ['arrive', 'line', 'notice', 'home', 'evening', 'first-run', 'fault'] as const
export type WindowName = (typeof windowNames)[number]

interface Shape {
  width: number
  height: number
  /** A pop-up stands above others, frameless, and is no place to return to. */
  popUp: boolean
  /** The lowest height it shrinks to when its content asks. Without it the window keeps its size. */
  shrinksTo?: number
  least?: { width: number; height: number }
}

export const shapes: Record<WindowName, Shape> = {
  arrive: { width: 420, height: 680, popUp: true, shrinksTo: 220 },
  line: { width: 560, height: 148, popUp: true, shrinksTo: 148 },
  notice: { width: 352, height: 56, popUp: true, shrinksTo: 48 },
  home: { width: 1040, height: 720, popUp: false, least: { width: 640, height: 480 } },
  evening: { width: 720, height: 560, popUp: false, least: { width: 640, height: 480 } },
  'first-run': { width: 560, height: 480, popUp: false },
  fault: { width: 560, height: 420, popUp: false, shrinksTo: 240 },
}

export function windowOptions(
  name: WindowName,
  preload: string,
  platform: NodeJS.Platform,
): BrowserWindowConstructorOptions {
  const { width, height, popUp, least } = shapes[name]
  return {
    width,
    height,
    useContentSize: true,
    show: false,
    title: 'Threshold',
    ...(least ? { minWidth: least.width, minHeight: least.height } : {}),
    ...(popUp
      ? {
          frame: false,
          resizable: false,
          skipTaskbar: true,
          alwaysOnTop: true,
          fullscreenable: false,
          maximizable: false,
        }
      : { autoHideMenuBar: true, resizable: least !== undefined }),
    // A panel may stand over another app's full screen on macOS.
    ...(popUp && platform === 'darwin' ? { type: 'panel' } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false, // it would download dictionaries
    },
  }
}
