// Days and times as other programs write them, in figures or in English, French or German words. A time may stand behind
// the day, and a zone behind the time.
import type { Day } from './day.ts'
import { fold } from './search.ts'

/** Which of two figures is the day where a month could be either: 03/04. */
export const orders = ['day-first', 'month-first'] as const
export type Order = (typeof orders)[number]

export interface Written {
  day: Day
  /** `HH:mm:ss` */
  time?: string
  /** Minutes to the east of UTC, where the time says so. */
  east?: number
}

/** Longer ones are none. */
const LONGEST = 64
const MONTHS = [
  'january janvier januar',
  'february fevrier februar',
  'march mars marz mrz',
  'april avril',
  'may mai',
  'june juin juni',
  'july juillet juli',
  'august aout',
  'september septembre',
  'october octobre oktober',
  'november novembre',
  'december decembre dezember',
].map((names) => names.split(' '))

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u
const YEAR_LAST = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/u
const DAY_MONTH = /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s-]+(?:of |de )?(\p{L}{3,})\.?,?[\s-]+(\d{4})(?!\d)/iu
const MONTH_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu
const WEEKDAY = /^\p{L}{2,}\.?,?\s+/u
const TIME =
  /^(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?\s?m\.?|\s*uhr)?(?:\s*(z|utc|gmt)|\s*([+-])(\d{2}):?(\d{2}))?$/iu
const BEFORE_TIME = /^(?:t|,?\s+(?:at |à |um )?)(?=\d)/iu

const two = (figure: number | string) => String(figure).padStart(2, '0')

/** Undefined for a day that never was. */
function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const day = `${year}-${two(month)}-${two(date)}`
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined
}

/** 1 to 12, by enough letters of its name; 0 for any other word. */
function monthOf(word: string): number {
  const asked = fold(word)
  const fits = MONTHS.flatMap((names, at) => (names.some((name) => name.startsWith(asked)) ? [at + 1] : []))
  return fits.length === 1 ? (fits[0] ?? 0) : 0
}

/** The day that a text begins with, and what is left of the text. */
function beginning(text: string, order: Order): { day: Day | undefined; rest: string } | undefined {
  const first = YEAR_FIRST.exec(text)
  if (first) {
    const [all, year, , month, date] = first
    return { day: dayFrom(Number(year), Number(month), Number(date)), rest: text.slice(all.length) }
  }
  const last = YEAR_LAST.exec(text)
  if (last) {
    const [all, one, , other, year = ''] = last
    const [date, month] = order === 'day-first' ? [one, other] : [other, one]
    const full = year.length === 2 ? 2000 + Number(year) : Number(year)
    return { day: dayFrom(full, Number(month), Number(date)), rest: text.slice(all.length) }
  }
  const named = DAY_MONTH.exec(text)
  if (named) {
    const [all, date, month = '', year] = named
    return { day: dayFrom(Number(year), monthOf(month), Number(date)), rest: text.slice(all.length) }
  }
  const american = MONTH_DAY.exec(text)
  if (!american) return undefined
  const [all, month = '', date, year] = american
  return { day: dayFrom(Number(year), monthOf(month), Number(date)), rest: text.slice(all.length) }
}

/** `14:30`, `2:30 PM`, `14h30`, with its zone if it has one. */
export function readTime(text: string): Pick<Written, 'time' | 'east'> | undefined {
  const written = text.trim()
  if (written.length > LONGEST) return undefined
  const [, hour = '', minute = '', second = '00', half, utc, sign, hours, minutes] = TIME.exec(written) ?? []
  if (minute === '') return undefined
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined
  const hour24 = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour24 > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const time = `${two(hour24)}:${minute}:${second}`
  if (utc !== undefined) return { time, east: 0 }
  if (sign === undefined) return { time }
  const east = Number(hours) * 60 + Number(minutes)
  return east <= 14 * 60 ? { time, east: sign === '-' ? -east : east } : undefined
}

/** Undefined for what is no day, or has more beside it than a time. */
export function readDay(text: string, order: Order): Written | undefined {
  const written = text.trim()
  if (written.length < 6 || written.length > LONGEST || !/\d/u.test(written)) return undefined
  const begun = beginning(written, order) ?? beginning(written.replace(WEEKDAY, ''), order)
  if (begun?.day === undefined) return undefined
  if (begun.rest === '') return { day: begun.day }
  const time = BEFORE_TIME.test(begun.rest) ? readTime(begun.rest.replace(BEFORE_TIME, '')) : undefined
  return time && { day: begun.day, ...time }
}

/** How the cells of a column are to be read, or that it could be either; undefined where no day stands in them. */
export function orderOf(cells: Iterable<string>): Order | 'either' | undefined {
  const read = { 'day-first': 0, 'month-first': 0 }
  let differ = false
  for (const cell of cells) {
    const [dayFirst, monthFirst] = [readDay(cell, 'day-first'), readDay(cell, 'month-first')]
    if (dayFirst) read['day-first']++
    if (monthFirst) read['month-first']++
    if (dayFirst?.day !== monthFirst?.day) differ = true
  }
  if (read['day-first'] === 0 && read['month-first'] === 0) return undefined
  if (differ && read['day-first'] === read['month-first']) return 'either'
  return read['day-first'] >= read['month-first'] ? 'day-first' : 'month-first'
}
