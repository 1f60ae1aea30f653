// The journal's rows as the records that go along (core/along), and back.

import {
  type AlongRecord,
  type Earlier,
  type KindName,
  kinds,
  type List,
  type LooseName,
  looseRows,
  type OwnWordsName,
  ownWordsAlong,
} from '../../core/along.ts'
import { ordered } from '../../core/along-merge.ts'
import type { Db } from './database.ts'
import { allColumns, type Fields, insertInto, type Row, rowsOf, snake } from './record-rows.ts'

/** With one field that is always there, the value alone. */
function single(list: List): string | undefined {
  const [name, ...more] = Object.keys(list.fields)
  return more.length === 0 ? name : undefined
}

function createList(db: Db, list: List) {
  const { table, owner, fields } = list
  const one = single(list)
  const rows = rowsOf(fields)
  const read = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${owner} = ? ORDER BY rowid`)
  const readAll = db.prepare<[], Row>(`SELECT * FROM ${table} AS every ORDER BY rowid`)
  const entryOf = (row: Row) => {
    const entry = rows.read(row)
    return one === undefined ? entry : entry[one]
  }
  const clear = db.prepare(`DELETE FROM ${table} WHERE ${owner} = ?`)
  const insert = insertInto(db, table, [owner, ...allColumns(fields)])
  return {
    read: (id: string) => read.all(id).map(entryOf),
    /** The entries of all owners at once: one by one, a long journal would ask many thousand times. */
    readAll(): (id: string) => unknown[] {
      const entries = new Map<unknown, unknown[]>()
      for (const row of readAll.iterate()) {
        const own = entries.get(row[owner])
        if (own) own.push(entryOf(row))
        else entries.set(row[owner], [entryOf(row)])
      }
      return (id) => entries.get(id) ?? []
    },
    write(id: string, entries: readonly unknown[], isNew: boolean): void {
      if (!isNew) clear.run(id)
      for (const entry of entries) {
        const record = one === undefined ? (entry as Record<string, unknown>) : { [one]: entry }
        insert.run({ ...rows.write(record), [owner]: id })
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
  const rows = rowsOf(fields)
  const listed = parts.map(([name, list]) => [name, list.read] as const)
  const read = (row: Row, entriesOf: typeof listed): AlongRecord => {
    const record: AlongRecord = { id: String(row.id) }
    if (typeof row.edited_at === 'number') record.edited = row.edited_at
    Object.assign(record, rows.read(row))
    for (const [name, entries] of entriesOf) record[name] = entries(record.id)
    return record
  }
  return {
    *all(): Iterable<AlongRecord> {
      const every = parts.map(([name, list]) => [name, list.readAll()] as const)
      for (const row of all.all()) yield read(row, every)
    },
    get(id: string): AlongRecord | undefined {
      const row = byId.get(id)
      return row && read(row, listed)
    },
    write(record: AlongRecord, isNew: boolean): void {
      ;(isNew ? insert : update).run({ ...rows.write(record), id: record.id })
      for (const [name, list] of parts) list.write(record.id, record[name] as unknown[], isNew)
    },
    has: (id: string) => has.get(id) !== undefined,
    remove: (id: string) => remove.run(id),
  }
}

function createLoose(db: Db, name: LooseName) {
  const { key, table, fields } = looseRows[name] as { key: readonly string[]; table: string; fields: Fields }
  const rows = rowsOf(fields)
  const all = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`)
  const where = key.map((each) => `${snake(each)} = :${snake(each)}`).join(' AND ')
  const known = db.prepare<[Row]>(`SELECT 1 FROM ${table} WHERE ${where}`)
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${where}`)
  const insert = insertInto(db, table, allColumns(fields))
  const keyOf = (row: Row): Row => Object.fromEntries(key.map((each) => [snake(each), row[snake(each)] ?? null]))
  return {
    all: () => all.all().map(rows.read),
    has: (entry: Record<string, unknown>) => known.get(keyOf(rows.write(entry))) !== undefined,
    add: (entry: Record<string, unknown>) => insert.run(rows.write(entry)),
    remove: (entry: Record<string, unknown>) => remove.run(keyOf(rows.write(entry))),
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
