import { record } from '../host/records.ts'

// Electron's own does nothing on Linux, where a desktop file starts an app at login.
const supported = process.platform !== 'linux'
let openAtLogin: boolean = false

export const loginItem = {
  set(settings: Electron.Settings) {
    record('app.setLoginItemSettings', settings)
    if (supported) openAtLogin = settings.openAtLogin ?? false
  },
  get: (): Electron.LoginItemSettings => ({
    openAtLogin,
    wasOpenedAtLogin: false,
    status: openAtLogin ? 'enabled' : 'not-registered',
    executableWillLaunchAtLogin: openAtLogin,
    launchItems: [],
  }),
}
