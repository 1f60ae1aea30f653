import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, quietChoices } from '../../src/core/quiet.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = Date.parse('2026-11-24T10:00:20+01:00')
const at = (hours: number) => Date.parse('2026-11-24T10:00+01:00') + hours * HOUR

describe('quiet until', () => {
  it('half an hour, an hour, two, or the day’s end, at a whole minute and never sooner', () => {
    const choices = quietChoices(now, at(16))
    expect(choices.map(({ for: how, until }) => [how, (until - at(0)) / MINUTE])).toEqual([
      ['half-hour', 31],
      ['hour', 61],
      ['two-hours', 121],
      ['day', 16 * 60],
    ])
  })

  it('what would go beyond the day is left out', () => {
    expect(quietChoices(now, at(1)).map(({ for: how }) => how)).toEqual(['half-hour', 'day'])
  })

  it('each choice is quiet from now until its end, and not a moment longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 * 60 }), (minutes) => {
        for (const { until } of quietChoices(now, now + minutes * MINUTE)) {
          expect([isQuiet(until, now), isQuiet(until, until - 1), isQuiet(until, until)]).toEqual([true, true, false])
        }
      }),
    )
  })

  it('an end that a wrong clock has set far ahead holds nothing', () => {
    expect([isQuiet(now + 26 * HOUR, now), isQuiet(now + 26 * HOUR + 1, now), isQuiet(0, now)]).toEqual([
      true,
      false,
      false,
    ])
  })
})
