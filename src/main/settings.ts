// Settings that are needed before the journal is open, in electron-store.
import Store from 'electron-store'
import { governed } from '../core/confidential.ts'
import { firstSettings, type Settings } from '../core/settings.ts'
import { writeWhole } from './files.ts'
import { goodCopyIn, NAME, quarantine, settingsSchema } from './settings-file.ts'

export function createSettings(folder: string, instant: number) {
  let setAside: string | undefined
  const open = () => {
    setAside = quarantine(folder, instant) ?? setAside
    return new Store<Settings>({ cwd: folder, name: NAME, defaults: firstSettings, configFileMode: 0o600 })
  }
  let store: Store<Settings> | undefined
  let fault: unknown
  /** The journal lives in the same folder: its window says what is wrong with it, and needs some settings to do so. */
  const tryToOpen = () => {
    try {
      store = open()
    } catch (error) {
      if (!fault) console.error('the settings could not be opened', error)
      fault = error
    }
  }
  tryToOpen()
  const listeners = new Set<(settings: Settings) => void>()
  return {
    /** As they hold: confidential mode fixes some of them. */
    get(): Settings {
      if (!store) tryToOpen() // the folder may be cured by now
      return governed({ ...firstSettings, ...store?.store })
    },
    change(change: Partial<Omit<Settings, 'schemaVersion'>>): void {
      store ??= open()
      const next = settingsSchema.parse({ ...firstSettings, ...store.store, ...change })
      store.store = next
      writeWhole(goodCopyIn(folder), JSON.stringify(next, null, 2))
      for (const listen of listeners) listen(governed(next))
    },
    onChange: (listen: (settings: Settings) => void) => void listeners.add(listen),
    /** The name of a malformed file that was set aside at this start. */
    setAside: () => setAside,
  }
}

export type SettingsStore = ReturnType<typeof createSettings>
