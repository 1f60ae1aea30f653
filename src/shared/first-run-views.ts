// What the first run shows, and what is asked of it: the types of the contract (ipc.ts).
import type { Kept } from '../core/faults.ts'
import type { FirstRunAnswers, FirstRunScreen } from '../core/first-run.ts'
import type { Settings } from '../core/settings.ts'
import type { BackupChosen, BackupOpened } from './backup-views.ts'
import type { CalendarChosen } from './calendar-views.ts'
import type { EventSwitch } from './home-views.ts'
import type { LoginItemKept } from './settings-views.ts'

export interface FirstRunView {
  screen: FirstRunScreen
  answers: FirstRunAnswers
  /** The name of the calendar's file. */
  calendar?: string | undefined
  /** Today's events with their switches. */
  events: Array<EventSwitch & { title: string; starts: number; allDay: boolean; names: string[] }>
  /** The line's shortcut as an accelerator; empty when unset. */
  shortcut: string
  /** Whether the system gave it, and whether it was pressed. */
  keys: 'waiting' | 'pressed' | 'taken'
  /** The desktop may give a shortcut in name only (Wayland). */
  mayNotReach: boolean
  /** The first line, once it is kept. */
  line?: string | undefined
  /** As they are set now. */
  evening: Pick<Settings, 'eveningAt' | 'workDays'>
  startAtLogin: boolean
}

export interface FirstRunRequests {
  'firstRun.view': () => FirstRunView
  /** Each answer is written at once. */
  'firstRun.answer': (answers: FirstRunAnswers) => Kept
  'firstRun.go': (screen: FirstRunScreen) => Kept
  'firstRun.chooseCalendar': () => CalendarChosen | null
  'firstRun.counts': (key: string, counts: boolean) => Kept
  /** Other keys for the line: the next that are free. */
  'firstRun.otherKeys': () => Kept
  /** Opens the line without a shortcut. */
  'firstRun.line': () => void
  'firstRun.startAtLogin': (on: boolean) => LoginItemKept
  /** Opens the system's dialog for a backup's file; null when none was chosen. */
  'firstRun.chooseBackup': () => BackupChosen | null
  /** Brings it back with its recovery code; Home is then shown. */
  'firstRun.restore': (typed: string) => BackupOpened
  'firstRun.finish': () => void
}
