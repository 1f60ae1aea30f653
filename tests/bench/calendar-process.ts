// One reading of a calendar file by one reader, in a process of its own as the app has it: cold, and with nothing else in
// its memory. All readers are loaded in each, so that none pays for it.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import ical from 'node-ical'
import { parseCalendar } from '../../src/main/calendar/parse.ts'

interface Window {
  fromUtc: number
  toUtc: number
}
/** Who takes longer is not waited for. */
const STOP_MS = 10_000
export type Reader = 'ours' | 'node-ical' | 'ical.js'
export interface Reading {
  ms: number
  /** Megabytes that came on top, at most. */
  megabytes: number
  /** `start uid`, sorted: what lies in the window. */
  found: string[]
  /** It was stopped before its end. */
  stopped: boolean
}

const written = (uid: unknown, start: Date) => `${start.toISOString()} ${uid}`

const readers: Record<Reader, (bytes: Uint8Array, window: Window) => string[]> = {
  ours: (bytes, window) =>
    parseCalendar(bytes, { ...window, zone: 'Europe/Berlin', me: ['lena@threshold.example'] }).occurrences.map((one) =>
      written(one.uid, new Date(one.startUtc)),
    ),
  'node-ical': (bytes, { fromUtc, toUtc }) => {
    const [from, to] = [new Date(fromUtc), new Date(toUtc - 1)]
    return Object.values(ical.sync.parseICS(new TextDecoder().decode(bytes))).flatMap((event) =>
      event?.type === 'VEVENT'
        ? ical
            .expandRecurringEvent(event, { from, to, expandOngoing: true })
            .filter(({ end }) => end.getTime() > fromUtc)
            .map(({ start }) => written(event.uid, start))
        : [],
    )
  },
  // As its guide has it, but for the exceptions: looked for by each event itself they take a minute. The walk through
  // each series from its first day takes half a minute too.
  'ical.js': (bytes, { fromUtc, toUtc }) => {
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)))
    const end = performance.now() + STOP_MS
    return calendar.getAllSubcomponents('vevent').flatMap((component) => {
      const event = new ICAL.Event(component, { exceptions: [] })
      const found: string[] = []
      const walk = event.isRecurring() ? event.iterator() : undefined
      for (let start: ICAL.Time | undefined = walk?.next() ?? event.startDate; start; start = walk?.next()) {
        const utc = start.toJSDate().getTime()
        if (utc >= toUtc || performance.now() > end) break
        if (event.getOccurrenceDetails(start).endDate.toJSDate().getTime() > fromUtc)
          found.push(written(event.uid, start.toJSDate()))
      }
      return found
    })
  },
}

const residentPeak = () =>
  process.platform === 'linux'
    ? // What the system counts for a process may be its parent's.
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
    : process.resourceUsage().maxRSS / 1024

const [file = '', reader, fromUtc, toUtc] = process.argv.slice(2)
const bytes = readFileSync(file)
const before = process.memoryUsage.rss() / 2 ** 20
const from = performance.now()
const found = readers[reader as Reader](bytes, { fromUtc: Number(fromUtc), toUtc: Number(toUtc) })
const ms = performance.now() - from
const reading: Reading = { ms, megabytes: residentPeak() - before, found: found.sort(), stopped: ms >= STOP_MS }
process.stdout.write(JSON.stringify(reading))
