import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { Component } from './components.ts'
import { DAY, dayHere, HOUR, type Moment, readWall, wallOf } from './moment.ts'
import { isDoubtful, meets } from './named-days.ts'
import { Refusal } from './problem.ts'
import { readLine } from './property.ts'

/** A rule which was found harmless. `until` is the last instant, or the last wall time, that may begin. */
export interface Recurrence {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  count?: number
  until?: { wall: number; utc?: number }
  parts: Record<Part, (number | string)[]>
}

/** Of the first instance. */
type Place = Pick<Moment, 'kind' | 'zone'>

const PARTS = [
  'byhour',
  'byminute',
  'bysecond',
  'byday',
  'bymonth',
  'bymonthday',
  'byyearday',
  'byweekno',
  'bysetpos',
  'wkst',
] as const
type Part = (typeof PARTS)[number]

/** Instances of one series in a window. */
export const INSTANCES = 3500
const TIMES_A_DAY = 48
/** Instances that are counted here, in stretches of so many years at most. */
const COUNTED = 500
const STRETCH_YEARS = 50
const STRETCHES = 10
/** RFC 5545 says one; some write a few. */
const RULES = 20
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The RRULE or EXRULE lines of an event; throws a Refusal where one could do harm or makes no sense. */
export function readRules(component: Component, name: 'RRULE' | 'EXRULE', start: Place): Recurrence[] {
  // Rules are case-insensitive and some writers put blanks after commas; ical.js takes neither.
  const lines = component.lines.get(name)
  if (lines.length > RULES) throw new Refusal('rule-too-large')
  return lines.map((line) =>
    readRule(
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\s/g, '')
        .toUpperCase(),
      start,
    ),
  )
}

export function readRule(rule: string, start: Place): Recurrence {
  // Looked for here because ical.js turns an INTERVAL below 1 into 1.
  const interval = Number(/(?:^|;)INTERVAL=([^;]*)/.exec(rule)?.[1] ?? 1)
  if (!Number.isInteger(interval) || interval < 1) throw new Refusal('rule-interval')
  const data = readData(rule)
  const freq = String(data.freq)
  if (freq === 'SECONDLY' || freq === 'MINUTELY' || freq === 'HOURLY') throw new Refusal('rule-too-frequent')
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') {
    throw new Refusal('rule-unreadable')
  }
  if (data.rscale !== undefined && data.rscale !== 'GREGORIAN') throw new Refusal('rule-calendar')
  const parts = Object.fromEntries(PARTS.map((part) => [part, [data[part] ?? []].flat()])) as Recurrence['parts']
  refuseLarge(parts)
  const count = data.count === undefined ? undefined : Number(data.count)
  if (count !== undefined && !(count >= 1)) throw new Refusal('rule-unreadable')
  const until = data.until === undefined ? undefined : readUntil(String(data.until), start)
  return { freq, interval, parts, ...(count !== undefined && { count }), ...(until && { until }) }
}

function readData(rule: string): Record<string, string | number | (string | number)[] | undefined> {
  try {
    return readLine(`RRULE:${rule}`).values[0] as ReturnType<typeof readData>
  } catch {
    throw new Refusal('rule-unreadable')
  }
}

const product = (parts: Recurrence['parts'], names: readonly Part[]) =>
  names.reduce((size, name) => size * Math.max(1, parts[name].length), 1)

function refuseLarge(parts: Recurrence['parts']): void {
  const times = product(parts, ['byhour', 'byminute', 'bysecond'])
  const dates = product(parts, ['byday', 'bymonth', 'bymonthday', 'byyearday', 'byweekno'])
  if (times > TIMES_A_DAY || times * dates > INSTANCES) throw new Refusal('rule-too-large')
}

/** UNTIL becomes wall time, as the instances are; the instant is kept too, for the doubled hour in autumn. */
function readUntil(value: string, { kind, zone }: Place): { wall: number; utc?: number } {
  if (value.length === 10) return { wall: readWall(value) + DAY - 1 }
  if (!value.endsWith('Z')) return { wall: readWall(value) }
  const utc = readWall(value.slice(0, -1))
  if (kind === 'zoned') return { wall: wallOf(utc, zone), utc }
  // For floating times some write the last day's midnight or end as if in UTC.
  const isDay = kind === 'date' || /T(00:00:00|23:59:59)Z$/.test(value)
  return { wall: isDay ? dayHere(utc, zone) : wallOf(utc, zone) }
}

/**
 * Wall times between the two, both included, in order. DTSTART is the first instance even if the rule misses it, except
 * of a rule of what is left out.
 */
export function expandWalls(given: Recurrence, start: number, from: number, to: number, startCounts = true): number[] {
  const rule = withinReach(withDay(given, start), start, to)
  // An hour beyond UNTIL: in autumn a wall time before it may be the later instant. Who asks compares the instants.
  const last = Math.min(to, rule.until ? rule.until.wall + (rule.until.utc === undefined ? 0 : HOUR) : to)
  if (last < from || last < start) return []
  try {
    // rrule-temporal's own includeDtstart leaves its fast path: 4 ms for a long series instead of 0.03.
    const missed = startCounts && !isPlain(given) && between(rule, start, start, start).length === 0
    if (!missed) return between(rule, start, from, last)
    const first = start >= from && start <= last ? [start] : []
    // DTSTART is one of COUNT.
    const rest = rule.count === undefined ? rule : { ...rule, count: rule.count - 1 }
    return rest.count === 0 ? first : [...first, ...between(rest, start, from, last)]
  } catch (error) {
    // Its own caps end in "Maximum iterations (…) exceeded" and the like; anything else is a rule it cannot read.
    throw new Refusal(/exceeded/.test(String(error)) ? 'rule-too-large' : 'rule-unreadable')
  }
}

/** A COUNT which even all days until then do not reach says nothing, and rrule-temporal would count up to it. */
function withinReach(rule: Recurrence, start: number, to: number): Recurrence {
  const { count, ...endless } = rule
  const days = Math.max(0, Math.ceil((to - start) / DAY)) + 1
  return count !== undefined && count > days * product(rule.parts, ['byhour', 'byminute', 'bysecond']) ? endless : rule
}

/** Without parts of its own, which DTSTART could fail to meet. */
const isPlain = ({ parts }: Recurrence) => PARTS.every((part) => part === 'wkst' || parts[part].length === 0)

/**
 * A rule by the month that names no day means that of DTSTART (RFC 5545). Where it is named, rrule-temporal counts a
 * COUNT in a twentieth of the time.
 */
function withDay(rule: Recurrence, start: number): Recurrence {
  const { byday, bymonthday, byyearday, byweekno } = rule.parts
  if (rule.freq !== 'MONTHLY' || byday.length + bymonthday.length + byyearday.length + byweekno.length > 0) return rule
  return { ...rule, parts: { ...rule.parts, bymonthday: [new Date(start).getUTCDate()] } }
}

function between(rule: Recurrence, start: number, from: number, to: number): number[] {
  if (!isDoubtful(rule)) return expanded(rule, start, from, to)
  const { count, ...endless } = rule
  const isMet = (wall: number) => meets(wall, rule)
  // A large one is left to rrule-temporal, which gives up in time.
  if (count === undefined || count > COUNTED) return expanded(rule, start, from, to).filter(isMet)
  const times = product(rule.parts, ['byhour', 'byminute', 'bysecond'])
  const stretch = Math.max(1, Math.floor(STRETCH_YEARS / times)) * 366 * DAY
  const met: number[] = []
  for (let at = start; at <= to && met.length < count; at += stretch) {
    if (at >= start + STRETCHES * stretch) throw new RangeError('exceeded')
    met.push(...expanded(endless, start, at, Math.min(to, at + stretch - 1)).filter(isMet))
  }
  return met.slice(0, count).filter((wall) => wall >= from)
}

/** The rule's own wall times, expanded as if UTC: rrule-temporal would leave out those in a gap of the clocks. */
function expanded(rule: Recurrence, start: number, from: number, to: number): number[] {
  const expander = new RRuleTemporal({
    ...options(withWeekday(rule, start)),
    dtstart: asUtc(start),
    temporal: Temporal,
  })
  return expander.between(asUtc(Math.max(from, start)), asUtc(to), true).map((date) => date.epochMilliseconds)
}

/** A week number alone means the weekday of DTSTART; rrule-temporal takes another one in some years. */
function withWeekday(rule: Recurrence, start: number): Recurrence {
  const { byweekno, byday, bymonthday, byyearday } = rule.parts
  const weekday = DAYS[asUtc(start).dayOfWeek % 7] ?? 'MO'
  if (byweekno.length === 0 || byday.length + bymonthday.length + byyearday.length > 0) return rule
  return { ...rule, parts: { ...rule.parts, byday: [weekday] } }
}

const asUtc = (wall: number) => Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC')

function options(rule: Recurrence) {
  const numbers = (part: Part) => rule.parts[part].map(Number)
  const some = <K extends string, V>(name: K, list: V[]) => (list.length > 0 ? { [name]: list } : {})
  const wkst = rule.parts.wkst[0]
  return {
    freq: rule.freq,
    interval: rule.interval,
    cache: false,
    ...(rule.count !== undefined && { count: rule.count }),
    ...(wkst !== undefined && { wkst: DAYS[Number(wkst) - 1] ?? 'MO' }),
    ...some('byDay', rule.parts.byday.map(String)),
    ...some('byHour', numbers('byhour')),
    ...some('byMinute', numbers('byminute')),
    ...some('bySecond', numbers('bysecond')),
    ...some('byMonth', numbers('bymonth')),
    ...some('byMonthDay', numbers('bymonthday')),
    ...some('byYearDay', numbers('byyearday')),
    ...some('byWeekNo', numbers('byweekno')),
    ...some('bySetPos', numbers('bysetpos')),
  }
}
