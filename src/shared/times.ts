// Times are written one way everywhere, by the region: 15:00 or 3 pm, never both.
import { type Day, daysBetween } from '../core/day.ts'

export interface Region {
  region: string
  zone: string
}

/** How dates are written: in the words' language and, where the system has another, by the system's region. */
export function dateLocale(language: string, system: string): string {
  const { language: spoken, region } = new Intl.Locale(system || 'en-GB')
  const said = language === 'qps' ? 'en' : language
  if (spoken === said) return system || 'en-GB'
  return region === undefined ? said : `${said}-${region}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(region: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = region + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(region, options)
  formats.set(key, known)
  return known
}

/** "15:00", "3:00 pm": as the region writes it. */
export function time(instant: number, { region, zone }: Region): string {
  return format(region, { timeStyle: 'short', timeZone: zone }).format(instant)
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function calendarDay(instant: number, zone: string): Day {
  return format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(instant)
}

const named = (day: Day, region: string, options: Intl.DateTimeFormatOptions) =>
  format(region, { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))

/** "Tuesday, 24 November", in the region's order; with the year when it is not this one. */
export function fullDay(day: Day, region: string, today?: Day): string {
  const year = today !== undefined && today.slice(0, 4) !== day.slice(0, 4)
  return named(day, region, { weekday: 'long', day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) })
}

/** The same as a heading: some languages write their weekdays small. */
export function dayHeading(day: Day, region: string, today?: Day): string {
  const full = fullDay(day, region, today)
  return full.slice(0, 1).toLocaleUpperCase(region) + full.slice(1)
}

/** Short, as seen from today: "today", "tomorrow", "yesterday", a weekday within six days, else "28 October". */
export function nearDay(day: Day, today: Day, region: string, language: string): string {
  const distance = daysBetween(today, day)
  if (Math.abs(distance) <= 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(distance, 'day')
  if (Math.abs(distance) < 7) return named(day, region, { weekday: 'long' })
  const year = today.slice(0, 4) !== day.slice(0, 4)
  return named(day, region, { day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) })
}

/** Whole minutes from `from` to `to`, rounded up, so that "in 1 minute" never means now. */
export function minutesUntil(from: number, to: number): number {
  return Math.ceil((to - from) / 60_000)
}
