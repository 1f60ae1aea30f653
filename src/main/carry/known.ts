// What was read of another computer, remembered as sums: each over a few of its records, so that a long journal is not
// compared anew whenever it comes with one line more, nor after each start.
import { hash } from 'node:crypto'
import type { Along } from '../../core/along.ts'

/** Of ten years of a busy life, a hundred records stand behind one sum. */
const SUMS = 4096
/** A sum has six bytes: added up, it stays a whole number. */
const BYTES = 6
const END = 2 ** (8 * BYTES)

const numberOf = (text: string, bytes: number) => hash('sha256', text, 'buffer').readUIntBE(0, bytes)
/** A record, and an earlier version of it. */
type Entry = { id?: unknown; version?: { id: unknown } }
const placeOf = ({ id, version }: Entry) => numberOf(String(id ?? version?.id), 2) % SUMS

/** What was read before has had its say: it could not be the later version now. */
export function withoutKnown(along: Along, before: string | undefined): { along: Along; known: string } {
  const sums = new Array<number>(SUMS).fill(0)
  const entries = Object.entries(along) as Array<[string, Entry[]]>
  for (const [name, records] of entries)
    for (const record of records) {
      const place = placeOf(record)
      sums[place] = ((sums[place] ?? 0) + numberOf(name + JSON.stringify(record), BYTES)) % END
    }
  const bytes = Buffer.alloc(SUMS * BYTES)
  for (const [place, sum] of sums.entries()) bytes.writeUIntBE(sum, place * BYTES, BYTES)
  const known = bytes.toString('base64')
  const read = Buffer.from(before ?? '', 'base64')
  if (read.length !== bytes.length) return { along, known }
  const isNew = (record: Entry) => {
    const at = placeOf(record) * BYTES
    return bytes.readUIntBE(at, BYTES) !== read.readUIntBE(at, BYTES)
  }
  return {
    along: Object.fromEntries(entries.map(([name, records]) => [name, records.filter(isNew)])) as unknown as Along,
    known,
  }
}
