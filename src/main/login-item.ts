// Starting at login, waiting in the tray. macOS and Windows are asked; on Linux it is a file.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { LoginItemKept } from '../shared/ipc.ts'
import { entryOf, isOn, isOurs, switched } from './autostart-entry.ts'
import { writeWhole } from './files.ts'

export interface LoginItemWorld {
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  home: string
  /** Electron's own, for the systems that keep a list. */
  system: Pick<Electron.App, 'getLoginItemSettings' | 'setLoginItemSettings'>
  /** The program, and what it is started with besides `--hidden`. */
  program: string
  args: readonly string[]
}

/** Which program is started: an AppImage by its own file, since what it runs lies in a folder that goes with it. */
export function programOf({ APPIMAGE }: NodeJS.ProcessEnv, executable: string): string {
  return APPIMAGE || executable
}

const HIDDEN = '--hidden'

function listed({ system, program, args }: LoginItemWorld) {
  const command = { path: program, args: [...args, HIDDEN] }
  const on = () => system.getLoginItemSettings(command).openAtLogin
  return {
    isOn: on,
    set(openAtLogin: boolean): LoginItemKept {
      system.setLoginItemSettings({ openAtLogin, ...command })
      return on() === openAtLogin ? { ok: true } : { ok: false, place: '' }
    },
    refresh: () => {},
  }
}

function filed({ environment, home, program, args }: LoginItemWorld) {
  const { XDG_CONFIG_HOME = '' } = environment
  // A path that is not absolute is to be ignored: https://specifications.freedesktop.org/basedir-spec
  const config = path.isAbsolute(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : path.join(home, '.config')
  const file = path.join(config, 'autostart', 'threshold.desktop')
  const mine = entryOf([program, ...args, HIDDEN])
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  /** Through a link to where the file really is: people keep such files elsewhere. */
  const write = (entry: string) => writeWhole(existsSync(file) ? realpathSync(file) : file, entry)

  const change = (on: boolean) => {
    const entry = read()
    const own = entry === undefined || isOurs(entry)
    if (!own) return write(switched(entry, on))
    if (!on) return rmSync(file, { force: true })
    mkdirSync(path.dirname(file), { recursive: true })
    write(mine)
  }
  return {
    isOn(): boolean {
      try {
        return isOn(read() ?? 'Hidden=true')
      } catch {
        return false
      }
    },
    set(on: boolean): LoginItemKept {
      try {
        change(on)
        return { ok: true }
      } catch {
        return { ok: false, place: file }
      }
    },
    /** After an update the program may lie elsewhere. Only an entry of ours is touched, and none is made. */
    refresh(): void {
      try {
        const entry = read()
        if (entry !== undefined && entry !== mine && isOurs(entry)) write(mine)
      } catch (error) {
        console.error('the login item could not be refreshed', error)
      }
    },
  }
}

export const createLoginItem = (world: LoginItemWorld) => (world.platform === 'linux' ? filed(world) : listed(world))

export type LoginItem = ReturnType<typeof createLoginItem>
