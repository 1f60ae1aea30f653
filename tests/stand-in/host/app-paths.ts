import os from 'node:os'
import path from 'node:path'
import { hostState, standInExecutable } from './host-state.ts'

const mac = process.platform === 'darwin'

export const configFolder = () =>
  mac
    ? path.join(os.homedir(), 'Library/Application Support')
    : (process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'))

/** Where Electron puts things on this system, unless the app or the command line said otherwise. */
export function appPath(name: string): string {
  const set = hostState.paths.get(name)
  if (set) return set
  const home = os.homedir()
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return configFolder()
    case 'userData':
      // Its keychain is another one: a folder shared with the real Electron would ask for the recovery code each time.
      return path.join(appPath('appData'), `${hostState.appName} (stand-in)`)
    case 'sessionData':
      return appPath('userData')
    case 'crashDumps':
      return path.join(appPath('userData'), 'Crashpad')
    case 'logs':
      return mac ? path.join(home, 'Library/Logs', hostState.appName) : path.join(appPath('userData'), 'logs')
    case 'temp':
      return os.tmpdir()
    case 'exe':
    case 'module':
      return standInExecutable
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return path.join(home, `${name[0]?.toUpperCase()}${name.slice(1)}`)
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}
