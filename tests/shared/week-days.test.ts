import { expect, it } from 'vitest'
import { dateLocale } from '../../src/shared/times.ts'
import { weekOf } from '../../src/shared/week-days.ts'

it.each([
  ['en-GB', 1, 'Monday', 'Sunday'],
  ['en-US', 7, 'Sunday', 'Saturday'],
  ['fr-FR', 1, 'lundi', 'dimanche'],
  ['de-DE', 1, 'Montag', 'Sonntag'],
  [dateLocale('fr', 'en-US'), 7, 'dimanche', 'samedi'],
])('the week of %s begins with day %i and is from %s to %s', (region, number, first, last) => {
  const week = weekOf(region)
  expect([week[0]?.number, week[0]?.whole, week.at(-1)?.whole]).toEqual([number, first, last])
  expect(week.map((day) => day.number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
})
