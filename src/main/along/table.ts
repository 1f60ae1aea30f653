// A table of any other program, inside the reading process: first what its columns could be, then, when the user has said
// which is which, its rows as lines.
import { CsvError, type Options, parse } from 'csv-parse/sync'
import { type AlongRecord, MOST_ROWS } from '../../core/along.ts'
import { fieldText } from '../../core/csv.ts'
import { type Cut, cut, isOwn, MOST_COLUMNS, tableOf } from '../../core/csv-columns.ts'
import { entryOf } from '../../core/csv-entry.ts'
import type { Moment } from '../../core/day.ts'
import { fold } from '../../core/search.ts'
import type { ReadProblem } from '../../shared/along-views.ts'
import { idOf, inTime, type OtherLines, placing } from './others.ts'
import { type Read, type ReadQuestion, refused } from './result.ts'

const DELIMITERS = [',', ';', '\t']
/** By so much of a file its delimiter is told. */
const LOOKED_AT = 64 * 1024
const MOST_LOOKED_AT = 50

const options: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  // The reader's own limit; the file has no more bytes than it may have.
  max_record_size: 0,
}

/** The people and lines of a table, with what is left out of it. */
export interface TableRecords {
  people: AlongRecord[]
  lines: OtherLines
  problems: ReadProblem[]
  isOwn: boolean
}

/** Rows of a table; else why it is none. */
export function rowsIn(text: string): string[][] | 'not-ours' | 'too-large' | 'unclosed' {
  const delimiter = delimiterIn(text)
  if (delimiter === undefined) return 'not-ours'
  try {
    const rows = parse(text, {
      ...options,
      delimiter,
      to: MOST_ROWS + 2,
      on_record: (record: string[]) => record.slice(0, MOST_COLUMNS + 1).map(fieldText),
    }) as string[][]
    const width = rows[0]?.length ?? 0
    return width > MOST_COLUMNS || rows.length > MOST_ROWS + 1 ? 'too-large' : rows
  } catch (error) {
    return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed' : 'not-ours'
  }
}

/** The one by which most of the first rows have as many columns as the first; undefined when there is but one column or row. */
function delimiterIn(text: string): string | undefined {
  const start = text.slice(0, LOOKED_AT)
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...fitOf(start, delimiter) }))
  const tables = fits.filter(({ columns, alike, rows }) => columns > 1 && rows > 1 && 2 * alike >= rows)
  return tables.toSorted((a, b) => b.alike / b.rows - a.alike / a.rows || b.columns - a.columns)[0]?.delimiter
}

function fitOf(start: string, delimiter: string): { columns: number; alike: number; rows: number } {
  const widths: number[] = []
  let more = 0
  try {
    parse(start, {
      ...options,
      delimiter,
      to: MOST_LOOKED_AT,
      on_record: (record: string[]) => {
        if (record.length > 1 || record[0] !== '') widths.push(record.length)
        return null
      },
    })
  } catch {
    // The end of what is looked at stands within quotes.
    more = 1
  }
  const [columns = 0] = widths
  return { columns, alike: widths.filter((width) => width === columns).length + more, rows: widths.length + more }
}

/** What its columns could be, or, when that is said, what is in them. */
export function readTable(text: string, { zone, columns, dayEndsAt = '02:00' }: ReadQuestion): Read | TableRecords {
  const rows = rowsIn(text)
  if (typeof rows === 'string') return refused(rows)
  const table = cut(rows)
  if (columns) return recordsOf(table, { columns, isOwn: isOwn(table), dayEndsAt }, zone)
  const asks = tableOf(table)
  return asks ? { ok: false, fault: 'columns', table: asks } : refused('no-day')
}

function recordsOf({ rows, first }: Cut, reading: Parameters<typeof entryOf>[1], zone: string): TableRecords {
  const place = placing(zone)
  const people = new Map<string, { name: string; at: Moment }>()
  const problems: ReadProblem[] = []
  const found: Array<{ line: AlongRecord; names: Array<{ name: string; written: string }> }> = []
  for (const [index, row] of rows.entries()) {
    const entry = entryOf(row, reading)
    const say = (reason: ReadProblem['reason']) => problems.push({ reason, kind: 'lines', row: first + index })
    if (entry === 'empty') continue
    const placed = typeof entry === 'string' ? undefined : place(entry)
    if (typeof entry === 'string' || !placed) {
      say(typeof entry === 'string' ? entry : 'no-day')
      continue
    }
    for (const reason of entry.odd) say(reason)
    const { text, tags, presence, outcome } = entry
    const line = { ...placed, text, tags, ...(presence && { presence }), ...(outcome && { outcome }) }
    found.push({ line, names: entry.people })
    for (const { name } of entry.people) {
      const known = people.get(fold(name))
      if (!known || placed.at.instant < known.at.instant) people.set(fold(name), { name, at: placed.at })
    }
  }
  const ids = new Map([...people].map(([folded, { at }]) => [folded, idOf(at.instant, JSON.stringify(['@', folded]))]))
  const lines = found.map(({ line, names }) => ({
    ...line,
    people: names.map(({ name, written }) => ({ person: ids.get(fold(name)), written })),
  }))
  return {
    people: [...people].map(([folded, { name, at }]) => ({
      id: ids.get(folded) ?? '',
      name,
      at,
      aliases: [],
      addresses: [],
    })),
    lines: inTime(lines),
    problems,
    isOwn: reading.isOwn,
  }
}
