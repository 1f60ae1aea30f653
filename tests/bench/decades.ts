// Journals of one size, made once in a run, with the alternatives of the same texts beside them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openJournal } from '../../src/main/journal/journal.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { fillDecade, texts } from './decade.ts'

export const KEY = Buffer.alloc(32, 7)
export const NOW = '2026-11-24T08:30[Europe/Berlin]'
const LINES_A_DAY = 60

export interface Decade {
  folder: string
  /** The journal's file; it is closed. */
  file: string
  lines: readonly string[]
  /** The same texts as Markdown, one file a day. */
  markdown: string
}

const made = new Map<number, Decade>()
process.on('exit', () => {
  for (const { folder } of made.values()) rmSync(folder, { recursive: true, force: true })
})

export function decadeOf(count: number): Decade {
  const known = made.get(count)
  if (known) return known
  const folder = mkdtempSync(path.join(os.tmpdir(), 'threshold-bench-'))
  const decade = {
    folder,
    file: path.join(folder, 'journal.db'),
    lines: texts(count),
    markdown: path.join(folder, 'days'),
  }
  made.set(count, decade)
  const clock = testClock(NOW)
  const journal = openJournal(decade.file, KEY, clock)
  fillDecade(journal, clock, decade.lines)
  journal.close()
  mkdirSync(decade.markdown)
  for (let day = 0; day * LINES_A_DAY < count; day++) {
    const lines = decade.lines.slice(day * LINES_A_DAY, (day + 1) * LINES_A_DAY)
    writeFileSync(path.join(decade.markdown, `${day}.md`), `${lines.map((line) => `- ${line}`).join('\n')}\n`)
  }
  return decade
}
