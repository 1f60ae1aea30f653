// The journal at its size, beside what else one could keep the same lines in: electron-store's JSON file, JSON lines that
// are appended and synced, Markdown files of days searched by ripgrep; and beside the least a disk can do.
import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import Conf from 'conf'
import { openJournal } from '../../src/main/journal/journal.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { settingsOf, wire } from '../main/parts.ts'
import { type Decade, decadeOf, KEY, NOW } from './decades.ts'
import { percentile, type Row, row, timed } from './row.ts'

const SAVES = 60
const WEIGHED = 10
const STORES = 3
const ASKS = 5

export const newLine = (text: string) => ({
  text,
  conversation: undefined,
  persons: [],
  tags: ['later'],
  promises: [],
  presence: undefined,
  outcome: undefined,
})

const timeOf = (call: () => unknown): number => {
  const from = performance.now()
  call()
  return performance.now() - from
}
const times = (count: number, call: (at: number) => unknown): number[] =>
  Array.from({ length: count }, (_, at) => timeOf(() => call(at)))

/** What a save waits for when nothing is done but to write its bytes and have them on the disk; beside the saves. */
function besideBareWrites(folder: string, bytes: number, save: (at: number) => void): [number[], number[]] {
  const file = openSync(path.join(folder, 'bare'), 'a')
  const written = Buffer.alloc(bytes, 1)
  const both = timed(SAVES, save, () => {
    writeSync(file, written)
    fdatasyncSync(file)
  })
  closeSync(file)
  return both
}

function jsonLines({ folder, lines }: Decade): number[] {
  const file = openSync(path.join(folder, 'lines.jsonl'), 'a')
  writeSync(file, lines.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''))
  const all = times(SAVES, (id) => {
    writeSync(file, `${JSON.stringify({ id, text: `a new line ${id}` })}\n`)
    fsyncSync(file)
  })
  closeSync(file)
  return all
}

function jsonFile({ folder, lines }: Decade): number[] {
  const store = new Conf({ cwd: folder, projectName: 'bench', configName: 'notes' })
  store.store = { notes: lines.map((text, id) => ({ id, text })) }
  return times(STORES, (id) => store.set('notes', [...(store.get('notes') as unknown[]), { id, text: `new ${id}` }]))
}

/** A line kept, committed to the disk, among many. */
export function lineSave(count: number): Row[] {
  const decade = decadeOf(count)
  const journal = openJournal(decade.file, KEY, testClock(NOW))
  const wal = () => statSync(`${decade.file}-wal`).size
  const save = (at: number) => journal.keep(() => journal.lines.keep(newLine(`she asked about case${at} again`)))
  // A first one, so that what the file and its log need only once is not counted; then some, to know their size.
  save(0)
  journal.db.pragma('wal_checkpoint(TRUNCATE)')
  times(WEIGHED, save)
  const [ours, bare] = besideBareWrites(decade.folder, Math.ceil(wal() / WEIGHED), save)
  journal.close()
  const against = (what: string, values: number[]) => row(`line.save@${count}`, 'ms', ours, { what, values })
  return [
    against('write and sync of its bytes in the WAL', bare),
    against('JSON lines, synced', jsonLines(decade)),
    against('an electron-store JSON file', jsonFile(decade)),
  ]
}

/** As one types: every beginning of these, and words that are in most lines. */
const TYPED = [
  'case4321',
  'überweisung',
  'she asked about',
  'the',
  '納期',
  'topic-1',
  'ann ber',
  'nothing in the end',
  'z',
]
const asked = [...new Set(TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1))))].filter(
  (text) => text.trim() !== '',
)

/** As somebody would search a folder of days: what is asked for, whatever its case, in each of them; with its start. */
function ripgrep(folder: string, text: string): number[] {
  const from = performance.now()
  try {
    execFileSync('rg', ['--ignore-case', '--fixed-strings', '--', text, folder], { stdio: 'ignore' })
  } catch (error) {
    if ((error as { status?: number }).status !== 1) return [] // there is no ripgrep; 1 says that nothing was found
  }
  return [performance.now() - from]
}

/** What Home asks for at each letter of a search: the newest page, its marks and how many there are. */
export function search(count: number): Row[] {
  const { file, folder, markdown, lines } = decadeOf(count)
  const journal = openJournal(file, KEY, testClock(NOW))
  const parts = wire(journal, testClock(NOW), settingsOf({}), folder, [])
  const page = (text: string) => parts.journalView.page(text, null)
  for (const text of asked) page(text)
  const each = asked.map((text) => times(ASKS, () => page(text)))
  const scan = asked.map((text) => timeOf(() => lines.filter((line) => line.toLowerCase().includes(text))))
  const grep = asked.flatMap((text) => ripgrep(markdown, text))
  journal.close()
  const ours = each.flat()
  // Of all beginnings, the one that takes longest.
  const slowest = each.toSorted((a, b) => percentile(b, 0.5) - percentile(a, 0.5))[0] ?? []
  const against = (what: string, values: number[]) => [
    row(`search@${count}`, 'ms', ours, { what, values }),
    row(`search@${count}, the slowest`, 'ms', slowest, { what, values }),
  ]
  return [...against('a scan in memory', scan), ...(grep.length > 0 ? against('ripgrep in Markdown files', grep) : [])]
}

/** From opening the file to what Today shows. */
export function journalOpen(count: number): Row[] {
  const { file, folder } = decadeOf(count)
  const ours = times(20, () => {
    const clock = testClock(NOW)
    const journal = openJournal(file, KEY, clock)
    wire(journal, clock, settingsOf({}), folder, []).today.view()
    journal.close()
  })
  const notes = path.join(folder, 'notes.json')
  jsonFile(decadeOf(count))
  const theirs = times(5, () => JSON.parse(readFileSync(notes, 'utf8')))
  return [row(`journal.open@${count}`, 'ms', ours, { what: 'reading an electron-store JSON file', values: theirs })]
}
