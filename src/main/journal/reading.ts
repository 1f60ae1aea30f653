// Reading the journal back: by day, newest first, and by search. Both go by keys in an index, never by counting rows,
// so that the first page is as fast after ten years as on the first day.
import { question } from '../../core/search.ts'
import type { Conversation, Conversations } from './conversations.ts'
import type { Db } from './database.ts'
import { LINE_FIELDS, type Line } from './lines.ts'

/** One entry of the journal: a conversation with its lines, or a line about nobody. */
export interface Entry {
  conversation: Conversation | undefined
  lines: Line[]
  at: number
  wall: string
}

export interface Page {
  entries: Entry[]
  /** Where the next page goes on; what came at the same instant as the last entry is not lost on the way. */
  before: string | undefined
}

/** A place in the journal: at an instant conversations come before lines about nobody, and the newer before the older. */
export interface Place {
  at: number
  kind: 'c' | 'l'
  n: number
}
const START: Place = { at: Number.MAX_SAFE_INTEGER, kind: 'c', n: Number.MAX_SAFE_INTEGER }

export function placeOf(before: string | undefined): Place {
  const [at, kind, n] = before?.split(' ') ?? []
  return at === undefined ? START : { at: Number(at), kind: kind === 'l' ? 'l' : 'c', n: Number(n) }
}

/** An entry, and where the page after it would go on. */
export interface Placed {
  entry: Entry
  next: string
}

/** One page, the newest first, of entries that come from several tables. */
export function pageOf(placed: readonly Placed[], size: number): Page {
  const page = placed.toSorted((a, b) => b.entry.at - a.entry.at).slice(0, size)
  return { entries: page.map(({ entry }) => entry), before: page.length === size ? page.at(-1)?.next : undefined }
}

export const alone = (line: Line): Entry => ({ conversation: undefined, lines: [line], at: line.at, wall: line.atWall })

/** A conversation that was lived: :now says what is over. */
export const LIVED = `starts <= :now AND (begun IS NOT NULL OR mark IS NOT NULL
  OR EXISTS (SELECT 1 FROM line WHERE line.conversation = conversation.id)
  OR (coalesce(ends, starts) <= :now AND EXISTS (SELECT 1 FROM arrival WHERE arrival.conversation = conversation.id)))`

/** Every word of a question quoted, so that nothing in it is taken for FTS5's own language. */
export function matchOf(asked: string): string | undefined {
  const { whole, beginning } = question(asked)
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
  const terms = [...whole.map(quoted), ...(beginning === undefined ? [] : [`${quoted(beginning)}*`])]
  return terms.length > 0 ? terms.join(' ') : undefined
}

/** Counting all that a common word finds takes longer than showing the newest of it; nobody reads so many. */
export const MOST_COUNTED = 1000
/** How many rows of an index have what is asked for; one more than the most that are counted says that there are more. */
export const COUNT = (index: string) =>
  `SELECT count(*) FROM (SELECT 1 FROM ${index} WHERE ${index} MATCH ? LIMIT ${MOST_COUNTED + 1})`

export function createReading(db: Db, conversations: Conversations) {
  const lived = db.prepare<
    { at: number; n: number; now: number; size: number },
    { n: number; id: string; starts: number; wall: string }
  >(`
    SELECT n, id, starts, starts_wall AS wall FROM conversation
    WHERE (starts, n) < (:at, :n) AND ${LIVED} ORDER BY starts DESC, n DESC LIMIT :size`)
  const free = db.prepare<[number, number, number], Line>(
    `SELECT ${LINE_FIELDS} FROM line INDEXED BY line_alone
      WHERE conversation IS NULL AND (at, n) < (?, ?) ORDER BY at DESC, n DESC LIMIT ?`,
  )
  const linesOf = db.prepare<[string], Line>(`SELECT ${LINE_FIELDS} FROM line WHERE conversation = ? ORDER BY n`)
  const search = db.prepare<[string, number, number], Line>(`
    SELECT ${LINE_FIELDS} FROM words JOIN line ON line.n = words.rowid
    WHERE words MATCH ? AND words.rowid < ? ORDER BY words.rowid DESC LIMIT ?`)
  const count = db.prepare<[string], number>(COUNT('words')).pluck()

  return {
    /** Entries before a place, newest first; only what has begun by `now`, and what was merely prepared once it is over. */
    page(before: string | undefined, now: number, size: number): Page {
      const place = placeOf(before)
      const isLine = place.kind === 'l'
      const from = { at: place.at, n: isLine ? 0 : place.n, now, size }
      const met = lived.all(from).flatMap(({ n, id, starts: at, wall }): Placed[] => {
        const conversation = conversations.get(id)
        return conversation ? [{ entry: { conversation, lines: linesOf.all(id), at, wall }, next: `${at} c ${n}` }] : []
      })
      const lines = free.all(place.at, isLine ? place.n : Number.MAX_SAFE_INTEGER, size)
      return pageOf([...met, ...lines.map((line) => ({ entry: alone(line), next: `${line.at} l ${line.n}` }))], size)
    },
    /** Lines with all the words asked for, newest first, under their conversations. */
    search(asked: string, before: string | undefined, size: number): Page & { count: number } {
      const match = matchOf(asked)
      if (match === undefined) return { entries: [], before: undefined, count: 0 }
      const lines = search.all(match, before === undefined ? Number.MAX_SAFE_INTEGER : Number(before), size)
      const entries: Entry[] = []
      for (const line of lines) {
        const conversation = line.conversation ? conversations.get(line.conversation) : undefined
        const known = conversation && entries.find((entry) => entry.conversation?.id === conversation.id)
        if (known) known.lines.push(line)
        else if (conversation) {
          entries.push({ conversation, lines: [line], at: conversation.starts, wall: conversation.startsWall })
        } else entries.push(alone(line))
      }
      return {
        entries,
        before: lines.length === size ? String(lines.at(-1)?.n) : undefined,
        count: count.get(match) ?? 0,
      }
    },
  }
}
