// What goes on while the journal is locked, and what locks it.
import { describe, expect, it } from 'vitest'
import { firstSettings, type Settings } from '../../src/core/settings.ts'
import { createAutoLock, sayTimes } from '../../src/main/locked.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { at, event, expectOk, Life, type LifeOptions, MINUTE } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const start = () => testClock('2026-11-24T08:30[Europe/Berlin]')

describe('the journal locks itself', () => {
  const watched = (settings: Partial<Settings>) => {
    const clock = start()
    let locked = 0
    const world = { idle: 0 }
    const autoLock = createAutoLock({
      clock,
      settings: () => ({ ...firstSettings, ...settings }),
      idleSeconds: () => world.idle,
      lock: () => locked++,
    })
    return { clock, world, autoLock, locked: () => locked }
  }

  it('once nothing was touched for as long as was chosen', () => {
    const { clock, world, locked } = watched({ lockAfter: 5 })
    world.idle = 299
    clock.advance(MINUTE)
    expect(locked()).toBe(0)
    world.idle = 300
    clock.advance(15_000)
    expect(locked()).toBe(1)
  })

  it('never, if that was chosen, and not where the system counts nothing', () => {
    const never = watched({ lockAfter: 0 })
    never.world.idle = 100_000
    never.clock.advance(MINUTE)
    const uncounted = watched({ lockAfter: 5 })
    uncounted.clock.advance(60 * MINUTE)
    expect([never.locked(), uncounted.locked()]).toEqual([0, 0])
  })

  it('with the screen, unless that was switched off', () => {
    const on = watched({})
    on.autoLock.screenLocked()
    const off = watched({ lockWithScreen: false })
    off.autoLock.screenLocked()
    expect([on.locked(), off.locked()]).toEqual([1, 0])
  })
})

describe('what may be known while it is locked', () => {
  const known = async (events: string[], options: LifeOptions = {}, time = '08:30') => {
    const life = new Life(options)
    await life.plan(...events)
    await life.goOn(wall(time))
    return life
  }
  const times = (life: Life) =>
    life.parts.reminders
      .times()
      .map((each) => [each.at, each.time].map((instant) => new Date(instant).toISOString().slice(11, 16)))
  const ten = event('Ten', at('1000'), at('1030'))
  const noon = event('Noon', at('1200'), at('1230'))

  it('is when somebody comes and when to say so, and not a word more', async () => {
    const life = await known([ten, noon])
    expect(times(life)).toEqual([
      ['08:55', '09:00'],
      ['10:55', '11:00'],
    ])
    expect(life.parts.reminders.times().map(Object.keys)).toEqual([
      ['kind', 'at', 'time'],
      ['kind', 'at', 'time'],
    ])
  })

  it('is the times of promises and thoughts, but for what was said already, and for days off', async () => {
    const life = await known([])
    for (const text of ['>send the dates, 9:00', '>call her, 15:00', '>write to him, tomorrow 8:00', '>rest, Friday'])
      expectOk(life.parts.line.keep(`Ann ${text}`))
    life.parts.line.hide()
    expect(times(life)).toEqual([
      ['08:00', '08:00'],
      ['14:00', '14:00'],
      ['07:00', '07:00'],
    ])
    await life.goOn(wall('09:10'))
    expect(times(life)).toHaveLength(2)
    life.settings.change({ workDays: [2] })
    expect(times(life)).toEqual([['14:00', '14:00']])
    life.parts.daysOff.take(true)
    expect(times(life)).toEqual([])
  })

  it('has what came due in a conversation come after it', async () => {
    const life = await known([ten], {}, '09:56')
    expectOk(life.parts.line.keep('Ann >send the dates, 10:10'))
    life.parts.line.hide()
    life.parts.arrive.here()
    await life.goOn(wall('10:12'))
    expect(times(life)).toEqual([['09:45', '09:10']])
  })

  it('said while it was locked, a thing is not said again as new, and is still open', async () => {
    const life = await known([])
    expectOk(life.parts.line.keep('Ann >send the dates, 9:00'))
    expectOk(life.parts.line.keep('Omar >call him, 9:30'))
    life.parts.line.hide()
    const [{ time } = { time: 0 }] = life.parts.reminders.times()
    await life.restart()
    expectOk(life.parts.due.tellOf([time]))
    await life.goOn(wall('09:05'))
    expect(life.parts.notice.view()).toBeNull()
    expect(life.parts.due.open()).toHaveLength(2)
    await life.goOn(wall('09:30'))
    expect(life.parts.notice.view()).toMatchObject({ kind: 'due', count: 1 })
  })

  it('is nothing where reminders are off, or come only when asked', async () => {
    expect(times(await known([ten], { settings: { leadMinutes: 0 } }))).toEqual([])
    expect(times(await known([ten], { settings: { rhythm: 'asked' } }))).toEqual([])
  })

  it('is nothing of a day that is silent', async () => {
    const life = await known([ten])
    life.parts.daysOff.take(true)
    expect(times(life)).toEqual([])
  })

  it('leaves out who was announced already, and who comes while another is met', async () => {
    const life = await known([ten, event('Quarter past', at('1015'), at('1100')), noon], {}, '09:55')
    life.parts.arrive.here()
    await life.goOn(wall('10:01'))
    expect(times(life)).toEqual([['10:55', '11:00']])
  })
})

describe('a time', () => {
  it('is said once when it has come, and not when it is over', () => {
    const said: number[] = []
    const clock = start()
    const inMinutes = (minutes: number) => clock.instant() + minutes * MINUTE
    const [soon, asleep, later] = [inMinutes(10), inMinutes(30), inMinutes(120)]
    const stop = sayTimes(
      clock,
      [
        { kind: 'conversation', at: inMinutes(5), time: soon },
        { kind: 'conversation', at: inMinutes(25), time: asleep },
        { kind: 'conversation', at: inMinutes(115), time: later },
      ],
      ({ time }) => said.push(time),
    )
    clock.advance(4 * MINUTE)
    expect(said).toEqual([])
    clock.advance(2 * MINUTE)
    expect(said).toEqual([soon])
    clock.jumpTo(wall('10:00'))
    clock.advance(MINUTE)
    expect(said).toEqual([soon])
    stop()
    clock.advance(60 * MINUTE)
    expect(said).toEqual([soon])
  })
  it('of something to do is said once for all that is for it; slept over, within the hour', () => {
    const said: string[] = []
    const clock = start()
    const known = (minutes: number) => {
      const at = clock.instant() + minutes * MINUTE
      return { kind: 'due' as const, at, time: at }
    }
    const times = [known(10), known(10), known(40), known(100)]
    sayTimes(clock, times, ({ time }) => said.push(new Date(time).toISOString().slice(11, 16)))
    clock.advance(15 * MINUTE)
    expect(said).toEqual(['07:40'])
    clock.jumpTo(wall('10:15'))
    clock.advance(MINUTE)
    expect(said).toEqual(['07:40', '09:10'])
    clock.jumpTo(wall('08:35')) // set back
    clock.advance(20 * MINUTE)
    expect(said).toEqual(['07:40', '09:10'])
  })
})
