// What must be known before the journal is open: no word of the user's is in here.

import type { PrivateDisplay } from './displays.ts'
import type { NeedPlans } from './needs.ts'
import { everyDay, usualHours, type WorkHours } from './work-hours.ts'

export const themes = ['system', 'light', 'dark'] as const
export const contrasts = ['system', 'more'] as const
export const motions = ['system', 'reduced'] as const
export const trayColours = ['light', 'dark'] as const
/** Text sizes in percent. */
export const textSizes = [100, 125, 150, 175, 200] as const
/** Minutes before a calendar conversation at which Arrive opens; 0 is off. */
export const leads = [0, 2, 5, 10, 15] as const

/** When Arrive opens whole: for each conversation, once a stretch of them (light between), or only when asked. */
export const rhythms = ['each', 'stretch', 'asked'] as const
export const languageChoices = ['system', 'en', 'fr'] as const

/** Minutes without a key or the pointer after which Threshold locks itself; 0 is never. Where there is a passphrase. */
export const locks = [0, 5, 15, 60] as const

/** Minutes that typing may hold a reminder at most; 0: it holds none. */
export const typingLimits = [0, 1, 2, 5] as const

export const shortcutNames = ['next', 'line'] as const
export type ShortcutName = (typeof shortcutNames)[number]

export interface Settings {
  schemaVersion: 1
  theme: (typeof themes)[number]
  contrast: (typeof contrasts)[number]
  motion: (typeof motions)[number]
  textSize: (typeof textSizes)[number]
  trayColour: (typeof trayColours)[number]
  leadMinutes: (typeof leads)[number]
  /** Names in reminders; without them a reminder says only when, until it is pressed. */
  showNames: boolean
  /** The display that is never shared; null: none. */
  privateDisplay: PrivateDisplay | null
  /** A soft sound with what comes by itself. */
  sound: boolean
  /** 1 to 8 and A in Arrive. */
  singleKeys: boolean
  hideFromCapture: boolean
  /** Wall time at which a day ends. */
  dayEndsAt: string
  /** Wall time at which the evening is offered; empty: after the last conversation. */
  eveningAt: string
  /** Night shifts call the evening the close of the day. */
  eveningName: 'evening' | 'close'
  /** Days of the week on which one works, 1 (Monday) to 7; on the others Threshold is silent. */
  workDays: readonly number[]
  /** When one works, for each day of the week, whether it is worked or not. */
  workHours: WorkHours
  needs: NeedPlans
  typingMinutes: (typeof typingLimits)[number]
  rhythm: (typeof rhythms)[number]
  /** Nothing comes by itself before this instant; 0: it may. */
  quietUntil: number
  /** The day on which everything is held until a conversation ends; empty: on none. */
  coveredOn: string
  /** An intention from the book, once a day. */
  book: boolean
  lockAfter: (typeof locks)[number]
  /** For those who must keep confidences: core/confidential says what it fixes. */
  confidential: boolean
  lockWithScreen: boolean
  startAtLogin: boolean
  language: (typeof languageChoices)[number]
  /** The first run was gone through, or left. */
  welcomed: boolean
  /** Accelerators; an empty one is unset. */
  shortcuts: Record<ShortcutName, string>
  /** The accelerator with which each shortcut was pressed and came; empty where none has. */
  reached: Record<ShortcutName, string>
  /** Whether it was said that closing leaves Threshold in the tray. */
  toldItStays: boolean
  /** Where backups are kept; empty: in the data folder. */
  backupFolder: string
  /** Where they were kept before. */
  backupFoldersBefore: readonly string[]
  /** Where a copy in Markdown is kept up; empty: there is none. */
  markdownFolder: string
  /** Lines kept so far, up to ten: that long the line shows how it is kept. */
  linesKept: number
}

export const firstSettings: Settings = {
  schemaVersion: 1,
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  textSize: 100,
  trayColour: 'light',
  leadMinutes: 5,
  showNames: true,
  privateDisplay: null,
  sound: false,
  singleKeys: true,
  hideFromCapture: true,
  dayEndsAt: '02:00',
  eveningAt: '17:30',
  eveningName: 'evening',
  workDays: [1, 2, 3, 4, 5],
  workHours: everyDay(usualHours),
  needs: { water: { kind: 'off' }, meal: { kind: 'off' }, rest: { kind: 'off' }, stretch: { kind: 'off' } },
  typingMinutes: 2,
  rhythm: 'each',
  quietUntil: 0,
  coveredOn: '',
  book: true,
  lockAfter: 15,
  confidential: false,
  lockWithScreen: true,
  startAtLogin: false,
  language: 'system',
  welcomed: false,
  shortcuts: { next: 'CommandOrControl+Shift+Space', line: 'CommandOrControl+Shift+L' },
  reached: { next: '', line: '' },
  toldItStays: false,
  backupFolder: '',
  backupFoldersBefore: [],
  markdownFolder: '',
  linesKept: 0,
}
