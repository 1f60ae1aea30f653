import { globalShortcut } from 'electron'
import { firstSettings, type Settings, type ShortcutName, shortcutNames } from '../core/settings.ts'
import { isShortcut } from '../shared/accelerator.ts'
import type { ShortcutChange } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { SettingsStore } from './settings.ts'

/** Offered when the wished one is taken: no Ctrl+Alt (AltGr, VoiceOver), no Alt+Shift. */
const ALTERNATIVES = ['J', 'K', 'Y', 'U', 'Enter', 'F9'].map((key) => `CommandOrControl+Shift+${key}`)

export function createShortcuts(settings: SettingsStore, changed: Changed, press: (name: ShortcutName) => void) {
  const registered: Record<ShortcutName, boolean> = { next: false, line: false }

  const register = (name: ShortcutName, accelerator: string): boolean => {
    if (accelerator === '') return true
    try {
      return globalShortcut.register(accelerator, () => press(name))
    } catch {
      return false // a key this system does not know
    }
  }
  const registerAll = () => {
    globalShortcut.unregisterAll()
    const { shortcuts } = settings.get()
    for (const name of shortcutNames) registered[name] = register(name, shortcuts[name])
    changed('settings', 'today')
  }
  const isFree = (accelerator: string) => {
    const free = register('next', accelerator)
    if (free) globalShortcut.unregister(accelerator)
    return free
  }
  /** Takes other keys if nobody else has them; the old ones stay otherwise. */
  const change = (name: ShortcutName, accelerator: string): ShortcutChange => {
    const shortcuts: Settings['shortcuts'] = settings.get().shortcuts
    const ours = shortcutNames.filter((other) => other !== name).map((other) => shortcuts[other])
    if (accelerator !== '' && !isShortcut(accelerator)) return { ok: false, reason: 'not-a-shortcut' }
    globalShortcut.unregisterAll()
    const usable = accelerator === '' || isFree(accelerator)
    const result: ShortcutChange =
      accelerator !== '' && ours.includes(accelerator)
        ? { ok: false, reason: 'same' }
        : usable
          ? { ok: true }
          : { ok: false, reason: 'taken', free: ALTERNATIVES.find((each) => !ours.includes(each) && isFree(each)) }
    if (result.ok) settings.change({ shortcuts: { ...shortcuts, [name]: accelerator } })
    registerAll()
    return result
  }
  return {
    registerAll,
    change,
    /** Takes the next keys that are free, of a few that are good. Those there are stay when none is. */
    other(name: ShortcutName): void {
      const offered = [firstSettings.shortcuts[name], ...ALTERNATIVES]
      const at = offered.indexOf(settings.get().shortcuts[name])
      const round = [...offered.slice(at + 1), ...offered.slice(0, Math.max(at, 0))]
      round.some((keys) => change(name, keys).ok)
    },
    /** Which of them the system gave us. */
    registered: (): Record<ShortcutName, boolean> => ({ ...registered }),
    /** While keys are being captured in Settings, none of ours may act. */
    rest: () => globalShortcut.unregisterAll(),
    stop: () => globalShortcut.unregisterAll(),
  }
}

export type Shortcuts = ReturnType<typeof createShortcuts>
