import { expect, it } from 'vitest'
import { dayOff, weekdayOf } from '../../src/core/days-off.ts'

it('the week begins on Monday', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']
  expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

it.each([
  ['2026-11-24', false, undefined],
  ['2026-11-24', true, 'taken'],
  ['2026-11-28', false, 'no-work-day'],
  ['2026-11-28', true, 'no-work-day'],
] as const)('%s, taken: %s, is %s', (day, taken, expected) => {
  expect(dayOff(day, [1, 2, 3, 4, 5], taken)).toBe(expected)
})
