// Two records that turn out to be one, met on two computers: everything that names the one names the other from now on.
import { type KindName, kindNames, kinds } from '../../core/along.ts'
import { editedAt } from '../../core/along-merge.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import type { Edits } from './edits.ts'
import { columnsOf } from './record-rows.ts'
import type { Records } from './records.ts'
import type { RemovedRows } from './removed.ts'

type Place = readonly [table: string, column: string]

/** Where a record of a kind is named. */
function namings(kind: KindName): Place[] {
  const named = kindNames.flatMap((other) => {
    const { table, fields, lists } = kinds[other]
    return [{ table, fields }, ...Object.values(lists)].flatMap((each) =>
      Object.entries(each.fields).flatMap(([name, field]): Place[] =>
        typeof field.type === 'object' && 'ref' in field.type && field.type.ref === kind
          ? [[each.table, columnsOf(name, field)[0] ?? name]]
          : [],
      ),
    )
  })
  const own = Object.values(kinds[kind].lists).map(({ table, owner }): Place => [table, owner])
  const bound: Place[] =
    kind === 'conversations' ? (['draft', 'offer'] as const).map((table) => [table, kind.slice(0, -1)]) : []
  return [...named, ...own, ...bound]
}

export function createUnifying(db: Db, clock: Clock, edits: Edits, records: Records, removed: RemovedRows) {
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values)
  const arrivalOf = (conversation: string) =>
    db.prepare<[string], string>('SELECT id FROM arrival WHERE conversation = ?').pluck().get(conversation)

  function move(kind: KindName, from: string, to: string): void {
    for (const [table, column] of namings(kind))
      run(`UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${column} = ?`, to, from)
    if (kind === 'people') run('DELETE FROM met WHERE person = ?', from)
    run("UPDATE earlier SET record = ?, version = json_set(version, '$.id', ?) WHERE record = ?", to, to, from)
  }

  /** Inside a transaction; what follows from the names, like the index of words, is the caller's. */
  function become(kind: KindName, from: string, to: string): void {
    const gone = records.get(kind, from)
    const stays = records.get(kind, to)
    // Its links are moved before the row they belong to.
    db.pragma('defer_foreign_keys = ON')
    edits.quietly(() => {
      if (gone && kind === 'conversations') {
        const [one, other] = [arrivalOf(from), arrivalOf(to)]
        if (one && other) become('arrivals', ...([one, other].sort().reverse() as [string, string]))
      }
      if (gone && stays) {
        records.keepEarlier(kind, { ...gone, id: to })
        move(kind, from, to)
        records.remove(kind, from)
      } else if (gone) {
        run(`UPDATE ${kinds[kind].table} SET id = ? WHERE id = ?`, to, from)
        run('INSERT OR REPLACE INTO edit (record, at) VALUES (?, ?)', to, editedAt(gone))
        run('DELETE FROM edit WHERE record = ?', from)
        move(kind, from, to)
      }
      removed.drop(to)
      removed.put({ record: from, kind, at: clock.instant(), became: to })
    })
  }
  return become
}

export type Become = ReturnType<typeof createUnifying>
