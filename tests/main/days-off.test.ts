// Days off: taken by hand, offered by the calendar, and days worked this once.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, HOUR, Life, type LifeOptions } from './parts.ts'

const TUESDAY = '2026-11-24'
const FRIDAY = '2026-11-27'
const SATURDAY = '2026-11-28'

const leave = (from: string, to: string, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:leave ${from}`,
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${to}`,
    ...(more.length > 0 ? more : ['SUMMARY:Sea', 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']),
    'END:VEVENT',
  ].join('\r\n')
const ten = event('Ten', at('1000'), at('1030'))
const on = (start: string, settings: LifeOptions['settings'] = {}) =>
  new Life({ start: `${start}[Europe/Berlin]`, settings })
const today = (life: Life) => {
  const { off, offUntil, away, worked } = life.parts.today.view()
  return { off, offUntil, away, worked }
}
const plain = { off: undefined, offUntil: undefined, away: undefined, worked: false }

describe('a day the calendar calls away', () => {
  it('is offered as a day off; taken, nothing comes, and the next day is as any other', async () => {
    const life = new Life()
    await life.plan(ten, leave('20261124', '20261125'))
    expect(today(life)).toEqual({ ...plain, away: { until: undefined } })
    expectOk(life.parts.daysOff.answer(true))
    expect(today(life)).toEqual({ ...plain, off: 'taken' })
    await life.goOn(`${TUESDAY}T20:00`)
    expect([life.announced, life.parts.journal.evenings.of(TUESDAY), life.parts.evening.waits()]).toEqual([
      [],
      undefined,
      false,
    ])
    await life.goOn('2026-11-25T09:00')
    expect(today(life)).toEqual(plain)
  })

  it('is asked about once: who is here is here', async () => {
    const life = new Life()
    await life.plan(ten, leave('20261124', '20261128'))
    expect(today(life).away).toEqual({ until: FRIDAY })
    expectOk(life.parts.daysOff.answer(false))
    expect(today(life)).toEqual(plain)
    await life.restart()
    await life.goOn(`${TUESDAY}T09:55`)
    expect(life.announced).toHaveLength(1)
    for (const day of ['2026-11-25', FRIDAY]) {
      await life.goOn(`${day}T08:00`)
      expect(today(life)).toEqual(plain)
    }
  })

  it('of a leave takes all its days at once, over a weekend, and is taken back with them', async () => {
    const life = on(`${FRIDAY}T08:00`)
    await life.plan(leave('20261125', '20261202'))
    expectOk(life.parts.daysOff.answer(true))
    expect(today(life)).toEqual({ ...plain, off: 'taken', offUntil: '2026-12-01' })
    await life.goOn(`${SATURDAY}T08:00`)
    expect(today(life)).toEqual({ ...plain, off: 'no-work-day' })
    await life.goOn('2026-11-30T08:00')
    expect(today(life)).toEqual({ ...plain, off: 'taken', offUntil: '2026-12-01' })
    expectOk(life.parts.daysOff.take(false))
    expect(today(life)).toEqual(plain)
    await life.goOn('2026-12-01T08:00')
    expect(today(life)).toEqual({ ...plain, away: { until: undefined } })
  })

  it('is not offered to someone who met somebody today, nor where the week has no work', async () => {
    const life = new Life()
    await life.plan(leave('20261124', '20261125'))
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.here())
    expect(today(life)).toEqual(plain)
    const saturday = on(`${SATURDAY}T08:00`)
    await saturday.plan(leave('20261128', '20261129'))
    expect(today(saturday)).toEqual({ ...plain, off: 'no-work-day' })
    expectOk(saturday.parts.daysOff.take(false))
    expect(today(saturday)).toEqual({ ...plain, worked: true })
  })

  it.each([
    ['an afternoon', event('Dentist', at('1400'), at('1800'), 'X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'ATTENDEE:x')],
    ['a day at a customer’s', event('Workshop', at('0900'), at('1700'), 'X-MICROSOFT-CDO-BUSYSTATUS:OOF')],
    ['a birthday', leave('20261124', '20261125', 'SUMMARY:Ann’s birthday')],
    ['leave that is shown as free', leave('20261124', '20261125', 'SUMMARY:Vacation', 'TRANSP:TRANSPARENT')],
  ])('is not %s', async (_, away) => {
    const life = new Life()
    await life.plan(away)
    expect(today(life)).toEqual(plain)
  })

  it('by the title alone, where the calendar has no mark', async () => {
    const life = new Life()
    await life.plan(leave('20261124', '20261125', 'SUMMARY:Vacances à Nice'))
    expect(today(life).away).toBeDefined()
    await life.plan(ten)
    expect(today(life)).toEqual(plain)
  })
})

it('after leave there is nothing to catch up: no evening, nothing said as late, promises only in Today', async () => {
  const life = new Life()
  await life.plan(ten, leave('20261125', '20261128'))
  await life.goOn(`${TUESDAY}T10:00`)
  life.parts.arrive.here()
  life.parts.line.open()
  expectOk(life.parts.line.keep('Went well >send the dates, Wednesday 3pm'))
  life.parts.conversation.done()
  life.parts.arrive.open(undefined, 'park')
  expectOk(life.parts.arrive.park({ thought: 'The lease', nextStep: '', when: 'tomorrow' }))
  life.parts.arrive.notNow()
  await life.goOn('2026-11-25T08:00')
  expect(life.parts.evening.missed()).toBe(TUESDAY)
  expectOk(life.parts.daysOff.answer(true))
  expect(life.parts.evening.missed()).toBeUndefined()
  await life.goOn('2026-11-30T09:00')
  expect(life.parts.evening.missed()).toBeUndefined()
  expect(life.parts.notice.view()?.kind).not.toBe('due')
  expect(life.parts.today.view().promises).toMatchObject([{ text: 'send the dates', standing: 'still-open' }])
  expect(life.parts.due.evening().map(({ text }) => text)).toEqual(['The lease'])
})

describe('a weekend is worked this once', () => {
  const eleven = event('Saturday', '20261128T110000', '20261128T113000')

  it('at once, for reminders and the evening, and only that day', async () => {
    const life = on(`${SATURDAY}T10:57`)
    await life.plan(eleven)
    expect(life.announced).toEqual([])
    expectOk(life.parts.daysOff.take(false))
    expect([today(life), life.announced.length]).toEqual([{ ...plain, worked: true }, 1])
    life.parts.arrive.here()
    await life.goOn(`${SATURDAY}T17:35`)
    expect(life.parts.journal.evenings.of(SATURDAY)?.offered).toBeDefined()
    await life.goOn('2026-11-29T09:00')
    expect([today(life), life.parts.evening.missed()]).toEqual([{ ...plain, off: 'no-work-day' }, SATURDAY])
    await life.goOn('2026-11-30T11:00')
    expect([today(life), life.parts.evening.missed()]).toEqual([plain, SATURDAY])
  })

  it('and taken back, it is silent again', async () => {
    const life = on(`${SATURDAY}T09:00`)
    await life.plan(eleven)
    expectOk(life.parts.daysOff.take(false))
    await life.restart()
    expect(today(life).worked).toBe(true)
    expectOk(life.parts.daysOff.take(true))
    life.clock.advance(3 * HOUR)
    expect([today(life), life.announced]).toEqual([{ ...plain, off: 'no-work-day' }, []])
    expect(life.parts.journal.daysOff.has(SATURDAY)).toBe(false)
  })
})

it('while it is locked, no time of a day off is known', async () => {
  const life = on(`${FRIDAY}T22:00`)
  await life.plan(event('Saturday', '20261128T110000', '20261128T113000'))
  expect(life.parts.reminders.knownLocked().reminders).toEqual([])
  const tuesday = new Life()
  await tuesday.plan(ten, event('Wednesday', '20261125T080000', '20261125T083000'), leave('20261124', '20261126'))
  expect(tuesday.parts.reminders.knownLocked().reminders).toHaveLength(2)
  expectOk(tuesday.parts.daysOff.answer(true))
  expect(tuesday.parts.reminders.knownLocked().reminders).toEqual([])
})
