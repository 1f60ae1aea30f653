// A journal of ten years is as quick as a new one only while every question goes by an index.

import Database from 'better-sqlite3-multiple-ciphers'
import { expect, it, vi } from 'vitest'
import { Life } from '../parts.ts'
import { temporaryJournal } from './temporary.ts'

/** Tables that grow with every conversation. */
const GROWING =
  /^SCAN (conversation|conversation_person|line|line_person|line_tag|arrival|answer|promise|thought|evening|offer)\b(?! USING INDEX \w+_(open|running|waiting))/
/**
 * What takes everything along, puts another journal's lines in their order, counts what is to be deleted, or lets a
 * person go in every invitation, reads everything; so does what shortens every name.
 */
const WHOLE = [
  'AS edited_at',
  'AS every',
  'WHERE n >= ? ORDER BY at, n',
  'SELECT count(*) FROM line',
  'json_each(attendees)',
  "attendees <> '[]'",
  "LIKE '%@%'",
  'SELECT n, id FROM line',
  'SELECT id, text, line, person FROM promise',
  'WHERE key IS NOT NULL',
]

it('no question reads a whole table that grows with every conversation', () => {
  const asked = new Set<string>()
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  new Life()
  for (const [sql] of prepare.mock.calls) asked.add(sql as string)
  prepare.mockRestore()
  const { db } = temporaryJournal().journal
  const scans = [...asked].flatMap((sql) => {
    if (!/^\s*(SELECT|WITH|UPDATE|DELETE)/.test(sql) || WHOLE.some((part) => sql.includes(part))) return []
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[:?]\w*/g, '1')}`).all()
    return plan.filter(({ detail }) => GROWING.test(detail)).map(({ detail }) => `${detail}: ${sql}`)
  })
  expect(scans).toEqual([])
})
