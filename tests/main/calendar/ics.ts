// Calendar files in a few words, for the tests.
import { type ParseOptions, type ParseResult, parseCalendar } from '../../../src/main/calendar/parse.ts'

export const ME = 'me@threshold.example'

/** `2026-11-24 10:00` in UTC, as epoch milliseconds. */
export function at(text: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute)
}

export function calendar(...events: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

export function event(...lines: string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : ['UID:a']
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n')
}

export function parse(
  content: string | Uint8Array,
  from: string,
  to: string,
  options: Partial<ParseOptions> = {},
): ParseResult {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return parseCalendar(bytes, { fromUtc: at(from), toUtc: at(to), zone: 'Europe/Berlin', me: [ME], ...options })
}

/** Starts as UTC, short: `11-24 07:45`. */
export function starts(
  content: string | Uint8Array,
  from: string,
  to: string,
  options: Partial<ParseOptions> = {},
): string[] {
  return parse(content, from, to, options).occurrences.map(({ startUtc }) => short(startUtc))
}

export function short(utc: number): string {
  const date = new Date(utc).toISOString()
  return `${date.slice(5, 10)} ${date.slice(11, 16)}`
}

/** The codes of what could not be taken in. */
export function reasons(content: string | Uint8Array, from = '2026-11-01', to = '2026-12-01'): string[] {
  return parse(content, from, to).reported.map(({ reason }) => reason)
}
