// Dates in words ("Friday 3pm"), read as the user would write them: in the language of the screen, in one of the
// system's, or in English, whichever understands most.
import { type Chrono, de, en, fr, type ParsedResult } from 'chrono-node'
import { Temporal } from 'temporal-polyfill'
import type { Day, Moment } from '../core/day.ts'
import { instantOf, momentAt } from './clock.ts'

/** A day, a time on it, or words in which neither was understood. */
export interface When {
  day?: Day | undefined
  at?: Moment | undefined
  words?: string | undefined
}

export interface Due extends When {
  /** The promise without its date. */
  text: string
}

export interface Tongue {
  /** BCP 47, of dates and times. */
  region: string
  /** BCP 47: those of the screen and of the system. English is always understood. */
  languages: readonly string[]
}

/** Words that lead to a date and go with it. */
const LEADING: Record<string, RegExp> = {
  en: /(?<!\p{L})(by|on|at|until|before)\s*$/iu,
  de: /(?<!\p{L})(bis|am|um|vor|ab|zum|gegen)\s*$/iu,
  fr: /(?<!\p{L})(d[’']ici|avant|pour|le|à|vers|dès|jusqu[’']à)\s*$/iu,
}

/** "3.12." */
const german = de.casual.clone()
german.parsers.push({
  pattern: () => /(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/,
  extract: (_, [, day, month]) => ({ day: Number(day), month: Number(month) }),
})
/** "après-demain", of which only "demain" would be understood. */
const french = fr.casual.clone()
french.parsers.unshift({
  pattern: () => /après-demain/i,
  extract(context) {
    const day = Temporal.PlainDate.from(context.reference.getDateWithAdjustedTimezone().toISOString().slice(0, 10))
    const { year, month, day: date } = day.add({ days: 2 })
    return { year, month, day: date }
  },
})

/** Whether 3/4 is the 4th of March. */
function isMonthFirst(region: string): boolean {
  const parts = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'numeric' }).formatToParts(0)
  const place = (type: string) => parts.findIndex((part) => part.type === type)
  return place('month') < place('day')
}

function parsers({ region, languages }: Tongue): Map<string, Chrono> {
  const all: Record<string, Chrono> = { de: german, fr: french, en: isMonthFirst(region) ? en.casual : en.GB }
  const spoken = [...new Set([region, ...languages, 'en'].map((tag) => tag.split('-')[0] ?? tag))]
  return new Map(spoken.flatMap((name) => (all[name] ? [[name, all[name]] as const] : [])))
}

/** "Send the minutes", "give me a second", "ask April", "where she sat": words, and no date that anyone could keep. */
function isDate({ text, start }: ParsedResult, before: string): boolean {
  const isMonthAlone = start.isCertain('month') && !start.isCertain('day')
  const isShort = /^\p{Ll}{2,3}$/u.test(text)
  const isLength = /^(an?|the)\s+(sec|min|hour)|^\d+\s*h$/iu.test(text)
  return !isMonthAlone && !isShort && !isLength && !/[\p{L}\p{N}-]$/u.test(before)
}

/** The date that ends a text, and what stands before it. */
function dateAtEnd(text: string, now: Moment, tongue: Tongue): { before: string; when: When } | undefined {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.instant).toZonedDateTimeISO(now.zone)
  const reference = { instant: new Date(now.instant), timezone: zoned.offsetNanoseconds / 60e9 }
  const found = [...parsers(tongue)].flatMap(([language, parser]) => {
    const last = parser.parse(text, reference, { forwardDate: true }).at(-1)
    // "15 h" is an hour, of which only the figure is understood.
    if (!last || !/^(\s?h)?\s*$/u.test(text.slice(last.index + last.text.length))) return []
    const before = text.slice(0, last.index)
    return isDate(last, before) ? [{ language, before, last }] : []
  })
  const [most] = found.sort((a, b) => a.before.length - b.before.length)
  if (!most) return undefined
  const leading = LEADING[most.language] ?? /$/
  let { before } = most
  for (let less = before; ; before = less) {
    less = before.replace(/[\s,;:–-]+$/u, '').replace(leading, '')
    if (less === before) break
  }
  return { before, when: whenOf(most.last, now) }
}

function whenOf({ start, text }: ParsedResult, now: Moment): When {
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0')
  const day = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
  if (!start.isCertain('hour')) return { day }
  const momentOf = (on: Day, hour: number) =>
    momentAt(instantOf(`${on}T${two(hour)}:${two(start.get('minute'))}`, now.zone), now.zone)
  const hour = start.get('hour') ?? 0
  // "At three" is in the afternoon for whoever works by day; "03:00" and "3am" are not.
  const isAfternoon = hour > 0 && hour < 7 && !start.isCertain('meridiem') && !start.isCertain('second')
  if (!isAfternoon || /(?<!\d)0\d/u.test(text)) return { day, at: momentOf(day, hour) }
  // No day was named: it may still be today, although three in the night has passed.
  const today = momentOf(now.wall.slice(0, 10), hour + 12)
  const isToday = !start.isCertain('day') && !start.isCertain('weekday') && today.instant > now.instant
  return isToday ? { day: today.wall.slice(0, 10), at: today } : { day, at: momentOf(day, hour + 12) }
}

/**
 * Reads the date at the end of a promise: "send the new dates, Friday 3pm". Words that only look like a date within
 * the sentence stay words.
 */
export function readDue(promise: string, now: Moment, tongue: Tongue): Due {
  const found = dateAtEnd(promise, now, tongue)
  return found && found.before !== '' ? { text: found.before, ...found.when } : { text: promise }
}

/** Reads words that are a date and nothing else. What is not understood, or has passed, stays as it was typed. */
export function readWhen(typed: string, now: Moment, tongue: Tongue): When {
  const words = typed.trim()
  const found = dateAtEnd(words, now, tongue)
  if (found?.before !== '') return words === '' ? {} : { words }
  const { day, at } = found.when
  const isPast = at ? at.instant < now.instant : day !== undefined && day < now.wall.slice(0, 10)
  return isPast ? { words } : found.when
}
