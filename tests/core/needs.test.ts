import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areTimes,
  comingOf,
  firstTimes,
  intervals,
  MOST_TIMES,
  type NeedPlan,
  needs,
  needWalls,
  nextTime,
  sortedTimes,
} from '../../src/core/needs.ts'
import { everyDay, lengthOf, stretchOf, usualHours, wallAfter } from '../../src/core/work-hours.ts'
import { anyDay, anyTime } from './times.ts'
import { isWithin } from './within.ts'

const TUESDAY = '2026-11-24'
const night = { from: '22:00', to: '06:00' }
const at = (...times: string[]): NeedPlan => ({ kind: 'at', times })
const said = (plan: NeedPlan, hours = usualHours, dayEndsAt = '02:00') =>
  needWalls(plan, TUESDAY, hours, dayEndsAt).map(({ wall, forMinutes }) => `${wall.slice(8, 16)} ${forMinutes}`)

describe('a need', () => {
  it('that is off falls never due, and none does on a day without hours', () => {
    expect(said({ kind: 'off' })).toEqual([])
    expect(needWalls({ kind: 'every', minutes: 30 }, TUESDAY, undefined, '02:00')).toEqual([])
  })
  it('by an interval comes first when one is over, never at the end of the hours, and is of use for half of one', () => {
    expect(said({ kind: 'every', minutes: 120 })).toEqual(['24T11:00 60', '24T13:00 60', '24T15:00 60', '24T17:00 30'])
    expect(said({ kind: 'every', minutes: 60 }, { from: '09:00', to: '12:00' })).toEqual(['24T10:00 30', '24T11:00 30'])
    expect(said({ kind: 'every', minutes: 180 }, { from: '09:00', to: '12:00' })).toEqual([])
    expect(said({ kind: 'every', minutes: 45 }, { from: '09:00', to: '10:00' })).toEqual(['24T09:45 15'])
  })
  it('at times of day comes at those within the hours, and is of use for 45 minutes, until the next or their end', () =>
    expect(said(at('08:59', '09:00', '12:00', '12:20', '17:10', '17:30'))).toEqual([
      '24T09:00 45',
      '24T12:00 20',
      '24T12:20 45',
      '24T17:10 20',
    ]))
  it('has hours whose end is outside', () => {
    expect(isWithin(`${TUESDAY}T17:29:59`, TUESDAY, usualHours, '02:00')).toBe(true)
    expect(isWithin(`${TUESDAY}T17:30:00`, TUESDAY, usualHours, '02:00')).toBe(false)
  })
  it('goes through midnight with the hours of a night, in the order of that night, beyond the end of the day too', () => {
    const expected = ['24T23:00 45', '25T01:30 45', '25T05:00 45']
    for (const dayEndsAt of ['12:00', '02:00'])
      expect(said(at('01:30', '05:00', '12:00', '23:00'), night, dayEndsAt)).toEqual(expected)
    expect(said({ kind: 'every', minutes: 180 }, night)).toEqual(['25T01:00 90', '25T04:00 90'])
  })
})

const anyHours = fc.record({ from: anyTime, to: anyTime })
const times = fc.uniqueArray(anyTime, { minLength: 1, maxLength: MOST_TIMES }).map(sortedTimes)
const interval = fc.constantFrom(...intervals)
const anyPlan = fc.oneof(
  times.map((those) => at(...those)),
  interval.map((minutes): NeedPlan => ({ kind: 'every', minutes })),
)
/** Each minute of the hours of a day. */
const minutesOf = (...[day, hours, dayEndsAt]: Parameters<typeof stretchOf>) => {
  const { from, to } = stretchOf(day, hours, dayEndsAt)
  const walls = [from]
  for (let wall = wallAfter(from, 1); wall < to; wall = wallAfter(wall, 1)) walls.push(wall)
  return walls
}

describe('whatever the hours and the end of the day', () => {
  it('a need is said in order, each once, within its hours, and is of no use any more when the next comes', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyHours, anyTime, (plan, day, hours, dayEndsAt) => {
        const walls = needWalls(plan, day, hours, dayEndsAt)
        const { to } = stretchOf(day, hours, dayEndsAt)
        for (const [index, { wall, forMinutes }] of walls.entries()) {
          expect(isWithin(wall, day, hours, dayEndsAt)).toBe(true)
          expect(forMinutes).toBeGreaterThan(0)
          expect(wallAfter(wall, forMinutes) <= (walls[index + 1]?.wall ?? to)).toBe(true)
        }
      }),
    )
  })
  it('times of day are those that the hours hold, no more and no fewer', () => {
    fc.assert(
      fc.property(times, anyDay, anyHours, anyTime, (those, day, hours, dayEndsAt) => {
        const held = minutesOf(day, hours, dayEndsAt).filter((wall) => those.includes(wall.slice(11, 16)))
        expect(needWalls(at(...those), day, hours, dayEndsAt).map(({ wall }) => wall)).toEqual(held)
      }),
    )
  })
  it('an interval is what lies between the beginning and the first, between any two, and at least half of it is left', () => {
    fc.assert(
      fc.property(interval, anyDay, anyHours, anyTime, (minutes, day, hours, dayEndsAt) => {
        const { from, to } = stretchOf(day, hours, dayEndsAt)
        const walls = needWalls({ kind: 'every', minutes }, day, hours, dayEndsAt)
        for (const [index, { wall, forMinutes }] of walls.entries()) {
          const next = walls[index + 1]?.wall
          expect(wall).toBe(wallAfter(walls[index - 1]?.wall ?? from, minutes))
          if (next) expect(wallAfter(wall, forMinutes + minutes / 2)).toBe(next)
        }
        expect(wallAfter(walls.at(-1)?.wall ?? from, minutes) >= to).toBe(true)
      }),
    )
  })
})

describe('the times of a plan', () => {
  it('are sorted, each once, one at least and eight at most', () => {
    expect(sortedTimes(['15:00', '10:30', '15:00'])).toEqual(['10:30', '15:00'])
    expect(areTimes(['10:30', '15:00'])).toBe(true)
    const nine = Array.from({ length: 9 }, (_, hour) => `0${hour}:00`)
    expect([[], ['15:00', '10:30'], ['10:30', '10:30'], nine].map(areTimes)).toEqual([false, false, false, false])
    expect(areTimes(nine.slice(1))).toBe(true)
  })
  it('begin within the hours, in the day and at night', () => {
    expect(needs.map((need) => firstTimes(need, usualHours))).toEqual([
      ['10:30', '14:00'],
      ['12:30'],
      ['10:30', '15:00'],
      ['11:30', '16:00'],
    ])
    expect(firstTimes('rest', night)).toEqual(['03:30', '23:30'])
    fc.assert(
      fc.property(fc.constantFrom(...needs), anyHours, (need, hours) => {
        const first = firstTimes(need, hours)
        expect(areTimes(first)).toBe(true)
        if (lengthOf(hours) >= 120) expect(said(at(...first), hours)).toHaveLength(first.length)
      }),
    )
  })
  it('go on two hours after the last one, where that is free', () => {
    expect([nextTime(['12:30']), nextTime(['23:00'])]).toEqual(['14:30', '01:00'])
    expect(nextTime(['14:30', '15:00', '12:30'])).toBe('15:30')
  })
})

describe('what comes of a plan on the days of work', () => {
  const hours = { ...everyDay(usualHours), 5: { from: '08:00', to: '13:00' }, 6: night }
  const coming = (plan: NeedPlan, ...days: number[]) => comingOf(plan, days, hours)

  it('is the same on each where the hours are alike, or make no difference', () => {
    expect(coming({ kind: 'every', minutes: 180 }, 1, 2)).toEqual({
      times: ['12:00', '15:00'],
      alike: true,
      outside: [],
    })
    expect(coming(at('12:30'), 1, 5)).toEqual({ times: ['12:30'], alike: true, outside: [] })
    expect(coming(at('01:00', '23:00'), 6).times).toEqual(['23:00', '01:00'])
  })
  it('is by the clock where the days differ', () => {
    expect(coming(at('08:30', '12:30', '15:00'), 1, 5)).toEqual({
      times: ['08:30', '12:30', '15:00'],
      alike: false,
      outside: [],
    })
    expect(coming({ kind: 'every', minutes: 60 }, 1, 5).alike).toBe(false)
  })
  it('leaves out times that no day holds', () =>
    expect(coming(at('10:30', '20:00'), 1, 2)).toEqual({ times: ['10:30'], alike: true, outside: ['20:00'] }))
  it('is nothing without days of work, or where the hours are over before', () => {
    expect(coming({ kind: 'every', minutes: 30 })).toEqual({ times: [], alike: true, outside: [] })
    expect(comingOf({ kind: 'every', minutes: 60 }, [1], everyDay({ from: '09:00', to: '10:00' })).times).toEqual([])
  })
})
