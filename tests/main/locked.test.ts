// What goes on while the journal is locked, and what locks it.
import { describe, expect, it } from 'vitest'
import { firstSettings, type Settings } from '../../src/core/settings.ts'
import { type Clock, instantOf } from '../../src/main/clock.ts'
import { createAutoLock, type KnownTime, sayTimes } from '../../src/main/locked.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { at, event, expectOk, Life, type LifeOptions, MINUTE } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const start = () => testClock('2026-11-24T08:30[Europe/Berlin]')

/** How often a timer of this clock woke the machine, and how many wait. */
function counted(clock: Clock) {
  const count = { wakeUps: 0, waiting: 0 }
  const after: Clock['after'] = (ms, call) => {
    let waits = true
    const over = () => {
      if (waits) count.waiting--
      waits = false
    }
    count.waiting++
    const cancel = clock.after(ms, () => {
      over()
      count.wakeUps++
      call()
    })
    return () => {
      over()
      cancel()
    }
  }
  return { count, clock: { ...clock, after } }
}

describe('the journal locks itself', () => {
  const watched = (change: Partial<Settings>) => {
    const clock = start()
    const { count, clock: watchedClock } = counted(clock)
    const world = {
      touched: clock.instant(),
      hasPassphrase: true as boolean,
      settings: { ...firstSettings, ...change },
    }
    const lockedAt: string[] = []
    const autoLock = createAutoLock({
      clock: watchedClock,
      settings: () => world.settings,
      idleSeconds: () => Math.floor((clock.instant() - world.touched) / 1000),
      canLock: () => world.hasPassphrase && lockedAt.length === 0,
      lock() {
        lockedAt.push(clock.now().wall.slice(11))
        autoLock.heed()
      },
    })
    autoLock.heed()
    return { clock, count, world, autoLock, lockedAt }
  }

  it('once nothing was touched for as long as was chosen, and looks no sooner than that', () => {
    const { clock, count, lockedAt } = watched({ lockAfter: 5 })
    clock.advance(5 * MINUTE - 1)
    expect([lockedAt, count.wakeUps]).toEqual([[], 0])
    clock.advance(1)
    expect(lockedAt).toEqual(['08:35:00'])
    clock.advance(60 * MINUTE)
    expect(count).toEqual({ wakeUps: 1, waiting: 0 })
  })

  it('later by as much as something was touched meanwhile', () => {
    const { clock, count, world, lockedAt } = watched({ lockAfter: 5 })
    clock.advance(4 * MINUTE)
    world.touched = clock.instant()
    clock.advance(4 * MINUTE)
    expect([lockedAt, count.wakeUps]).toEqual([[], 1])
    clock.advance(MINUTE)
    expect(lockedAt).toEqual(['08:39:00'])
    expect(count).toEqual({ wakeUps: 2, waiting: 0 })
  })

  it('never, if that was chosen, or without a passphrase: then nothing is looked at', () => {
    for (const each of [watched({ lockAfter: 0 }), watched({ lockAfter: 5 })]) {
      if (each.world.settings.lockAfter > 0) {
        each.world.hasPassphrase = false
        each.autoLock.heed()
      }
      expect(each.count.waiting).toBe(0)
      each.clock.advance(60 * MINUTE)
      expect([each.lockedAt, each.count.wakeUps]).toEqual([[], 0])
    }
  })

  it('not where the system counts nothing, and seldom looks there', () => {
    const { clock, count, world, lockedAt } = watched({ lockAfter: 5 })
    for (let minute = 0; minute < 60; minute++) {
      clock.advance(MINUTE)
      world.touched = clock.instant()
    }
    expect(lockedAt).toEqual([])
    expect(count.wakeUps).toBeLessThanOrEqual(15)
  })

  it('by another limit as soon as it is chosen, and not the sooner for any other change', () => {
    const { clock, count, world, autoLock, lockedAt } = watched({ lockAfter: 15 })
    clock.advance(3 * MINUTE)
    autoLock.heed()
    expect(count.waiting).toBe(1)
    world.settings = { ...world.settings, lockAfter: 5 }
    autoLock.heed()
    expect(count.waiting).toBe(1)
    clock.advance(2 * MINUTE)
    expect(lockedAt).toEqual(['08:35:00'])
  })

  it('at waking, after a sleep that was longer', () => {
    const { clock, autoLock, lockedAt } = watched({ lockAfter: 15 })
    clock.advance(MINUTE)
    clock.jumpTo(wall('09:30'))
    expect(lockedAt).toEqual([])
    autoLock.look()
    expect(lockedAt).toEqual(['09:30:00'])
  })

  it('with the screen, unless that was switched off', () => {
    const on = watched({})
    on.autoLock.screenLocked()
    const off = watched({ lockWithScreen: false })
    off.autoLock.screenLocked()
    expect([on.lockedAt, off.lockedAt]).toEqual([['08:30:00'], []])
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

const free = () => false

describe('a time', () => {
  it('is said once when it has come, and not when it is over', () => {
    const said: number[] = []
    const clock = start()
    const inMinutes = (minutes: number) => clock.instant() + minutes * MINUTE
    const [soon, asleep, later] = [inMinutes(10), inMinutes(30), inMinutes(120)]
    const { stop } = sayTimes(
      clock,
      [
        { kind: 'conversation', at: inMinutes(5), time: soon },
        { kind: 'conversation', at: inMinutes(25), time: asleep },
        { kind: 'conversation', at: inMinutes(115), time: later },
      ],
      free,
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
    sayTimes(clock, times, free, ({ time }) => said.push(new Date(time).toISOString().slice(11, 16)))
    clock.advance(15 * MINUTE)
    expect(said).toEqual(['07:40'])
    clock.jumpTo(wall('10:15'))
    clock.advance(MINUTE)
    expect(said).toEqual(['07:40', '09:10'])
    clock.jumpTo(wall('08:35')) // set back
    clock.advance(20 * MINUTE)
    expect(said).toEqual(['07:40', '09:10'])
  })

  it('is said to the second, and looked at each minute until then, for the clock may be set', () => {
    const said: string[] = []
    const clock = start()
    const known = (at: string): KnownTime => ({ kind: 'due', at: instantOf(wall(at), 'Europe/Berlin'), time: 0 })
    const { count, clock: watched } = counted(clock)
    sayTimes(watched, [known('08:32:30'), known('10:00')], free, () => said.push(clock.now().wall.slice(11)))
    clock.advance(10 * MINUTE)
    expect(said).toEqual(['08:32:30'])
    expect(count.wakeUps).toBeLessThanOrEqual(11)
    clock.jumpTo(wall('10:00:10')) // set forward
    clock.advance(MINUTE)
    expect(said).toHaveLength(2)
    expect(count.waiting).toBe(0)
  })

  it('waits while something holds it, and comes within a minute after that, as long as it is of use', () => {
    const said: string[] = []
    const clock = start()
    let held = true
    const known = (minutes: number): KnownTime => {
      const at = clock.instant() + minutes * MINUTE
      return { kind: 'conversation', at, time: at + 5 * MINUTE }
    }
    sayTimes(
      clock,
      [known(10), known(20)],
      () => held,
      () => said.push(clock.now().wall.slice(11, 16)),
    )
    clock.advance(18 * MINUTE)
    held = false
    clock.advance(MINUTE)
    expect(said).toEqual([])
    held = true
    clock.advance(2 * MINUTE)
    held = false
    clock.advance(MINUTE)
    expect(said).toEqual(['08:52'])
  })

  it('that came during a sleep is said at waking', () => {
    const said: number[] = []
    const clock = start()
    const [at, time] = [clock.instant() + 10 * MINUTE, clock.instant() + 20 * MINUTE]
    const saying = sayTimes(clock, [{ kind: 'conversation', at, time }], free, (known) => said.push(known.time))
    clock.jumpTo(wall('08:49:50'))
    saying.look()
    expect(said).toEqual([time])
  })

  it('wakes nobody once there is nothing left to say, or it is over', () => {
    const clock = start()
    const { count, clock: watched } = counted(clock)
    sayTimes(watched, [], free, () => {})
    expect(count.waiting).toBe(0)
    const known: KnownTime = { kind: 'due', at: clock.instant() + MINUTE, time: 0 }
    sayTimes(watched, [known], free, () => {})
    const { stop } = sayTimes(watched, [known], free, () => {})
    expect(count.waiting).toBe(2)
    stop()
    clock.advance(60 * MINUTE)
    expect(count).toEqual({ wakeUps: 1, waiting: 0 })
  })
})
