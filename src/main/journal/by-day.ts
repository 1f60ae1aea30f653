// The journal by day and by person, as its copy in Markdown has it: what a day holds, on which days somebody was met.
import type { Readable } from '../../core/along-records.ts'
import { type Day, dayOf } from '../../core/day.ts'
import type { OneDay } from '../../core/markdown.ts'
import type { Db } from './database.ts'
import type { Records } from './records.ts'

interface Row {
  n: number
  id: string
  wall: string
}

/** Tables with something of a day, each with the column that says which. */
const TABLES = { conversation: 'starts_wall', line: 'at_wall', promise: 'at_wall', thought: 'at_wall', evening: 'day' }
type Table = keyof typeof TABLES

/** So many rows are read at a time. */
const SOME = 1000
const HOUR = 3_600_000
/** A day’s wall times lie within this of its midnight in UTC, wherever on earth it was, and whenever days end. */
const AROUND = { from: -27 * HOUR, to: 51 * HOUR }

export function createByDay(db: Db, records: Records) {
  const next = Object.fromEntries(
    Object.entries(TABLES).map(([table, wall]) => [
      table,
      db.prepare<[number], Row>(`SELECT n, id, ${wall} AS wall FROM ${table} WHERE n > ? ORDER BY n LIMIT ${SOME}`),
    ]),
  ) as Record<Table, ReturnType<typeof db.prepare<[number], Row>>>
  const met = db.prepare<[number, number], Row>(
    'SELECT n, id, starts_wall AS wall FROM conversation WHERE starts >= ? AND starts < ?',
  )
  const linesOf = db.prepare<[string], Row>('SELECT n, id, at_wall AS wall FROM line WHERE conversation = ?')
  const linesAlone = db.prepare<[number, number], Row>(
    // By their time, and not by being alone, which many are.
    'SELECT n, id, at_wall AS wall FROM line INDEXED BY line_alone WHERE conversation IS NULL AND at >= ? AND at < ?',
  )
  const eveningOf = db.prepare<[string], string>('SELECT id FROM evening WHERE day = ?').pluck()
  const everybody = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM person ORDER BY n')
  const metOn = db
    .prepare<[string], string>(`SELECT starts_wall FROM conversation_person JOIN conversation c ON c.id = conversation
    WHERE person = ? AND (begun IS NOT NULL OR mark IS NOT NULL OR EXISTS (SELECT 1 FROM line WHERE line.conversation = c.id))`)
    .pluck()
  const namedOn = db
    .prepare<[string], string>(`SELECT coalesce(starts_wall, line.at_wall) FROM line_person
    JOIN line ON line.id = line_person.line LEFT JOIN conversation c ON c.id = line.conversation WHERE person = ?`)
    .pluck()
  const eveningsOf = db
    .prepare<[string], string>(`SELECT day FROM evening_person JOIN evening ON evening.id = evening
    WHERE person = ? AND EXISTS (SELECT 1 FROM evening_answer a WHERE a.evening = evening.id)`)
    .pluck()
  const promisedOn = db.prepare<[string], string>('SELECT at_wall FROM promise WHERE person = ?').pluck()

  const inOrder = (rows: readonly Row[]) => rows.toSorted((a, b) => a.n - b.n).map(({ id }) => id)
  const all = <Kind extends keyof Readable>(kind: Kind, ids: readonly string[]) =>
    ids.flatMap((id) => records.get(kind, id) ?? []) as unknown as Readable[Kind]

  return {
    /** The rows of a table, some at a time. */
    *rows(table: Table): Iterable<Row[]> {
      for (let last = 0; ; ) {
        const some = next[table].all(last)
        if (some.length > 0) yield some
        if (some.length < SOME) return
        last = some.at(-1)?.n ?? last
      }
    },
    /** What a day holds; promises and thoughts, of which no index tells the day, are given. */
    day(day: Day, endsAt: string, due: { promises: readonly string[]; thoughts: readonly string[] }): OneDay {
      const midnight = Date.parse(`${day}T00:00Z`)
      const span = [midnight + AROUND.from, midnight + AROUND.to] as const
      const onIt = ({ wall }: Row) => dayOf(wall, endsAt) === day
      const conversations = met.all(...span).filter(onIt)
      const lines = [...conversations.flatMap(({ id }) => linesOf.all(id)), ...linesAlone.all(...span).filter(onIt)]
      const evening = eveningOf.get(day)
      return {
        conversations: all('conversations', inOrder(conversations)),
        lines: all('lines', inOrder(lines)),
        evenings: all('evenings', evening === undefined ? [] : [evening]),
        promises: all('promises', due.promises),
        thoughts: all('thoughts', due.thoughts),
      }
    },
    everybody: () => everybody.all(),
    person: (id: string) => all('people', [id])[0],
    /** The days that are in somebody’s file. */
    daysOf: (person: string, endsAt: string): Day[] => [
      ...new Set([
        ...[...metOn.all(person), ...namedOn.all(person)].map((wall) => dayOf(wall, endsAt)),
        ...eveningsOf.all(person),
      ]),
    ],
    /** The days on which somebody is promised something. */
    promisedOn: (person: string, endsAt: string): Day[] => promisedOn.all(person).map((wall) => dayOf(wall, endsAt)),
  }
}

export type ByDay = ReturnType<typeof createByDay>
