import { findIana } from 'windows-iana'
import type { Component } from './components.ts'
import { fixedOffset, matchDefinition } from './custom-zone.ts'
import { offsetOf, type ZoneOf } from './moment.ts'
import { text } from './property.ts'

export interface Zones {
  zoneOf: ZoneOf
  /** Whether a TZID met so far could not be explained and the calendar's or the viewer's zone stood in. */
  guessed: (tzid: string) => boolean
}

/** No calendar knows that many, nor by such long names; each costs a search. */
const MAX_ZONES = 500
const NAME_LENGTH = 200

/**
 * TZIDs of one VCALENDAR as IANA zones. A name that says where it is beats the VTIMEZONE sent along, which is often
 * out of date; the definition decides only for names that say nothing ("Customized Time Zone").
 */
export function createZones(calendar: Component, viewer: string): Zones {
  const definitions = new Map<string, Component>()
  for (const child of calendar.children) {
    const tzid = child.name === 'VTIMEZONE' ? text(child, 'TZID') : undefined
    if (tzid !== undefined) definitions.set(tzid, child)
  }
  const known = new Map<string, string>()
  let nearUtc: number | undefined
  const guesses = new Set<string>()

  function zoneOf(tzid: string): string {
    const cached = known.get(tzid)
    if (cached !== undefined) return cached
    const zone = known.size < MAX_ZONES ? (named(tzid) ?? defined(definitions.get(tzid)) ?? shown(tzid)) : undefined
    if (zone === undefined) guesses.add(tzid)
    const found = zone ?? named(text(calendar, 'X-WR-TIMEZONE') ?? '') ?? viewer
    known.set(tzid, found)
    return found
  }

  function defined(definition: Component | undefined): string | undefined {
    if (!definition) return undefined
    const place = named(text(definition, 'X-LIC-LOCATION') ?? '')
    if (place !== undefined) return place
    nearUtc ??= lastNamed(calendar)
    return matchDefinition(definition, viewer, nearUtc)
  }

  return { zoneOf, guessed: (tzid) => guesses.has(tzid) }
}

const LATEST = Date.UTC(2100, 0, 1)

/**
 * The last time that a calendar's events name: about then its definitions are compared with the zones of the world.
 * Never the window asked for, else an event would change its place when the window moves.
 */
function lastNamed(calendar: Component): number {
  let last = 0
  for (const { name, lines } of calendar.children) {
    if (name !== 'VEVENT') continue
    for (const line of [lines.get('DTSTAMP').at(-1), lines.get('DTSTART').at(-1)]) {
      const [, year, month, day] = /:(\d{4})(\d\d)(\d\d)/.exec(line ?? '') ?? []
      const utc = Date.UTC(Number(year), Number(month) - 1, Number(day))
      if (utc > last && utc < LATEST) last = utc
    }
  }
  return last
}

/** An IANA name, one behind a vendor's path (`/mozilla.org/20070129_1/Europe/Berlin`), Windows' or Outlook's name. */
function named(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '')
  if (name === '') return undefined
  if (/^(z|utc|gmt|tzone:\/\/microsoft\/utc)$/i.test(name)) return 'UTC'
  const parts = name.split('/')
  for (const tail of [name, ...[-3, -2, -1].map((count) => parts.slice(count).join('/'))]) {
    if (isIana(tail)) return tail
  }
  return findIana(name)[0] ?? offsetIn(name)
}

/** `GMT+0100`, `UTC+1`, `-05:00` */
function offsetIn(name: string): string | undefined {
  const [, sign, hours, minutes = 0] = /^(?:utc|gmt)?([+-])(\d\d?)(?:[:.]?(\d\d))?$/i.exec(name) ?? []
  return sign && fixedOffset((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)))
}

/**
 * What Windows shows, and Outlook writes as a name: "(UTC-05:00) Eastern Time (US & Canada)", "(UTC+01:00) Amsterdam,
 * Berlin, Bern, Rome, Stockholm, Vienna", in older ones "(GMT+01.00) Sarajevo/Warsaw/Zagreb". Where the places say
 * nothing, the offset is left.
 */
function shown(tzid: string): string | undefined {
  const places = tzid.slice(0, NAME_LENGTH).split(/[,()/]/)
  for (const place of places.map((each) => each.trim()).filter((each) => each !== '')) {
    if (place === 'Coordinated Universal Time') return 'UTC'
    const city = place.replaceAll(' ', '_')
    const zone =
      findIana(OTHERWISE_SHOWN.get(place) ?? `${place.replace(/( Daylight)? Time$/, '')} Standard Time`)[0] ??
      Intl.supportedValuesOf('timeZone').find((each) => each.endsWith(`/${city}`)) ??
      // Intl lists only the older of two names of a place: Calcutta and not Kolkata.
      (isIana(`Asia/${city}`) ? `Asia/${city}` : undefined)
    if (zone !== undefined) return zone
  }
  return offsetIn(/^\(([^)]+)\)/.exec(tzid)?.[1] ?? '')
}

/** Windows shows these by the place alone, and by no city of the zone database. */
const OTHERWISE_SHOWN = new Map([
  ['Alaska', 'Alaskan Standard Time'],
  ['Arizona', 'US Mountain Standard Time'],
  ['Brasilia', 'E. South America Standard Time'],
  ['Hawaii', 'Hawaiian Standard Time'],
  ["Nuku'alofa", 'Tonga Standard Time'],
  ['West Central Africa', 'W. Central Africa Standard Time'],
])

/** Temporal also takes bare offsets such as `+01:00`, which are no zone names; Intl even `PST`, which Temporal does not. */
export function isIana(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) return false
  try {
    offsetOf(0, name)
    return true
  } catch {
    return false
  }
}
