import type { Day, Moment } from '../../core/day.ts'
import type { When } from '../dates.ts'
import type { Db } from './database.ts'
import { columns, wellFormed } from './rows.ts'

export interface OpenPromise {
  id: string
  text: string
  /** 'repair': what one wanted to make good with that person, said in the evening. */
  kind: 'promise' | 'repair'
  person: string | null
  personId: string | null
  dueDay: Day | null
  due: number | null
  dueZone: string | null
  dueWords: string | null
  kept: number | null
  letGo: number | null
  told: number | null
  /** When it was made. */
  atWall: string
}

export function createPromises(db: Db) {
  const fields = `promise.id, promise.text, kind, person.name AS person, promise.person AS personId,
    due_day AS dueDay, due, due_zone AS dueZone,
    due_words AS dueWords, kept, let_go AS letGo, told, promise.at_wall AS atWall
    FROM promise LEFT JOIN person ON person.id = promise.person`
  const soonest = "ORDER BY coalesce(due_day, '9999'), due, promise.n"
  const shown = db.prepare<[number, number], OpenPromise>(
    `SELECT ${fields} WHERE (kept IS NULL AND let_go IS NULL) OR kept >= ? OR let_go >= ? ${soonest}`,
  )
  const open = db.prepare<[], OpenPromise>(`SELECT ${fields} WHERE kept IS NULL AND let_go IS NULL ${soonest}`)
  const byId = db.prepare<[string], OpenPromise>(`SELECT ${fields} WHERE promise.id = ?`)
  const openTo = db.prepare<[string], OpenPromise>(
    `SELECT ${fields} WHERE promise.person = ? AND kept IS NULL AND let_go IS NULL ${soonest}`,
  )
  const ofPerson = db.prepare<[string, number, number], OpenPromise>(`SELECT ${fields}
    WHERE promise.person = ? AND (kept IS NULL OR kept >= ?) AND (let_go IS NULL OR let_go >= ?) ${soonest}`)
  const countKept = db
    .prepare<[string], number>('SELECT count(*) FROM promise WHERE person = ? AND kept IS NOT NULL')
    .pluck()
  const keep = db.prepare(
    'UPDATE promise SET kept = :kept, kept_wall = :kept_wall, kept_zone = :kept_zone WHERE id = :id',
  )
  const letGo = db.prepare(
    'UPDATE promise SET let_go = :let_go, let_go_wall = :let_go_wall, let_go_zone = :let_go_zone WHERE id = :id',
  )
  const move = db.prepare(`UPDATE promise SET due_day = :day, due = :due, due_wall = :due_wall, due_zone = :due_zone,
    due_words = :words, told = :told WHERE id = :id`)
  const tell = db.prepare('UPDATE promise SET told = ? WHERE id = ?')
  const ofLine = db.prepare<[string], OpenPromise>(`SELECT ${fields} WHERE promise.line = ? ORDER BY promise.n`)
  return {
    /** What is open, and what was settled since then, so that it can be taken back. */
    waiting: (settledSince: number) => shown.all(settledSince, settledSince),
    get: (id: string) => byId.get(id),
    open: () => open.all(),
    /** What is open to one person, and what was settled since then. */
    ofPerson: (person: string, settledSince: number) => ofPerson.all(person, settledSince, settledSince),
    keptTo: (person: string) => countKept.get(person) ?? 0,
    /** The promise to a person that comes first. */
    openTo: (person: string) => openTo.get(person),
    /** null: open again. */
    settle(id: string, how: 'kept' | 'let-go' | null, at: Moment): void {
      keep.run({ id, ...columns('kept', how === 'kept' ? at : undefined) })
      letGo.run({ id, ...columns('let_go', how === 'let-go' ? at : undefined) })
    },
    /** Another time; a new one is said anew. */
    move: (id: string, { day, at, words }: When, told: number | null = null) =>
      move.run({
        id,
        told,
        day: day ?? null,
        words: words === undefined ? null : wellFormed(words),
        ...columns('due', at),
      }),
    tell: (id: string, instant: number) => tell.run(instant, id),
    ofLine: (line: string) => ofLine.all(line),
  }
}
