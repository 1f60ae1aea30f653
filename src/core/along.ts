// What goes along when the journal is taken elsewhere: each kind of record, its fields, and the lists that belong to it.
// The reading and writing of rows, the checking of a file and docs/format.schema.json are all made from this table.

import { feelings } from './arrive.ts'
import { codeParts, steps, wordParts } from './evening.ts'

export const FORMAT = 'threshold-journal'
/** Counts up when the form changes; a file with a higher one is refused with a word of it. */
export const FORMAT_VERSION = 1

/** What a file may hold. A longer journal is written in several files. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_ROWS = 50_000
export const DEEPEST = 12
/** The longest text in UTF-16 units, and the most entries of a list within a record. */
export const LONGEST_TEXT = 100_000
export const LONGEST_LIST = 5000

export type FieldType =
  | 'text'
  | 'day'
  | 'moment'
  | 'instant'
  | 'flag'
  | 'presence'
  | 'key'
  | 'attendees'
  | { oneOf: readonly string[] }
  | { ref: KindName }
export interface Field {
  type: FieldType
  optional?: true
}
/** Rows of another table that belong to a record, in their order. With one field they are plain values. */
export interface List {
  table: string
  owner: string
  fields: Readonly<Record<string, Field>>
}
export interface Kind {
  table: string
  fields: Readonly<Record<string, Field>>
  lists: Readonly<Record<string, List>>
}

const text: Field = { type: 'text' }
const moment: Field = { type: 'moment' }
const day: Field = { type: 'day' }
const flag: Field = { type: 'flag' }
const oneOf = (...codes: string[]): Field => ({ type: { oneOf: codes } })
const ref = (kind: KindName): Field => ({ type: { ref: kind } })
const maybe = (field: Field): Field => ({ ...field, optional: true })

export type KindName =
  | 'people'
  | 'conversations'
  | 'arrivals'
  | 'lines'
  | 'evenings'
  | 'promises'
  | 'thoughts'
  | 'intentions'
  | 'bookPages'

/** In an order in which each refers only to those before it. A field's column is its name in snake case. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  people: {
    table: 'person',
    fields: { name: text, matters: maybe(text), at: moment, archived: maybe(moment) },
    lists: {
      aliases: { table: 'person_alias', owner: 'person', fields: { name: text } },
      addresses: { table: 'person_address', owner: 'person', fields: { address: text } },
    },
  },
  conversations: {
    table: 'conversation',
    fields: {
      key: maybe({ type: 'key' }),
      series: maybe({ type: 'key' }),
      title: text,
      attendees: { type: 'attendees' },
      joinUrl: maybe(text),
      starts: moment,
      ends: maybe(moment),
      begun: maybe(moment),
      ended: maybe(moment),
      endNoted: maybe(flag),
      mark: maybe(oneOf('didnt-happen', 'moved')),
      inCalendar: maybe(oneOf('moved', 'cancelled')),
      untimed: flag,
    },
    lists: { people: { table: 'conversation_person', owner: 'conversation', fields: { person: ref('people') } } },
  },
  arrivals: {
    table: 'arrival',
    fields: {
      conversation: ref('conversations'),
      opened: moment,
      how: maybe(oneOf('here', 'not-now', 'not-seen', 'folded')),
      feeling: maybe(oneOf(...feelings)),
      ifPart: maybe(text),
      thenPart: maybe(text),
      light: flag,
    },
    lists: {
      answers: {
        table: 'answer',
        owner: 'arrival',
        fields: {
          item: text,
          itemText: maybe(text),
          answer: oneOf('met', 'not-yet'),
          at: moment,
          asAt: maybe(moment),
        },
      },
    },
  },
  lines: {
    table: 'line',
    fields: {
      conversation: maybe(ref('conversations')),
      text,
      presence: maybe({ type: 'presence' }),
      outcome: maybe(oneOf('better', 'as-hoped', 'differently')),
      at: moment,
    },
    lists: {
      people: { table: 'line_person', owner: 'line', fields: { person: ref('people'), written: maybe(text) } },
      tags: { table: 'line_tag', owner: 'line', fields: { tag: text } },
    },
  },
  evenings: {
    table: 'evening',
    fields: {
      day,
      offered: maybe(moment),
      opened: maybe(moment),
      closed: maybe(moment),
      atQuestion: maybe(oneOf(...steps)),
      conversation: maybe(ref('conversations')),
    },
    lists: {
      people: { table: 'evening_person', owner: 'evening', fields: { person: ref('people') } },
      answers: {
        table: 'evening_answer',
        owner: 'evening',
        fields: { part: oneOf(...codeParts, ...wordParts), text, at: moment },
      },
    },
  },
  promises: {
    table: 'promise',
    fields: {
      kind: oneOf('promise', 'repair'),
      line: maybe(ref('lines')),
      evening: maybe(ref('evenings')),
      person: maybe(ref('people')),
      text,
      dueDay: maybe(day),
      due: maybe(moment),
      dueWords: maybe(text),
      at: moment,
      kept: maybe(moment),
      letGo: maybe(moment),
      told: maybe({ type: 'instant' }),
    },
    lists: {},
  },
  thoughts: {
    table: 'thought',
    fields: {
      thought: text,
      nextStep: text,
      due: oneOf('after', 'evening', 'tomorrow', 'at'),
      dueDay: maybe(day),
      dueAt: maybe(moment),
      dueWords: maybe(text),
      conversation: maybe(ref('conversations')),
      at: moment,
      settled: maybe(moment),
      how: maybe(oneOf('done', 'let-go')),
      told: maybe({ type: 'instant' }),
    },
    lists: {},
  },
  intentions: {
    table: 'intention',
    fields: { evening: maybe(ref('evenings')), ifPart: text, thenPart: text, at: moment, retired: maybe(moment) },
    lists: {},
  },
  bookPages: { table: 'book_page', fields: { text, at: moment }, lists: {} },
}
export const kindNames = Object.keys(kinds) as KindName[]

/** Rows without an id of their own: those with a key that a journal does not have yet are added to it. */
export const looseRows = {
  bookDays: {
    key: ['day'],
    table: 'book_day',
    fields: { day, page: text, answer: maybe(oneOf('taken', 'not-today')) },
  },
  daysOff: { key: ['day'], table: 'day_off', fields: { day } },
  calendarRules: {
    key: ['calendar', 'uid', 'recurrenceId'],
    table: 'calendar_rule',
    fields: { calendar: text, uid: text, recurrenceId: text, counts: flag },
  },
} as const satisfies Record<string, Omit<Kind, 'lists'> & { key: readonly string[] }>
export type LooseName = keyof typeof looseRows
export const looseNames = Object.keys(looseRows) as LooseName[]

/** Settings with the user's words in them that go along. */
export const ownWordsAlong = ['checklist', 'addresses', 'conversationRules', 'hardDays', 'hiddenPages'] as const
export type OwnWordsName = (typeof ownWordsAlong)[number]

/** A record as it stands in a file. */
export interface AlongRecord {
  id: string
  /** When it was changed last, if that was after it was made. */
  edited?: number | undefined
  [field: string]: unknown
}

/** What another version of a record said, kept when the later one took its place. */
export interface Earlier {
  kind: KindName | 'ownWords'
  version: AlongRecord
}

export interface Along {
  people: AlongRecord[]
  conversations: AlongRecord[]
  arrivals: AlongRecord[]
  lines: AlongRecord[]
  evenings: AlongRecord[]
  promises: AlongRecord[]
  thoughts: AlongRecord[]
  intentions: AlongRecord[]
  bookPages: AlongRecord[]
  ownWords: AlongRecord[]
  bookDays: Array<Record<string, unknown>>
  daysOff: Array<Record<string, unknown>>
  calendarRules: Array<Record<string, unknown>>
  earlier: Earlier[]
}
