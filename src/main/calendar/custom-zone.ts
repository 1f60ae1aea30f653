import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import type { Component } from './components.ts'
import { type Change, DAY, HOUR, MINUTE, moment, offsetOf, ownZone } from './moment.ts'
import { properties, property, text } from './property.ts'
import { expandWalls, readRules } from './recurrence.ts'

/** On average, so that counting whole years from 1970 always ends in the first days of January. */
const YEAR = 365.2425 * DAY
/** Far enough for each of the year's changes to come up on both sides. */
const REACH = 400 * DAY

/** Two a year since clocks were changed at all, and more. */
const MAX_LISTED = 400

/** The years in which the changes of a zone of its own are known. */
const KNOWN = [Date.UTC(1970, 0), Date.UTC(2100, 0)] as const

/**
 * The IANA zone which behaves as a VTIMEZONE says around that time: the viewer's own if it does, else the first of
 * Windows' list; failing that, one with the same offsets in midwinter and midsummer, for definitions older than the
 * last change of the rules; failing that too, a zone of its own. Without changes of the clocks it is a fixed offset.
 * Undefined when it cannot be read.
 */
export function matchDefinition(definition: Component, viewer: string, nearUtc: number): string | undefined {
  try {
    const all = changesIn(definition, nearUtc - REACH, nearUtc + REACH)
    const near = all.filter((change) => Math.abs(change.utc - nearUtc) < YEAR && change.from !== change.to)
    const offsetAt = (utc: number) => all.findLast((change) => change.utc <= utc)?.to ?? all[0]?.from
    const now = offsetAt(nearUtc)
    if (near.length === 0) return now === undefined ? undefined : fixedOffset(now / MINUTE)
    const midyears = [nearUtc - (nearUtc % YEAR) + 15 * DAY, nearUtc - (nearUtc % YEAR) + 197 * DAY]
    return (
      candidates(viewer).find((zone) => near.every((change) => changesLike(zone, change))) ??
      candidates(viewer).find((zone) => midyears.every((utc) => offsetOf(utc, zone) === offsetAt(utc))) ??
      ownZone(changesIn(definition, ...KNOWN))
    )
  } catch {
    return undefined
  }
}

function changesLike(zone: string, change: Change): boolean {
  return offsetOf(change.utc - HOUR, zone) === change.from && offsetOf(change.utc + HOUR, zone) === change.to
}

function changesIn(definition: Component, from: number, to: number): Change[] {
  return definition.children.flatMap((observance) => changes(observance, from, to)).sort((a, b) => a.utc - b.utc)
}

function changes(observance: Component, fromUtc: number, toUtc: number): Change[] {
  const from = readOffset(text(observance, 'TZOFFSETFROM'))
  const to = readOffset(text(observance, 'TZOFFSETTO'))
  const start = moment(String(property(observance, 'DTSTART')?.values[0]), undefined, () => 'UTC', 'UTC').wall
  const rules = readRules(observance, 'RRULE', { kind: 'floating', zone: 'UTC' })
  const walls = rules.flatMap((rule) => expandWalls(rule, start, fromUtc, toUtc))
  return [start, ...listed(observance), ...walls].map((wall) => ({ utc: wall - from, from, to }))
}

/** Some libraries write no rule but every change there was. */
function listed(observance: Component): number[] {
  return properties(observance, 'RDATE').flatMap(({ values }) =>
    values.slice(0, MAX_LISTED).map((value) => moment(String(value), undefined, () => 'UTC', 'UTC').wall),
  )
}

function readOffset(value: string | undefined): number {
  const parts = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(value ?? '')
  if (!parts) throw new RangeError('offset')
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return (parts[1] === '-' ? -1 : 1) * (minutes * MINUTE + Number(parts[4] ?? 0) * 1000)
}

function candidates(viewer: string): string[] {
  const usual = WINDOWS_TO_IANA_MAP.filter((entry) => entry.territory === '001').flatMap((entry) => entry.iana)
  return [viewer, ...usual]
}

/** Whole hours have a name in the zone database (its sign is turned round), others are written as an offset. */
export function fixedOffset(minutes: number): string | undefined {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  if (size % 60 === 0 && minutes >= -12 * 60 && minutes <= 14 * 60)
    return `Etc/GMT${minutes < 0 ? '+' : '-'}${size / 60}`
  if (!Number.isInteger(minutes) || size >= 24 * 60) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
