// Five minutes in which nobody does anything and nothing falls due, on the real clock: a journal with words in it, a
// calendar whose next event is hours away, the windows built and hidden. Beside the app, in the same minutes, runs a
// process that looks at the time each second.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type App, launch, newFolder, removeFolder, type WindowName } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import { chooseCalendar } from '../e2e/support/journey.ts'
import { type Row, row } from './row.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MINUTES = 5
/**
 * What a start leaves to do later is done by then; so is V8, which looks every eight seconds for what can be let go. And
 * the minutes are over before the tenth, when the windows that were hidden are let go.
 */
const SETTLES_MS = 270_000
/** The last answers come a little after the last minute. */
const LATE_MS = 5_000
const LINES = 50

/** What a process had used at a moment. */
export interface Used {
  /** Microseconds of CPU, of all its threads. */
  cpu: number
  /** How often its main thread fell asleep, as the kernel counts it: so often it was woken. */
  slept: number
}

/** In this zone it is eleven now: a working hour, with nothing of the evening. */
function elevenOClock(now: number): { zone: string; wall: string } {
  const ahead = 11 - new Date(now).getUTCHours()
  const zone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
  return { zone, wall: new Date(now + ahead * HOUR).toISOString().slice(0, 19) }
}

/** Conversations at each hour of today from four hours from now on, and of the days around. */
function calendar(now: number): string {
  const stamp = (at: number) => `${new Date(at).toISOString().replaceAll(/[-:]/g, '').slice(0, 13)}0000Z`
  const events = [-3, -2, -1, 0, 1, 2, 3].flatMap((day) =>
    [4, 5, 6].map((hour) => {
      const at = now + (day * 24 + hour) * HOUR
      return [
        'BEGIN:VEVENT',
        `UID:${day}-${hour}@threshold.example`,
        `DTSTAMP:${stamp(now)}`,
        `DTSTART:${stamp(at)}`,
        `DTEND:${stamp(at + HOUR)}`,
        'SUMMARY:Offer',
        'ORGANIZER:mailto:me@threshold.example',
        'ATTENDEE:mailto:me@threshold.example',
        `ATTENDEE;CN=Ann Berger:mailto:ann${day}@threshold.example`,
        'END:VEVENT',
      ]
    }),
  )
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:bench', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')
}

/** A folder of somebody who has kept lines and chosen a calendar. */
async function lived(dataFolder: string): Promise<string> {
  const now = Date.now()
  const { zone, wall } = elevenOClock(now)
  const file = path.join(dataFolder, 'calendar.ics')
  writeFileSync(file, calendar(now))
  const app = await launch({ dataFolder, clock: `${wall}[${zone}]` })
  await chooseCalendar(app, file)
  await inMain(
    app.electron,
    ({ hook }, lines) => {
      hook.session.settingsView.change({ toldItStays: true, workDays: [1, 2, 3, 4, 5, 6, 7] })
      for (let at = 0; at < lines; at++) hook.session.line.keep(`Asked about invoice ${at}, was calm. #billing *4`)
    },
    LINES,
  )
  await app.close()
  return zone
}

/** Each was shown once, and is hidden now. */
async function hideAll(app: App): Promise<void> {
  for (const name of ['home', 'evening'] satisfies WindowName[]) {
    await app.driver.chooseInTray(name)
    await (await app.window(name)).getByRole('heading').first().waitFor()
  }
  await inMain(
    app.electron,
    ({ electron }) => {
      for (const window of electron.BrowserWindow.getAllWindows()) if (window.isVisible()) window.close()
    },
    null,
  )
}

/** Main notes by itself what it has used, when it has settled and when the minutes are over: to ask would wake it. */
const noting = (app: App): Promise<void> =>
  inMain(
    app.electron,
    (_, [settles, lasts]) => {
      const noted: Used[] = []
      const note = () => {
        const { user, system } = process.cpuUsage()
        const status = process.getBuiltinModule('fs').readFileSync('/proc/self/status', 'utf8')
        noted.push({ cpu: user + system, slept: Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1]) })
      }
      Object.assign(globalThis, { noted })
      const { setTimeout: later } = globalThis
      later(() => {
        note()
        later(note, lasts)
      }, settles)
    },
    [SETTLES_MS, MINUTES * MINUTE] as const,
  )

const noted = (app: App): Promise<Used[]> =>
  inMain(app.electron, () => (globalThis as unknown as { noted: Used[] }).noted, null)

/** Milliseconds of CPU, and wake-ups a minute but for the one that noted. */
function between([before, after]: readonly Used[]): { cpu: number; wakeUps: number } {
  if (!before || !after) throw new Error('the minutes were not over')
  return { cpu: (after.cpu - before.cpu) / 1000, wakeUps: (after.slept - before.slept - 1) / MINUTES }
}

export async function idle(): Promise<Row[]> {
  const dataFolder = newFolder()
  try {
    const zone = await lived(dataFolder)
    const app = await launch({ dataFolder, env: { THRESHOLD_TEST_CLOCK: '', TZ: zone } })
    const poller = fork(path.join(import.meta.dirname, 'idle-poller.ts'), [
      String(SETTLES_MS),
      String(MINUTES * MINUTE),
    ])
    try {
      await hideAll(app)
      const polled = once(poller, 'message') as Promise<[Used[]]>
      await noting(app)
      await setTimeout(SETTLES_MS + MINUTES * MINUTE + LATE_MS)
      const ours = between(await noted(app))
      const theirs = between((await polled)[0])
      const what = 'a poll a second'
      return [
        row('idle.cpu', 'ms', [ours.cpu], { what, values: [theirs.cpu] }),
        row('idle.wakeups', 'a minute', [ours.wakeUps], { what, values: [theirs.wakeUps] }),
      ]
    } finally {
      poller.kill()
      await app.close()
    }
  } finally {
    removeFolder(dataFolder)
  }
}
