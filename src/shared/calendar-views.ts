// What is shown of the calendars, and what is asked of them: the types of the contract (ipc.ts).
import type { CalendarColour, CalendarFilter } from '../core/calendar-source.ts'
import type { Kept } from '../core/faults.ts'
import type { Settings } from '../core/settings.ts'

export type CalendarFault =
  | 'not-found'
  | 'not-a-calendar'
  | 'web-page'
  | 'empty'
  | 'cut-off'
  | 'too-large'
  | 'unreadable'

export type Lead = Settings['leadMinutes']

/** Where a calendar is, as far as a window may know: an address is a secret. */
export interface CalendarWhere {
  kind: 'file'
  /** The file's name, and the folder it is in. */
  file: string
  folder: string
}

export interface CalendarSource {
  id: string
  /** The user's, else that of its place. */
  name: string
  where: CalendarWhere
  colour: CalendarColour
  /** Minutes before its conversations; null: as for all. */
  lead: Lead | null
  filter: CalendarFilter | null
  /** When the last good copy was read. */
  readAt: number
  fault?: CalendarFault | undefined
  conversationsToday: number
  /** Events in it that could not be read. */
  unreadEvents: number
}

/** Which of several calendars something is from. */
export type CalendarMark = Pick<CalendarSource, 'name' | 'colour'>

/** What of a calendar is changed; an empty name is that of its place. */
export type CalendarChange = Partial<Pick<CalendarSource, 'name' | 'colour' | 'lead' | 'filter'>>

export type CalendarChosen = { ok: true } | { ok: false; file: string; fault: CalendarFault | 'too-many' }

export interface CalendarRequests {
  /** Opens the system's file dialog; null when nothing was chosen. The file takes the place of a calendar's, or is one more. */
  'calendars.choose': (id: string | null) => CalendarChosen | null
  'calendars.check': (id: string) => void
  'calendars.change': (id: string, change: CalendarChange) => Kept
  'calendars.forget': (id: string) => Kept
}
