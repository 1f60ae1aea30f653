import type { Db } from './database.ts'

/**
 * A number that is another one after each change of these tables, whoever makes it. It is rolled back with them: what
 * was remembered under it within a transaction that failed is then not taken for what there is.
 */
export function createStamp(db: Db, tables: readonly string[]): () => number {
  const name = `stamp_${tables[0]}`
  db.exec(`CREATE TEMP TABLE ${name} AS SELECT random() & 0x1fffffffffffff AS stamp`)
  for (const table of tables)
    for (const change of ['INSERT', 'UPDATE', 'DELETE'])
      db.exec(`CREATE TEMP TRIGGER ${name}_${table}_${change} AFTER ${change} ON main.${table}
        BEGIN UPDATE ${name} SET stamp = random() & 0x1fffffffffffff; END`)
  const read = db.prepare<[], number>(`SELECT stamp FROM ${name}`).pluck()
  return () => read.get() as number
}
