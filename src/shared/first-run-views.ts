// What the first run shows: the types of the contract (ipc.ts).
import type { FirstRunAnswers, FirstRunScreen } from '../core/first-run.ts'
import type { Settings } from '../core/settings.ts'
import type { EventSwitch } from './home-views.ts'

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
