import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Meter, presenceOf, read, unread } from '../../src/core/presence.ts'

const SECOND = 1000
const T = 1_764_000_000_000

/** A meter after readings: seconds since the last key, at seconds since T. */
const after = (...readings: [idle: number, at: number][]): Meter =>
  readings.reduce((meter, [idle, at]) => read(meter, idle, T + at * SECOND), unread)

describe('whether somebody is at the keys', () => {
  it.each<[string, Meter, string]>([
    ['before anything was read', unread, 'unknown'],
    ['a second ago', after([1, 0]), 'typing'],
    ['just now, on a meter that has moved', after([1, 0], [0, 5]), 'typing'],
    ['almost three seconds ago', after([2, 0]), 'typing'],
    ['three seconds ago', after([3, 0]), 'here'],
    ['almost five minutes ago', after([299, 0]), 'here'],
    ['five minutes ago', after([300, 0]), 'away'],
    ['a reading that is none', after([1, 0], [Number.NaN, 1]), 'unknown'],
    ['less than nothing', after([1, 0], [-1, 1]), 'unknown'],
  ])('%s: %#', (_when, meter, presence) => expect(presenceOf(meter, 'unknown')).toBe(presence))

  it('is so for ten minutes without a key where the screen is known to be open, as for who reads', () => {
    expect([300, 599, 600].map((idle) => presenceOf(after([idle, 0]), 'no'))).toEqual(['here', 'here', 'away'])
    expect(presenceOf(after([1, 0]), 'no')).toBe('typing')
  })

  it('is nobody behind a locked screen, whatever the meter says', () => {
    for (const meter of [unread, after([0, 0]), after([1, 0]), after([40, 0])])
      expect(presenceOf(meter, 'yes')).toBe('away')
  })

  it('a meter that reads 0 from the first look on says nothing, however often it is asked', () => {
    expect(presenceOf(after([0, 0]), 'unknown')).toBe('unknown')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (times) => {
        expect(presenceOf(after(...times.map((at): [number, number] => [0, at])), 'unknown')).toBe('unknown')
      }),
    )
  })

  it('a meter that stood still for ten minutes and five looks says nothing, until it moves', () => {
    const still: [number, number][] = [0, 150, 300, 450, 599].map((at) => [0, at + 10])
    expect(presenceOf(after([7, 0], ...still), 'unknown')).toBe('typing')
    expect(presenceOf(after([7, 0], ...still, [0, 610]), 'unknown')).toBe('unknown')
    expect(presenceOf(after([7, 0], ...still, [0, 610], [0, 700]), 'unknown')).toBe('unknown')
    expect(presenceOf(after([7, 0], ...still, [0, 610], [1, 615], [0, 620]), 'unknown')).toBe('typing')
    // A long time between few looks is no proof: the laptop may have slept.
    expect(presenceOf(after([7, 0], [0, 10], [0, 20_000]), 'unknown')).toBe('typing')
  })

  it('a clock that is set makes no meter stand still', () => {
    const back: [number, number][] = [0, 100, -3600, -3500, -3400, -3300].map((at) => [0, at])
    expect(presenceOf(after([1, 0], ...back), 'unknown')).toBe('typing')
  })

  it('is only ever held for what was read: what counts as typing or away is what the meter says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.nat(1000)), { minLength: 1 }), (steps) => {
        let at = 0
        let meter = unread
        for (const [idle, wait] of steps) {
          at += wait
          meter = read(meter, idle, T + at * SECOND)
          const presence = presenceOf(meter, 'unknown')
          if (presence === 'typing') expect(idle).toBeLessThan(3)
          if (presence === 'away') expect(idle).toBeGreaterThanOrEqual(300)
          if (presence === 'here') expect(idle).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })
})
