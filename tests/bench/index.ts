// npm run bench [-- --json] [names]: what is fast must stay so; `line.save@200000` is ten years of a busy life. Ratios against the alternative, never a pass or a fail.
import { backupStall } from './backups.ts'
import { bundle } from './bundles.ts'
import { calendarMemory, calendarWindow } from './calendar.ts'
import { idle } from './idle.ts'
import { journalOpen, lineSave, search } from './journal.ts'
import { memory, measured as windows } from './memory.ts'
import type { Row } from './row.ts'
import { arriveOpen, eveningOpen, homeOpen, lineOpen, startTray, turnOpen } from './windows.ts'

/** Lines in the journal; the large ones take a minute to write and are measured when they are named. */
const SIZES = { small: [1_000, 10_000], large: [100_000, 200_000] }
const atSizes = (sizes: readonly number[]) =>
  Object.fromEntries(
    Object.entries({
      'journal.open': journalOpen,
      'line.save': lineSave,
      search,
      'backup.stall': backupStall,
    }).flatMap(([name, measure]) => sizes.map((size) => [`${name}@${size}`, () => measure(size)])),
  )

type Measures = Record<string, () => Row | readonly Row[] | Promise<Row | readonly Row[]>>
/** Only when named. */
const named: Measures = { ...atSizes(SIZES.large), 'idle.cpu': idle }
const rows: Measures = {
  'start.tray': startTray,
  'arrive.open': arriveOpen,
  'line.open': lineOpen,
  'turn.open': turnOpen,
  'home.open': homeOpen,
  'evening.open': eveningOpen,
  ...atSizes(SIZES.small),
  'calendar.day@5000': () => calendarWindow('day'),
  'calendar.month@5000': () => calendarWindow('month'),
  'calendar.memory@5000': calendarMemory,
  'bundle.arrive': () => bundle('arrive'),
  'bundle.line': () => bundle('line'),
  ...Object.fromEntries([...windows, 'main' as const].map((name) => [`memory.${name}`, () => memory(name)])),
}

const columns = ['name', 'unit', 'p50', 'p95', 'against', 'againstP50', 'againstP95', 'ratio'] as const

function table(measured: readonly Row[]): string {
  const cells = [[...columns], ...measured.map((each) => columns.map((column) => String(each[column] ?? '')))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export async function bench(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => arg !== '--json')
  const all = { ...rows, ...named }
  const unknown = names.filter((name) => !Object.hasOwn(all, name))
  if (unknown.length > 0) {
    console.error(`There is no row ${unknown.join(', ')}. Rows: ${Object.keys(all).join(', ')}.`)
    process.exitCode = 1
    return
  }
  const measured: Row[] = []
  for (const [name, measure] of Object.entries(all)) {
    if (names.length === 0 ? Object.hasOwn(rows, name) : names.includes(name))
      measured.push(...[await measure()].flat())
  }
  console.log(args.includes('--json') ? JSON.stringify(measured, null, 2) : table(measured))
}
