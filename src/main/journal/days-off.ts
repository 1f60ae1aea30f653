import type { Day } from '../../core/day.ts'
import type { Db } from './database.ts'

/** The days that were taken off by hand. */
export function createDaysOff(db: Db) {
  const has = db.prepare<[string], { day: Day }>('SELECT day FROM day_off WHERE day = ?')
  const add = db.prepare('INSERT OR IGNORE INTO day_off (day) VALUES (?)')
  const remove = db.prepare('DELETE FROM day_off WHERE day = ?')
  return {
    has: (day: Day) => has.get(day) !== undefined,
    add: (day: Day) => add.run(day),
    remove: (day: Day) => remove.run(day),
  }
}
