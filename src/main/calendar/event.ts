import type { Component } from './components.ts'
import { DAY, instantOf, type Moment, moment, moments } from './moment.ts'
import { Refusal } from './problem.ts'
import { type Property, param, property, raw, text } from './property.ts'
import type { Zones } from './zones.ts'

/** What a VCALENDAR says about all its events. */
export interface Context {
  zones: Zones
  viewer: string
  me: ReadonlySet<string>
  /** METHOD:CANCEL. */
  cancelled: boolean
  /** METHOD:REPLY and the like: what a guest wrote back about an event. */
  answer: boolean
}

/** A VEVENT as far as its place in time goes; the rest is read only for what lies in the window. */
export interface EventRecord {
  component: Component
  context: Context
  uid: string
  revision: [sequence: number, stamp: string]
  start: Moment
  end: Moment | Length
  recurrenceId: Moment | undefined
  /** RANGE=THISANDFUTURE */
  future: boolean
  recurring: boolean
  /** The zone of the start could not be told from its TZID. */
  guessedZone: boolean
}

/** RFC 5545: days follow the calendar, the rest is exact time. */
export interface Length {
  days: number
  ms: number
}

const UID_LIMIT = 1000
/** Of an event that is never shown. */
const NOWHERE: Moment = { kind: 'floating', wall: 0, zone: 'UTC' }

export function readEvent(component: Component, context: Context): EventRecord {
  const begin = property(component, 'DTSTART')
  const named = property(component, 'RECURRENCE-ID')
  const recurrenceId = time(named, context)
  // Only a notice that something is off may leave its start out.
  const instead = context.cancelled ? (recurrenceId ?? NOWHERE) : undefined
  const start = time(begin, context) ?? instead
  if (!start) throw new Refusal('no-start')
  return {
    component,
    context,
    uid: readUid(component),
    revision: [
      Number.parseInt(raw(component, 'SEQUENCE'), 10) || 0,
      raw(component, 'LAST-MODIFIED') || raw(component, 'DTSTAMP'),
    ],
    start,
    end: readEnd(component, context, start),
    recurrenceId,
    future: named !== undefined && param(named, 'range')?.toUpperCase() === 'THISANDFUTURE',
    recurring: recurrenceId !== undefined || component.lines.has('RRULE') || component.lines.has('RDATE'),
    guessedZone: begin !== undefined && context.zones.guessed(param(begin, 'tzid') ?? ''),
  }
}

function time(found: Property | undefined, context: Context): Moment | undefined {
  return found && moments(found, context.zones.zoneOf, context.viewer)[0]
}

/** Some exports leave the UID out; the same event read again must still be the same. */
function readUid(component: Component): string {
  const uid = raw(component, 'UID').trim()
  if (uid.length > UID_LIMIT) throw new Refusal('uid-too-long')
  if (uid !== '') return uid
  return `none:${component.lines.get('DTSTART').at(-1)}:${text(component, 'SUMMARY') ?? ''}`.slice(0, 2 * UID_LIMIT)
}

function readEnd(component: Component, context: Context, start: Moment): Moment | Length {
  const end = time(property(component, 'DTEND'), context)
  // Where the end alone names no zone, it is that of the start.
  if (end) return end.kind === 'zoned' ? end : { ...end, zone: start.zone }
  const duration = property(component, 'DURATION')
  if (duration) return readDuration(String(duration.values[0]))
  return { days: start.kind === 'date' ? 1 : 0, ms: 0 }
}

/** Some leave out the T before the hours. */
const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/

export function readDuration(value: string): Length {
  const [parts, minus, ...numbers] = DURATION.exec(value) ?? []
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = numbers.map((number) => Number(number ?? 0))
  // ical.js reads of one it does not understand what it can, and loses half an hour of PT1.5H.
  if (parts === undefined || numbers.every((number) => number === undefined)) throw new Refusal('bad-time')
  const sign = minus === '-' ? -1 : 1
  return { days: sign * (weeks * 7 + days), ms: sign * ((hours * 60 + minutes) * 60 + seconds) * 1000 }
}

/** The end of an RDATE period: a time or a duration. */
export function readPeriodEnd(value: string, tzid: string | undefined, context: Context): Moment | Length {
  return /^[+-]?P/.test(value) ? readDuration(value) : moment(value, tzid, context.zones.zoneOf, context.viewer)
}

/** With an end the exact length holds for every instance, as RFC 5545 says. Negative where the end comes first. */
export function lengthBetween(start: Moment, end: Moment | Length): Length {
  if (start.kind === 'date') {
    const span = 'wall' in end ? end.wall - start.wall : end.days * DAY + end.ms
    // Some writers end an all-day event on its own day.
    return { days: span === 0 ? 1 : Math.ceil(span / DAY), ms: 0 }
  }
  if (!('wall' in end)) return end
  const ms = instantOf(end.wall, end.zone) - instantOf(start.wall, start.zone)
  // A start in a gap of the clocks moves on and may pass its end: it is as long as the clock says.
  const passed = ms <= 0 && end.zone === start.zone && end.wall > start.wall
  return { days: 0, ms: passed ? end.wall - start.wall : ms }
}

/** Cheap and rough: right to within the differences between zones. */
export function roughSpan({ start, end }: EventRecord): number {
  return Math.max(0, 'wall' in end ? end.wall - start.wall : end.days * DAY + end.ms)
}

export function isNewer(a: EventRecord, b: EventRecord): boolean {
  return a.revision[0] !== b.revision[0] ? a.revision[0] > b.revision[0] : a.revision[1] >= b.revision[1]
}
