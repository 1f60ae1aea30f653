import { Temporal } from 'temporal-polyfill'
import { Refusal } from './problem.ts'
import { type Property, param } from './property.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * A DATE or DATE-TIME. `wall` is what a clock there shows, as epoch milliseconds *as if* it were UTC: recurrence is
 * counted in wall time and only then placed in the zone.
 */
export interface Moment {
  kind: 'date' | 'floating' | 'zoned'
  wall: number
  zone: string
}

/** The zone for a TZID. */
export type ZoneOf = (tzid: string) => string

/** Dates and floating times belong to the viewer's zone. */
export function moments(property: Property, zoneOf: ZoneOf, viewer: string): Moment[] {
  const tzid = param(property, 'tzid')
  return property.values.map((value) => moment(String(value), tzid, zoneOf, viewer))
}

export function moment(written: string, tzid: string | undefined, zoneOf: ZoneOf, viewer: string): Moment {
  // ical.js reads a date without VALUE=DATE as a time without digits; it is met often and means the date.
  const value = written.replace(/T::$/, '')
  const shape = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d:\d\d(Z?))?$/.exec(value)
  if (!shape) throw new Refusal('bad-time')
  const wall = readWall(shape[2] === 'Z' ? value.slice(0, -1) : value)
  if (value.length === 10) return { kind: 'date', wall, zone: viewer }
  if (shape[2] === 'Z') return { kind: 'zoned', wall, zone: 'UTC' }
  return tzid ? { kind: 'zoned', wall, zone: zoneOf(tzid) } : { kind: 'floating', wall, zone: viewer }
}

/** `2026-11-24T08:45:00` as wall milliseconds. 31 February is refused, where Date would move it on. */
export function readWall(value: string): number {
  // Date reads the usual shapes much faster. What it moved on, or another shape, is for Temporal to judge.
  const quick = value.length === 19 ? Date.parse(`${value}Z`) : value.length === 10 ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(quick) && new Date(quick).toISOString().startsWith(value)) return quick
  try {
    return Temporal.PlainDateTime.from(value).toZonedDateTime('UTC').epochMilliseconds
  } catch {
    throw new Refusal('bad-time')
  }
}

/** A wall time in a gap moves on by the gap, in an overlap it is the first of the two: what people's calendars show. */
export function instantOf(wall: number, zone: string): number {
  if (zone === 'UTC') return wall
  const offset = offsetOfDay(Math.floor(wall / DAY), zone)
  if (offset !== undefined) return wall - offset
  if (own.has(zone)) return instantOfOwn(wall, zone)
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** A change of the clocks: when, from which offset to which (milliseconds ahead of UTC). */
export interface Change {
  utc: number
  from: number
  to: number
}

/** Zones which no database has, only a calendar. */
const own = new Map<string, readonly Change[]>()

/** A name for the zone of these changes, one at least and in order, that the functions here know in this process. */
export function ownZone(changes: readonly Change[]): string {
  const name = `own ${JSON.stringify(changes)}`
  own.set(name, changes)
  return name
}

export const isOwn = (zone: string): boolean => own.has(zone)

function instantOfOwn(wall: number, zone: string): number {
  const [before, after] = [offsetOf(wall - DAY, zone), offsetOf(wall + DAY, zone)]
  const meant = [before, after].find((offset) => offsetOf(wall - offset, zone) === offset)
  return wall - (meant ?? before)
}

const offsets = new Map<string, Map<number, number | undefined>>()
const REMEMBERED = 50_000

/**
 * The zone's offset on a day (counted from 1970), if no change of the clocks is near: most instances of a calendar fall
 * on few days, and each costs Temporal some arithmetic. Since 1875 no zone has changed twice within 52 hours.
 */
function offsetOfDay(day: number, zone: string): number | undefined {
  const known = offsets.get(zone) ?? new Map<number, number | undefined>()
  if (!known.has(day)) {
    if (known.size >= REMEMBERED) known.clear()
    const [before, after] = [offsetOf((day - 1) * DAY + 8 * HOUR, zone), offsetOf((day + 1) * DAY + 12 * HOUR, zone)]
    known.set(day, before === after ? before : undefined)
    offsets.set(zone, known)
  }
  return known.get(day)
}

export function wallOf(utc: number, zone: string): number {
  if (zone === 'UTC') return utc
  return utc + offsetOf(utc, zone)
}

/**
 * The wall time which the midnight of a day, or the last second of one, was written for in UTC: that of the viewer, if
 * it is one there, else the nearest, as it is for those who live up to half a day from Greenwich.
 */
export function dayHere(utc: number, viewer: string): number {
  const local = wallOf(utc, viewer)
  const second = utc % MINUTE === 59_000 ? 1000 : 0
  return (local + second) % DAY === 0 ? local : Math.round((utc + second) / DAY) * DAY - second
}

/** How far the zone is ahead of UTC at that instant, in milliseconds. */
export function offsetOf(utc: number, zone: string): number {
  const changes = own.get(zone)
  if (changes) return changes.findLast((change) => change.utc <= utc)?.to ?? changes[0]?.from ?? 0
  return Temporal.Instant.fromEpochMilliseconds(utc).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}

export function isoOf(utc: number): string {
  return new Date(utc).toISOString().replace('.000Z', 'Z')
}
