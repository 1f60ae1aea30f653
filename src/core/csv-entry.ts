// A row of a table as a line: its words with the marks that its columns say, and no others.
import { LONGEST_TEXT } from './along.ts'
import { wallOn } from './day.ts'
import { endMarks, marksOf, type Outcome, outcomes, type Presence } from './line.ts'
import { tagOf, unmarked } from './other-journals.ts'
import { NAME_LENGTH } from './people.ts'
import { fold } from './search.ts'
import { type Order, readDay, readTime } from './written-day.ts'

/** Which column is what. By the places of the columns, from 0. */
export interface Columns {
  day: number
  /** Not needed where no day in the column could be read either way. */
  order?: Order | undefined
  time?: number | undefined
  text: number[]
  people?: number | undefined
  tags?: number | undefined
  presence?: number | undefined
  outcome?: number | undefined
}
export interface Entry {
  /** `YYYY-MM-DDTHH:mm:ss`, and minutes to the east of UTC where the table says so; else in the user's zone. */
  wall: string
  east?: number | undefined
  text: string
  /** Whom it names, and how: folded. */
  people: Array<{ name: string; written: string }>
  tags: string[]
  presence?: Presence | undefined
  outcome?: Outcome | undefined
  /** What stands in the row and could not be read; the line comes without it. */
  odd: Array<'odd-presence' | 'odd-outcome'>
}

/** Why a row is no line; `empty` when nothing at all is in it. */
export type NoEntry = 'empty' | 'no-day' | 'no-words' | 'too-long'

/** When the table does not say. */
const NOON = '12:00:00'
const MOST_PEOPLE = 50
const MOST_TAGS = 100
/** What is looked at of a cell with several, in UTF-16 units. */
const LONGEST_LIST = 10_000
/** Of a cell with more, the rest is text. */
const MOST_MARKS = 200

export interface Reading {
  columns: Columns
  /** A table of ours: its days end when the user's do. */
  isOwn: boolean
  dayEndsAt: string
}

export function entryOf(row: readonly string[], { columns, isOwn, dayEndsAt }: Reading): Entry | NoEntry {
  if (row.every((cell) => cell.trim() === '')) return 'empty'
  const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim())
  const day = readDay(cell(columns.day), columns.order ?? 'day-first')
  if (!day) return 'no-day'
  const clock = day.time === undefined ? readTime(cell(columns.time)) : day
  const time = clock?.time ?? NOON
  const said = columns.text.map(cell).filter((part) => part !== '')
  const length = said.reduce((sum, part) => sum + part.length, 0)
  if (length > LONGEST_TEXT) return 'too-long'
  const people = namesIn(cell(columns.people), isOwn)
  const tags = tagsIn(cell(columns.tags))
  const presence = readPresence(cell(columns.presence))
  const outcome = readOutcome(cell(columns.outcome))
  const { text, written } = marked(said.join('\n'), { people, tags, presence, outcome })
  if (text === '') return 'no-words'
  if (text.length > LONGEST_TEXT) return 'too-long'
  const odd: Entry['odd'] = []
  if (presence === undefined && cell(columns.presence) !== '') odd.push('odd-presence')
  if (outcome === undefined && cell(columns.outcome) !== '') odd.push('odd-outcome')
  return {
    wall: isOwn ? wallOn(day.day, time.slice(0, 5), dayEndsAt) : `${day.day}T${time}`,
    east: clock?.east,
    text,
    people: people.map((name) => ({ name, written: written.get(name) ?? fold(name) })),
    tags,
    presence,
    outcome,
    odd,
  }
}

/** `4`, `4/5` or `4.0` */
export function readPresence(cell: string): Presence | undefined {
  const [, figure] = /^\*?([1-5])(?:\s*\/\s*5|[.,]0+)?$/u.exec(cell.trim()) ?? []
  return figure === undefined ? undefined : (Number(figure) as Presence)
}

/** Folded. */
const OUTCOMES: Record<Outcome, string[]> = {
  better: ['better', 'better than hoped', 'mieux', 'besser'],
  'as-hoped': ['as-hoped', 'as hoped', 'comme espere', 'wie erhofft'],
  differently: ['differently', 'autrement', 'anders'],
}
const byWord = new Map<string, Outcome>([
  ...Object.entries(outcomes),
  ...Object.entries(OUTCOMES).flatMap(([code, names]) => names.map((name) => [name, code as Outcome] as const)),
])
export const readOutcome = (cell: string): Outcome | undefined => byWord.get(fold(cell.trim()))

/** Several stand with semicolons between; with commas, where there are none and the table is not ours. */
function namesIn(cell: string, isOwn: boolean): string[] {
  const parts = cell.slice(0, LONGEST_LIST).split(isOwn || cell.includes(';') ? /[;\n]/u : /[,|\n]/u)
  const names = parts.map((part) => part.replace(/\s+/gu, ' ').trim().replace(/^@/u, ''))
  const fits = names.filter((name) => /[\p{L}\p{N}]/u.test(name) && name.length <= NAME_LENGTH)
  return [...new Map(fits.map((name) => [fold(name), name])).values()].slice(0, MOST_PEOPLE)
}

function tagsIn(cell: string): string[] {
  const parts = cell.slice(0, LONGEST_LIST).split(cell.includes('#') ? /[\s;,|]+/u : /[;,|\n]/u)
  return [...new Set(parts.flatMap((part) => tagOf(part) ?? []))].slice(0, MOST_TAGS)
}

type Marks = Pick<Entry, 'tags' | 'presence' | 'outcome'> & { people: readonly string[] }

/** A mark that the columns say too stays where it is; what they say and the words do not is put to them. */
function marked(said: string, { people, tags, presence, outcome }: Marks) {
  const written = new Map<string, string>()
  const there = new Set<string>()
  let count = 0
  const agrees = (sign: string, rest: string): boolean => {
    if (sign === '#') {
      const tag = /^\S+/u.exec(rest)?.[0] ?? ''
      const [mark] = marksOf(`#${tag}`)
      if (mark?.kind !== 'tag' || !tags.includes(mark.tag)) return false
      there.add(mark.tag)
      return true
    }
    const meant = sign === '@' ? nameAt(rest, people) : undefined
    if (meant && !written.has(meant.name)) written.set(meant.name, meant.written)
    return meant !== undefined
  }
  const end = endMarks(said)
  const mapped = [presence, outcome].filter((each) => each !== undefined)
  const endAgrees =
    end.length === mapped.length &&
    end.every((mark) =>
      mark.kind === 'presence' ? mark.presence === presence : mark.kind === 'outcome' && mark.outcome === outcome,
    )
  const text = unmarked(said, {
    within: (sign, rest) => count < MOST_MARKS && agrees(sign, rest) && count++ < MOST_MARKS,
    atEnd: () => endAgrees,
  })
  const tail = endAgrees ? (endMarks(text)[0]?.start ?? text.length) : text.length
  const whom = people.flatMap((name) => (written.has(name) ? [] : [`@${name}`])).join(', ')
  const more = tags.filter((tag) => !there.has(tag)).map((tag) => `#${tag}`)
  const signs = Object.entries(outcomes).flatMap(([sign, code]) => (code === outcome ? [sign] : []))
  const ending = endAgrees ? [] : [...(presence === undefined ? [] : [`*${presence}`]), ...signs]
  const put =
    more.length + ending.length === 0
      ? text
      : [text.slice(0, tail).trimEnd(), ...more, text.slice(tail), ...ending].filter((part) => part !== '').join(' ')
  const isAlone = text.slice(0, tail).trim() === ''
  return { text: whom === '' ? put : `${whom}${isAlone ? ' ' : ': '}${put}`.trimEnd(), written }
}

/** Whose name stands at the beginning: the longest of the whole ones, else a first name that only one of them has. */
function nameAt(rest: string, people: readonly string[]): { name: string; written: string } | undefined {
  const whole = people.filter(
    (name) => fold(rest.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length)),
  )
  const [longest] = whole.toSorted((a, b) => b.length - a.length)
  if (longest !== undefined) return { name: longest, written: fold(longest) }
  const [mark] = marksOf(`@${/^\S+/u.exec(rest)?.[0] ?? ''}`)
  if (mark?.kind !== 'person') return undefined
  const first = fold(mark.name)
  const fits = people.filter((name) => fold(name).split(/[\s'’._-]+/u)[0] === first)
  return fits.length === 1 ? { name: fits[0] ?? '', written: first } : undefined
}
