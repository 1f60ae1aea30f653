// The journal's rows as the records that go along (core/along), and back.

import {
  type AlongRecord,
  type Earlier,
  type Field,
  type KindName,
  kinds,
  type List,
  type LooseName,
  looseRows,
  type OwnWordsName,
  ownWordsAlong,
} from '../../core/along.ts'
import { ordered } from '../../core/along-merge.ts'
import type { Attendee } from '../../core/calendar.ts'
import type { Moment } from '../../core/day.ts'
import type { Db } from './database.ts'
import { columns } from './rows.ts'

type Value = string | number | null
type Row = Record<string, Value>
type Fields = Readonly<Record<string, Field>>

const snake = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** The columns of a field. */
export function columnsOf(name: string, { type }: Field): string[] {
  const column = snake(name)
  return type === 'moment' ? [column, `${column}_wall`, `${column}_zone`] : [column]
}

const allColumns = (fields: Fields) => Object.entries(fields).flatMap(([name, field]) => columnsOf(name, field))

/** What is not there is left out. */
function readField(row: Row, name: string, { type }: Field): unknown {
  const column = snake(name)
  const value = row[column]
  if (value === null || value === undefined) return undefined
  if (type === 'moment') return { instant: value, wall: row[`${column}_wall`], zone: row[`${column}_zone`] }
  if (type === 'flag') return value === 1
  if (type === 'attendees') {
    const attendees = JSON.parse(value as string) as Attendee[]
    return attendees.map(({ name: called, address }) => ({ name: called, ...(address !== undefined && { address }) }))
  }
  return value
}

function toColumns(name: string, { type }: Field, value: unknown): Row {
  const column = snake(name)
  if (type === 'moment') return columns(column, value as Moment | undefined)
  if (type === 'flag') return { [column]: value === undefined ? null : Number(value) }
  if (type === 'attendees') return { [column]: JSON.stringify(value) }
  return { [column]: (value as Value | undefined) ?? null }
}

/** With what is not there left out, so that two records of the same content are written alike. */
function fromRow(row: Row, fields: Fields): Record<string, unknown> {
  const found = Object.entries(fields).map(([name, field]) => [name, readField(row, name, field)] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

const toRow = (record: Record<string, unknown>, fields: Fields): Row =>
  Object.assign({}, ...Object.entries(fields).map(([name, field]) => toColumns(name, field, record[name])))

/** With one field that is always there, the value alone. */
function single(list: List): string | undefined {
  const [name, ...more] = Object.keys(list.fields)
  return more.length === 0 ? name : undefined
}

const insertInto = (db: Db, table: string, names: readonly string[]) =>
  db.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `:${name}`)})`)

function createList(db: Db, list: List) {
  const { table, owner, fields } = list
  const one = single(list)
  const read = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${owner} = ? ORDER BY rowid`)
  const clear = db.prepare(`DELETE FROM ${table} WHERE ${owner} = ?`)
  const insert = insertInto(db, table, [owner, ...allColumns(fields)])
  return {
    read: (id: string) =>
      read.all(id).map((row) => {
        const entry = fromRow(row, fields)
        return one === undefined ? entry : entry[one]
      }),
    write(id: string, entries: readonly unknown[]): void {
      clear.run(id)
      for (const entry of entries) {
        const record = one === undefined ? (entry as Record<string, unknown>) : { [one]: entry }
        insert.run({ [owner]: id, ...toRow(record, fields) })
      }
    },
  }
}

function createKind(db: Db, kind: KindName) {
  const { table, fields, lists } = kinds[kind]
  const names = allColumns(fields)
  const from = `SELECT ${table}.*, edit.at AS edited_at FROM ${table} LEFT JOIN edit ON record = id`
  const all = db.prepare<[], Row>(`${from} ORDER BY n`)
  const byId = db.prepare<[string], Row>(`${from} WHERE id = ?`)
  const has = db.prepare<[string]>(`SELECT 1 FROM ${table} WHERE id = ?`)
  const insert = insertInto(db, table, ['id', ...names])
  const update = db.prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = :${name}`)} WHERE id = :id`)
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`)
  const parts = Object.entries(lists).map(([name, list]) => [name, createList(db, list)] as const)
  const read = ({ edited_at: edited, ...row }: Row): AlongRecord => ({
    id: String(row.id),
    ...(typeof edited === 'number' && { edited }),
    ...fromRow(row, fields),
    ...Object.fromEntries(parts.map(([name, list]) => [name, list.read(String(row.id))])),
  })
  return {
    *all(): Iterable<AlongRecord> {
      for (const row of all.all()) yield read(row)
    },
    get(id: string): AlongRecord | undefined {
      const row = byId.get(id)
      return row && read(row)
    },
    write(record: AlongRecord, isNew: boolean): void {
      ;(isNew ? insert : update).run({ id: record.id, ...toRow(record, fields) })
      for (const [name, list] of parts) list.write(record.id, record[name] as unknown[])
    },
    has: (id: string) => has.get(id) !== undefined,
    remove: (id: string) => remove.run(id),
  }
}

function createLoose(db: Db, name: LooseName) {
  const { key, table, fields } = looseRows[name] as { key: readonly string[]; table: string; fields: Fields }
  const all = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`)
  const where = key.map((each) => `${snake(each)} = :${snake(each)}`).join(' AND ')
  const known = db.prepare<[Row]>(`SELECT 1 FROM ${table} WHERE ${where}`)
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${where}`)
  const insert = insertInto(db, table, allColumns(fields))
  const keyOf = (row: Row): Row => Object.fromEntries(key.map((each) => [snake(each), row[snake(each)] ?? null]))
  return {
    all: () => all.all().map((row) => fromRow(row, fields)),
    has: (entry: Record<string, unknown>) => known.get(keyOf(toRow(entry, fields))) !== undefined,
    add: (entry: Record<string, unknown>) => insert.run(toRow(entry, fields)),
    remove: (entry: Record<string, unknown>) => remove.run(keyOf(toRow(entry, fields))),
  }
}

/** Everything is done inside a transaction of the caller's. */
export function createRecords(db: Db) {
  const byKind = Object.fromEntries(
    (Object.keys(kinds) as KindName[]).map((kind) => [kind, createKind(db, kind)]),
  ) as Record<KindName, ReturnType<typeof createKind>>
  const loose = Object.fromEntries(
    (Object.keys(looseRows) as LooseName[]).map((name) => [name, createLoose(db, name)]),
  ) as Record<LooseName, ReturnType<typeof createLoose>>
  const readWord = db.prepare<[string], { value: string; at: number | null }>(
    'SELECT value, at FROM setting LEFT JOIN edit ON record = name WHERE name = ?',
  )
  const writeWord = db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)')
  const removeWord = db.prepare('DELETE FROM setting WHERE name = ?')
  const setEdit = db.prepare('INSERT OR REPLACE INTO edit (record, at) VALUES (?, ?)')
  const looseEdits = db.prepare<[], { record: string; at: number }>(
    `SELECT record, at FROM edit WHERE ${Object.keys(looseRows)
      .map((name) => `record LIKE '${name} %'`)
      .join(' OR ')}`,
  )
  const dropEdit = db.prepare('DELETE FROM edit WHERE record = ?')
  const earlier = db.prepare<[], { n: number; kind: Earlier['kind']; version: string }>(
    'SELECT n, kind, version FROM earlier ORDER BY n',
  )
  const earlierOf = db.prepare<[string], string>('SELECT version FROM earlier WHERE record = ?').pluck()
  const addEarlier = db.prepare('INSERT INTO earlier (kind, record, version) VALUES (?, ?, ?)')
  const cutEarlier = db.prepare('DELETE FROM earlier WHERE n > ?')
  const lastEarlier = db.prepare<[], number | null>('SELECT max(n) FROM earlier').pluck()
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()

  const word = (name: OwnWordsName): AlongRecord | undefined => {
    const row = readWord.get(name)
    return row && { id: name, ...(row.at !== null && { edited: row.at }), value: ordered(JSON.parse(row.value)) }
  }
  const get = (kind: Earlier['kind'], id: string) =>
    kind === 'ownWords' ? word(id as OwnWordsName) : byKind[kind].get(id)
  const words = () => ownWordsAlong.flatMap((name) => word(name) ?? [])
  return {
    all: (kind: Earlier['kind']): Iterable<AlongRecord> => (kind === 'ownWords' ? words() : byKind[kind].all()),
    get,
    has: (kind: KindName, id: string) => byKind[kind].has(id),
    /** Makes a record what it says, with the time of its last change. */
    write(kind: Earlier['kind'], record: AlongRecord): void {
      if (kind === 'ownWords') writeWord.run(record.id, JSON.stringify(record.value))
      else byKind[kind].write(record, !byKind[kind].has(record.id))
      if (record.edited === undefined) dropEdit.run(record.id)
      else setEdit.run(record.id, record.edited)
    },
    remove(kind: Earlier['kind'], id: string): void {
      if (kind === 'ownWords') removeWord.run(id)
      else byKind[kind].remove(id)
      dropEdit.run(id)
    },
    /** A record was changed last at a time that is known from elsewhere. */
    setEdited: (id: string, at: number) => setEdit.run(id, at),
    loose,
    /** When the rows about one thing changed last, also where none of them is left. */
    looseEdits: () => looseEdits.all(),
    earlier: () =>
      earlier.all().map(({ n, kind, version }) => ({ n, kind, version: JSON.parse(version) as AlongRecord })),
    /** The version that gave way; each is kept once. */
    keepEarlier(kind: Earlier['kind'], version: AlongRecord): boolean {
      const text = JSON.stringify(ordered(version))
      if (earlierOf.all(version.id).includes(text)) return false
      addEarlier.run(kind, version.id, text)
      return true
    },
    lastEarlier: () => lastEarlier.get() ?? 0,
    cutEarlier: (after: number) => cutEarlier.run(after),
    /** Counts up with every row that is written. */
    changes: () => changes.get() ?? 0,
  }
}

export type Records = ReturnType<typeof createRecords>
