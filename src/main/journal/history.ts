// What there was with one person: conversations with them, and lines that name them, newest first, by keys in an index.
import type { Conversations } from './conversations.ts'
import type { Db } from './database.ts'
import { LINE_FIELDS, type Line } from './lines.ts'
import { alone, LIVED, type Page, type Placed, pageOf, placeOf } from './reading.ts'

export function createHistory(db: Db, conversations: Conversations) {
  const theirs = `id IN (SELECT conversation FROM conversation_person WHERE person = :person
    UNION SELECT line.conversation FROM line JOIN line_person ON line = line.id WHERE person = :person)`
  const lived = db.prepare<
    { person: string; at: number; n: number; now: number; size: number },
    { n: number; id: string; starts: number; wall: string }
  >(`
    SELECT n, id, starts, starts_wall AS wall FROM conversation
    WHERE ${theirs} AND (starts, n) < (:at, :n) AND ${LIVED} ORDER BY starts DESC, n DESC LIMIT :size`)
  const free = db.prepare<{ person: string; at: number; n: number; size: number }, Line>(`
    SELECT ${LINE_FIELDS} FROM line JOIN line_person ON line = line.id
    WHERE person = :person AND conversation IS NULL AND (at, line.n) < (:at, :n)
    ORDER BY at DESC, line.n DESC LIMIT :size`)
  // A group's line is about a person only when it names them.
  const linesOf = db.prepare<{ person: string; conversation: string }, Line>(`
    SELECT ${LINE_FIELDS} FROM line WHERE conversation = :conversation AND (
      EXISTS (SELECT 1 FROM line_person WHERE line = line.id AND person = :person)
      OR (SELECT group_concat(person) FROM conversation_person WHERE conversation = :conversation) = :person)
    ORDER BY n`)
  const met = db.prepare<[string], { count: number; first: string | null }>(`
    SELECT count(*) AS count, min(starts_wall) AS first FROM conversation
    WHERE begun IS NOT NULL AND mark IS NULL
      AND id IN (SELECT conversation FROM conversation_person WHERE person = ?)`)
  return {
    page(person: string, before: string | undefined, now: number, size: number): Page {
      const { at, kind, n } = placeOf(before)
      const isLine = kind === 'l'
      const lines = { person, at, n: isLine ? n : Number.MAX_SAFE_INTEGER, size }
      const placed = lived.all({ person, at, n: isLine ? 0 : n, now, size }).flatMap((row): Placed[] => {
        const conversation = conversations.get(row.id)
        const entry = conversation && {
          conversation,
          lines: linesOf.all({ person, conversation: row.id }),
          at: row.starts,
          wall: row.wall,
        }
        return entry ? [{ entry, next: `${row.starts} c ${row.n}` }] : []
      })
      const alones = free.all(lines).map((line) => ({ entry: alone(line), next: `${line.at} l ${line.n}` }))
      return pageOf([...placed, ...alones], size)
    },
    /** How often they were met, and since when. */
    met: (person: string) => met.get(person) ?? { count: 0, first: null },
  }
}
