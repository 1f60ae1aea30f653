// The lines as a table for other programs.
import type { Readable } from './along-records.ts'
import { dayOf } from './day.ts'

/** A spreadsheet takes a field that begins so for a formula of its own; one that begins as our own cure gets another. */
const FORMULA = /^'*[=+\-@\t\r\0]/u

/** One field: quoted where it has to be, and never a formula. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What a field says, without what was put before it against formulas. */
export const fieldText = (field: string): string =>
  field.startsWith("'") && FORMULA.test(field) ? field.slice(1) : field

/** As the first row of ours has them. */
export const COLUMNS = ['day', 'time', 'people', 'tags', 'presence', 'outcome', 'text']

/** Every line in the order of the file, as RFC 4180 has it. */
export function linesAsCsv({ lines, people, conversations }: Readable, dayEndsAt: string): string {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const withWhom = new Map(conversations.map((each) => [each.id, each.people]))
  const rows = lines.map(({ at, conversation, people: named, tags, presence, outcome, text }) => {
    const who = new Set([...named.map(({ person }) => person), ...(withWhom.get(conversation ?? '') ?? [])])
    const called = [...who].flatMap((id) => names.get(id) ?? [])
    return [
      dayOf(at.wall, dayEndsAt),
      at.wall.slice(11, 16),
      called.join('; '),
      tags.join('; '),
      String(presence ?? ''),
      outcome ?? '',
      text,
    ]
  })
  return [COLUMNS, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}
