import type { BrowserWindow } from '../api/browser-window.ts'
import type { WebContents } from '../api/web-contents.ts'

/** Registries apart from the classes, so that `app` can close windows without importing them. */
export const openWindows = new Map<number, BrowserWindow>()
export const openContents = new Map<number, WebContents>()

let focused: BrowserWindow | null = null

export const focusedWindow = () => focused

export function setFocusedWindow(window: BrowserWindow | null) {
  focused = window
}
