import { placeOf } from '../../core/calendar.ts'
import type { Moment } from '../../core/day.ts'
import type { Db } from './database.ts'
import type { Edits } from './edits.ts'

const DAY_MS = 86_400_000

interface Keyed {
  key: string
  series?: string | undefined
  starts: Moment
}

/**
 * Another computer reads the same calendar, or another calendar here had the same event: what came from there is this
 * calendar's from now on. Not those of `others`: they are events of their own, though they are called the same.
 */
export function adopting(db: Db, edits: Edits) {
  const keyed = db.prepare<[number, number], { id: string; key: string }>(
    'SELECT id, key FROM conversation WHERE starts >= ? AND starts <= ? AND key IS NOT NULL',
  )
  const setKey = db.prepare('UPDATE conversation SET key = ?, series = ? WHERE id = ?')
  return ({ key, series, starts: { instant } }: Keyed, others: ReadonlySet<string>): void => {
    const place = placeOf(key)
    const same = keyed
      .all(instant - DAY_MS, instant + DAY_MS)
      .find((row) => placeOf(row.key) === place && !others.has(row.key))
    if (same) edits.quietly(() => setKey.run(key, series ?? null, same.id))
  }
}
