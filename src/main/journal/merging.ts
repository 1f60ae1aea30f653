// Two people who turn out to be one: everything of the one that gives way becomes the other's, and can go back.
import { fold } from '../../core/search.ts'
import type { Db } from './database.ts'
import type { Edits } from './edits.ts'
import type { Lines } from './lines.ts'
import type { People } from './people.ts'

type Value = string | number | bigint | null
type Columns = Record<string, Value>

/** Tables that link a person with something; of two links to the same thing one is left. */
const LINKS = {
  line_person: 'line',
  conversation_person: 'conversation',
  evening_person: 'evening',
  person_alias: 'name',
} as const
/** Tables whose rows belong to one person. */
const OWNED = { person_address: 'address', promise: 'id' } as const

/** What came together, as it was before. */
export interface Merge {
  kept: { id: string; before: Columns; after: Columns }
  gone: { id: string; name: string; row: Columns }
  links: Array<{ table: keyof typeof LINKS; row: Columns; shared: boolean }>
  owned: Array<{ table: keyof typeof OWNED; key: Value }>
  /** The name that gave way, when it was not an alias before. */
  alias: string | undefined
}

export function createMerging(db: Db, people: People, lines: Lines, edits: Edits) {
  const rowOf = db.prepare<[string], Columns>('SELECT * FROM person WHERE id = ?')
  const remove = db.prepare('DELETE FROM person WHERE id = ?')
  const nowIs = db.prepare('UPDATE removed SET became = ? WHERE record = ?')
  const tables = <T extends object>(of: T) => Object.entries(of) as Array<[keyof T & string, string]>
  const insert = (table: string, row: Columns) => {
    const names = Object.keys(row)
    db.prepare(`INSERT OR IGNORE INTO ${table} (${names}) VALUES (${names.map((name) => `:${name}`)})`).run(row)
  }
  /** What was changed since is left as it is. */
  const restore = ({ id, before, after }: Merge['kept']) => {
    const now = rowOf.get(id)
    for (const name of Object.keys(before)) {
      if (after[name] === before[name] || now?.[name] !== after[name]) continue
      db.prepare(`UPDATE person SET ${name} = ? WHERE id = ?`).run(before[name], id)
    }
  }

  /** What names one of them, and who stays, is changed by it: on another computer too. */
  const noteAll = ({ kept, links }: Pick<Merge, 'kept' | 'links'>) => {
    edits.note(kept.id)
    for (const { table, row } of links) if (table !== 'person_alias') edits.note(String(row[LINKS[table]]))
  }

  return {
    /** What would come together with `gone`. */
    counts(gone: string) {
      const count = (table: string, more = '') =>
        Number(db.prepare(`SELECT count(*) FROM ${table} WHERE person = ? ${more}`).pluck().get(gone))
      return {
        conversations: count('conversation_person'),
        lines: count('line_person'),
        promises: count('promise', 'AND kept IS NULL AND let_go IS NULL'),
        addresses: count('person_address'),
      }
    },
    /** Inside a transaction. */
    merge(kept: string, gone: string): Merge | undefined {
      const [keptRow, goneRow] = [rowOf.get(kept), rowOf.get(gone)]
      if (kept === gone || !keptRow || !goneRow) return undefined
      const links = tables(LINKS).flatMap(([table, key]) =>
        db
          .prepare<[string], Columns>(`SELECT * FROM ${table} WHERE person = ?`)
          .all(gone)
          .map((row) => {
            const moved = db
              .prepare(`UPDATE OR IGNORE ${table} SET person = ? WHERE person = ? AND ${key} = ?`)
              .run(kept, gone, row[key])
            return { table, row, shared: moved.changes === 0 }
          }),
      )
      const owned = tables(OWNED).flatMap(([table, key]) => {
        const keys = db.prepare<[string], Value>(`SELECT ${key} FROM ${table} WHERE person = ?`).pluck().all(gone)
        db.prepare(`UPDATE ${table} SET person = ? WHERE person = ?`).run(kept, gone)
        return keys.map((each) => ({ table, key: each }))
      })
      remove.run(gone)
      nowIs.run(kept, gone)
      const name = String(goneRow.name)
      const isNew = fold(name) !== fold(String(keptRow.name)) && people.addAlias(kept, name).changes > 0
      const matters = [keptRow.matters, goneRow.matters].filter((each) => each !== null)
      people.matters(kept, [...new Set(matters)].join('\n'))
      if (goneRow.archived === null) people.archive(kept, undefined)
      lines.indexAgain(kept)
      const stays = { id: kept, before: keptRow, after: rowOf.get(kept) ?? keptRow }
      noteAll({ kept: stays, links })
      return {
        kept: stays,
        gone: { id: gone, name, row: goneRow },
        links,
        owned,
        alias: isNew ? name : undefined,
      }
    },
    /** Apart again; what came to them since stays with the one that was kept. Inside a transaction. */
    unmerge({ kept, gone, links, owned, alias }: Merge): void {
      insert('person', gone.row)
      restore(kept)
      if (alias !== undefined) people.dropAlias(kept.id, alias)
      for (const { table, row, shared } of links) {
        const key = LINKS[table]
        if (!shared) db.prepare(`DELETE FROM ${table} WHERE person = ? AND ${key} = ?`).run(kept.id, row[key])
        if (isThere(table, row[key])) insert(table, row)
      }
      for (const { table, key } of owned) {
        db.prepare(`UPDATE ${table} SET person = ? WHERE person = ? AND ${OWNED[table]} = ?`).run(gone.id, kept.id, key)
      }
      noteAll({ kept, links: links.filter(({ table, row }) => isThere(table, row[LINKS[table]])) })
      lines.indexAgain(kept.id)
      lines.indexAgain(gone.id)
    },
  }

  /** A line may have been taken back since. */
  function isThere(table: keyof typeof LINKS, key: Value | undefined): boolean {
    if (table === 'person_alias') return true
    return db.prepare(`SELECT 1 FROM ${LINKS[table]} WHERE id = ?`).get(key) !== undefined
  }
}
