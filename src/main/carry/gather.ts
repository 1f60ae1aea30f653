// What a bundle holds: the whole journal, in parts as it is taken along, and what goes with it only here.
import { type AlongRecord, type KindName, kindNames } from '../../core/along.ts'
import { jsonFiles } from '../along/json.ts'
import type { Journal } from '../journal/journal.ts'
import { looseGroups } from './loose.ts'
import { moreAsText } from './more.ts'

/** What is read for a bundle; another connection has it too. */
export type Rows = Pick<Journal, 'records' | 'removed' | 'ownWords'>

export interface Gathered {
  parts: string[]
  /** What was read from the others, of which this is made: until when. */
  read: Record<string, number>
  code: string
}

/** Its head has when it was written: the same journal is the same parts. */
const AT = { instant: 0, wall: '1970-01-01T00:00:00', zone: 'UTC' }

export function gatherBundle({ records, removed, ownWords }: Rows, app: string): Gathered {
  const along = {
    ...kindsOf(records),
    ownWords: records.all('ownWords'),
    earlier: records.earlier().map(({ kind, version }) => ({ kind, version })),
    bookDays: [],
    daysOff: [],
    calendarRules: [],
  }
  const more = moreAsText({ removed: removed.all(), loose: looseGroups({ records }) })
  const seen = Object.entries(ownWords.get('carrySeen'))
  return {
    parts: [...jsonFiles(along, AT, app), more],
    read: Object.fromEntries(seen.map(([device, { written }]) => [device, written])),
    code: ownWords.get('carryCode'),
  }
}

/** Of a long journal one record is held at a time, and its text. */
const kindsOf = (records: Rows['records']) =>
  Object.fromEntries(kindNames.map((kind) => [kind, records.all(kind)])) as Record<KindName, Iterable<AlongRecord>>
