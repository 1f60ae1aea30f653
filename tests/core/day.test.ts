import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, daysFrom, minutesOf, wallOn } from '../../src/core/day.ts'

describe('the day a moment belongs to', () => {
  it.each([
    ['2026-11-25T01:59:59', '02:00', '2026-11-24'],
    ['2026-11-25T02:00:00', '02:00', '2026-11-25'],
    ['2026-11-25T00:00:00', '00:00', '2026-11-25'],
    ['2026-11-25T11:59:00', '12:00', '2026-11-24'],
    ['2026-11-24T22:59:00', '23:00', '2026-11-24'],
    ['2026-11-24T23:00:00', '23:00', '2026-11-25'],
    ['2027-01-01T01:00:00', '02:00', '2026-12-31'],
    ['2028-03-01T01:00:00', '02:00', '2028-02-29'],
  ])('%s, when days end at %s, is %s', (wall, endsAt, day) => expect(dayOf(wall, endsAt)).toBe(day))

  it('ends at two in the night unless the user says otherwise', () => {
    expect(dayOf('2026-11-25T01:59:00')).toBe('2026-11-24')
    expect(dayOf('2026-11-25T02:00:00')).toBe('2026-11-25')
  })

  it('is the calendar’s day or its neighbour', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        (date, end) => {
          const wall = date.toISOString().slice(0, 19)
          const endsAt = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
          const apart = daysBetween(wall.slice(0, 10), dayOf(wall, endsAt))
          expect(end > 12 * 60 ? [0, 1] : [-1, 0]).toContain(apart)
        },
      ),
    )
  })
})

describe('times of day', () => {
  it('are read as minutes', () => expect([minutesOf('00:00'), minutesOf('23:59')]).toEqual([0, 1439]))
  it.each(['', '24:00', '2:00', '02:60', '02:00:00', ' 02:00', 'two'])('%j is none', (time) => {
    expect(() => minutesOf(time)).toThrow(RangeError)
  })
})

describe('days', () => {
  it('are counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
    expect(daysBetween('2026-11-25', '2026-11-24')).toBe(-1)
  })
  it('from one to another are both of them and those between', () => {
    expect(daysFrom('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect([daysFrom('2026-11-24', '2026-11-24'), daysFrom('2026-11-25', '2026-11-24')]).toEqual([['2026-11-24'], []])
  })
  it('that are added are the days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (count) => {
        expect(daysBetween('2026-11-24', addDays('2026-11-24', count))).toBe(count)
      }),
    )
  })
})

describe('a time of a day', () => {
  it.each([
    ['2026-11-24', '17:30', '02:00', '2026-11-24T17:30:00'],
    ['2026-11-24', '01:00', '02:00', '2026-11-25T01:00:00'],
    ['2026-11-24', '23:30', '23:00', '2026-11-23T23:30:00'],
  ])('of %s, %s when days end at %s, is %s', (day, time, endsAt, wall) => expect(wallOn(day, time, endsAt)).toBe(wall))
})
