import type { Day, Moment } from '../../core/day.ts'
import type { Outcome, Presence } from '../../core/line.ts'
import { indexed } from '../../core/search.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, newId, wellFormed } from './rows.ts'

export interface Line {
  n: number
  id: string
  conversation: string | undefined
  text: string
  at: number
  atWall: string
  atZone: string
}

/** A line with all that was understood in it. */
export interface NewLine {
  text: string
  conversation: string | undefined
  /** Whom it names, and the name that stands in it. */
  persons: ReadonlyArray<{ id: string; written?: string | undefined }>
  tags: readonly string[]
  promises: ReadonlyArray<{
    text: string
    person: string | undefined
    dueDay: Day | undefined
    due: Moment | undefined
  }>
  presence: Presence | undefined
  outcome: Outcome | undefined
}

export interface Mentioned {
  id: string
  name: string
  /** The name that stands in the line, folded. */
  written: string | null
}

/** So many deletions are quicker one by one. */
const FEW = 50

type Row = Omit<Line, 'conversation'> & { conversation: string | null }
export const LINE_FIELDS =
  'line.n, line.id, line.conversation, line.text, line.at, line.at_wall AS atWall, line.at_zone AS atZone'
const read = (row: Row): Line => ({ ...row, conversation: row.conversation ?? undefined })

export function createLines(db: Db, clock: Clock) {
  const insert = db.prepare(`INSERT INTO line (id, conversation, text, presence, outcome, at, at_wall, at_zone)
    VALUES (:id, :conversation, :text, :presence, :outcome, :at, :at_wall, :at_zone)`)
  const insertWords = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const deleteWords = db.prepare('DELETE FROM words WHERE rowid = ?')
  const [plainly, securely] = [0, 1].map((how) =>
    db.prepare(`INSERT INTO words (words, rank) VALUES ('secure-delete', ${how})`),
  )
  const writeAnew = db.prepare("INSERT INTO words (words) VALUES ('optimize')")
  /** How many lines have left the index while much is done; undefined while nothing is. */
  let left: number | undefined
  const removeWords = (n: number) => {
    const { changes } = deleteWords.run(n)
    if (left !== undefined && changes > 0 && ++left === FEW) plainly?.run()
  }
  const insertPerson = db.prepare('INSERT OR IGNORE INTO line_person (line, person, written) VALUES (?, ?, ?)')
  const insertTag = db.prepare('INSERT OR IGNORE INTO line_tag (line, tag) VALUES (?, ?)')
  const insertPromise = db.prepare(`
    INSERT INTO promise (id, line, person, text, due_day, due, due_wall, due_zone, at, at_wall, at_zone)
    VALUES (:id, :line, :person, :text, :dueDay, :due, :due_wall, :due_zone, :at, :at_wall, :at_zone)`)
  const byId = db.prepare<[string], Row>(`SELECT ${LINE_FIELDS} FROM line WHERE id = ?`)
  const remove = db.prepare('DELETE FROM line WHERE id = ?')
  const mentioned = db.prepare<[string], Mentioned>(
    'SELECT person AS id, name, written FROM line_person JOIN person ON person.id = person WHERE line = ?',
  )
  // A line is found by its words, by whom it is about, whatever they are called, and by the conversation's title.
  const wordsOf = db
    .prepare<{ line: string }, string>(`
      WITH whom AS (
        SELECT person FROM line_person WHERE line = :line
        UNION SELECT person FROM conversation_person JOIN line USING (conversation) WHERE line.id = :line
      )
      SELECT text FROM line WHERE line.id = :line
      UNION ALL SELECT name FROM person JOIN whom ON person = id
      UNION ALL SELECT name FROM person_alias JOIN whom USING (person)
      UNION ALL SELECT title FROM conversation c JOIN line ON line.conversation = c.id WHERE line.id = :line`)
    .pluck()
  const ofPerson = db.prepare<[string, string], { id: string; n: number }>(`
    SELECT id, n FROM line JOIN line_person ON line = id WHERE person = ?
    UNION SELECT id, n FROM line JOIN conversation_person USING (conversation) WHERE person = ?`)
  const ofConversation = db.prepare<[string], Row>(`SELECT ${LINE_FIELDS} FROM line WHERE conversation = ? ORDER BY n`)
  const newest = db.prepare<[number], Row>(`SELECT ${LINE_FIELDS} FROM line WHERE at >= ? ORDER BY n DESC LIMIT 1`)
  // About a person: a line that names them, or one about a conversation with them alone.
  const aboutPerson = db.prepare<[string, string], Row>(`
    SELECT * FROM (
      SELECT ${LINE_FIELDS} FROM line JOIN line_person lp ON lp.line = line.id WHERE lp.person = ?
      UNION
      SELECT ${LINE_FIELDS} FROM line JOIN conversation_person cp ON cp.conversation = line.conversation
      WHERE cp.person = ? AND (SELECT count(*) FROM conversation_person WHERE conversation = line.conversation) = 1
    ) ORDER BY n DESC LIMIT 1`)
  const ofSeries = db.prepare<[string], Row>(`
    SELECT ${LINE_FIELDS} FROM line JOIN conversation c ON c.id = line.conversation
    WHERE c.series = ? ORDER BY line.n DESC LIMIT 1`)
  // From tag to tag in the index, however many lines have them.
  const tags = db.prepare<[], { tag: string }>(`
    WITH RECURSIVE used (tag) AS (
      SELECT min(tag) FROM line_tag
      UNION ALL SELECT (SELECT min(tag) FROM line_tag WHERE tag > used.tag) FROM used WHERE tag IS NOT NULL
    )
    SELECT tag FROM used WHERE tag IS NOT NULL
    ORDER BY (SELECT max(rowid) FROM line_tag WHERE tag = used.tag) DESC`)

  const firstSince = db.prepare<[number], number | null>('SELECT min(n) FROM line WHERE at >= ?').pluck()
  const inTime = db.prepare<[number], { id: string; n: number }>('SELECT id, n FROM line WHERE n >= ? ORDER BY at, n')
  const highest = db.prepare<[], number>('SELECT max(n) FROM line').pluck()
  const wordsAt = db.prepare<[number], string>('SELECT text FROM words WHERE rowid = ?').pluck()
  const setN = db.prepare('UPDATE line SET n = ? WHERE id = ?')

  const index = (n: number | bigint, line: string) => insertWords.run(n, indexed(wordsOf.all({ line }).join(' ')))

  const linked = (person: string) => ofPerson.all(person, person)
  const indexLine = ({ id, n }: { id: string; n: number }) => {
    removeWords(n)
    index(n, id)
  }

  return {
    keep(line: NewLine): string {
      const id = newId(clock)
      const at = columns('at', clock.now())
      const { lastInsertRowid } = insert.run({
        id,
        conversation: line.conversation ?? null,
        text: wellFormed(line.text),
        presence: line.presence ?? null,
        outcome: line.outcome ?? null,
        ...at,
      })
      for (const person of line.persons) insertPerson.run(id, person.id, person.written ?? null)
      for (const tag of line.tags) insertTag.run(id, tag)
      for (const { text, person, dueDay, due } of line.promises) {
        const when = { dueDay: dueDay ?? null, ...columns('due', due), ...at }
        insertPromise.run({ id: newId(clock), line: id, person: person ?? null, text: wellFormed(text), ...when })
      }
      index(lastInsertRowid, id)
      return id
    },
    /** After someone got another name: the lines about them are found by it. */
    indexAgain: (person: string) => linked(person).forEach(indexLine),
    /** The lines about someone, or about a conversation with them. */
    linked,
    /** The words of a line changed. */
    indexLine,
    /** Its words leave the index, before the line does or says something else. */
    forgetWords(id: string): void {
      const line = byId.get(id)
      if (line) removeWords(line.n)
    },
    /**
     * While much is done. With secure-delete each line that leaves the index has it rewrite what it holds of every word,
     * so that thousands would take many minutes (https://sqlite.org/fts5.html#the_secure_delete_configuration_option).
     * They leave it plainly instead, and then it is written anew, once, without them.
     */
    much<T>(work: () => T): T {
      left = 0
      try {
        const done = work()
        if (left >= FEW) {
          writeAnew.run()
          securely?.run()
        }
        return done
      } finally {
        left = undefined
      }
    },
    /**
     * Puts the lines kept since an instant in the order of their times: search and the newest go by `n`. The words of
     * some have changed. Says which are in the index anew.
     */
    putInOrder(since: number, changed: ReadonlySet<string>): ReadonlySet<string> {
      const first = firstSince.get(since) ?? 0
      const all = inTime.all(first)
      if (all.every(({ n }, at) => at === 0 || n > (all[at - 1]?.n ?? 0))) return new Set()
      // Their words are in the index as they have to be; only lines that are new to it are read.
      const known = new Map(all.map(({ id, n }) => [id, wordsAt.get(n)]))
      for (const { n } of all) removeWords(n)
      const last = highest.get() ?? 0
      for (const [at, { id }] of all.entries()) setN.run(last + 1 + at, id)
      for (const [at, { id }] of all.entries()) {
        setN.run(first + at, id)
        const there = known.get(id)
        if (there === undefined || changed.has(id)) index(first + at, id)
        else insertWords.run(first + at, there)
      }
      return new Set(all.map(({ id }) => id))
    },
    /** Whom a line names. */
    mentioned: (line: string) => mentioned.all(line),
    get: (id: string) => {
      const row = byId.get(id)
      return row && read(row)
    },
    /** Takes a line back with all that came of it; says whom it had named. */
    remove(line: Line): string[] {
      const people = mentioned.all(line.id).map(({ id }) => id)
      removeWords(line.n)
      remove.run(line.id)
      return people
    },
    ofConversation: (conversation: string) => ofConversation.all(conversation).map(read),
    newest: (since: number) => {
      const row = newest.get(since)
      return row && read(row)
    },
    lastAbout: (person: string) => {
      const row = aboutPerson.get(person, person)
      return row && read(row)
    },
    lastOfSeries: (series: string) => {
      const row = ofSeries.get(series)
      return row && read(row)
    },
    /** The tags used so far, the latest first. */
    tags: () => tags.all().map((row) => row.tag),
  }
}

export type Lines = ReturnType<typeof createLines>
