// The first run over a real journal: what is answered is kept at once, and it ends once.
import { expect, it } from 'vitest'
import { createFirstRun } from '../../src/main/first-run.ts'
import { expectOk, Life } from './parts.ts'

function firstRunOf(life: Life) {
  const done: string[] = []
  const { journal, calendars, line, settingsView } = life.parts
  const firstRun = createFirstRun({
    journal,
    settings: life.settings,
    calendars,
    shortcuts: { registered: () => life.parts.registered } as never,
    line,
    changed: () => {},
    change: settingsView.change,
    startsAtLogin: () => false,
    mayNotReach: false,
    show: () => done.push('shown'),
    hide: () => done.push('hidden'),
    arrive: () => done.push('arrive'),
    over: () => done.push('over'),
  })
  return { firstRun, done }
}

it('goes on where it was after a crash, with what was said', async () => {
  const life = new Life({ settings: { welcomed: false } })
  const { firstRun } = firstRunOf(life)
  expectOk(firstRun.answer({ reach: 'queue' }))
  expectOk(firstRun.answer({ sharesScreen: true }))
  expectOk(firstRun.go('line'))
  await life.restart()
  expect(firstRunOf(life).firstRun.view()).toMatchObject({
    screen: 'line',
    answers: { reach: 'queue', sharesScreen: true },
    keys: 'waiting',
  })
  expect(life.settings.get()).toMatchObject({ rhythm: 'stretch', showNames: false, welcomed: false })
})

it('knows when the keys came, and shows the first line until it is taken back', () => {
  const life = new Life({ settings: { welcomed: false } })
  const { firstRun } = firstRunOf(life)
  life.parts.registered.line = false
  expect(firstRun.view().keys).toBe('taken')
  life.parts.registered.line = true
  firstRun.pressed()
  expect(firstRun.view().keys).toBe('pressed')
  life.parts.line.open()
  const id = expectOk(life.parts.line.keep('Good coffee #morning'))
  firstRun.kept(id)
  expect(firstRun.view().line).toBe('Good coffee')
  expectOk(life.parts.line.undo(id))
  expect(firstRun.view().line).toBeUndefined()
})

it('switches the series, where an event is in one', async () => {
  const life = new Life({ settings: { welcomed: false } })
  const { firstRun } = firstRunOf(life)
  await life.plan(
    [
      'BEGIN:VEVENT',
      'UID:daily',
      'SUMMARY:Daily',
      'DTSTART;TZID=Europe/Berlin:20261124T100000',
      'DTEND;TZID=Europe/Berlin:20261124T101500',
      'RRULE:FREQ=DAILY',
      'ATTENDEE;CN=Ann Berger:mailto:ann@nordhaus.example',
      'END:VEVENT',
    ].join('\r\n'),
  )
  const [daily] = firstRun.view().events
  expect(daily).toMatchObject({ title: 'Daily', counts: true, names: ['Ann Berger'] })
  expectOk(firstRun.counts(daily?.key ?? '', false))
  expect(firstRun.view().events[0]).toMatchObject({ counts: false, reason: 'series-off' })
})

it('ends once, in Arrive; what is pressed and kept later is no business of it', () => {
  const life = new Life({ settings: { welcomed: false } })
  const { firstRun, done } = firstRunOf(life)
  firstRun.finish()
  firstRun.finish()
  expect(done).toEqual(['hidden', 'arrive', 'over'])
  expect(life.settings.get().welcomed).toBe(true)
  firstRun.pressed()
  expect(firstRun.view().keys).toBe('waiting')
})
