import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, wellFormed } from './rows.ts'

export type DraftName =
  | 'line'
  | 'line-people'
  | 'thought'
  | 'walk-in'
  | 'walk-in-person'
  | 'if-then'
  | 'later'
  | 'invited'

export interface Draft {
  text: string
  conversation: string | null
  at: number
}

/** What was typed and not yet kept. Every change is written at once: a killed process loses nothing. */
export function createDrafts(db: Db, clock: Clock) {
  const write = db.prepare(`INSERT OR REPLACE INTO draft (name, text, conversation, at, at_wall, at_zone)
    VALUES (:name, :text, :conversation, :at, :at_wall, :at_zone)`)
  const read = db.prepare<[string], Draft>('SELECT text, conversation, at FROM draft WHERE name = ?')
  const remove = db.prepare('DELETE FROM draft WHERE name = ?')
  return {
    get: (name: DraftName) => read.get(name),
    write(name: DraftName, text: string, conversation: string | null): void {
      if (text === '') remove.run(name)
      else write.run({ name, text: wellFormed(text), conversation, ...columns('at', clock.now()) })
    },
    clear: (name: DraftName) => remove.run(name),
  }
}

export type Drafts = ReturnType<typeof createDrafts>
