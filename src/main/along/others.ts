// Files of other journals, inside the reading process. The same entry has the same id each time, so that a file that
// comes twice changes nothing.
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { AlongRecord } from '../../core/along.ts'
import { addDays, type Day, type Moment } from '../../core/day.ts'
import { type OtherEntry, ofDaylio, ofJrnl } from '../../core/other-journals.ts'
import { instantOf, momentAt } from '../clock.ts'

const MINUTE = 60_000

/** Lines as they are in a file of ours; undefined for what is no entry. */
export type OtherLines = Array<AlongRecord | undefined>

export const isJrnl = (value: unknown): value is { entries: unknown[] } =>
  typeof value === 'object' && value !== null && 'tags' in value && 'entries' in value && Array.isArray(value.entries)

export const jrnlLines = (entries: readonly unknown[], zone: string): OtherLines => linesOf(entries.map(ofJrnl), zone)

const DAYLIO = /^\ufeff?"?full_date"?,.*"?mood"?/u

/** Undefined when the file is none of Daylio's. */
export function daylioLines(text: string, zone: string): OtherLines | undefined {
  if (!DAYLIO.test(text)) return undefined
  try {
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true, relax_column_count: true })
    return linesOf(rows.map(ofDaylio), zone)
  } catch {
    return undefined
  }
}

function linesOf(entries: ReadonlyArray<OtherEntry | undefined>, zone: string): OtherLines {
  const place = placing(zone)
  const lines = entries.map((entry) => {
    const placed = entry && entry.text !== '' ? place(entry) : undefined
    return placed && entry ? { ...placed, text: entry.text, people: [], tags: entry.tags } : undefined
  })
  return inTime(lines)
}

/** The first one first, as a journal has them; what is no entry stands in front. */
export const inTime = (lines: OtherLines): OtherLines => {
  const at = (line: AlongRecord | undefined) => (line ? (line.at as Moment).instant : Number.NEGATIVE_INFINITY)
  return lines.toSorted((a, b) => at(a) - at(b) || 0)
}

/** Gives each entry of a file its moment and its id. */
export function placing(zone: string) {
  const count = new Map<string, number>()
  const instantOfWall = instantsIn(zone)
  return ({ wall, east, text }: { wall: string; east?: number | undefined; text: string }) => {
    const instant = east === undefined ? instantOfWall(wall) : Date.parse(`${wall}Z`) - east * MINUTE
    if (instant === undefined) return undefined
    const at: Moment = east === undefined ? { instant, wall, zone } : momentAt(instant, zone)
    const said = JSON.stringify([at.wall, text])
    const before = count.get(said) ?? 0
    count.set(said, before + 1)
    return { id: idOf(instant, `${said}${before}`), at: { ...at } }
  }
}

/** Undefined for a day that never was. A day on which the clocks do not change is looked at once. */
function instantsIn(zone: string): (wall: string) => number | undefined {
  const shifts = new Map<Day, number | undefined>()
  const shiftOn = (day: Day): number | undefined => {
    const [start, end] = [day, addDays(day, 1)].map((each) => {
      const midnight = `${each}T00:00:00`
      return Date.parse(`${midnight}Z`) - instantOf(midnight, zone)
    })
    return start === end ? start : undefined
  }
  return (wall) => {
    const day = wall.slice(0, 10)
    try {
      if (!shifts.has(day)) shifts.set(day, shiftOn(day))
      const shift = shifts.get(day)
      return shift === undefined ? instantOf(wall, zone) : Date.parse(`${wall}Z`) - shift
    } catch {
      return undefined
    }
  }
}

/** A UUIDv7 of the moment and of what was said. */
export function idOf(instant: number, said: string): string {
  const time = Math.max(instant, 0).toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(said).digest('hex')
  return [time.slice(0, 8), time.slice(8), `7${hash.slice(0, 3)}`, `8${hash.slice(3, 6)}`, hash.slice(6, 18)].join('-')
}
