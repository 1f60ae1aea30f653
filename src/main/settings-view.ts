// What Settings shows and changes, but for the calendar and the shortcuts.
import { type ChecklistItem, firstChecklist, ITEM_LENGTH } from '../core/arrive.ts'
import { loosens } from '../core/confidential.ts'
import { done, type Kept } from '../core/faults.ts'
import type { Settings } from '../core/settings.ts'
import type { LoginItemKept, SettingsView } from '../shared/ipc.ts'
import type { CalendarsPart } from './calendar/calendars.ts'
import type { Changed } from './changes.ts'
import type { Displays } from './displays.ts'
import { writingFault } from './files.ts'
import type { HeldKey } from './journal/held-key.ts'
import type { Journal } from './journal/journal.ts'
import type { LoginItem } from './login-item.ts'
import type { Recovery } from './recovery.ts'
import type { SettingsStore } from './settings.ts'
import type { Shortcuts } from './shortcuts.ts'
import type { WaysIn } from './ways-in-view.ts'

export interface SettingsWorld {
  journal: Journal
  recovery: Recovery
  settings: SettingsStore
  calendars: CalendarsPart
  shortcuts: Shortcuts
  waysIn: WaysIn
  loginItem: LoginItem
  changed: Changed
  /** What depends on the settings is looked at anew. */
  looks: () => void
  heldKey: HeldKey
  weakKeychain: () => boolean
  displays: Pick<Displays, 'choices'>
  /** Whether the system tells when its screen is locked. */
  screenLockIsTold: () => boolean
  platform: NodeJS.Platform
  version: string
  dataFolder: string
}

export function createSettingsView(world: SettingsWorld) {
  const { journal, settings } = world

  const keepChecklist = (checklist: ChecklistItem[]): Kept => {
    const wording = checklist.map((item) => ({ ...item, text: item.text?.trim().slice(0, ITEM_LENGTH) || undefined }))
    const kept = journal.keep(() => journal.ownWords.set('checklist', wording))
    world.changed('settings', 'arrive')
    return kept
  }
  const change = (wanted: Partial<Omit<Settings, 'schemaVersion'>>): Kept => {
    if (loosens(settings.get(), wanted)) return { ok: false, fault: 'confidential' }
    try {
      settings.change(wanted)
      return done
    } catch (error) {
      return { ok: false, fault: writingFault(error) }
    } finally {
      world.changed('settings', 'surroundings', 'arrive', 'today')
      world.looks()
    }
  }
  return {
    view: (): SettingsView => ({
      // What the system has counts: its own settings may have switched it.
      settings: { ...settings.get(), startAtLogin: world.loginItem.isOn() },
      checklist: journal.ownWords.get('checklist'),
      calendars: world.calendars.sources(),
      addresses: journal.ownWords.get('addresses'),
      codeWaits: world.recovery.waits(),
      keychain: world.heldKey.hasPassphrase() ? 'passphrase' : world.weakKeychain() ? 'weak' : 'system',
      screenLockIsTold: world.screenLockIsTold(),
      registered: world.shortcuts.registered(),
      waysIn: world.waysIn.view(),
      captureCanBeHidden: world.platform !== 'linux',
      displays: world.displays.choices(),
      version: world.version,
      dataFolder: world.dataFolder,
    }),
    change,
    async setPassphrase(typed: string): Promise<Kept> {
      const kept = await world.heldKey.setPassphrase(typed)
      world.changed('settings', 'today')
      return kept
    },
    async removePassphrase(): Promise<Kept> {
      // Without one nothing could be locked.
      if (settings.get().confidential) return { ok: false, fault: 'confidential' }
      const kept = await world.heldKey.removePassphrase()
      world.changed('settings', 'today')
      return kept
    },
    startAtLogin(on: boolean): LoginItemKept {
      const kept = world.loginItem.set(on)
      if (kept.ok) change({ startAtLogin: on })
      world.changed('settings')
      return kept
    },
    keepChecklist,
    firstChecklist: () => keepChecklist([...firstChecklist]),
    addresses(addresses: string[]): Kept {
      const known = addresses.map((address) => address.trim().toLowerCase()).filter((address) => address !== '')
      const kept = journal.keep(() => journal.ownWords.set('addresses', [...new Set(known)]))
      world.changed('settings')
      if (kept.ok) void world.calendars.readAgain()
      return kept
    },
  }
}

export type SettingsViewPart = ReturnType<typeof createSettingsView>
