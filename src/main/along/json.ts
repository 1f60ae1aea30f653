// The journal as JSON, one record a line (docs/format.md); a long one in several files, each within what is read back.
import { type Along, FORMAT, FORMAT_VERSION, MOST_BYTES, MOST_ROWS } from '../../core/along.ts'
import type { Moment } from '../../core/day.ts'
import { type PartName, partNames } from './schema.ts'

export interface Limits {
  bytes: number
  rows: number
}
/** Some room for the head of a file, and for its lock. */
const LIMITS: Limits = { bytes: MOST_BYTES - 20_000, rows: MOST_ROWS }

type Parts = Record<PartName, string[]>
const empty = () => Object.fromEntries(partNames.map((name) => [name, []])) as unknown as Parts

/** The contents of one file or more. A record is asked for once, and may be made then. */
export function jsonFiles(
  along: Readonly<Record<keyof Along, Iterable<unknown>>>,
  exported: Moment,
  app: string,
  limits = LIMITS,
): string[] {
  const files = [empty()]
  let bytes = 0
  let rows = 0
  for (const name of partNames) {
    for (const record of along[name]) {
      const text = JSON.stringify(record)
      const size = Buffer.byteLength(text) + 6 // its indent, comma and line end
      if (rows === limits.rows || bytes + size > limits.bytes) {
        files.push(empty())
        bytes = 0
        rows = 0
      }
      files.at(-1)?.[name].push(text)
      bytes += size
      rows++
    }
  }
  return files.map((parts, at) => {
    const part = files.length > 1 ? { part: { number: at + 1, of: files.length } } : {}
    const head = Object.entries({ format: FORMAT, version: FORMAT_VERSION, exported, app, ...part })
    const lines = [
      ...head.map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`),
      ...partNames.map((name) => `  "${name}": ${listed(parts[name])}`),
    ]
    return `{\n${lines.join(',\n')}\n}\n`
  })
}

const listed = (records: readonly string[]) =>
  records.length === 0 ? '[]' : `[\n${records.map((record) => `    ${record}`).join(',\n')}\n  ]`
