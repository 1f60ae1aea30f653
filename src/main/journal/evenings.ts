import type { Day } from '../../core/day.ts'
import { type Part, type Step, type WordPart, wordParts } from '../../core/evening.ts'
import { indexed } from '../../core/search.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { COUNT } from './reading.ts'
import { columns, newId, wellFormed } from './rows.ts'

export interface Evening {
  id: string
  day: Day
  offered: number | undefined
  opened: number | undefined
  closed: number | undefined
  /** The screen one is at. */
  step: Step | undefined
  /** The conversation one would handle differently. */
  conversation: string | undefined
}

export type EveningAnswers = Partial<Record<Part, string>>

export interface FoundAnswer {
  id: string
  day: Day
  n: number
  part: Part
  text: string
  at: number
}

interface Row {
  id: string
  day: Day
  offered: number | null
  opened: number | null
  closed: number | null
  at_question: Step | null
  conversation: string | null
}

const read = (row: Row): Evening => ({
  id: row.id,
  day: row.day,
  offered: row.offered ?? undefined,
  opened: row.opened ?? undefined,
  closed: row.closed ?? undefined,
  step: row.at_question ?? undefined,
  conversation: row.conversation ?? undefined,
})

const isWords = (part: Part): part is WordPart => (wordParts as readonly string[]).includes(part)

/** The evenings, one a day. Each answer is written at every change of it, as it is typed. */
export function createEvenings(db: Db, clock: Clock) {
  const ofDay = db.prepare<[string], Row>('SELECT * FROM evening WHERE day = ?')
  const insert = db.prepare('INSERT OR IGNORE INTO evening (id, day) VALUES (?, ?)')
  const setOffered = db.prepare(`UPDATE evening SET offered = :offered, offered_wall = :offered_wall,
    offered_zone = :offered_zone WHERE day = :day AND offered IS NULL`)
  const setOpened = db.prepare(`UPDATE evening SET opened = :opened, opened_wall = :opened_wall,
    opened_zone = :opened_zone WHERE day = :day AND opened IS NULL`)
  const setClosed = db.prepare(`UPDATE evening SET closed = :closed, closed_wall = :closed_wall,
    closed_zone = :closed_zone WHERE day = :day`)
  const setStep = db.prepare('UPDATE evening SET at_question = ? WHERE id = ?')
  const setConversation = db.prepare('UPDATE evening SET conversation = ? WHERE id = ?')
  const answers = db.prepare<[string], { part: Part; text: string }>(
    'SELECT part, text FROM evening_answer WHERE evening = ? ORDER BY n',
  )
  const write = db.prepare<unknown[], { n: number }>(`
    INSERT INTO evening_answer (evening, part, text, at, at_wall, at_zone)
    VALUES (:evening, :part, :text, :at, :at_wall, :at_zone)
    ON CONFLICT (evening, part) DO UPDATE SET text = :text, at = :at, at_wall = :at_wall, at_zone = :at_zone
    RETURNING n`)
  const take = db.prepare<[string, string], { n: number }>(
    'DELETE FROM evening_answer WHERE evening = ? AND part = ? RETURNING n',
  )
  const removeWords = db.prepare('DELETE FROM evening_words WHERE rowid = ?')
  const insertWords = db.prepare('INSERT INTO evening_words (rowid, text) VALUES (?, ?)')
  const rowsOf = db.prepare<[string], { n: number; part: Part; text: string }>(
    'SELECT n, part, text FROM evening_answer WHERE evening = ?',
  )
  const FOUND = 'evening.id, evening.day, answer.n, answer.part, answer.text, answer.at'
  const between = db.prepare<[string, string], FoundAnswer>(`SELECT ${FOUND}
    FROM evening JOIN evening_answer answer ON answer.evening = evening.id
    WHERE day >= ? AND day < ? ORDER BY day DESC, answer.n`)
  const search = db.prepare<[string, number, number], FoundAnswer>(`SELECT ${FOUND}
    FROM evening_words JOIN evening_answer answer ON answer.n = evening_words.rowid
    JOIN evening ON evening.id = answer.evening
    WHERE evening_words MATCH ? AND evening_words.rowid < ? ORDER BY evening_words.rowid DESC LIMIT ?`)
  const count = db.prepare<[string], number>(COUNT('evening_words')).pluck()
  const named = db.prepare<[string], { person: string }>('SELECT person FROM evening_person WHERE evening = ?')
  const name = db.prepare('INSERT OR IGNORE INTO evening_person (evening, person) VALUES (?, ?)')
  const unname = db.prepare('DELETE FROM evening_person WHERE evening = ?')

  const of = (day: Day): Evening | undefined => {
    const row = ofDay.get(day)
    return row && read(row)
  }
  const make = (day: Day) => insert.run(newId(clock), day)
  return {
    of,
    /** It was offered: once a day. */
    offer(day: Day): void {
      make(day)
      setOffered.run({ day, ...columns('offered', clock.now()) })
    },
    open(day: Day): void {
      make(day)
      setOpened.run({ day, ...columns('opened', clock.now()) })
    },
    close: (day: Day) => setClosed.run({ day, ...columns('closed', clock.now()) }),
    goTo: (evening: string, step: Step) => setStep.run(step, evening),
    choose: (evening: string, conversation: string | undefined) => setConversation.run(conversation ?? null, evening),
    answers: (evening: string): EveningAnswers =>
      Object.fromEntries(answers.all(evening).map(({ part, text }) => [part, text])),
    answer(evening: string, part: Part, text: string): void {
      const row =
        text === ''
          ? take.get(evening, part)
          : write.get({ evening, part, text: wellFormed(text), ...columns('at', clock.now()) })
      if (!row || !isWords(part)) return
      removeWords.run(row.n)
      if (text !== '') insertWords.run(row.n, indexed(text))
    },
    /** The words of its answers leave the index, before they are written anew. */
    forgetWords(evening: string): void {
      for (const { n } of rowsOf.all(evening)) removeWords.run(n)
    },
    /** After an evening came from elsewhere. */
    indexAgain(evening: string): void {
      for (const { n, part, text } of rowsOf.all(evening)) if (isWords(part)) insertWords.run(n, indexed(text))
    },
    /** Everything answered in the evenings of some days, the last evening first, in the order it was answered. */
    between: (from: Day, before: Day) => between.all(from, before),
    /** Answers with all the words asked for (see `reading`), the newest first, from before a place. */
    search: (match: string, before: number, size: number) => search.all(match, before, size),
    count: (match: string) => count.get(match) ?? 0,
    /** Whom the evening names; says whom it no longer does. */
    setPersons(evening: string, people: ReadonlyArray<{ id: string }>): string[] {
      const before = named.all(evening).map(({ person }) => person)
      unname.run(evening)
      for (const { id } of people) name.run(evening, id)
      return before.filter((person) => !people.some(({ id }) => id === person))
    },
  }
}

export type Evenings = ReturnType<typeof createEvenings>
