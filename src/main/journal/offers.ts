import type { Offers } from '../../core/conversation.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, newId } from './rows.ts'

/** When one line was offered, and whether it was taken up. */
export function createOffers(db: Db, clock: Clock) {
  const insert = db.prepare(`INSERT INTO offer (id, conversation, at, at_wall, at_zone)
    VALUES (:id, :conversation, :at, :at_wall, :at_zone)`)
  const take = db.prepare('UPDATE offer SET taken = 1 WHERE id = ?')
  const since = db.prepare<[number], { at: number; taken: number }>('SELECT at, taken FROM offer WHERE at >= ?')
  return {
    since(instant: number): Offers {
      const offers = since.all(instant)
      return { offered: offers.map(({ at }) => at), passedOver: offers.filter(({ taken }) => taken === 0).length }
    },
    add(conversation: string): string {
      const id = newId(clock)
      insert.run({ id, conversation, ...columns('at', clock.now()) })
      return id
    },
    take: (id: string) => take.run(id),
  }
}
