// Who is who between a file and the journal. A record is known by its id; else by what there can be only one of: a
// person by an address, a conversation by its place in a calendar, an arrival by its conversation, an evening by its day.
import { createHash } from 'node:crypto'
import { type AlongRecord, type Field, type KindName, kinds } from '../../core/along.ts'
import { editedAt } from '../../core/along-merge.ts'
import { placeOf } from '../../core/calendar.ts'
import type { ReadProblem } from '../../shared/along-views.ts'
import type { Journal } from '../journal/journal.ts'

const KEYS = 'SELECT id, key FROM conversation WHERE key IS NOT NULL'

/** Of two records that are one, `from` becomes `to`. */
type Unify = (kind: KindName, from: string, to: string) => void

/** With `unify`, the same record has the same id on both computers from now on: the smaller of the two. */
export function createIdentity({ db, records, removed }: Journal, problems: ReadProblem[], unify?: Unify) {
  const find = (sql: string) => {
    const query = db.prepare<[unknown], string>(sql).pluck()
    return (value: unknown) => query.get(value)
  }
  const byAddress = find('SELECT person FROM person_address WHERE address = ?')
  const byKey = find('SELECT id FROM conversation WHERE key = ?')
  const ofConversation = find('SELECT id FROM arrival WHERE conversation = ?')
  const giveUp = db.prepare('DELETE FROM person_address WHERE address = ?')
  const ofDay = find('SELECT id FROM evening WHERE day = ?')
  /** Ids of the file that stand for a record which has another id here. */
  const other = new Map<string, string>()
  const idOf = (id: string) => {
    const known = other.get(id) ?? id
    return unify ? removed.standsFor(known) : known
  }
  /** On another computer the same calendar has another name. */
  const places = new Map<string, string>()
  if (unify)
    for (const { id, key } of db.prepare<[], { id: string; key: string }>(KEYS).all()) places.set(placeOf(key), id)

  const natural: Partial<Record<KindName, (record: AlongRecord) => string | undefined>> = {
    people: ({ addresses }) => (addresses as string[]).map(byAddress).find((id) => id !== undefined),
    conversations: ({ key }) => (key === undefined ? undefined : unify ? places.get(placeOf(String(key))) : byKey(key)),
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
    const id = unify ? record.id : newcomer(record.id)
    const same = natural[kind]?.({ ...record, id })
    const known = same === undefined || same === id ? id : joinedBy(kind, id, same)
    if (known !== record.id) other.set(record.id, known)
    if (unify && kind === 'conversations' && record.key !== undefined) places.set(placeOf(String(record.key)), known)
    return known
  }
  function joinedBy(kind: KindName, id: string, same: string): string {
    if (!unify) return records.has(kind, id) ? id : same
    // Two people who are known both stay two.
    if (kind === 'people' && records.has(kind, id)) return id
    const [stays = id, gone = same] = [id, same].sort()
    unify(kind, gone, stays)
    other.set(gone, stays)
    return stays
  }
  /** Somebody who was deleted by hand, and is brought back by hand, is somebody new: the same one each time. */
  function newcomer(id: string): string {
    if (!removed.get(id)?.final) return id
    const hash = createHash('sha256').update(id).digest('hex')
    return newcomer(`${id.slice(0, 15)}${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`)
  }

  /** Without what is someone else's here, and there can be only once; undefined when nothing is left. */
  function untaken(kind: KindName, record: AlongRecord): AlongRecord | undefined {
    if (kind === 'people') {
      const addresses = record.addresses as string[]
      const isFree = (address: string) => {
        const owner = byAddress(address)
        if (owner === undefined || owner === record.id) return true
        // Of two who have it on two computers it is the same one's on both.
        if (unify && record.id < owner) giveUp.run(address)
        return unify !== undefined && record.id < owner
      }
      const free = addresses.filter(isFree)
      if (free.length < addresses.length) problems.push({ reason: 'taken', kind })
      return { ...record, addresses: free }
    }
    if (unify || [undefined, record.id].includes(natural[kind]?.(record))) return record
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
      if (!known) return undefined
      const id = here(kind, known)
      // Its id tells when it was made, and it has another one now.
      return untaken(kind, id === record.id ? known : { ...known, id, edited: editedAt(record) })
    },
  }
}
