// What the small windows show, and what they send: the types of the contract (ipc.ts).
import type { Answer, Feeling, Group, IfThen } from '../core/arrive.ts'
import type { Day } from '../core/day.ts'
import type { StartFault } from '../core/faults.ts'
import type { Mark } from '../core/line.ts'
import type { Need } from '../core/needs.ts'
import type { Settings } from '../core/settings.ts'
import type { BackupOffered } from './backup-views.ts'

/** What a window needs to know of the world to write times and to look right. Instants are milliseconds. */
export interface Surroundings {
  now: number
  zone: string
  /** BCP 47, of the words. */
  locale: string
  /** BCP 47, of dates and times. */
  region: string
  platform: 'darwin' | 'win32' | 'linux'
  contrast: Settings['contrast']
  motion: Settings['motion']
}

export interface Who {
  /** Three at most, someone with an open promise first. Empty when nobody is known, or while names are held back. */
  names: string[]
  /** Further people, beyond those named. */
  more: number
}

// ---- Arrive

export interface ArriveItem {
  id: string
  group: Group
  /** The user's wording; absent: the catalogue's `arrive.item.<id>`. */
  text?: string | undefined
  answer?: Answer | undefined
  /** What a light Arrive took over, and the instant as at which: shown, and no answer. */
  taken?: { answer: Answer; at: number } | undefined
}

export interface ArriveChoice {
  conversationId: string
  who: Who
  title: string
  starts: number
}

/** Somebody invited, and who of those known they may be; `chosen` is one of these, or NEW (core/people). */
export interface Invited {
  /** What an answer is remembered by. */
  key: string
  name: string
  choices: PersonSuggestion[]
  chosen?: string | undefined
}

export interface ArriveView {
  /** Set while it must ask which conversation is meant; then nothing else is shown. */
  which?: ArriveChoice[] | undefined
  /** Absent for a walk-in. */
  conversation?:
    | {
        id: string
        title: string
        starts: number
        ends?: number
        join: boolean
        /** Where Join leads, shown in full: no known host for meetings. */
        link?: string
        moved?: 'moved' | 'cancelled'
      }
    | undefined
  who: Who
  /** Names are held back until the window is pressed (someone may be watching the screen). */
  heldBack: boolean
  /** The one it tells of, whose page can be opened. */
  person?: string | undefined
  matters?: string | undefined
  lastLine?: { text: string; day: Day } | undefined
  promise?: { text: string; kind: 'promise' | 'repair'; dueDay?: Day; dueAt?: number } | undefined
  /** The name of someone who walked in is that of several: who of them. `asked`: "I'm here" waits for it. */
  whom?: { choices: PersonSuggestion[]; chosen?: string | undefined; asked: boolean } | undefined
  /** Whom the calendar invited and who may be somebody known: whether they are. */
  invited?: Invited[] | undefined
  /** A conversation that is near while this one is not it: one press away. */
  instead?: ArriveChoice | undefined
  /** Light: its items are the three groups (core/rhythm). */
  light: boolean
  /** The line about the conversation that has just ended stands above; it is asked for as in its own window. */
  turn: boolean
  items: ArriveItem[]
  feeling?: Feeling | undefined
  ifThen?: IfThen | undefined
  /** The page of the book that was taken for today. */
  today?: string | undefined
  /** Two minutes for water: when they end, or that they are over. */
  twoMinutes?: { endsAt: number } | 'over' | undefined
  /** Thoughts parked from this Arrive. */
  parked: number
  /** What was typed into "Park a thought" and not yet parked. */
  parkDraft: ParkedThought
  /** What was typed into the if-then and not yet kept; else the one there is. */
  ifThenDraft: IfThen
  singleKeys: boolean
  /** What was asked for from the tray: opens with the window. */
  sheet?: 'park' | 'pause' | undefined
  /** How often one was: each time it opens anew. */
  sheetsAsked: number
  /** The conversation that "I'm here" would end. */
  ends?: Who | undefined
}

export type When = 'after' | 'evening' | 'tomorrow' | 'at'

export interface ParkedThought {
  thought: string
  nextStep: string
  when: When
  /** Another time, in words, as typed. */
  at?: string | undefined
}

/** What was understood of a time in words; where nothing was, the words as typed. */
export interface DueWhen {
  dueDay?: Day | undefined
  dueAt?: number | undefined
  dueWords?: string | undefined
}

/** What tells someone apart from others of that name; of these, one. */
export interface Telling {
  address?: string | undefined
  /** When they were met. */
  last?: Day | undefined
  matters?: string | undefined
}

/** Someone who has a page. */
export interface PersonLink {
  id: string
  name: string
  telling?: Telling | undefined
}

export interface PersonSuggestion {
  id: string
  name: string
  telling?: Telling | undefined
  /** Their last conversation. */
  last?: { day: Day } | undefined
  promiseOpen: boolean
}

// ---- Line

export type About = { conversationId: string; who: Who; starts: number } | { conversationId: null }

export interface LineView {
  about: About
  text: string
  /** What is understood in it. */
  chips: Chip[]
  /** When the draft was typed; absent when there is none. */
  draftFrom?: number | undefined
  /** The hint "Enter keeps, Esc hides" is for the first ten lines. */
  hint: boolean
  /** In confidential mode it is said whose part it is about, always. */
  confidential: boolean
}

export type Chip =
  | {
      kind: 'person'
      start: number
      name: string
      known: boolean
      personId?: string
      /** The name as it stands in the text, when several have it. Of a known one without `personId` it is open who is meant. */
      among?: string
      telling?: Telling
    }
  | { kind: 'tag'; start: number; tag: string }
  | { kind: 'promise'; start: number; text: string; dueDay?: Day | undefined; dueAt?: number | undefined }
  | Extract<Mark, { kind: 'presence' | 'outcome' }>

export type Completion =
  | {
      kind: 'person'
      id: string
      name: string
      telling?: Telling | undefined
      insert: string
      last?: { day: Day; at?: number } | undefined
      promiseOpen: boolean
    }
  | { kind: 'new-person'; name: string; insert: string }
  | { kind: 'tag'; tag: string; insert: string }

// ---- Notice: the small window in the corner

export type NoticeView =
  | { kind: 'kept'; lineId: string }
  | { kind: 'offer' }
  /** With an icon in the tray, as far as is known, or without one. */
  | { kind: 'stays'; tray: boolean }
  | { kind: 'evening' }
  /** Things to be done now: how many, and the first. Without its text it is held back until it is pressed. */
  | { kind: 'due'; thing: 'promise' | 'repair' | 'thought'; count: number; text?: string | undefined }
  /** What a body needs now: one at least, each once; and whether one of them comes again today. */
  | { kind: 'need'; needs: readonly Need[]; again: boolean }

export type NoticeAction =
  | 'undo'
  | 'write'
  | 'begin'
  | 'not-now'
  | 'all-right'
  | 'quit'
  | 'done'
  | 'ten-minutes'
  | 'not-today'
  | 'today'
  | 'reveal'

// ---- Faults at the start

export interface StartFaultView {
  fault: StartFault
  /** The file or folder it is about; empty for a passphrase. */
  place: string
  /** The version that is needed, for a newer journal. */
  version?: string | undefined
  /** The newest backup there is, where one helps. */
  backup?: BackupOffered | undefined
}

export type StartFaultAction = 'try-again' | 'show-files' | 'start-new' | 'quit'
