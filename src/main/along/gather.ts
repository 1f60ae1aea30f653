// What of the journal goes along: everything, some days, or one person; always with what it refers to.
import {
  type Along,
  type AlongRecord,
  type KindName,
  kindNames,
  kinds,
  type LooseName,
  looseNames,
} from '../../core/along.ts'
import { type Day, dayOf, type Moment } from '../../core/day.ts'
import type { AlongRange } from '../../shared/along-views.ts'
import type { Journal } from '../journal/journal.ts'

/** When something of a kind was. */
const WHEN: Readonly<Record<KindName, string>> = {
  people: 'at',
  conversations: 'starts',
  arrivals: 'opened',
  lines: 'at',
  evenings: 'day',
  promises: 'at',
  thoughts: 'at',
  intentions: 'at',
  bookPages: 'at',
}

export function gather({ records }: Journal, range: AlongRange, dayEndsAt: string): Along {
  const all = Object.fromEntries(kindNames.map((kind) => [kind, [...records.all(kind)]])) as Record<
    KindName,
    AlongRecord[]
  >
  const loose = Object.fromEntries(looseNames.map((name) => [name, records.loose[name].all()])) as Record<
    LooseName,
    Array<Record<string, unknown>>
  >
  const earlier = records.earlier().map(({ kind, version }) => ({ kind, version }))
  if (range.kind === 'all') return { ...all, ownWords: [...records.all('ownWords')], ...loose, earlier }

  const within = (day: Day) => range.kind === 'days' && day >= range.from && day <= range.to
  const wanted = (kind: KindName, record: AlongRecord): boolean => {
    if (range.kind === 'person') return isOf(range.id, kind, record)
    if (kind === 'people' || kind === 'bookPages') return false
    const when = record[WHEN[kind]] as Moment | Day
    return within(typeof when === 'string' ? when : dayOf(when.wall, dayEndsAt))
  }
  const chosen = withWhatBelongs(all, wanted)
  const some = (name: LooseName) => loose[name].filter(({ day }) => typeof day === 'string' && within(day))
  return {
    ...(Object.fromEntries(
      kindNames.map((kind) => [kind, all[kind].filter(({ id }) => chosen.has(id))]),
    ) as typeof all),
    ownWords: [],
    bookDays: some('bookDays'),
    daysOff: some('daysOff'),
    calendarRules: [],
    earlier: earlier.filter(({ version }) => chosen.has(version.id)),
  }
}

/** Whether something is about a person: it is them, or names them. */
function isOf(person: string, kind: KindName, record: AlongRecord): boolean {
  if (kind === 'people') return record.id === person
  return refsIn(kind, record).includes(person)
}

function withWhatBelongs(
  all: Record<KindName, AlongRecord[]>,
  wanted: (kind: KindName, record: AlongRecord) => boolean,
): Set<string> {
  const byId = new Map(kindNames.flatMap((kind) => all[kind].map((record) => [record.id, { kind, record }] as const)))
  const chosen = new Set<string>()
  /** With what it refers to. */
  const choose = (id: string) => {
    const known = byId.get(id)
    if (!known || chosen.has(id)) return
    chosen.add(id)
    for (const ref of refsIn(known.kind, known.record)) choose(ref)
  }
  for (const kind of kindNames) for (const record of all[kind]) if (wanted(kind, record)) choose(record.id)
  // What was said before a conversation, in it and of it goes with it.
  for (const kind of ['arrivals', 'lines', 'promises', 'intentions'] as const) {
    for (const record of all[kind]) {
      const owner = record.conversation ?? record.line ?? record.evening
      if (typeof owner === 'string' && chosen.has(owner)) choose(record.id)
    }
  }
  return chosen
}

/** The records that a record names. */
export function refsIn(kind: KindName, record: AlongRecord): string[] {
  const { fields, lists } = kinds[kind]
  const isRef = (type: unknown) => typeof type === 'object' && type !== null && 'ref' in type
  const ids = Object.entries(fields).flatMap(([name, { type }]) => (isRef(type) ? [record[name]] : []))
  for (const [name, list] of Object.entries(lists)) {
    const [[key, field] = ['', undefined]] = Object.entries(list.fields)
    if (!isRef(field?.type)) continue
    for (const entry of record[name] as unknown[])
      ids.push(typeof entry === 'object' ? (entry as Record<string, unknown>)[key] : entry)
  }
  return ids.filter((id) => typeof id === 'string')
}
