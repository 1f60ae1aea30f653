import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import { folderOf } from './pictures.ts'

const tables = [
  'person',
  'conversation',
  'arrival',
  'answer',
  'line',
  'promise',
  'thought',
  'intention',
  'offer',
  'evening',
  'evening_answer',
  'day_off',
] as const
export type Held = Record<(typeof tables)[number], number>

/** What the journal holds after the days of one person: printed, and left beside their pictures. */
export async function summarize(app: App, person: string, taken: number): Promise<Held> {
  const held = await inMain(
    app.electron,
    ({ hook }, names) => {
      const count = (table: string) => Number(hook.journal.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
      return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<string, number>
    },
    tables,
  )
  const rows = Object.entries(held).map(([table, count]) => `  ${table.padEnd(16)}${count}`)
  const text = [`${person}: ${taken} pictures; the journal then holds`, ...rows, ''].join('\n')
  mkdirSync(folderOf(person), { recursive: true })
  writeFileSync(path.join(folderOf(person), 'summary.txt'), text)
  console.log(`\n${text}`)
  return held as Held
}
