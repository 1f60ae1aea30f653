import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, wallOn } from '../../src/core/day.ts'
import { everyDay, goesOn, hoursOf, lengthOf, stretchOf, usualHours, wallAfter } from '../../src/core/work-hours.ts'
import { anyDay, anyTime } from './times.ts'
import { isWithin } from './within.ts'

const TUESDAY = '2026-11-24'
const night = { from: '22:00', to: '06:00' }

describe('the hours of a day', () => {
  it('are those of its day of the week', () => {
    const hours = { ...everyDay(usualHours), 2: { from: '07:00', to: '11:00' } }
    expect(hoursOf(TUESDAY, hours)).toEqual({ from: '07:00', to: '11:00' })
    expect(hoursOf('2026-11-25', hours)).toEqual({ from: '09:00', to: '17:30' })
    expect(hoursOf('2026-11-29', { ...hours, 7: night })).toEqual(night)
  })
  it('begin in that day and end at their time', () =>
    expect(stretchOf(TUESDAY, usualHours, '02:00')).toEqual({ from: '2026-11-24T09:00:00', to: '2026-11-24T17:30:00' }))
  it('of a night end on the next date, and beyond the end of the day where that comes first', () => {
    for (const dayEndsAt of ['12:00', '02:00', '00:00'])
      expect(stretchOf(TUESDAY, night, dayEndsAt)).toEqual({ from: '2026-11-24T22:00:00', to: '2026-11-25T06:00:00' })
  })
  it('that begin after midnight are the day’s before, until that ends', () =>
    expect(stretchOf(TUESDAY, { from: '00:30', to: '05:00' }, '02:00').from).toBe('2026-11-25T00:30:00'))
  it('whose day ends before midnight begin on the date before', () =>
    expect(stretchOf(TUESDAY, night, '20:00').from).toBe('2026-11-23T22:00:00'))
  it('from a time to the same last a day and a night', () =>
    expect(lengthOf({ from: '08:00', to: '08:00' })).toBe(1440))

  it('go on after their day’s end, or not', () => {
    expect(goesOn(night, '02:00')).toBe(true)
    expect(goesOn(night, '06:00')).toBe(false)
    expect(goesOn(usualHours, '02:00')).toBe(false)
    fc.assert(
      fc.property(anyDay, fc.record({ from: anyTime, to: anyTime }), anyTime, (day, hours, dayEndsAt) => {
        const { to } = stretchOf(day, hours, dayEndsAt)
        expect(goesOn(hours, dayEndsAt)).toBe(to > wallOn(addDays(day, 1), dayEndsAt, dayEndsAt))
      }),
    )
  })

  it('hold their beginning and not their end', () => {
    const within = (wall: string) => isWithin(wall, TUESDAY, night, '12:00')
    expect(['21:59:59', '22:00:00'].map((time) => within(`2026-11-24T${time}`))).toEqual([false, true])
    expect(['05:59:59', '06:00:00'].map((time) => within(`2026-11-25T${time}`))).toEqual([true, false])
  })
  it('belong to the day they begin in, and the same hours of two days never meet', () => {
    fc.assert(
      fc.property(anyDay, fc.record({ from: anyTime, to: anyTime }), anyTime, (day, hours, dayEndsAt) => {
        const { from, to } = stretchOf(day, hours, dayEndsAt)
        expect(dayOf(from, dayEndsAt)).toBe(day)
        expect([from.slice(11, 16), to.slice(11, 16)]).toEqual([hours.from, hours.to])
        expect(to > from && to <= stretchOf(addDays(day, 1), hours, dayEndsAt).from).toBe(true)
        expect(isWithin(wallAfter(to, -1), day, hours, dayEndsAt)).toBe(true)
      }),
    )
  })
})
