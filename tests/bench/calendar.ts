// How long a large calendar file takes to be read, from its bytes to what lies in a window, and what memory it takes:
// beside node-ical, and beside ical.js as its guide has it. Each reading is cold, in a process with the cage's heap.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { calendarFile } from './calendar-file.ts'
import type { Reader, Reading } from './calendar-process.ts'
import { type Row, row } from './row.ts'

const EVENTS = 5000
const TIMES = 5
const LIMIT_MS = 60_000
const WINDOWS = {
  day: [Date.UTC(2026, 10, 23, 23), Date.UTC(2026, 10, 24, 23)],
  month: [Date.UTC(2026, 9, 31, 23), Date.UTC(2026, 10, 30, 23)],
}
type Window = keyof typeof WINDOWS

let folder: string | undefined
process.on('exit', () => folder && rmSync(folder, { recursive: true, force: true }))

function theFile(): string {
  const made = folder ?? mkdtempSync(path.join(os.tmpdir(), 'threshold-bench-'))
  const file = path.join(made, 'calendar.ics')
  if (!folder) writeFileSync(file, calendarFile(EVENTS))
  folder = made
  return file
}

/** Undefined when it took much too long, or more than the heap. */
function reading(reader: Reader, window: Window): Reading | undefined {
  const script = path.join(import.meta.dirname, 'calendar-process.ts')
  const args = ['--max-old-space-size=256', script, theFile(), reader, ...WINDOWS[window].map(String)]
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 2 ** 26,
  })
  return status === 0 ? (JSON.parse(stdout) as Reading) : undefined
}

/** The two in turn, so that noise falls on both; ical.js once, for it takes long. */
function readings(window: Window) {
  const both = Array.from({ length: TIMES }, () => [reading('ours', window), reading('node-ical', window)] as const)
  const of = (at: 0 | 1) => both.flatMap((each) => each[at] ?? [])
  return { ours: of(0), 'node-ical': of(1), 'ical.js': [reading('ical.js', window) ?? []].flat() }
}

function noteOf(reading: Reading | undefined, found: string): string {
  if (!reading) return ', which did not end'
  if (reading.stopped) return `, stopped after ${Math.round(reading.ms / 1000)} s`
  return String(reading.found) === found ? '' : ', which finds others'
}

const known = new Map<Window, ReturnType<typeof readings>>()

function rows(name: string, unit: Row['unit'], window: Window, value: (reading: Reading) => number): Row[] {
  const all = known.get(window) ?? readings(window)
  known.set(window, all)
  const found = String(all.ours[0]?.found)
  return (['node-ical', 'ical.js'] as const).map((other) => {
    const values = all[other].map(value)
    const what = `${other}${noteOf(all[other][0], found)}`
    return row(`calendar.${name}@${EVENTS}`, unit, all.ours.map(value), { what, values })
  })
}

export const calendarWindow = (window: Window): Row[] => rows(window, 'ms', window, ({ ms }) => ms)
/** What reading a month adds, at its peak. */
export const calendarMemory = (): Row[] => rows('memory', 'MB', 'month', ({ megabytes }) => megabytes)
