import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counts, type Occurrence, occurrenceKey, takesAway } from '../../src/core/calendar.ts'
import { occurrence } from './occurrence.ts'

describe('what takes one away from work', () => {
  it.each([
    [{}, false],
    [{ away: true, attendees: [] }, true],
    [{ away: true, allDay: true }, true],
    [{ away: true }, false],
    [{ away: true, attendees: [], joinUrl: 'https://meet.google.com/kqv-bdtn-xyr' }, false],
    [{ away: true, allDay: true, transparent: true }, false],
    [{ away: true, allDay: true, cancelled: true }, false],
    [{ away: true, allDay: true, declined: true }, false],
  ] as const)('%j: %s', (over, expected) => {
    expect(takesAway(occurrence(over as Partial<Occurrence>))).toBe(expected)
  })
})

const instance = (over: Partial<Occurrence> = {}) =>
  occurrence({ recurring: true, recurrenceId: '2026-11-24T07:45:00Z', ...over })

describe('what counts as a conversation', () => {
  it.each([
    [{}, true, 'attendee'],
    [{ attendees: [], joinUrl: 'https://meet.google.com/kqv-bdtn-xyr' }, true, 'link'],
    [{ attendees: [], joinUrl: '' }, true, 'link'],
    [{ attendees: [], joinUrl: 'https://tickets.nordhaus.example/4711' }, false, 'alone'],
    [{ attendees: [] }, false, 'alone'],
    [{ allDay: true }, false, 'all-day'],
    [{ cancelled: true }, false, 'cancelled'],
    [{ declined: true }, false, 'declined'],
    [{ transparent: true }, false, 'free'],
    [{ cancelled: true, declined: true, allDay: true, transparent: true }, false, 'cancelled'],
  ] as const)('%j counts: %s, because: %s', (over, expected, reason) => {
    expect(counts(occurrence(over as Partial<Occurrence>), [])).toEqual({ counts: expected, reason })
  })

  it('lets the switch on this one decide alone', () => {
    const on = [{ uid: 'a', counts: true }]
    expect(counts(occurrence({ attendees: [] }), on)).toEqual({ counts: true, reason: 'switched-on' })
    expect(counts(occurrence({ cancelled: true }), on)).toEqual({ counts: true, reason: 'switched-on' })
    expect(counts(occurrence(), [{ uid: 'a', counts: false }])).toEqual({ counts: false, reason: 'switched-off' })
  })

  it('lets an instance rule beat a series rule, in either order', () => {
    const off = { uid: 'a', counts: false }
    const on = { uid: 'a', recurrenceId: '2026-11-24T07:45:00Z', counts: true }
    expect(counts(instance(), [off, on])).toEqual({ counts: true, reason: 'switched-on' })
    expect(counts(instance(), [on, off])).toEqual({ counts: true, reason: 'switched-on' })
    expect(counts(instance({ recurrenceId: '2026-11-25T07:45:00Z' }), [on, off])).toEqual({
      counts: false,
      reason: 'series-off',
    })
  })

  it('switches a series on, but does not bring a cancelled or declined instance back', () => {
    const on = [{ uid: 'a', counts: true }]
    expect(counts(instance({ attendees: [], transparent: true }), on)).toEqual({ counts: true, reason: 'series-on' })
    expect(counts(instance({ cancelled: true }), on)).toEqual({ counts: false, reason: 'cancelled' })
    expect(counts(instance({ declined: true }), on)).toEqual({ counts: false, reason: 'declined' })
  })

  it('keeps rules to their own event, and the later of two holds', () => {
    expect(counts(occurrence(), [{ uid: 'b', counts: false }]).counts).toBe(true)
    expect(
      counts(occurrence(), [
        { uid: 'a', counts: false },
        { uid: 'a', counts: true },
      ]).reason,
    ).toBe('switched-on')
    expect(
      counts(instance(), [
        { uid: 'a', counts: false },
        { uid: 'a', counts: true },
      ]).reason,
    ).toBe('series-on')
  })
})

describe('the key of an occurrence', () => {
  it('tells any two apart, whatever their characters', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a|b', '","', '', 'null', '\ud800'))
    const triple = fc.tuple(part, part, fc.option(part, { nil: undefined }))
    fc.assert(
      fc.property(triple, triple, (a, b) => {
        const key = ([source, uid, recurrenceId]: typeof a) => occurrenceKey(source, { uid, recurrenceId })
        expect(key(a) === key(b)).toBe(
          JSON.stringify(a) === JSON.stringify(b) && (a[2] === undefined) === (b[2] === undefined),
        )
      }),
    )
  })

  it('is the same for the same occurrence', () => {
    const key = () => occurrenceKey('work', { uid: '__proto__', recurrenceId: undefined })
    expect(key()).toBe(key())
    expect(key()).toBe('["work","__proto__",null]')
  })
})
