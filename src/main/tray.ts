import path from 'node:path'
import { Menu, nativeImage, Tray } from 'electron'
import {
  lockedMenu,
  type TrayAction,
  type TrayIcon,
  type TrayState,
  type TrayWords,
  trayIcon,
  trayMenu,
  traySentence,
} from './tray-menu.ts'

export interface TrayWorld {
  /** The folder of the icons. */
  resources: string
  platform: NodeJS.Platform
  /** Linux cannot tell the panel's colour; Windows follows the taskbar's theme. */
  lightIcon: () => boolean
  words: TrayWords
  act: (action: TrayAction) => void
  clicked: () => void
}

/**
 * The file of a state; Electron finds the other scale factors beside it. A black template on macOS; 16 px on Windows;
 * on Linux the size that the desktop's panel shows unscaled. Light is the drawing for dark panels.
 */
export function iconFile(
  icon: TrayIcon,
  platform: NodeJS.Platform,
  light: boolean,
  desktop = process.env.XDG_CURRENT_DESKTOP ?? '',
): string {
  if (platform === 'darwin') return `${icon}Template.png`
  const file = `${icon}-${light ? 'light' : 'dark'}`
  if (platform === 'win32') return `${file}.png`
  return `${file}-${/\b(KDE|LXQt)\b/.test(desktop) ? 22 : 24}.png`
}

export function createTray(world: TrayWorld) {
  const image = (icon: TrayIcon) =>
    nativeImage.createFromPath(path.join(world.resources, 'tray', iconFile(icon, world.platform, world.lightIcon())))
  const tray = new Tray(image('rest'))
  tray.on('click', world.clicked)
  let drawn = ''
  let menu = Menu.buildFromTemplate([])

  return {
    bounds: () => tray.getBounds(),
    menu: () => menu,
    /** Draws what is so; on Linux the menu is set again after each change (electron#37112), so only when it changed. */
    render(state: TrayState | 'locked'): void {
      const { words, act } = world
      const locked = state === 'locked'
      const icon = locked ? 'rest' : trayIcon(state)
      const template = locked ? lockedMenu(words, act) : trayMenu(state, words, act)
      const look = JSON.stringify([icon, world.lightIcon(), template])
      if (look === drawn) return
      drawn = look
      tray.setImage(image(icon))
      tray.setToolTip(locked ? words('locked') : traySentence(state, words))
      menu = Menu.buildFromTemplate(template)
      tray.setContextMenu(menu)
    },
  }
}

export type TrayPart = ReturnType<typeof createTray>
