import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comesHome, type Due, inOrder, mostUsefulFirst, standing, toBeSaid, usefulUntil } from '../../src/core/due.ts'

const TODAY = '2026-11-24'
const HOUR = 3_600_000
const DAY = 24 * HOUR
const start = Date.parse(`${TODAY}T02:00Z`)
const now = start + 8 * HOUR

/** A time and its day (days begin at `start`), a day only, or neither. */
const due = fc.oneof(
  fc.integer({ min: -5 * DAY, max: 5 * DAY }).map((by): Due => {
    const at = start + by
    return { at, day: new Date(at - 2 * HOUR).toISOString().slice(0, 10) }
  }),
  fc.integer({ min: -5, max: 5 }).map((by): Due => ({ day: new Date(start + by * DAY).toISOString().slice(0, 10) })),
  fc.constant<Due>({}),
)

describe('in the evening', () => {
  const taken = (day: string) => day === '2026-11-23'
  it.each([
    ['promise', { day: TODAY, standing: 'today' }, true],
    ['promise', { day: '2026-11-22', standing: 'still-open' }, true],
    ['promise', { day: '2026-11-23', standing: 'still-open' }, false],
    ['repair', { day: '2026-11-23', standing: 'still-open' }, false],
    ['thought', { day: '2026-11-23', standing: 'still-open' }, true],
    ['promise', { day: '2026-11-25', standing: 'later' }, false],
    ['thought', { standing: 'someday' }, false],
  ] as const)('a %s of %o comes home: %s', (kind, thing, expected) => {
    expect(comesHome({ kind, ...thing }, TODAY, taken)).toBe(expected)
  })
  it('what falls due today comes home even if today was taken off', () => {
    expect(comesHome({ kind: 'promise', day: TODAY, standing: 'still-open' }, TODAY, () => true)).toBe(true)
  })
})

describe('something stands', () => {
  it.each<[string, Due, string]>([
    ['with a time ahead today', { day: TODAY, at: now + 1 }, 'today'],
    ['at its very time', { day: TODAY, at: now }, 'today'],
    ['with a time that has passed', { day: TODAY, at: now - 1 }, 'still-open'],
    ['with a time on a later day', { day: '2026-11-25', at: now + DAY }, 'later'],
    ['with a day only, all that day', { day: TODAY }, 'today'],
    ['with a day that is over', { day: '2026-11-23' }, 'still-open'],
    ['with a day to come', { day: '2026-11-25' }, 'later'],
    ['without either', {}, 'someday'],
  ])('%s', (_, thing, expected) => expect(standing(thing, TODAY, now)).toBe(expected))

  it('one way at a time, and once still open for good', () => {
    fc.assert(
      fc.property(due, fc.integer({ min: 0, max: 5 * DAY }), (thing, passed) => {
        const later = new Date(now + passed - 2 * HOUR).toISOString().slice(0, 10)
        const order = ['someday', 'later', 'today', 'still-open']
        const before = order.indexOf(standing(thing, TODAY, now))
        expect(order.indexOf(standing(thing, later, now + passed))).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('in the order of Today', () => {
  it('what is still open comes first, what has no day last, and within a day the times before the day alone', () => {
    const [monday, noon, today, friday, someday] = [
      { day: '2026-11-23' },
      { day: TODAY, at: now + HOUR },
      { day: TODAY },
      { day: '2026-11-27' },
      {},
    ]
    expect(inOrder([someday, friday, today, noon, monday], TODAY, now)).toEqual([monday, noon, today, friday, someday])
  })
  it('nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(due), (things) => {
        expect(new Set(inOrder(things, TODAY, now))).toEqual(new Set(things))
      }),
    )
  })
})

describe('a thing with a time is said', () => {
  it.each([
    ['at its time', now, start, true],
    ['not before', now + 1, start, false],
    ['when it was slept over, as long as it is its day', start, start, true],
    ['not on another day', start - 1, start, false],
    ['within the hour although its day has ended', now - HOUR, now, true],
  ])('%s', (_, moment, dayStart, expected) => {
    expect(toBeSaid([{ moment, told: false }], now, dayStart).length).toBe(expected ? 1 : 0)
  })

  it('once', () => expect(toBeSaid([{ moment: now, told: true }], now, start)).toEqual([]))
  it('and a thing without a time never', () => expect(toBeSaid([{ told: false }], now, start)).toEqual([]))

  it('however often and whenever it is looked at, if it is marked as said', () => {
    const moments = fc.array(fc.integer({ min: -DAY, max: DAY }).map((by) => now + by))
    const looks = fc.array(fc.integer({ min: 0, max: 2 * DAY }), { minLength: 1 })
    fc.assert(
      fc.property(moments, looks, (all, times) => {
        const things = all.map((moment) => ({ moment, told: false, times: 0 }))
        for (const look of times.map((by) => now + by).sort((a, b) => a - b)) {
          for (const thing of toBeSaid(things, look, look - (look % DAY))) {
            thing.told = true
            thing.times++
            expect(thing.moment).toBeLessThanOrEqual(look)
          }
        }
        for (const thing of things) expect(thing.times).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('as long as that is of use, and no longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: -DAY, max: DAY }), fc.integer({ min: 0, max: 2 * DAY }), (offset, later) => {
        const moment = start + offset
        const dayEnds = moment - ((((moment - start) % DAY) + DAY) % DAY) + DAY
        const look = moment + later
        const dayStart = look - ((((look - start) % DAY) + DAY) % DAY)
        const isSaid = toBeSaid([{ moment, told: false }], look, dayStart).length > 0
        if (look !== moment + HOUR) expect(isSaid).toBe(look < usefulUntil(moment, dayEnds))
      }),
    )
  })
})

it('of several, what somebody else waits for comes first, then the one whose time came last', () => {
  const thought = { kind: 'thought', moment: now } as const
  const early = { kind: 'promise', moment: now - HOUR } as const
  const repair = { kind: 'repair', moment: now - 1 } as const
  expect(mostUsefulFirst([thought, early, repair])).toEqual([repair, early, thought])
})
