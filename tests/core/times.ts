// Days and times of day for properties.
import fc from 'fast-check'
import { addDays } from '../../src/core/day.ts'

export const anyDay = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('2000-01-01', count))
export const anyTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
})
