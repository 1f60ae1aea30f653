// Journals as nobody would write them: every kind of record, with any well-formed text in any script.
import fc from 'fast-check'
import {
  type Along,
  type AlongRecord,
  type Field,
  type KindName,
  kindNames,
  kinds,
  type List,
} from '../../../src/core/along.ts'
import { anyText } from '../../core/any-text.ts'

const words = anyText(12)
const instant = fc.integer({ min: 0, max: 4e12 })
const moment = fc.tuple(instant, fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC')).map(([at, zone]) => ({
  instant: at,
  wall: new Date(at).toISOString().slice(0, 19),
  zone,
}))
const day = instant.map((at) => new Date(at).toISOString().slice(0, 10))
const key = fc.tuple(words, words, fc.option(words)).map((parts) => JSON.stringify(parts))
const attendees = fc.array(fc.record({ name: words, address: words }, { requiredKeys: ['name'] }), { maxLength: 2 })
const id = fc.uuid({ version: [4, 7] })

type Ids = Partial<Record<KindName, string[]>>

function anyOf({ type }: Field, ids: Ids): fc.Arbitrary<unknown> | undefined {
  if (typeof type === 'object' && 'ref' in type) {
    const known = ids[type.ref] ?? []
    return known.length > 0 ? fc.constantFrom(...known) : undefined
  }
  if (typeof type === 'object') return fc.constantFrom(...type.oneOf)
  const plain = { text: words, day, moment, instant, key, attendees, flag: fc.boolean() }
  return type === 'presence' ? fc.integer({ min: 1, max: 5 }) : plain[type]
}

/** With the fields that may be missing sometimes missing; nothing at all when one that is needed cannot be. */
function fieldsOf(
  fields: Readonly<Record<string, Field>>,
  ids: Ids,
): fc.Arbitrary<Record<string, unknown>> | undefined {
  const all = Object.entries(fields).map(([name, field]) => [name, field, anyOf(field, ids)] as const)
  if (all.some(([, field, value]) => !field.optional && value === undefined)) return undefined
  const there = all.flatMap(([name, field, value]) => (value ? [[name, field, value] as const] : []))
  return fc.record(Object.fromEntries(there.map(([name, , value]) => [name, value])), {
    requiredKeys: there.flatMap(([name, field]) => (field.optional ? [] : [name])),
  })
}

function listOf({ fields }: List, ids: Ids): fc.Arbitrary<unknown[]> {
  const entry = fieldsOf(fields, ids)
  if (!entry) return fc.constant([])
  const [first = '', ...more] = Object.keys(fields)
  return fc
    .uniqueArray(entry, { selector: (each) => JSON.stringify(each[first]), maxLength: 3 })
    .map((entries) => entries.map((each) => (more.length === 0 ? each[first] : each)))
}

function records(kind: KindName, ids: Ids): fc.Arbitrary<AlongRecord[]> {
  const { fields, lists } = kinds[kind]
  const values = fieldsOf(fields, ids)
  if (!values) return fc.constant([])
  const record = fc
    .tuple(
      id,
      fc.option(instant),
      values,
      fc.record(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, listOf(list, ids)]))),
    )
    .map(
      ([own, edited, said, parts]) =>
        ({ id: own, ...(edited !== null && { edited }), ...said, ...parts }) as AlongRecord,
    )
  return fc.uniqueArray(record, { selector: (each) => each.id, maxLength: 4 })
}

/** There can be only one of each. */
const ONCE: Partial<Record<KindName, string>> = { conversations: 'key', arrivals: 'conversation', evenings: 'day' }

const ownWords = fc
  .record({
    hardDays: words,
    addresses: fc.array(words, { maxLength: 2 }),
    checklist: fc.array(
      fc.record(
        {
          id: fc.string({ minLength: 1, maxLength: 5 }),
          group: fc.constantFrom('needs', 'presence'),
          on: fc.boolean(),
          text: words,
        },
        { requiredKeys: ['id', 'group', 'on'] },
      ),
      { maxLength: 3 },
    ),
  })
  .map((all) => Object.entries(all).map(([name, value]) => ({ id: name, value })))

export const anyJournal: fc.Arbitrary<Along> = fc.gen().map((take) => {
  const ids: Ids = {}
  const seen = new Set<string>()
  const some = kindNames.map((kind) => {
    const once = ONCE[kind]
    const all = take(() => records(kind, ids)).filter((record) => {
      const only = [record.id, ...(once && record[once] !== undefined ? [`${kind} ${record[once]}`] : [])]
      if (only.some((each) => seen.has(each))) return false
      for (const each of only) seen.add(each)
      if (kind === 'people')
        record.addresses = (record.addresses as string[]).filter((address) => !seen.has(`@${address}`))
      for (const address of (record.addresses as string[] | undefined) ?? []) seen.add(`@${address}`)
      return true
    })
    ids[kind] = all.map((record) => record.id)
    return [kind, all]
  })
  return {
    ...(Object.fromEntries(some) as Record<KindName, AlongRecord[]>),
    ownWords: take(() => ownWords),
    bookDays: take(() => fc.array(fc.record({ day, page: words }), { maxLength: 2 })),
    daysOff: take(() => fc.uniqueArray(fc.record({ day }), { selector: (each) => each.day, maxLength: 2 })),
    calendarRules: take(() =>
      fc.uniqueArray(fc.record({ calendar: words, uid: words, recurrenceId: words, counts: fc.boolean() }), {
        selector: (each) => JSON.stringify([each.calendar, each.uid, each.recurrenceId]),
        maxLength: 2,
      }),
    ),
    earlier: [],
  }
})
