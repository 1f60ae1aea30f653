import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, wallOn } from '../../src/core/day.ts'
import {
  type Asked,
  type EveningRules,
  finishedBy,
  folded,
  hasFollowUp,
  lastWorkDay,
  minutesLeft,
  numberOf,
  offeredAt,
  offeredFirst,
  questions,
  stepsOf,
} from '../../src/core/evening.ts'
import { everyDay, usualHours } from '../../src/core/work-hours.ts'
import { anyDay, anyTime } from './times.ts'

const TUESDAY = '2026-11-24'
const FRIDAY = '2026-11-27'
const rules = (over: Partial<EveningRules> = {}): EveningRules => ({
  eveningAt: '17:30',
  dayEndsAt: '02:00',
  workDays: [1, 2, 3, 4, 5],
  workHours: everyDay(usualHours),
  isTaken: () => false,
  isWorked: () => false,
  ...over,
})
const worked = (...days: string[]) => ({ isWorked: (day: string) => days.includes(day) })
const taken = (...days: string[]) => ({ isTaken: (day: string) => days.includes(day) })

const anyRules = fc.record({
  eveningAt: fc.oneof(anyTime, fc.constant('')),
  dayEndsAt: anyTime,
  workHours: fc.record({ from: anyTime, to: anyTime }).map(everyDay),
  workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  taken: fc.uniqueArray(fc.integer({ min: -14, max: 14 })),
})

describe('what an evening asks', () => {
  const asked = (over: Partial<Asked>) =>
    stepsOf({ thoughts: false, captured: true, any: true, chosen: false, ...over })

  it('the day, then the first question and the last, while no conversation is chosen', () =>
    expect(asked({})).toEqual(['day', 'which', 'thanks']))
  it('all seven about a chosen one', () => expect(asked({ chosen: true })).toEqual(['day', ...questions]))
  it('parked thoughts first', () => expect(asked({ thoughts: true })).toEqual(['thoughts', 'day', 'which', 'thanks']))
  it('who stays with one, when nothing was captured', () =>
    expect(asked({ captured: false, any: false })).toEqual(['who', 'thanks']))
  it('the first question about those remembered just now', () =>
    expect(asked({ captured: false })).toEqual(['who', 'which', 'thanks']))

  it('numbers the questions, and nothing before them', () => {
    expect(questions.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(numberOf('thoughts')).toBeUndefined()
  })
  it('tells about how long it takes: five minutes at first, ever less', () => {
    expect([minutesLeft('thoughts'), minutesLeft('day')]).toEqual([5, 5])
    expect(questions.map(minutesLeft)).toEqual([5, 4, 3, 3, 2, 1, 1])
  })
  it('keeps a follow-up of what is to be done, and of nothing else', () => {
    expect(['repair', 'apology', 'boundary', 'help'].every(hasFollowUp)).toBe(true)
    expect(['rest', 'nothing', undefined].some(hasFollowUp)).toBe(false)
  })
})

describe('a long day', () => {
  const rowsOf = (count: number, lines: readonly number[] = [], marks: readonly number[] = []) =>
    Array.from({ length: count }, (_, at) => ({
      at,
      marked: marks.includes(at),
      ...(lines.includes(at) || marks.includes(at) ? { line: `line ${at}` } : {}),
    }))

  it('of twelve shows all', () => expect(folded(rowsOf(12)).rest).toEqual([]))
  it('of more shows eight, those with words first, in the order of the day', () => {
    const { shown, rest } = folded(rowsOf(34, [1, 3, 5, 7, 9, 11, 13, 15, 33], [33]))
    expect(shown.map(({ at }) => at)).toEqual([1, 3, 5, 7, 9, 11, 13, 33])
    expect(rest).toHaveLength(26)
  })
  it('loses nobody, and turns nobody around', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.uniqueArray(fc.nat(60)), fc.uniqueArray(fc.nat(60)), (count, lines, marks) => {
        const rows = rowsOf(count, lines, marks)
        const { shown, rest } = folded(rows)
        expect([...shown, ...rest].sort((a, b) => a.at - b.at)).toEqual(rows)
        for (const part of [shown, rest])
          expect(part.map(({ at }) => at)).toEqual(part.map(({ at }) => at).toSorted((a, b) => a - b))
        if (rest.length > 0) expect(shown).toHaveLength(8)
      }),
    )
  })
  it('offers those marked first, and all of a few', () => {
    expect(offeredFirst(rowsOf(8, [], [6, 2])).first.map(({ at }) => at)).toEqual([2, 6])
    expect(offeredFirst(rowsOf(8, [], [6, 2])).others).toHaveLength(6)
    expect(offeredFirst(rowsOf(8, [], [6, 2, 4])).first.map(({ at }) => at)).toEqual([2, 4])
    expect(offeredFirst(rowsOf(8, [], [6, 2, 4])).others.map(({ at }) => at)).toEqual([6, 0, 1, 3, 5, 7])
    expect(offeredFirst(rowsOf(4, [], [3])).first.map(({ at }) => at)).toEqual([3, 0, 1, 2])
    expect(offeredFirst(rowsOf(5)).first).toEqual([])
  })
})

describe('it is offered', () => {
  it('at its hour', () => expect(offeredAt(TUESDAY, rules())).toBe('2026-11-24T17:30:00'))
  it('after midnight to those who work at night', () =>
    expect(offeredAt(TUESDAY, rules({ eveningAt: '05:30', dayEndsAt: '12:00' }))).toBe('2026-11-25T05:30:00'))
  it('after the last conversation planned, if the user likes that better', () =>
    expect(offeredAt(TUESDAY, rules({ eveningAt: '' }), '2026-11-24T16:15:00')).toBe('2026-11-24T16:15:00'))
  it('when the work of that day of the week is over, when none was planned', () => {
    const workHours = { ...everyDay(usualHours), 5: { from: '08:00', to: '13:00' } }
    expect(offeredAt(TUESDAY, rules({ eveningAt: '', workHours }))).toBe('2026-11-24T17:30:00')
    expect(offeredAt(FRIDAY, rules({ eveningAt: '', workHours }))).toBe('2026-11-27T13:00:00')
  })
  it('at an hour the user chose, also outside the hours of work', () =>
    expect(offeredAt(TUESDAY, rules({ eveningAt: '20:30' }))).toBe('2026-11-24T20:30:00'))
  it('after a night, or an hour before the day ends in the middle of it', () => {
    const workHours = everyDay({ from: '22:00', to: '06:00' })
    expect(offeredAt(TUESDAY, rules({ eveningAt: '', workHours, dayEndsAt: '08:00' }))).toBe('2026-11-25T06:00:00')
    expect(offeredAt(TUESDAY, rules({ eveningAt: '', workHours }))).toBe('2026-11-25T01:00:00')
  })
  it('not on a day off', () => {
    expect(offeredAt('2026-11-28', rules())).toBeUndefined()
    expect(offeredAt(TUESDAY, rules(taken(TUESDAY)))).toBeUndefined()
    expect(offeredAt(TUESDAY, rules({ workDays: [] }))).toBeUndefined()
  })
  it('on a weekend that is worked this once', () => {
    expect(offeredAt('2026-11-28', rules(worked('2026-11-28')))).toBe('2026-11-28T17:30:00')
    expect(lastWorkDay('2026-11-30', rules(worked('2026-11-28')))).toBe('2026-11-28')
  })
  it('always within its own day', () => {
    fc.assert(
      fc.property(anyDay, anyRules, (on, { taken: off, ...rest }) => {
        const wall = offeredAt(on, rules({ ...rest, ...taken(...off.map((count) => addDays(on, count))) }))
        if (wall !== undefined) expect(dayOf(wall, rest.dayEndsAt)).toBe(on)
      }),
    )
  })
})

describe('it can be finished', () => {
  it('until noon of the next working day', () => {
    expect(finishedBy(TUESDAY, rules())).toBe('2026-11-25T12:00:00')
    expect(finishedBy(FRIDAY, rules())).toBe('2026-11-30T12:00:00')
  })
  it('until its own day ends, before leave', () => {
    expect(finishedBy(FRIDAY, rules(taken('2026-11-30')))).toBe('2026-11-28T02:00:00')
    expect(finishedBy(TUESDAY, rules(taken('2026-11-25')))).toBe('2026-11-25T02:00:00')
  })
  it('and a weekend is no leave', () =>
    expect(finishedBy(FRIDAY, rules(taken('2026-11-28', '2026-11-29')))).toBe('2026-11-30T12:00:00'))
  it('on its own day at least, and on the next working day at most, whatever the week and the hours', () => {
    fc.assert(
      fc.property(anyDay, anyRules, (on, { taken: off, ...rest }) => {
        const all = rules({ ...rest, ...taken(...off.map((count) => addDays(on, count))) })
        const by = finishedBy(on, all)
        const end = wallOn(addDays(on, 1), rest.dayEndsAt, rest.dayEndsAt)
        expect(by >= end).toBe(true)
        if (by === end) return
        const last = dayOf(by, rest.dayEndsAt)
        expect(all.isTaken(last)).toBe(false)
        expect(daysBetween(on, last)).toBeLessThanOrEqual(7)
        // No working day lies between: there is never more than one evening that waits.
        for (let next = addDays(on, 1); next < last; next = addDays(next, 1))
          expect(lastWorkDay(addDays(next, 1), all)).not.toBe(next)
      }),
    )
  })
})
