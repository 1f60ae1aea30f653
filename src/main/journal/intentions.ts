import type { IfThen } from '../../core/arrive.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, newId, wellFormed } from './rows.ts'

interface Row {
  if_part: string
  then_part: string
}

/** The user's if-thens. The newest that was not retired is offered in Arrive. */
export function createIntentions(db: Db, clock: Clock) {
  const current = db.prepare<[], Row>(
    'SELECT if_part, then_part FROM intention WHERE retired IS NULL ORDER BY at DESC, n DESC LIMIT 1',
  )
  const insert = db.prepare(`INSERT INTO intention (id, if_part, then_part, evening, at, at_wall, at_zone)
    VALUES (:id, :if, :will, :evening, :at, :at_wall, :at_zone)`)
  const ofEvening = db.prepare<[string], Row>('SELECT if_part, then_part FROM intention WHERE evening = ?')
  const removeOfEvening = db.prepare('DELETE FROM intention WHERE evening = ?')
  const retire = db.prepare(`UPDATE intention
    SET retired = :retired, retired_wall = :retired_wall, retired_zone = :retired_zone WHERE retired IS NULL`)
  const add = (ifThen: IfThen, evening: string | null) => {
    const words = { if: wellFormed(ifThen.if), will: wellFormed(ifThen.will) }
    insert.run({ id: newId(clock), ...words, evening, ...columns('at', clock.now()) })
  }
  return {
    current(): IfThen | undefined {
      const row = current.get()
      return row && { if: row.if_part, will: row.then_part }
    },
    /** Sets the if-then that is offered from now on; earlier ones stay in the journal. */
    set(ifThen: IfThen | undefined): void {
      retire.run(columns('retired', clock.now()))
      if (ifThen) add(ifThen, null)
    },
    /** The if-then of an evening: offered from now on, while it is the newest. Without one, those before it are again. */
    setOfEvening(evening: string, ifThen: IfThen | undefined): void {
      const known = ofEvening.get(evening)
      if (known?.if_part === ifThen?.if && known?.then_part === ifThen?.will) return
      removeOfEvening.run(evening)
      if (ifThen) add(ifThen, evening)
    },
  }
}
