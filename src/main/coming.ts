// What comes by itself, and may be heard: one soft sound, where that is wanted.
import type { Notify } from './notifications.ts'
import type { SettingsStore } from './settings.ts'
import type { Windows } from './windows.ts'

export interface ComingWorld {
  settings: Pick<SettingsStore, 'get'>
  windows: Pick<Windows, 'sound'>
  notify: Notify
}

/** Asked once for each reminder; whether a notification shows it, in place of a window. */
export function createComing({ settings, windows, notify }: ComingWorld): Notify {
  return (reminder, open) => {
    const isNotified = notify(reminder, open)
    // Notifications are silent: then the window that is always there makes the sound.
    if (settings.get().sound) windows.sound(isNotified || reminder.kind === 'conversation' ? 'arrive' : 'notice')
    return isNotified
  }
}
