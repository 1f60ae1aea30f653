import { Menu } from 'electron'

/**
 * macOS takes Cmd+C, Cmd+V and Cmd+Z from the application menu, so an app without one cannot paste; elsewhere there is
 * no menu.
 */
export function setAppMenu(platform: NodeJS.Platform): void {
  const menu =
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null
  Menu.setApplicationMenu(menu)
}
