import type { Clock } from '../clock.ts'
import type { When } from '../dates.ts'
import type { Db } from './database.ts'
import { columns, newId, wellFormed } from './rows.ts'

/** What an evening asks for: a gentle promise to the person of its conversation. */
export interface Repair {
  text: string
  person: string | undefined
  when: When
}

/** The repairs among the promises, one an evening. */
export function createRepairs(db: Db, clock: Clock) {
  const ofEvening = db.prepare<[string], { id: string }>('SELECT id FROM promise WHERE evening = ?')
  const insert = db.prepare(`
    INSERT INTO promise (id, kind, evening, person, text, due_day, due, due_wall, due_zone, due_words,
      at, at_wall, at_zone)
    VALUES (:id, 'repair', :evening, :person, :text, :day, :due, :due_wall, :due_zone, :words,
      :at, :at_wall, :at_zone)`)
  const update = db.prepare(`UPDATE promise SET person = :person, text = :text, due_day = :day, due = :due,
    due_wall = :due_wall, due_zone = :due_zone, due_words = :words WHERE id = :id`)
  const remove = db.prepare('DELETE FROM promise WHERE evening = ?')
  return {
    /** Makes the repair of an evening what it says now; without one there is none. */
    set(evening: string, repair: Repair | undefined): void {
      if (!repair) {
        remove.run(evening)
        return
      }
      const { text, person, when } = repair
      const values = {
        text: wellFormed(text),
        person: person ?? null,
        day: when.day ?? null,
        words: when.words === undefined ? null : wellFormed(when.words),
        ...columns('due', when.at),
      }
      const known = ofEvening.get(evening)
      if (known) update.run({ id: known.id, ...values })
      else insert.run({ id: newId(clock), evening, ...values, ...columns('at', clock.now()) })
    },
  }
}
