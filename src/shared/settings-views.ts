// What Settings shows: the types of the contract (ipc.ts).
import type { ChecklistItem } from '../core/arrive.ts'
import type { PrivateDisplay, Side } from '../core/displays.ts'
import type { Settings, ShortcutName } from '../core/settings.ts'
import type { CalendarSource } from './calendar-views.ts'

/** `place` is the file that could not be written; empty where the system itself did not take it. */
export type LoginItemKept = { ok: true } | { ok: false; place: string }

/** A display that may be said to be never shared, and how a person tells it from the others. */
export interface DisplayView {
  display: PrivateDisplay
  /** Its place in the system's order, from 1; absent while it is not plugged in. */
  number?: number
  /** Where it stands, seen from the main display; absent for that one. */
  side?: Side | undefined
  isThere: boolean
}

export interface SettingsView {
  settings: Settings
  checklist: ChecklistItem[]
  /** In their order. */
  calendars: CalendarSource[]
  /** Addresses by which the user is invited, so that "declined" can be told. */
  addresses: string[]
  /** The recovery code is asked about: from the second day on, until it is safe. */
  codeWaits: boolean
  /** What protects the key on this computer. */
  keychain: 'system' | 'weak' | 'passphrase'
  /** The system tells when the screen is locked. */
  screenLockIsTold: boolean
  /** The shortcuts the system gave us; the others are taken by another program. */
  registered: Record<ShortcutName, boolean>
  waysIn: WaysInView
  captureCanBeHidden: boolean
  /** Those plugged in, and the one that is never shared also while it is not. */
  displays: DisplayView[]
  version: string
  dataFolder: string
}

/**
 * A shortcut that was pressed and came reached us; given by the system, it should; where the desktop may keep it to itself
 * (Wayland), that is doubtful.
 */
export type ShortcutReach = 'unset' | 'taken' | 'doubtful' | 'given' | 'reached'

/** What opens Threshold on this computer. */
export interface WaysInView {
  tray: 'yes' | 'no' | 'unknown'
  shortcuts: Record<ShortcutName, ShortcutReach>
  /** The one that is to be pressed now. */
  checking?: ShortcutName | undefined
}

export type ShortcutChange =
  | { ok: true }
  | { ok: false; reason: 'taken' | 'not-a-shortcut' | 'same'; free?: string | undefined }

/** The others are changed by a request of their own. */
export type SettingsChange = Partial<
  Omit<
    Settings,
    | 'schemaVersion'
    | 'shortcuts'
    | 'reached'
    | 'welcomed'
    | 'startAtLogin'
    | 'backupFolder'
    | 'backupFoldersBefore'
    | 'markdownFolder'
    | 'confidential'
  >
>
