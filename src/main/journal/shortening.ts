// The rows in which names and titles stand, for shortening them all. Each of these inside a transaction.
import type { Attendee } from '../../core/calendar.ts'
import { indexed } from '../../core/search.ts'
import type { Db } from './database.ts'
import type { Discretion } from './discretion.ts'
import type { Lines } from './lines.ts'

interface Met {
  id: string
  title: string
  attendees: Attendee[]
}
interface Promised {
  id: string
  text: string
  line: string | null
  person: string | null
}
interface Keys {
  id: string
  key: string
  series: string | null
}

/** Where else a name can stand after an @. */
const TEXTS = [
  ['arrival', 'if_part'],
  ['arrival', 'then_part'],
  ['intention', 'if_part'],
  ['intention', 'then_part'],
  ['thought', 'thought'],
  ['thought', 'next_step'],
  ['person', 'matters'],
] as const

export function createShortening(db: Db, lines: Lines, discretion: Discretion) {
  const met = db.prepare<[], { id: string; title: string; attendees: string }>(
    "SELECT id, title, attendees FROM conversation WHERE title <> '' OR attendees <> '[]' OR join_url IS NOT NULL",
  )
  const setMet = db.prepare("UPDATE conversation SET title = '', join_url = NULL, attendees = ? WHERE id = ?")
  const texts = db.prepare<[], { id: string; n: number; text: string }>(
    "SELECT id, n, text FROM line WHERE text LIKE '%@%'",
  )
  const setText = db.prepare('UPDATE line SET text = ? WHERE id = ?')
  const setWritten = db.prepare('UPDATE line_person SET written = ? WHERE person = ?')
  const index = db.prepare<[], string>("SELECT sql FROM sqlite_master WHERE name = 'words'").pluck()
  const allLines = db.prepare<[], { id: string; n: number }>('SELECT n, id FROM line')
  const answers = db.prepare<[], { n: number; text: string }>(
    "SELECT n, text FROM evening_answer WHERE text LIKE '%@%'",
  )
  const setAnswer = db.prepare('UPDATE evening_answer SET text = ? WHERE n = ?')
  const removeWords = db.prepare('DELETE FROM evening_words WHERE rowid = ?')
  const insertWords = db.prepare('INSERT INTO evening_words (rowid, text) VALUES (?, ?)')
  const promises = db.prepare<[], Promised>('SELECT id, text, line, person FROM promise')
  const setPromise = db.prepare('UPDATE promise SET text = ? WHERE id = ?')
  const setName = db.prepare('UPDATE person SET name = ? WHERE id = ?')
  const dropAlias = db.prepare('DELETE FROM person_alias WHERE person = ? AND name = ?')
  const addresses = db
    .prepare<[], string>("SELECT address FROM person_address WHERE address NOT LIKE 'sealed:%'")
    .pluck()
  const setAddress = db.prepare('UPDATE OR REPLACE person_address SET address = ? WHERE address = ?')
  const dropEarlier = db.prepare("DELETE FROM earlier WHERE kind <> 'ownWords'")
  const keys = db.prepare<[], Keys>('SELECT id, key, series FROM conversation WHERE key IS NOT NULL')
  const setKeys = db.prepare('UPDATE conversation SET key = ?, series = ? WHERE id = ?')
  const rules = db.prepare<[], string>('SELECT DISTINCT uid FROM calendar_rule').pluck()
  const setRule = db.prepare('UPDATE OR REPLACE calendar_rule SET uid = ? WHERE uid = ?')

  const sealedKey = (key: string): string => {
    const [source, uid = '', ...more] = JSON.parse(key) as string[]
    return JSON.stringify([source, discretion.seal(uid), ...more])
  }

  return {
    met: (): Met[] => met.all().map((row) => ({ ...row, attendees: JSON.parse(row.attendees) as Attendee[] })),
    /** Without title and link. */
    setMet: (id: string, attendees: readonly Attendee[]) => setMet.run(JSON.stringify(attendees), id),
    lines: () => texts.all(),
    setLine: (id: string, text: string) => setText.run(text, id),
    /** The name that stands in lines for someone. */
    setWritten: (person: string, folded: string) => setWritten.run(folded, person),
    answers: () => answers.all(),
    setAnswer(n: number, text: string): void {
      setAnswer.run(text, n)
      // Only words are in the index.
      if (removeWords.run(n).changes > 0) insertWords.run(n, indexed(text))
    },
    promises: () => promises.all(),
    setPromise: (id: string, text: string) => setPromise.run(text, id),
    /** Every other text, said as `say` has it. */
    sayTexts(say: (text: string) => string): void {
      for (const [table, column] of TEXTS) {
        const rows = db.prepare<[], { n: number; text: string }>(
          `SELECT n, ${column} AS text FROM ${table} WHERE ${column} LIKE '%@%'`,
        )
        const set = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE n = ?`)
        for (const { n, text } of rows.all()) set.run(say(text), n)
      }
    },
    setName: (person: string, name: string) => setName.run(name, person),
    dropAlias: (person: string, name: string) => dropAlias.run(person, name),
    sealAddresses(): void {
      for (const address of addresses.all()) setAddress.run(discretion.seal(address), address)
    },
    /** What a calendar calls its events; the same event read again is still the same. */
    sealKeys(): void {
      for (const { id, key, series } of keys.all()) setKeys.run(sealedKey(key), series && sealedKey(series), id)
      for (const uid of rules.all()) setRule.run(discretion.seal(uid), uid)
    },
    /** All lines, in an index made anew: taking words out one by one overwrites each of them, and takes minutes. */
    indexAgain(): void {
      const made = index.get()
      if (!made) return
      db.exec('DROP TABLE words')
      db.exec(made)
      db.exec("INSERT INTO words (words, rank) VALUES ('secure-delete', 1)")
      allLines.all().forEach(lines.indexLine)
    },
    dropEarlier: () => dropEarlier.run(),
    /** What was overwritten is still in the write-ahead log until it is folded into the file. */
    foldLog: () => db.pragma('wal_checkpoint(TRUNCATE)'),
  }
}
