import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { due, nextDue } from '../../src/core/reminders.ts'

const MINUTE = 60_000
const at = (minutes: number) => minutes * MINUTE
const ten = { starts: at(0), ends: at(30) }
const LEAD = 5
const lead = () => LEAD

describe('a conversation is due', () => {
  it.each([
    ['not before its lead time', -5 * MINUTE - 1, false],
    ['from its lead time on', -5 * MINUTE, true],
    ['until it begins', -1, true],
    ['not once it has begun', 0, false],
  ])('%s', (_, now, expected) => expect(due([ten], lead, now)).toEqual(expected ? [ten] : []))

  it('after a hold even when it has begun, if its time came during the hold', () => {
    expect(due([ten], lead, at(10), at(-5))).toEqual([ten])
    expect(due([ten], lead, at(10), at(-4))).toEqual([])
  })
  it('after a hold not when it is over', () => expect(due([ten], lead, at(30), at(-10))).toEqual([]))
  it('after a hold not before its time', () => expect(due([ten], lead, at(-6), at(-10))).toEqual([]))

  it('however long it is since the last look: it is a state and no event', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10 * MINUTE, max: 40 * MINUTE }), (now) => {
        expect(due([ten], lead, now).length).toBe(now >= at(-5) && now < at(0) ? 1 : 0)
      }),
    )
  })
})

describe('the next look', () => {
  it('is at the first lead time that is still ahead', () => {
    expect(nextDue([{ starts: at(60) }, { starts: at(20) }, ten], lead, at(-4))).toBe(at(15))
  })
  it('is at each one’s own lead time', () => {
    const own = (one: { starts: number }) => (one.starts === at(60) ? 55 : LEAD)
    expect(nextDue([{ starts: at(60) }, { starts: at(20) }], own, at(-4))).toBe(at(5))
    expect(due([{ starts: at(60) }, { starts: at(20) }], own, at(5))).toEqual([{ starts: at(60) }])
  })
  it('is none when nothing lies ahead', () => expect(nextDue([ten], lead, at(-5))).toBeUndefined())
  it('is exactly when something becomes due', () => {
    const some = fc.array(fc.integer({ min: 0, max: at(600) }).map((starts) => ({ starts })))
    fc.assert(
      fc.property(some, fc.integer({ min: at(-20), max: at(600) }), (conversations, now) => {
        const next = nextDue(conversations, lead, now)
        const isNew = (instant: number) =>
          due(conversations, lead, instant).some((one) => one.starts - at(LEAD) > now && !due([one], lead, now).length)
        if (next === undefined) expect(conversations.every(({ starts }) => starts - at(LEAD) <= now)).toBe(true)
        else expect([isNew(next - 1), isNew(next)]).toEqual([false, true])
      }),
    )
  })
})
