// What Home shows: the types of the contract (ipc.ts).
import type { Feeling, IfThen } from '../core/arrive.ts'
import type { BackupFault } from '../core/backups.ts'
import type { Reason } from '../core/calendar.ts'
import type { CalendarKind } from '../core/calendar-source.ts'
import type { Day } from '../core/day.ts'
import type { DayOff } from '../core/days-off.ts'
import type { Standing } from '../core/due.ts'
import type { Part } from '../core/evening.ts'
import type { Settings, ShortcutName } from '../core/settings.ts'
import type { CalendarFault, CalendarMark } from './calendar-views.ts'
import type { CopyFault } from './markdown-views.ts'
import type { RemindersToday } from './reminder-views.ts'
import type { ArriveItem, Chip, DueWhen, Invited, PersonLink, When, Who } from './views.ts'

export type Section = 'today' | 'journal' | 'people' | 'settings' | 'hard-days' | 'reminders'
export type SettingsTab =
  | 'checklist'
  | 'reminders'
  | 'evening'
  | 'calendars'
  | 'shortcuts'
  | 'book'
  | 'privacy'
  | 'backups'
  | 'along'
  | 'appearance'

/** What Home says at its top, in an amber band, until it is put away. */
export type Band =
  | { kind: 'journal-damaged' | 'journal-end-missing' } // found after a crash
  | { kind: 'settings-set-aside'; file: string }
  | { kind: 'shortcut-taken'; name: ShortcutName; accelerator: string }
  | { kind: 'calendar-unread'; id: string; name: string; of: CalendarKind; fault: CalendarFault; lastGood: number }
  | { kind: 'calendar-cut-off'; id: string; name: string; of: CalendarKind }
  | { kind: 'keychain-weak' }
  /** The desktop shows no tray icons. */
  | { kind: 'no-tray' }
  /** The journal lies where a program copies it while it is written; which folder on the way says so. */
  | { kind: 'folder-synced'; folder: string }
  | { kind: 'recovery-code' }
  /** A backup took the place of the journal, which is kept aside. */
  | { kind: 'journal-restored'; aside: string }
  | { kind: 'backup-not-made'; fault: BackupFault; folder: string }
  | { kind: 'markdown-not-written'; fault: CopyFault; folder: string }

export type RowState =
  | 'line'
  | 'no-line'
  | 'not-seen'
  | 'didnt-happen'
  | 'moved'
  | 'cancelled'
  | 'now'
  | 'next'
  | 'later'

/** What the calendar did to a conversation after it was arrived at or has words. */
export type InCalendar = 'moved' | 'cancelled'

export interface TodayRow {
  conversationId: string
  who: Who
  people: PersonLink[]
  title: string
  starts: number
  ends?: number | undefined
  /** Remembered in the evening: at no known time. */
  untimed: boolean
  state: RowState
  /** Which calendar it is from, where there are several. */
  calendar?: CalendarMark | undefined
  /** Where its state does not say so already. */
  inCalendar?: InCalendar | undefined
  /** The newest line, its marks taken out. */
  line?: { id: string; text: string; promise?: string | undefined } | undefined
}

/** An event of today with its switch. */
export interface EventSwitch {
  /** Source, UID and RECURRENCE-ID: see core/calendar. */
  key: string
  counts: boolean
  reason: Reason
  /** What a rule's reason is about: its words, its number of others, or its minutes. */
  detail?: string | number
  /** Whether "the series" can be meant. */
  series: boolean
}

/** Whether nothing comes by itself today, and what can be said of that. */
export interface DaysOffToday {
  /** Taken off by hand, or no day of work. */
  off?: DayOff | undefined
  /** The last of the days taken off, when there are more than today. */
  offUntil?: Day | undefined
  /** The calendar says that one is away, and it is not answered yet: until when, if that is not today. */
  away?: { until?: Day | undefined } | undefined
  /** The week has it free, and it is worked this once. */
  worked: boolean
}

export interface TodayView extends DaysOffToday {
  day: Day
  bands: Band[]
  /** The shortcut of the next moment as an accelerator; empty when unset. */
  shortcut: string
  current?: (TodayRow & { begun: number; over: boolean }) | undefined
  next?:
    | (TodayRow & {
        join: boolean
        /** "I'm here" was said already, and it has not begun. */
        here: boolean
        matters?: string | undefined
        invited?: Invited[] | undefined
        event?: EventSwitch | undefined
      })
    | undefined
  rows: TodayRow[]
  /** Events that do not count as conversations, or were switched off. */
  otherEvents: Array<EventSwitch & { title: string; starts: number; ends: number; allDay: boolean }>
  /** The line kept last, while it can be undone. */
  undo?: { lineId: string; text: string } | undefined
  /** The evening of today; the day whose evening can still be finished instead. */
  evening: EveningToday
  reminders: RemindersToday
  /** The page of the book for this day. */
  page?: { text: string; taken: boolean; another: boolean } | undefined
  parked: DueRow[]
  promises: DueRow[]
  /** What is being typed as another time for one of them. */
  laterDraft?: (DueThing & { typed: string }) | undefined
}

export interface EveningToday {
  name: Settings['eveningName']
  /** When it is offered; absent on a day off, and where that is after a conversation that is not over. */
  at?: number | undefined
  waits: boolean
  done: boolean
  missed?: Day | undefined
}

export interface DueThing {
  /** A repair is a promise that was made in an evening. */
  kind: 'promise' | 'repair' | 'thought'
  id: string
}

export type Settling = 'done' | 'let-go'

/** A promise, a repair or a parked thought, until the day after it was settled. */
export interface DueRow extends DueThing, DueWhen {
  text: string
  standing: Standing
  /** Whom a promise was made to. */
  person?: string | undefined
  nextStep?: string | undefined
  /** When a thought comes back. */
  when?: When | undefined
  settled?: Settling | undefined
  /** It was given another time, which can be taken back. */
  moved: boolean
}

export interface JournalLine {
  id: string
  at: number
  /** As it was typed; `text` has the marks taken out and `chips` what they said. */
  raw: string
  text: string
  chips: Chip[]
  /** Where the words asked for stand in `text`. */
  found: Array<[start: number, end: number]>
}

export interface JournalRow {
  /** Absent for a line about nobody. */
  conversationId?: string | undefined
  who: Who
  people: PersonLink[]
  title: string
  starts: number
  untimed: boolean
  state: RowState
  inCalendar?: InCalendar | undefined
  lines: JournalLine[]
}

/** An evening, as it was answered. */
export interface JournalEvening {
  /** Whom questions 2 to 6 are about. */
  who?: Who | undefined
  answers: Array<{ part: Part; text: string; found: Array<[start: number, end: number]> }>
}

export interface JournalDay {
  day: Day
  rows: JournalRow[]
  evening?: JournalEvening | undefined
}

export interface JournalPage {
  days: JournalDay[]
  /** Ask again with this to read on; absent at the end. */
  before?: string | undefined
  /** Lines found, and answers of evenings, when something was asked for. */
  count?: { lines: number; answers: number } | undefined
}

export interface ConversationView {
  conversationId: string
  who: Who
  people: PersonLink[]
  title: string
  day: Day
  starts: number
  ends?: number | undefined
  state: RowState
  inCalendar?: InCalendar | undefined
  arrival?: { at: number; items: ArriveItem[]; feeling?: Feeling | undefined; ifThen?: IfThen | undefined } | undefined
  endNoted?: boolean | undefined
  lines: JournalLine[]
}

// ---- The book of intentions

export type BookAnswer = 'taken' | 'not-today' | 'another' | 'back'

export interface BookView {
  /** The user's own pages. */
  own: Array<{ id: string; text: string }>
  ours: Array<{ page: string; text: string; shown: boolean }>
}
