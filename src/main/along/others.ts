// Files of other journals, inside the reading process. The same entry has the same id each time, so that a file that
// comes twice changes nothing.
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { AlongRecord } from '../../core/along.ts'
import { type OtherEntry, ofDaylio, ofJrnl } from '../../core/other-journals.ts'
import { instantOf } from '../clock.ts'

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
  const count = new Map<string, number>()
  return entries.map((entry) => {
    if (!entry || entry.text === '') return undefined
    const instant = instantIn(entry.wall, zone)
    if (instant === undefined) return undefined
    const said = JSON.stringify([entry.wall, entry.text])
    const before = count.get(said) ?? 0
    count.set(said, before + 1)
    return {
      id: idOf(instant, `${said}${before}`),
      text: entry.text,
      at: { instant, wall: entry.wall, zone },
      people: [],
      tags: entry.tags,
    }
  })
}

function instantIn(wall: string, zone: string): number | undefined {
  try {
    return instantOf(wall, zone)
  } catch {
    return undefined // a day that never was
  }
}

/** A UUIDv7 of the moment and of what was said. */
function idOf(instant: number, said: string): string {
  const time = Math.max(instant, 0).toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(said).digest('hex')
  return [time.slice(0, 8), time.slice(8), `7${hash.slice(0, 3)}`, `8${hash.slice(3, 6)}`, hash.slice(6, 18)].join('-')
}
