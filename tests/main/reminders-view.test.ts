// Why one was reminded, or not.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life, type LifeOptions } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const ten = event('Ten', at('1000'), at('1030'))

async function lifeWith(events: string[], options: LifeOptions = {}): Promise<Life> {
  const life = new Life(options)
  await life.plan(...events)
  return life
}
const clockOf = (life: Life, instant: number) =>
  new Date(instant).toLocaleTimeString('en-GB', { timeZone: life.clock.zone(), hour: '2-digit', minute: '2-digit' })
/** Each row as it is told: when it fell due, whom or what it was about, and what became of it. */
const rows = (life: Life) =>
  life.parts.reminders.view().days.flatMap(({ rows: each }) =>
    each.map(({ due, kind, who, text, steps }) => {
      const what = steps.map(({ outcome, why, at: when }) =>
        [outcome, why, clockOf(life, when)].filter(Boolean).join(' '),
      )
      return [clockOf(life, due), kind, who?.names.join() ?? text ?? '', ...what].join(' | ')
    }),
  )

describe('why', () => {
  it('tells what came, what waited for what, and what went by', async () => {
    const life = await lifeWith([ten, event('Quarter past', at('1015'), at('1100'))])
    expectOk(life.parts.line.keep('Ann >send the dates, 9:40'))
    life.parts.line.hide()
    await life.goOn(wall('09:57'))
    life.parts.arrive.here()
    await life.goOn(wall('10:40'))
    life.parts.conversation.done()
    life.parts.arrive.notNow()
    expect(rows(life)).toEqual([
      '10:10 | arrive | Ann Berger | held conversation 10:10 | shown 10:40',
      '09:55 | arrive | Ann Berger | shown 09:55',
      '09:40 | promise | send the dates | shown 09:40',
    ])
  })

  it('tells what was slept over, once in Today until it was looked at', async () => {
    const life = await lifeWith([ten])
    life.clock.jumpTo(wall('10:40'))
    life.parts.reminders.look()
    expect(life.parts.reminders.today().wentBy).toBe(1)
    expect(rows(life)).toEqual(['09:55 | arrive | Ann Berger | noted asleep 10:40'])
    expect(life.parts.reminders.today().wentBy).toBe(1)
    life.parts.reminders.seen()
    expect(life.parts.reminders.today().wentBy).toBe(0)
    await life.restart()
    expect(life.parts.reminders.today().wentBy, 'what was read does not come back').toBe(0)
    await life.plan(event('Two', at('1400'), at('1430')))
    life.clock.jumpTo(wall('15:00'))
    life.parts.reminders.look()
    await life.restart()
    expect(life.parts.reminders.today().wentBy, 'but what was not read yet does').toBe(1)
  })

  it('tells of a sleep of weeks what fell due in it, once and in one line', async () => {
    const life = await lifeWith([ten, event('Tomorrow', '20261125T100000', '20261125T103000')])
    for (const words of [
      '>send the dates, tomorrow 15:00',
      '>call him, 27 November 9:00',
      '>write, 25 December 9:00',
    ]) {
      expectOk(life.parts.line.keep(`Ann ${words}`))
      life.parts.line.hide()
    }
    await life.goOn(wall('09:30'))
    life.clock.jumpTo('2026-12-15T09:00')
    life.parts.reminders.look()
    const gone = rows(life).filter((row) => row.includes('noted'))
    expect(gone).toEqual([
      // The evenings of the last days, as ever; of those before only what somebody wanted or was to meet.
      ...Array.from({ length: 4 }, () => '17:30 | evening |  | noted asleep 09:00'),
      '09:00 | promise | call him | noted asleep 09:00',
      '15:00 | promise | send the dates | noted asleep 09:00',
      '09:55 | arrive | Ann Berger | noted asleep 09:00',
      '09:55 | arrive | Ann Berger | noted asleep 09:00',
    ])
    expect(life.parts.reminders.today().wentBy).toBe(4)
    await life.goOn('2026-12-15T12:00')
    await life.restart()
    expect([rows(life).filter((row) => row.includes('noted')).length, life.parts.reminders.today().wentBy]).toEqual([
      gone.length,
      4,
    ])
    await life.goOn('2026-12-16T09:00')
    expect(life.parts.reminders.today().wentBy, 'no backlog').toBe(0)
  })

  it('counts nothing as gone by that fell due on a day off, however it was slept over', async () => {
    const life = await lifeWith([])
    expectOk(life.parts.line.keep('Ann >send the dates, 28 November 9:00')) // a Saturday
    life.parts.line.hide()
    life.clock.jumpTo('2026-11-30T08:30')
    life.parts.reminders.look()
    expect(rows(life)).toContain('09:00 | promise | send the dates | noted asleep 08:30')
    expect(life.parts.reminders.today().wentBy).toBe(0)
  })

  it('tells that Threshold was not running', async () => {
    const life = await lifeWith([ten])
    life.parts.reminders.stop()
    life.clock.jumpTo(wall('10:40'))
    await life.restart()
    expect(rows(life)).toEqual(['09:55 | arrive | Ann Berger | noted not-running 10:40'])
  })

  it('counts nothing as gone by that was wished for: a day off, or only when asked', async () => {
    const off = await lifeWith([ten])
    expectOk(off.parts.daysOff.take(true))
    await off.goOn(wall('10:40'))
    expect([off.parts.reminders.today().wentBy, rows(off)]).toEqual([
      0,
      ['09:55 | arrive | Ann Berger | held day-off 09:55 | noted day-off 10:30'],
    ])
    const asked = await lifeWith([ten], { settings: { rhythm: 'asked' } })
    await asked.goOn(wall('10:40'))
    expect([asked.parts.reminders.today().wentBy, rows(asked)]).toEqual([
      0,
      ['09:55 | arrive | Ann Berger | off asked-only 09:55'],
    ])
  })

  it('names nobody and nothing where confidences are kept', async () => {
    const life = await lifeWith([ten])
    expectOk(life.parts.line.keep('Ann >send the dates, 9:40'))
    life.parts.line.hide()
    await life.goOn(wall('09:57'))
    life.settings.change({ confidential: true })
    expect(rows(life)).toEqual(['09:55 | arrive |  | shown 09:55', '09:40 | promise |  | shown 09:40'])
  })

  it('is there after a restart, with what came again', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:57'))
    expect(rows(life)).toEqual(['09:55 | arrive | Ann Berger | shown 09:55'])
    await life.restart()
    expect(rows(life)).toEqual(['09:55 | arrive | Ann Berger | shown 09:55 | shown 09:57'])
  })

  it('tells what holds reminders now', async () => {
    const life = await lifeWith([])
    expect(life.parts.reminders.view().holds).toEqual([])
    life.parts.line.open()
    life.parts.reminders.quiet.cover(true)
    expect(life.parts.reminders.view()).toMatchObject({ holds: ['covered', 'writing'], covered: true })
  })
})
