// The rows in which a person is named, for letting them go, and their own.
import type { Attendee } from '../../core/calendar.ts'
import { indexed } from '../../core/search.ts'
import type { Db } from './database.ts'
import { LINE_FIELDS, type Line, type Lines } from './lines.ts'

interface Told {
  id: string
  text: string
}
interface Met {
  id: string
  title: string
  attendees: Attendee[]
}

export function createDeletion(db: Db, lines: Lines) {
  const naming = db.prepare<[string], Line>(
    `SELECT ${LINE_FIELDS} FROM line JOIN line_person ON line = line.id WHERE person = ?`,
  )
  const promises = db.prepare<{ person: string }, Told>(`SELECT id, text FROM promise
    WHERE person = :person OR line IN (SELECT line FROM line_person WHERE person = :person)
      OR evening IN (SELECT evening FROM evening_person WHERE person = :person)`)
  const answers = db.prepare<[string], { n: number; evening: string; text: string }>(`
    SELECT n, evening, text FROM evening_answer JOIN evening_person USING (evening) WHERE person = ?`)
  const met = db.prepare<{ person: string }, { id: string; title: string; attendees: string }>(`
    SELECT id, title, attendees FROM conversation
    WHERE id IN (SELECT conversation FROM conversation_person WHERE person = :person)
      OR EXISTS (SELECT 1 FROM json_each(attendees) WHERE value ->> 'address' IN
        (SELECT address FROM person_address WHERE person = :person))`)
  const countLines = db.prepare<[], number>('SELECT count(*) FROM line').pluck()
  const countPeople = db.prepare<[], number>('SELECT count(*) FROM person').pluck()
  const setLine = db.prepare('UPDATE line SET text = ? WHERE id = ?')
  const setPromise = db.prepare('UPDATE promise SET text = ? WHERE id = ?')
  const setAnswer = db.prepare('UPDATE evening_answer SET text = ? WHERE n = ?')
  const removeWords = db.prepare('DELETE FROM evening_words WHERE rowid = ?')
  const insertWords = db.prepare('INSERT INTO evening_words (rowid, text) VALUES (?, ?)')
  const setMet = db.prepare('UPDATE conversation SET title = ?, attendees = ? WHERE id = ?')
  const dropEarlier = db.prepare('DELETE FROM earlier WHERE record = ?')
  const remove = db.prepare('DELETE FROM person WHERE id = ?')
  // With everybody who became them by merging.
  const gone = 'WITH RECURSIVE gone (id) AS (SELECT ? UNION SELECT record FROM removed JOIN gone ON became = id)'
  const forGood = db.prepare(`${gone} UPDATE removed SET final = 1 WHERE record IN (SELECT id FROM gone)`)
  const dropNaming = db.prepare(
    `${gone} DELETE FROM earlier WHERE EXISTS (SELECT 1 FROM gone WHERE instr(version, gone.id) > 0)`,
  )

  return {
    /** Of everything. */
    everything: () => ({ lines: countLines.get() ?? 0, people: countPeople.get() ?? 0 }),
    linesNaming: (person: string) => naming.all(person),
    promisesNaming: (person: string) => promises.all({ person }),
    answersNaming: (person: string) => answers.all(person),
    conversationsWith: (person: string): Met[] =>
      met.all({ person }).map((row) => ({ ...row, attendees: JSON.parse(row.attendees) as Attendee[] })),
    setLine({ id }: Pick<Line, 'id'>, text: string): void {
      setLine.run(text, id)
      dropEarlier.run(id)
    },
    setPromise({ id }: Told, text: string): void {
      setPromise.run(text, id)
      dropEarlier.run(id)
    },
    setAnswer({ n, evening }: { n: number; evening: string }, text: string): void {
      setAnswer.run(text, n)
      removeWords.run(n)
      insertWords.run(n, indexed(text))
      dropEarlier.run(evening)
    },
    setConversation({ id, title, attendees }: Met): void {
      setMet.run(title, JSON.stringify(attendees), id)
      dropEarlier.run(id)
    },
    /** With their links, on every computer; the lines that were found by their name are found by it no more. */
    removePerson(person: string): void {
      const linked = lines.linked(person)
      remove.run(person)
      forGood.run(person)
      dropNaming.run(person)
      linked.forEach(lines.indexLine)
    },
    /** What was overwritten is still in the write-ahead log until it is folded into the file. */
    foldLog: () => db.pragma('wal_checkpoint(TRUNCATE)'),
  }
}
