import { parseAccelerator } from '../host/accelerator.ts'
import { needReady } from '../host/host-state.ts'
import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'

interface Shortcut {
  readonly accelerator: string
  readonly callback: () => void
}
const shortcuts = new Map<string, Shortcut>()
const taken = new Set<string>()
let suspended: boolean = false

export const globalShortcut = loud(
  {
    register(accelerator, callback) {
      needReady('globalShortcut cannot be used')
      const key = parseAccelerator(accelerator)
      const free = !shortcuts.has(key) && !taken.has(key)
      record('globalShortcut.register', accelerator, free)
      if (free) shortcuts.set(key, { accelerator, callback })
      return free
    },
    registerAll(accelerators, callback) {
      for (const accelerator of accelerators) globalShortcut.register(accelerator, callback)
    },
    isRegistered: (accelerator) => shortcuts.has(parseAccelerator(accelerator)),
    unregister(accelerator) {
      record('globalShortcut.unregister', accelerator)
      shortcuts.delete(parseAccelerator(accelerator))
    },
    unregisterAll: () => shortcuts.clear(),
    setSuspended(next) {
      suspended = next
    },
    isSuspended: () => suspended,
  } satisfies Electron.GlobalShortcut,
  'globalShortcut',
)

export const shortcutDriver = {
  /** Presses the keys anywhere on the desktop. False when the app does not hold them. */
  press(accelerator: string): boolean {
    const shortcut = shortcuts.get(parseAccelerator(accelerator))
    if (!shortcut || suspended) return false
    shortcut.callback()
    return true
  },
  registered: () => [...shortcuts.values()].map(({ accelerator }) => accelerator),
  /** Another program holds these keys: registering them fails from now on. */
  takenByOther(accelerator: string) {
    const key = parseAccelerator(accelerator)
    shortcuts.delete(key)
    taken.add(key)
  },
}
