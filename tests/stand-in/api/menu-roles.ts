import { focusedWindow } from '../host/open-windows.ts'
import { app } from './app.ts'

type Role = NonNullable<Electron.MenuItemConstructorOptions['role']>
interface Standard {
  readonly label: string
  readonly accelerator?: string
  readonly submenu?: readonly Electron.MenuItemConstructorOptions[]
  run?(): void
}

const contents = () => focusedWindow()?.webContents
const zoomBy = (step: number) => () => {
  const page = contents()
  if (page) page.zoomLevel = step === 0 ? 0 : page.zoomLevel + step
}
const separator = { type: 'separator' } as const
const mac = process.platform === 'darwin'

/** What Electron gives a menu item for its role alone: words, keys, deeds and, for whole menus, items. */
const STANDARD: Partial<Record<Role, Standard>> = {
  about: { label: 'About', run: () => app.showAboutPanel() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: () => focusedWindow()?.close() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', run: () => contents()?.copy() },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', run: () => contents()?.cut() },
  forceReload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    run: () => contents()?.reloadIgnoringCache(),
  },
  front: { label: 'Bring All to Front' },
  help: { label: 'Help' },
  hide: { label: 'Hide', accelerator: 'Command+H', run: () => app.hide() },
  hideOthers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: () => focusedWindow()?.minimize() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', run: () => contents()?.paste() },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  redo: { label: 'Redo', accelerator: 'Shift+CommandOrControl+Z', run: () => contents()?.redo() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: () => contents()?.reload() },
  resetZoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', run: zoomBy(0) },
  selectAll: { label: 'Select All', accelerator: 'CommandOrControl+A', run: () => contents()?.selectAll() },
  services: { label: 'Services', submenu: [] },
  toggleDevTools: { label: 'Toggle Developer Tools', run: () => contents()?.openDevTools() },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', run: () => contents()?.undo() },
  unhide: { label: 'Show All' },
  window: { label: 'Window' },
  zoom: { label: 'Zoom', run: () => focusedWindow()?.maximize() },
  zoomIn: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: zoomBy(0.5) },
  zoomOut: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: zoomBy(-0.5) },
  appMenu: {
    label: 'App',
    submenu: [
      { role: 'about' },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  },
  editMenu: {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      separator,
      { role: 'selectAll' },
    ],
  },
  fileMenu: { label: 'File', submenu: [{ role: mac ? 'close' : 'quit' }] },
  viewMenu: {
    label: 'View',
    submenu: [
      { role: 'reload' },
      { role: 'forceReload' },
      { role: 'toggleDevTools' },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
    ],
  },
  windowMenu: { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }] },
}

export function standardOf(role: Role | undefined): Standard | undefined {
  if (role === undefined) return undefined
  const found = Object.entries(STANDARD).find(([name]) => name.toLowerCase() === role.toLowerCase())
  if (!found) throw new Error(`[stand-in] the menu role ${role} is not implemented by the stand-in`)
  return found[1]
}
