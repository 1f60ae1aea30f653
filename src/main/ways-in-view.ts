// Which ways into Threshold work on this computer. A shortcut is known to when it was pressed once and came: what the
// system says of it proves nothing on Wayland (electron#52218).
import { type ShortcutName, shortcutNames } from '../core/settings.ts'
import type { ShortcutReach, WaysInView } from '../shared/ipc.ts'
import type { Cancel, Clock } from './clock.ts'
import type { SessionWorld } from './session-world.ts'
import type { Shortcuts } from './shortcuts.ts'

export interface WaysInWorld
  extends Pick<SessionWorld, 'settings' | 'shortcuts' | 'tray' | 'shortcutsMayNotReach' | 'changed'> {
  clock: Pick<Clock, 'after'>
  windows: Pick<SessionWorld['windows'], 'isVisible'>
}

/** Whoever has not pressed it by then has something else to do. */
const CHECK_MS = 60_000

/** The shortcuts, each of whose presses is noted before it does what it is for. */
export function createWaysIn(world: WaysInWorld, press: (name: ShortcutName) => void) {
  const { settings, changed } = world
  let checking: ShortcutName | undefined
  let wait: Cancel = () => {}
  const ask = (name: ShortcutName | null): void => {
    wait()
    checking = name ?? undefined
    if (name !== null) wait = world.clock.after(CHECK_MS, () => ask(null))
    changed('settings')
  }

  const shortcuts: Shortcuts = world.shortcuts((name) => {
    // Whoever was asked to press it looks at where it is said that it came, and means nothing else by it.
    const isCheck = checking === name && world.windows.isVisible('home')
    if (checking === name) ask(null)
    if (!isCheck) press(name)
    remember(name)
    changed('settings')
  })
  const reachOf = (name: ShortcutName): ShortcutReach => {
    const { shortcuts: keys, reached } = settings.get()
    if (keys[name] === '') return 'unset'
    if (!shortcuts.registered()[name]) return 'taken'
    if (reached[name] === keys[name]) return 'reached'
    return world.shortcutsMayNotReach ? 'doubtful' : 'given'
  }
  /** By its keys: others have to come for themselves. */
  const remember = (name: ShortcutName) => {
    const { shortcuts: keys, reached } = settings.get()
    if (reached[name] === keys[name]) return
    try {
      settings.change({ reached: { ...reached, [name]: keys[name] } })
    } catch {
      // A disk that is full is said where something would be lost: this is only asked once more.
    }
  }
  const waysIn = {
    view: (): WaysInView => ({
      tray: world.tray(),
      shortcuts: Object.fromEntries(shortcutNames.map((name) => [name, reachOf(name)])) as WaysInView['shortcuts'],
      checking,
    }),
    check: ask,
  }
  return { shortcuts, waysIn }
}

export type WaysIn = ReturnType<typeof createWaysIn>['waysIn']
