import type { Day } from '../../core/day.ts'
import type { Clock } from '../clock.ts'
import type { When } from '../dates.ts'
import type { Db } from './database.ts'
import { columns, newId, wellFormed } from './rows.ts'

/** When a parked thought comes back: after this conversation, in the evening, tomorrow, or when its words say. */
export type ThoughtDue = 'after' | 'evening' | 'tomorrow' | 'at'
export type Settled = 'done' | 'let-go'

export interface Thought {
  id: string
  thought: string
  nextStep: string
  due: ThoughtDue
  dueDay: Day | null
  dueAt: number | null
  dueAtWall: string | null
  dueAtZone: string | null
  dueWords: string | null
  /** The conversation it was parked from. */
  conversation: string | null
  at: number
  atWall: string
  settled: number | null
  how: Settled | null
  told: number | null
}

export function createThoughts(db: Db, clock: Clock) {
  const insert = db.prepare(`
    INSERT INTO thought (id, thought, next_step, due, due_day, due_at, due_at_wall, due_at_zone, due_words,
      conversation, at, at_wall, at_zone)
    VALUES (:id, :thought, :nextStep, :due, :day, :due_at, :due_at_wall, :due_at_zone, :words,
      :conversation, :at, :at_wall, :at_zone)`)
  const fields = `SELECT id, thought, next_step AS nextStep, due, due_day AS dueDay, due_at AS dueAt,
    due_at_wall AS dueAtWall, due_at_zone AS dueAtZone, due_words AS dueWords, conversation, at, at_wall AS atWall,
    settled, how, told FROM thought`
  // Those that wait, and those settled lately, which can still be taken back. The plus: by the index of `settled`, not all
  // in the order of n.
  const shown = db.prepare<[number], Thought>(`${fields} WHERE settled IS NULL OR settled >= ? ORDER BY +n`)
  const byId = db.prepare<[string], Thought>(`${fields} WHERE id = ?`)
  const settle = db.prepare(`UPDATE thought
    SET settled = :settled, settled_wall = :settled_wall, settled_zone = :settled_zone, how = :how WHERE id = :id`)
  const move = db.prepare(`UPDATE thought SET due = :due, due_day = :day, due_at = :due_at, due_at_wall = :due_at_wall,
    due_at_zone = :due_at_zone, due_words = :words, told = :told WHERE id = :id`)
  const tell = db.prepare('UPDATE thought SET told = ? WHERE id = ?')
  const parkedFrom = db.prepare<[string], { count: number }>(
    'SELECT count(*) AS count FROM thought WHERE conversation = ?',
  )
  const given = ({ day, at, words }: When) => ({
    day: day ?? null,
    words: words === undefined ? null : wellFormed(words),
    ...columns('due_at', at),
  })
  return {
    park(
      thought: Pick<Thought, 'thought' | 'nextStep' | 'due'>,
      conversation: string | undefined,
      when: When = {},
    ): string {
      const id = newId(clock)
      insert.run({
        id,
        thought: wellFormed(thought.thought),
        nextStep: wellFormed(thought.nextStep),
        due: thought.due,
        ...given(when),
        conversation: conversation ?? null,
        ...columns('at', clock.now()),
      })
      return id
    },
    waiting: (settledSince: number) => shown.all(settledSince),
    get: (id: string) => byId.get(id),
    /** Done with, or let go; without either it waits again. */
    settle: (id: string, how: Settled | undefined) =>
      settle.run({ id, how: how ?? null, ...columns('settled', how && clock.now()) }),
    /** Another time; a new one is said anew. */
    move: (id: string, due: ThoughtDue, when: When, told: number | null = null) =>
      move.run({ id, due, told, ...given(when) }),
    tell: (id: string) => tell.run(clock.instant(), id),
    parkedFrom: (conversation: string) => parkedFrom.get(conversation)?.count ?? 0,
  }
}
