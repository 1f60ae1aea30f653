import { expect, it } from 'vitest'
import { kindNames, kinds, looseNames, looseRows } from '../../../src/core/along.ts'
import { columnsOf } from '../../../src/main/journal/record-rows.ts'
import { temporaryJournal } from './temporary.ts'

/** What stays on its computer, each for its reason. */
const STAYS: Record<string, readonly string[]> = {
  calendar: ['*'], // a file of this computer's, and its copy
  draft: ['*'], // not kept yet
  offer: ['*'], // only says when to be silent
  reminder: ['*'], // what this computer said, and why
  met: ['*'], // follows from the conversations
  edit: ['*'], // goes with each record
  removed: ['*'], // what is not there; two computers tell one another of it (main/carry)
  earlier: ['*'], // goes as it is
  setting: ['*'], // the user's words go by name, the recovery code does not
}

it('every column of the journal goes along, or is known to stay', () => {
  const { journal } = temporaryJournal()
  const lists = kindNames.flatMap((kind) => Object.values(kinds[kind].lists))
  const along = new Map<string, string[]>()
  const add = (table: string, more: readonly string[]) => along.set(table, [...(along.get(table) ?? []), ...more])
  for (const { table, fields } of [
    ...kindNames.map((kind) => kinds[kind]),
    ...lists,
    ...looseNames.map((name) => looseRows[name]),
  ])
    add(
      table,
      Object.entries(fields).flatMap(([name, field]) => columnsOf(name, field)),
    )
  for (const { table, owner } of lists) add(table, [owner])
  const tables = journal.db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%'")
    .pluck()
    .all()
  const left = tables.flatMap((table) =>
    (journal.db.pragma(`table_info(${table})`) as Array<{ name: string }>)
      .map(({ name }) => name)
      .filter(
        (name) => !['n', 'id'].includes(name) && !along.get(table)?.includes(name) && !STAYS[table]?.includes('*'),
      )
      .map((name) => `${table}.${name}`),
  )
  expect(left).toEqual([])
})
