// Entries of other journals as lines: what is kept in them, and when. Signs that would be marks here become text, and
// their tags become ours.
import { asText, endMarks, type Mark } from './line.ts'
import { NAME_LENGTH } from './people.ts'

/** What is looked at after a sign. */
const REST = NAME_LENGTH + 1

export interface OtherEntry {
  /** `YYYY-MM-DDTHH:mm:ss` */
  wall: string
  text: string
  tags: string[]
}

/** A sign that could begin a mark, whatever people are called. */
const SIGN = /(?<![^\s])(?:@(?=\S)|[#>](?=\p{L}))/gu

/** Which marks of a text stay marks: those within it by their sign and what follows, those at its end as they are. */
export interface Staying {
  within: (sign: string, rest: string) => boolean
  atEnd: (mark: Mark) => boolean
}
const NONE: Staying = { within: () => false, atEnd: () => false }

/** No sign in it is a mark, but for those that stay. */
export function unmarked(text: string, { within, atEnd }: Staying = NONE): string {
  const end = endMarks(text)
  const tail = end[0]?.start ?? text.length
  const body = text
    .slice(0, tail)
    .replace(SIGN, (sign, at: number) => (within(sign, text.slice(at + 1, at + 1 + REST)) ? sign : `\\${sign}`))
  const gone = end.filter((mark) => !atEnd(mark))
  return body + gone.reduceRight((rest, { start }) => asText(rest, start - tail), text.slice(tail))
}

/** A tag of ours; undefined when nothing of it can be one. */
export function tagOf(name: string): string | undefined {
  const tag = name
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^[^\p{L}]+|[_-]+$/gu, '')
  return tag === '' ? undefined : tag
}

function entryOf(wall: string, words: readonly string[], names: readonly string[]): OtherEntry {
  const said = words.map((part) => part.trim()).filter((part) => part !== '')
  const tags = [...new Set(names.flatMap((name) => tagOf(name) ?? []))]
  const marked = tags.map((tag) => `#${tag}`)
  return { wall, text: [unmarked(said.join('\n')), ...marked].filter((part) => part !== '').join(' '), tags }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** `14:30`, or `2:30 PM` */
function timeOf(written: string): string | undefined {
  const [, hour = '', minute, half] = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?$/iu.exec(written.trim()) ?? []
  if (minute === undefined) return undefined
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined
}

function wallOf(day: unknown, time: unknown): string | undefined {
  const clock = typeof time === 'string' ? timeOf(time) : undefined
  return typeof day === 'string' && DAY.test(day) && clock ? `${day}T${clock}:00` : undefined
}

/** An entry of jrnl's JSON (https://jrnl.sh); undefined when it is none. */
export function ofJrnl(entry: unknown): OtherEntry | undefined {
  const { title, body, date, time, tags } = (entry ?? {}) as Record<string, unknown>
  const wall = wallOf(date, time)
  if (!wall || typeof title !== 'string') return undefined
  const named = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  return entryOf(wall, [title, typeof body === 'string' ? body : ''], named)
}

/** A row of Daylio's CSV, by its columns; undefined when it is none. */
export function ofDaylio(row: Readonly<Partial<Record<string, string>>>): OtherEntry | undefined {
  const wall = wallOf(row.full_date, row.time)
  if (!wall) return undefined
  return entryOf(wall, [row.note_title ?? '', row.note ?? ''], [row.mood ?? '', ...(row.activities ?? '').split('|')])
}
