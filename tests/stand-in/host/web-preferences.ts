import { readFileSync } from 'node:fs'
import type { PreloadScript } from './page-scripts.ts'

/** Every page here is sandboxed and isolated: an app that asks for less must hear so, not be given more in silence. */
export function refuseUnsafePreferences(preferences: Electron.WebPreferences) {
  const { nodeIntegration, nodeIntegrationInWorker, webviewTag, contextIsolation, sandbox, webSecurity } = preferences
  if (nodeIntegration || nodeIntegrationInWorker || webviewTag) {
    throw new Error('[stand-in] Node in pages and webview are not implemented')
  }
  if (contextIsolation === false || sandbox === false || webSecurity === false) {
    throw new Error('[stand-in] only sandboxed, context-isolated pages with web security are implemented')
  }
  if (preferences.partition || preferences.session) {
    throw new Error('[stand-in] only the default session is implemented')
  }
}

export function readPreload(file: string | undefined): PreloadScript | undefined {
  if (file === undefined) return undefined
  if (file.endsWith('.mjs')) throw new Error('[stand-in] a sandboxed preload cannot be an ES module')
  return { file, source: readFileSync(file, 'utf8') }
}
