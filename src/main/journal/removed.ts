// The records that were taken away (journal/edits notes them): when, for good or not, and what stands for them now.
import type { KindName } from '../../core/along.ts'
import type { Removed } from '../../core/carry.ts'
import type { Db } from './database.ts'

interface Row {
  record: string
  kind: KindName
  at: number
  final: number
  became: string | null
}

const read = ({ final, became, ...row }: Row): Removed => ({
  ...row,
  ...(final === 1 && { final: true as const }),
  ...(became !== null && { became }),
})

export function createRemoved(db: Db) {
  const one = db.prepare<[string], Row>('SELECT * FROM removed WHERE record = ?')
  const all = db.prepare<[], Row>('SELECT * FROM removed ORDER BY record')
  const put = db.prepare(`INSERT OR REPLACE INTO removed (record, kind, at, final, became)
    VALUES (:record, :kind, :at, :final, :became)`)
  const drop = db.prepare('DELETE FROM removed WHERE record = ?')
  const get = (record: string): Removed | undefined => {
    const row = one.get(record)
    return row && read(row)
  }
  return {
    get,
    all: (): Removed[] => all.all().map(read),
    put: ({ record, kind, at, final, became }: Removed) =>
      put.run({ record, kind, at, final: Number(final === true), became: became ?? null }),
    drop: (record: string) => drop.run(record),
    /** What stands for a record now: itself, if nothing else does. */
    standsFor(record: string): string {
      const seen = new Set<string>()
      let at = record
      while (!seen.has(at)) {
        seen.add(at)
        at = get(at)?.became ?? at
      }
      return at
    },
  }
}

export type RemovedRows = ReturnType<typeof createRemoved>
