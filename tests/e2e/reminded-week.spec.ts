// A week of work in a second, through the built app: what is due is said once while it is of use and while nothing holds
// it, or noted once. THRESHOLD_SEED lives the same week again.
import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { firstSettings } from '../../src/core/settings.ts'
import { type Hook, inMain } from './support/driver.ts'
import { chooseCalendar, today } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const seed = Number(process.env.THRESHOLD_SEED ?? randomInt(2 ** 31))
/** https://en.wikipedia.org/wiki/Linear_congruential_generator, with the constants of Numerical Recipes. */
function chances(from: number) {
  let state = from >>> 0
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const MINUTE = 60_000
const SATURDAY = Date.parse('2026-11-28T00:00+01:00')
const DAYS = ['23', '24', '25', '26', '27']
const meeting = (title: string, hour: string) =>
  [
    'BEGIN:VEVENT',
    `UID:${title}`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:20261123T${hour}00`,
    `DTEND;TZID=Europe/Berlin:20261123T${hour.slice(0, 2)}5000`,
    'RRULE:FREQ=DAILY',
    'ATTENDEE;CN=Ann Berger:mailto:ann@nordhaus.example',
    'END:VEVENT',
  ].join('\r\n')

interface Logged {
  key: string
  kind: string
  outcome: string
  due: number
  at: number
}

/** Half a minute after half past eight, until six; says when everything was held. It runs in the main process. */
function liveDay(
  { hook: { clock, session } }: { hook: Hook },
  steps: ReadonlyArray<{ what: number; minutes: number }>,
): Array<[from: number, to: number]> {
  const holds: Array<[from: number, to: number]> = []
  const day = clock.now().wall.slice(0, 10)
  for (const { what, minutes } of steps) {
    if (clock.now().wall > `${day}T18:00`) break
    if (what === 0) session.reminders.quiet.cover(true)
    if (what === 1) session.line.open()
    const from = clock.instant()
    if (what === 2)
      clock.jumpTo(new Date(Date.parse(`${clock.now().wall}Z`) + minutes * 60_000).toISOString().slice(0, 19))
    clock.advance((what === 2 ? 1 : minutes) * 60_000)
    if (what < 2) holds.push([from, clock.instant()])
    if (what === 0) session.reminders.quiet.cover(false)
    if (what === 1) session.line.hide()
    // Whoever it comes to answers it.
    if (session.arrive.subject()) session.arrive.notNow()
    session.notice.act('all-right')
  }
  return holds
}

test('a week of reminders, with holds and sleep at random', async ({ start, folder }) => {
  console.info(`a week of reminders: THRESHOLD_SEED=${seed}`)
  const chance = chances(seed)
  const calendar = path.join(folder, 'week.ics')
  writeFileSync(
    calendar,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      meeting('Morning', '1000'),
      meeting('Noon', '1200'),
      meeting('Late', '1500'),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
  const app = await start({ clock: '2026-11-23T08:00[Europe/Berlin]' })
  await chooseCalendar(app, calendar)
  await today(app)
  await inMain(app.electron, ({ hook }, needs) => void hook.session.settingsView.change({ needs }), {
    ...firstSettings.needs,
    water: { kind: 'every', minutes: 90 },
    meal: { kind: 'at', times: ['12:30'] },
  } as const)
  /** When everything was held, as instants. */
  const held: Array<[from: number, to: number]> = []
  for (const day of DAYS) {
    await app.driver.jumpTo(`2026-11-${day}T08:30`)
    await app.driver.advance(MINUTE)
    // A new day reads the calendar again.
    const planned = () =>
      inMain(
        app.electron,
        ({ hook: { session, clock } }) => {
          const from = session.day.start()
          return session.today.view().rows.filter(({ starts }) => starts >= from && clock.instant() > from).length
        },
        null,
      )
    await expect.poll(planned).toBe(3)
    const steps = Array.from({ length: 12 }, () => ({ what: chance(4), minutes: 10 + chance(90) }))
    held.push(...(await inMain(app.electron, liveDay, steps)))
  }
  await app.driver.jumpTo('2026-11-28T12:00')
  await app.driver.advance(2 * MINUTE)

  const log = await inMain(
    app.electron,
    ({ hook }) => hook.journal.db.prepare<[], Logged>('SELECT key, kind, outcome, due, at FROM reminder').all(),
    null,
  )
  const said = log.filter(({ outcome }) => outcome === 'shown')
  const noted = log.filter(({ outcome }) => outcome === 'noted')
  const twice = (rows: Logged[]) => rows.filter(({ key }, n) => rows.findIndex((each) => each.key === key) !== n)
  // Covered, a look comes at once; what was said at that very instant was said before.
  const within = ({ at }: Logged) => held.some(([from, to]) => from < at && at < to)
  expect(twice(said)).toEqual([])
  expect(twice(noted)).toEqual([])
  expect(said.filter(({ due, at }) => at < due)).toEqual([])
  expect(said.filter(within)).toEqual([])
  for (const kind of ['arrive', 'evening', 'meal', 'water']) {
    const decided = new Set(
      [...said, ...noted].filter((each) => each.kind === kind && each.due < SATURDAY).map(({ key }) => key),
    )
    const each = { arrive: 3, evening: 1, meal: 1, water: 5 }[kind] ?? 0
    expect([kind, decided.size]).toEqual([kind, each * DAYS.length])
  }
})
