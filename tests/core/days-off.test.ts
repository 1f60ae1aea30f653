import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/day.ts'
import {
  awayUntil,
  type Days,
  dayOff,
  isAway,
  type Stretch,
  takenUntil,
  weekdayOf,
  workDaysFrom,
} from '../../src/core/days-off.ts'

const MONDAY = '2026-11-23'
const SATURDAY = '2026-11-28'
const days = ({
  taken = [],
  worked = [],
  workDays = [1, 2, 3, 4, 5],
}: Partial<Record<'taken' | 'worked', string[]>> & {
  workDays?: number[]
}): Days => ({ workDays, isTaken: (day) => taken.includes(day), isWorked: (day) => worked.includes(day) })
const plain = days({})
/** From midnight to midnight. */
const whole = (first: string, count = 1): Stretch => ({
  from: `${first}T00:00:00`,
  to: `${addDays(first, count)}T00:00:00`,
})
const hours = (from: string, to: string, day = MONDAY): Stretch => ({
  from: `${day}T${from}:00`,
  to: `${day}T${to}:00`,
})

it('the week begins on Monday', () => {
  const week = Array.from({ length: 7 }, (_, at) => addDays(MONDAY, at))
  expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

it.each([
  [MONDAY, {}, undefined],
  [MONDAY, { taken: [MONDAY] }, 'taken'],
  [MONDAY, { worked: [MONDAY] }, undefined],
  [SATURDAY, {}, 'no-work-day'],
  [SATURDAY, { taken: [SATURDAY] }, 'no-work-day'],
  [SATURDAY, { worked: [SATURDAY] }, undefined],
  ['2026-11-29', { worked: [SATURDAY] }, 'no-work-day'],
] as const)('%s with %o is %s', (day, said, expected) => {
  expect(dayOff(day, days(said as never))).toBe(expected)
})

describe('a day the calendar calls away', () => {
  it.each([
    ['all day', [whole(MONDAY)], true],
    ['in the midst of two weeks', [whole('2026-11-16', 14)], true],
    ['for the working hours', [hours('09:00', '17:00')], true],
    ['in the morning and in the afternoon', [hours('08:00', '12:00'), hours('13:00', '17:00')], true],
    ['twice for the same hours', [hours('08:00', '12:00'), hours('08:00', '12:00')], false],
    ['for the morning', [hours('08:00', '12:30')], false],
    ['from the evening on', [{ from: '2026-11-23T16:00:00', to: '2026-11-24T08:00:00' }], false],
    ['yesterday', [whole('2026-11-22')], false],
    ['never', [], false],
  ])('%s', (_, stretches, expected) => {
    expect(isAway(MONDAY, stretches)).toBe(expected)
  })

  it.each([
    ['one day', [whole(MONDAY)], plain, MONDAY],
    ['a week with its weekend ends on Friday', [whole(MONDAY, 7)], plain, '2026-11-27'],
    ['a weekend does not part it', [whole('2026-11-23', 5), whole('2026-11-30', 2)], plain, '2026-12-01'],
    ['a day at work does', [whole(MONDAY), whole('2026-11-25')], plain, MONDAY],
    ['an afternoon that leads into leave is none', [hours('13:00', '23:00'), whole('2026-11-24', 3)], plain, undefined],
    ['nothing is offered on a day that is off already', [whole(MONDAY, 3)], days({ taken: [MONDAY] }), undefined],
    ['nor in a week without work', [whole(MONDAY, 3)], days({ workDays: [] }), undefined],
    ['nor on one that is worked this once', [whole(MONDAY)], days({ workDays: [2], worked: [MONDAY] }), undefined],
  ])('until when: %s', (_, stretches, said, expected) => {
    expect(awayUntil(MONDAY, stretches, said)).toBe(expected)
  })

  it('every working day until then is away, the last one is of work, and the next one is not away', () => {
    const stretch = fc
      .tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 1, max: 20 }))
      .map(([first, count]) => whole(addDays(MONDAY, first), count))
    const week = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 5 }), week, (stretches, workDays) => {
        const until = awayUntil(MONDAY, stretches, days({ workDays }))
        expect(until !== undefined).toBe(workDays.includes(1) && isAway(MONDAY, stretches))
        if (until === undefined) return
        const leave = workDaysFrom(MONDAY, until, workDays)
        expect(leave.at(-1)).toBe(until)
        expect(leave.every((day) => isAway(day, stretches))).toBe(true)
        const next = workDaysFrom(addDays(until, 1), addDays(until, 7), workDays)[0] ?? ''
        expect(isAway(next, stretches)).toBe(false)
        const taken = days({ workDays, taken: leave })
        expect(takenUntil(MONDAY, taken)).toBe(until)
        expect(dayOff(until, taken)).toBe('taken')
      }),
    )
  })
})

it('days taken off end where one is not, and weekends are passed over', () => {
  expect(takenUntil(MONDAY, days({ taken: [MONDAY] }))).toBe(MONDAY)
  expect(takenUntil('2026-11-27', days({ taken: ['2026-11-27', '2026-11-30'] }))).toBe('2026-11-30')
})
