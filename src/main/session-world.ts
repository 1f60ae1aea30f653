// What the session is given: the journal, the windows, and what only the system knows.
import type { Hold } from '../core/holds.ts'
import type { ShortcutName } from '../core/settings.ts'
import type { Reader } from './along/reader.ts'
import type { BookWorld } from './book.ts'
import type { CalendarsWorld } from './calendar/calendars.ts'
import type { CarryWorld } from './carry/world.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import type { Known } from './desktop/questions.ts'
import type { Displays } from './displays.ts'
import type { Ending } from './journal/ending.ts'
import type { HeldKey } from './journal/held-key.ts'
import type { Journal } from './journal/journal.ts'
import type { RestoringWorld } from './journal/restoring.ts'
import type { LoginItem } from './login-item.ts'
import type { Notify } from './notifications.ts'
import type { SettingsStore } from './settings.ts'
import type { Shortcuts } from './shortcuts.ts'
import type { TrayWords } from './tray-menu.ts'
import type { Windows } from './windows.ts'

export interface SessionWorld {
  journal: Journal
  heldKey: HeldKey
  /** The system's keychain protects nothing. */
  weakBackend: boolean
  /** Where the journal is that gave way to a backup at this start. */
  aside: string | undefined
  /** How the journal was left before it. */
  ending: Ending
  clock: Clock
  settings: SettingsStore
  windows: Pick<Windows, 'show' | 'hide' | 'isVisible' | 'isFocused' | 'placeNotice' | 'sound'>
  displays: Pick<Displays, 'choices' | 'mayBeSeen'>
  /** What calendars are read and watched with. */
  calendars: Pick<CalendarsWorld, 'parse' | 'servers' | 'watch'>
  /** Reads a file that comes back, and locks one that goes along. */
  reader: Reader
  /** The global shortcuts; `press` is told which one was pressed. */
  shortcuts: (press: (name: ShortcutName) => void) => Shortcuts
  /** What backups are made and brought back with. */
  backups: RestoringWorld
  changed: Changed
  /** Time went on, and nothing else happened. */
  passed: Changed
  /** What carrying between two computers calls this one and somebody who was deleted, and what makes its bundle. */
  carry: CarryWorld['carry']
  dataFolder: string
  platform: NodeJS.Platform
  version: string
  /** Main's own sentences. */
  words: TrayWords
  region: () => string
  /** Those dates may be written in: of the screen and of the system. */
  languages: () => readonly string[]
  /** What the system says against reminders now. */
  systemHolds: () => readonly Hold[]
  /** Asks it for what it tells nobody by itself; undefined where there is nothing to ask. */
  askSystem: () => Promise<void> | undefined
  /** Shows a reminder where a window would take the focus; false where windows can do without. */
  notify: Notify
  /**
   * Closes the journal with all that shows its words, does `meanwhile`, and opens the journal that is there then. Home
   * is shown afterwards.
   */
  reopen: (meanwhile: () => void | Promise<void>) => Promise<void>
  /** Closes the journal until its passphrase is given. */
  lock: () => void
  openOutside: (link: string) => void
  quit: () => void
  /** Whether the desktop shows tray icons. */
  tray: () => Known
  /** Whether the system tells when its screen is locked. */
  screenLockIsTold: () => boolean
  /** The desktop may give a shortcut in name only. */
  shortcutsMayNotReach: boolean
  loginItem: LoginItem
  /** Our pages of the book. */
  book: Pick<BookWorld, 'pages' | 'wordsOn'>
}
