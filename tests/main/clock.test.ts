// The clock that reads time, and the one that is told it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { instantOf, momentAt, stoppable, systemClock } from '../../src/main/clock.ts'
import { createDay } from '../../src/main/day.ts'
import { testClock } from '../../src/main/test-clock.ts'

const BERLIN = 'Europe/Berlin'
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a moment', () => {
  it('is the instant, what the wall clock showed, and the zone', () => {
    const instant = Date.parse('2026-11-24T10:00:30+01:00')
    expect(momentAt(instant, BERLIN)).toEqual({ instant, wall: '2026-11-24T10:00:30', zone: BERLIN })
    expect(momentAt(instant, 'Asia/Kathmandu').wall).toBe('2026-11-24T14:45:30')
  })

  it.each([
    ['2026-11-24T10:00', '2026-11-24T10:00+01:00', 'an ordinary one'],
    ['2026-03-29T02:30', '2026-03-29T03:30+02:00', 'left out in spring: moved on'],
    ['2026-10-25T02:30', '2026-10-25T02:30+02:00', 'twice in autumn: the first'],
  ])('of the wall time %s is %s (%s)', (wall, instant) => {
    expect(instantOf(wall, BERLIN)).toBe(Date.parse(instant))
  })
})

describe('the system’s clock', () => {
  const clock = systemClock()
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T10:00+01:00') }))
  afterEach(() => void vi.useRealTimers())

  it('tells the system’s time', () => {
    expect(clock.instant()).toBe(Date.parse('2026-11-24T10:00+01:00'))
    expect(clock.now()).toEqual(momentAt(clock.instant(), clock.zone()))
    expect(() => new Intl.DateTimeFormat('en', { timeZone: clock.zone() })).not.toThrow()
  })

  it('calls once after a time, and not when it was cancelled', () => {
    const calls: string[] = []
    clock.after(1000, () => calls.push('after'))
    clock.after(-5, () => calls.push('at once'))
    const cancel = clock.after(1000, () => calls.push('cancelled'))
    vi.advanceTimersByTime(0)
    cancel()
    vi.advanceTimersByTime(5000)
    expect(calls).toEqual(['at once', 'after'])
  })

  it('waits for a time longer than a timer can, and can be cancelled on the way', () => {
    const month = 31 * 24 * HOUR
    let [calls, cancelled] = [0, 0]
    clock.after(month, () => calls++)
    const cancel = clock.after(month, () => cancelled++)
    vi.advanceTimersByTime(month - 1)
    expect(calls).toBe(0)
    cancel()
    vi.advanceTimersByTime(1)
    expect([calls, cancelled]).toEqual([1, 0])
  })

  it('calls again and again until it is cancelled', () => {
    let calls = 0
    const cancel = clock.every(1000, () => calls++)
    vi.advanceTimersByTime(3500)
    cancel()
    vi.advanceTimersByTime(5000)
    expect(calls).toBe(3)
  })
})

describe('the test’s clock', () => {
  it('starts where it is told and stands still', () => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    expect(clock.now()).toEqual({
      instant: Date.parse('2026-11-24T08:30+01:00'),
      wall: '2026-11-24T08:30:00',
      zone: BERLIN,
    })
    expect(clock.instant()).toBe(clock.instant())
  })

  it('calls what falls due in its order, at its time', () => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    const calls: string[] = []
    const note = (name: string) => () => calls.push(`${name} ${clock.now().wall.slice(11)}`)
    clock.after(3000, note('c'))
    clock.after(1000, () => {
      note('a')()
      clock.after(1000, note('b'))
    })
    const stop = clock.every(2500, note('e'))
    clock.after(2600, stop)
    const cancel = clock.after(500, note('never'))
    cancel()
    clock.advance(10_000)
    expect(calls).toEqual(['a 08:30:01', 'b 08:30:02', 'e 08:30:02', 'c 08:30:03'])
    expect(clock.now().wall).toBe('2026-11-24T08:30:10')
  })

  it('goes on to a wall time, over a change of the clocks too', () => {
    const clock = testClock('2026-10-25T01:00[Europe/Berlin]')
    const before = clock.instant()
    clock.advanceTo('2026-10-25T04:00')
    expect(clock.instant() - before).toBe(4 * HOUR)
  })

  it('jumps without letting timers run, and they wait as long as they would have', () => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    let at = ''
    clock.after(60_000, () => {
      at = clock.now().wall.slice(11)
    })
    clock.advance(30_000)
    clock.jumpTo('2026-11-24T12:00')
    expect(at).toBe('')
    clock.advance(29_999)
    expect(at).toBe('')
    clock.advance(1)
    expect(at).toBe('12:00:30')
    clock.jumpTo('2026-11-24T08:00')
    expect(clock.now().wall).toBe('2026-11-24T08:00:00')
  })

  it('travels', () => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    clock.travelTo('America/New_York')
    expect(clock.now()).toMatchObject({ wall: '2026-11-24T02:30:00', zone: 'America/New_York' })
  })
})

describe('the user’s day', () => {
  const dayAt = (start: string, endsAt: string) => {
    const clock = testClock(start)
    const day = createDay(clock, () => endsAt)
    const wall = (instant: number) => momentAt(instant, clock.zone()).wall.slice(0, 16)
    return { clock, day, told: () => [day.today(), wall(day.start()), wall(day.end())] }
  }

  it.each([
    ['2026-11-24T01:59', '02:00', '2026-11-23', '2026-11-23T02:00', '2026-11-24T02:00'],
    ['2026-11-24T02:00', '02:00', '2026-11-24', '2026-11-24T02:00', '2026-11-25T02:00'],
    ['2026-11-24T12:00', '00:00', '2026-11-24', '2026-11-24T00:00', '2026-11-25T00:00'],
    ['2026-11-24T22:59', '23:00', '2026-11-24', '2026-11-23T23:00', '2026-11-24T23:00'],
    ['2026-11-24T23:00', '23:00', '2026-11-25', '2026-11-24T23:00', '2026-11-25T23:00'],
  ])('at %s, when days end at %s, is %s from %s to %s', (now, endsAt, ...expected) => {
    expect(dayAt(`${now}[Europe/Berlin]`, endsAt).told()).toEqual(expected)
  })

  it.each([
    ['2026-03-28', 23],
    ['2026-10-24', 25],
    ['2026-03-29', 24],
  ])('of %s has %i hours', (date, hours) => {
    // It ends at three: the hour that is left out and the one that comes twice lie before that.
    const { day } = dayAt(`${date}T12:00[Europe/Berlin]`, '03:00')
    expect((day.end() - day.start()) / HOUR).toBe(hours)
  })

  it('that would end in the hour that is left out ends when that is over', () => {
    const { clock, day } = dayAt('2026-03-29T01:30[Europe/Berlin]', '02:00')
    expect(day.today()).toBe('2026-03-28')
    expect(day.end() - clock.instant()).toBe(HOUR / 2)
    clock.advance(HOUR / 2)
    expect(day.today()).toBe('2026-03-29')
    expect(day.start()).toBe(clock.instant())
  })
})

describe('a clock that ends before another', () => {
  it('stops its own timers together, and only those', () => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    const own = stoppable(clock)
    const called: string[] = []
    clock.after(MINUTE, () => called.push('another’s'))
    own.after(MINUTE, () => called.push('own'))
    own.every(MINUTE, () => called.push('own, each'))
    clock.advance(MINUTE)
    expect(called).toEqual(['another’s', 'own', 'own, each'])
    own.after(MINUTE, () => called.push('too late'))
    own.stop()
    clock.every(MINUTE, () => called.push('another’s'))
    clock.advance(MINUTE)
    expect(called).toEqual(['another’s', 'own', 'own, each', 'another’s'])
  })

  it('stops one when asked', () => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    const called: string[] = []
    stoppable(clock).after(MINUTE, () => called.push('own'))()
    clock.advance(MINUTE)
    expect(called).toEqual([])
  })
})
