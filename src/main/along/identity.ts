// Who is who between a file and the journal. A record is known by its id; else by what there can be only one of: a
// person by an address, a conversation by its place in a calendar, an arrival by its conversation, an evening by its day.
import { type AlongRecord, type Field, type KindName, kinds } from '../../core/along.ts'
import type { ReadProblem } from '../../shared/along-views.ts'
import type { Journal } from '../journal/journal.ts'

export function createIdentity({ db, records }: Journal, problems: ReadProblem[]) {
  const find = (sql: string) => {
    const query = db.prepare<[unknown], string>(sql).pluck()
    return (value: unknown) => query.get(value)
  }
  const byAddress = find('SELECT person FROM person_address WHERE address = ?')
  const byKey = find('SELECT id FROM conversation WHERE key = ?')
  const ofConversation = find('SELECT id FROM arrival WHERE conversation = ?')
  const ofDay = find('SELECT id FROM evening WHERE day = ?')
  /** Ids of the file that stand for a record which has another id here. */
  const other = new Map<string, string>()
  const idOf = (id: string) => other.get(id) ?? id

  const natural: Partial<Record<KindName, (record: AlongRecord) => string | undefined>> = {
    people: ({ addresses }) => (addresses as string[]).map(byAddress).find((id) => id !== undefined),
    conversations: ({ key }) => (key === undefined ? undefined : byKey(key)),
    arrivals: ({ conversation }) => ofConversation(conversation),
    evenings: ({ day }) => ofDay(day),
  }

  /** The record a field stands for, as it is known here; undefined when it is nowhere. */
  const referred = ({ type }: Field, value: unknown): unknown => {
    if (typeof type !== 'object' || !('ref' in type)) return value
    const id = idOf(String(value))
    return records.has(type.ref, id) ? id : undefined
  }
  function entriesOf(fields: Readonly<Record<string, Field>>, entries: readonly unknown[]): unknown[] {
    const [[key, field] = ['', undefined], ...more] = Object.entries(fields)
    if (!field) return []
    const seen = new Set<unknown>()
    return entries.flatMap((entry) => {
      const value = referred(field, more.length === 0 ? entry : (entry as Record<string, unknown>)[key])
      if (value === undefined || seen.has(value)) return []
      seen.add(value)
      return more.length === 0 ? [value] : [{ ...(entry as object), [key]: value }]
    })
  }

  /** A record with its references as they are known here; undefined when it belongs to nothing. */
  function joined(kind: KindName, record: AlongRecord): AlongRecord | undefined {
    const { fields, lists } = kinds[kind]
    const known: AlongRecord = { ...record }
    for (const [name, field] of Object.entries(fields)) {
      if (known[name] === undefined) continue
      const value = referred(field, known[name])
      if (value !== undefined) {
        known[name] = value
        continue
      }
      problems.push({ reason: 'apart', kind })
      if (!field.optional) return undefined
      delete known[name]
    }
    for (const [name, { fields: inner }] of Object.entries(lists))
      known[name] = entriesOf(inner, known[name] as unknown[])
    return known
  }

  /** The id a record has here: its own, or the one of what it is the same as. */
  function here(kind: KindName, record: AlongRecord): string {
    const same = natural[kind]?.(record)
    if (same === undefined || records.has(kind, record.id)) return record.id
    other.set(record.id, same)
    return same
  }

  /** Without what is someone else's here, and there can be only once; undefined when nothing is left. */
  function untaken(kind: KindName, record: AlongRecord): AlongRecord | undefined {
    if (kind === 'people') {
      const addresses = record.addresses as string[]
      const free = addresses.filter((address) => [undefined, record.id].includes(byAddress(address)))
      if (free.length < addresses.length) problems.push({ reason: 'taken', kind })
      return { ...record, addresses: free }
    }
    if ([undefined, record.id].includes(natural[kind]?.(record))) return record
    problems.push({ reason: 'taken', kind })
    if (kind !== 'conversations') return undefined
    const { key: _key, series: _series, ...rest } = record
    return { ...rest, id: record.id }
  }

  return {
    idOf,
    /** A record of the file as the journal would have it; undefined when there is no place for it. */
    ofRecord(kind: KindName, record: AlongRecord): AlongRecord | undefined {
      const known = joined(kind, record)
      return known && untaken(kind, { ...known, id: here(kind, known) })
    },
  }
}
