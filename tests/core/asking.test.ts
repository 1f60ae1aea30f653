import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ASK_AT_LEAST_EVERY, ASK_EVERY, askAgainAfter, isWorthSaying } from '../../src/core/asking.ts'

const HOUR = 3_600_000

it('asks every quarter of an hour, and after failures less and less often, up to six hours', () => {
  expect([0, 1, 2, 3, 5, 6, 7, 1000].map((failures) => askAgainAfter(failures) / 60_000)).toEqual([
    15, 15, 30, 60, 240, 360, 360, 360,
  ])
})

it('waits as long as the server asks for, a day at most', () => {
  expect(askAgainAfter(1, 2 * HOUR)).toBe(2 * HOUR)
  expect(askAgainAfter(0, 5)).toBe(ASK_EVERY)
  expect(askAgainAfter(1, 99 * HOUR)).toBe(24 * HOUR)
})

it('never waits less after one failure more, and is bounded whatever happens', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (failures, pause) => {
      const wait = askAgainAfter(failures, pause)
      expect(wait).toBeLessThanOrEqual(askAgainAfter(failures + 1, pause))
      expect(wait).toBeGreaterThanOrEqual(ASK_EVERY)
      expect(wait).toBeLessThanOrEqual(Math.max(ASK_AT_LEAST_EVERY, 24 * HOUR))
    }),
  )
})

it('says at once what does not pass by itself, and what does once the copy has grown old', () => {
  expect(['gone', 'refused', 'web-page', 'private-address'].every((fault) => isWorthSaying(fault, 0))).toBe(true)
  for (const fault of ['offline', 'no-answer', 'server-trouble', 'proxy']) {
    expect([isWorthSaying(fault, 4 * HOUR - 1), isWorthSaying(fault, 4 * HOUR)]).toEqual([false, true])
  }
})
