// What is shown of the calendars, and what is asked of them: the types of the contract (ipc.ts).
import type { FetchFault } from '../core/asking.ts'
import type { CalendarColour, CalendarFilter } from '../core/calendar-source.ts'
import type { Kept } from '../core/faults.ts'
import type { Settings } from '../core/settings.ts'

/** What came is none that can be read. */
export type ContentFault = 'not-a-calendar' | 'web-page' | 'empty' | 'cut-off' | 'too-large' | 'unreadable'
export type FileFault = ContentFault | 'not-found'
/** `access-lost`: the keychain does not open the address any more. */
export type ServerFault = ContentFault | FetchFault | 'access-lost'
export type CalendarFault = FileFault | ServerFault

export type Lead = Settings['leadMinutes']

/** Where a calendar is, as far as a window may know: an address is a secret. */
export type CalendarWhere =
  /** The file's name, and the folder it is in. */
  { kind: 'file'; file: string; folder: string } | { kind: 'url' | 'caldav'; host: string }

export interface CalendarSource {
  id: string
  /** The user's, else what it goes by unnamed. */
  name: string
  /** What it calls itself, else its place. */
  unnamed: string
  where: CalendarWhere
  colour: CalendarColour
  /** Minutes before its conversations; null: as for all. */
  lead: Lead | null
  filter: CalendarFilter | null
  /** When the last good copy was read. */
  readAt: number
  fault?: CalendarFault | undefined
  /** What was read is a part, for it ends in the middle. */
  isCutOff: boolean
  /** It came through a proxy, which alone saw where its name leads. */
  isProxied: boolean
  /** A file is read when it changes; else it is only looked at now and then. */
  isWatched: boolean
  conversationsToday: number
  /** Events in it that could not be read. */
  unreadEvents: number
  /** Titles of the first of them. */
  unreadTitles: string[]
}

/** Which of several calendars something is from. */
export type CalendarMark = Pick<CalendarSource, 'name' | 'colour'>

/** What of a calendar is changed; an empty name is what it goes by unnamed. */
export type CalendarChange = Partial<Pick<CalendarSource, 'name' | 'colour' | 'lead' | 'filter'>>

export type CalendarChosen = { ok: true } | { ok: false; file: string; fault: FileFault | 'too-many' }

/** An address as it was pasted, of a calendar that has another one so far, or of one more. */
export interface AddressWish {
  id: string | null
  text: string
  /** The user lets it lead into their own network. */
  isAllowed: boolean
}

export type AddressChosen = { ok: true } | { ok: false; fault: ServerFault | 'no-address' | 'too-many' }

export interface AccountWish {
  /** The server's address. */
  server: string
  user: string
  password: string
  isAllowed: boolean
}

/** Its calendars, or why there are none to choose from. */
export type AccountOpened = { ok: true; calendars: string[] } | { ok: false; fault: ServerFault | 'no-address' }

export interface CalendarRequests {
  /** It is fetched and read before it counts. */
  'calendars.addAddress': (wish: AddressWish) => AddressChosen
  /** The whole address, which is a secret: only when asked to show it. */
  'calendars.address': (id: string) => string | null
  /** Looks into an account; what it holds is chosen from next. */
  'calendars.openAccount': (wish: AccountWish) => AccountOpened
  /** Of those that were found last, by their places in the list. */
  'calendars.addFromAccount': (places: number[]) => AddressChosen
  /** Opens the system's file dialog; null when nothing was chosen. The file takes the place of a calendar's, or is one more. */
  'calendars.choose': (id: string | null) => CalendarChosen | null
  /** That of the account a calendar is from. It is read with it before it counts. */
  'calendars.password': (id: string, password: string) => AddressChosen
  /** One place up or down among them. */
  'calendars.move': (id: string, by: -1 | 1) => Kept
  'calendars.check': (id: string) => void
  'calendars.change': (id: string, change: CalendarChange) => Kept
  'calendars.forget': (id: string) => Kept
}
