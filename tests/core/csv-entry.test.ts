import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Columns, entryOf, readOutcome } from '../../src/core/csv-entry.ts'
import { marksOf } from '../../src/core/line.ts'
import { anyText } from './any-text.ts'

const columns: Columns = { day: 0, text: [1], people: 2, tags: 3, presence: 4, outcome: 5 }
const reading = { columns, isOwn: false, dayEndsAt: '02:00' }
const row = (text: string, people = '', tags = '', presence = '', outcome = '') =>
  entryOf(['2026-11-20 14:05', text, people, tags, presence, outcome], reading)
const textOf = (entry: ReturnType<typeof entryOf>) => (typeof entry === 'string' ? entry : entry.text)

describe('the words of a row', () => {
  it.each([
    [
      'nothing in them is a mark',
      row('#launch with @Ann, >call her *4 -'),
      '\\#launch with \\@Ann, \\>call her \\*4 \\-',
    ],
    ['figures and addresses are as they were', row('#4521, C++ and -20% to x@y.z'), '#4521, C++ and -20% to x@y.z'],
    ['columns become marks', row('relaxed', 'Ann Berger', 'launch', '4', '+'), '@Ann Berger: relaxed #launch *4 +'],
    ['several people and tags', row('calm', 'Ann; Omar', 'a b, c'), '@Ann, @Omar: calm #a-b #c'],
    ['without words', row('', 'Ann', 'x'), '@Ann #x'],
    ['a mark that a column says stays', row('@Ann was #calm *4', 'Ann Berger', 'calm', '4'), '@Ann was #calm *4'],
    ['and the others do not', row('@Omar said #x *3', 'Ann', 'y', '4'), '@Ann: \\@Omar said \\#x \\*3 #y *4'],
  ])('%s', (_, entry, text) => expect(textOf(entry)).toBe(text))

  it('are no line without a day, without words, or when they are too long', () => {
    expect(entryOf(['', '', '', '', '', ''], reading)).toBe('empty')
    expect(entryOf(['soon', 'x'], reading)).toBe('no-day')
    expect(row(' ')).toBe('no-words')
    expect(row('x'.repeat(100_001))).toBe('too-long')
  })

  it('come without a presence that is none, and say so', () => {
    expect(row('calm', '', '', '7', 'fine')).toMatchObject({ text: 'calm', odd: ['odd-presence', 'odd-outcome'] })
  })
})

it('of a table of ours, a time after midnight belongs to the night after its day', () => {
  const own = { columns: { ...columns, time: 2, people: undefined }, isOwn: true, dayEndsAt: '02:00' }
  expect(entryOf(['2026-11-24', 'late', '01:30'], own)).toMatchObject({ wall: '2026-11-25T01:30:00' })
  expect(entryOf(['2026-11-24', 'late', '01:30'], { ...own, isOwn: false })).toMatchObject({
    wall: '2026-11-24T01:30:00',
  })
  expect(entryOf(['2026-11-24', 'a day'], own)).toMatchObject({ wall: '2026-11-24T12:00:00' })
})

it.each([
  ['+', 'better'],
  ['As hoped', 'as-hoped'],
  ['autrement', 'differently'],
  ['so so', undefined],
])('how it went: %s is %s', (cell, outcome) => expect(readOutcome(cell)).toBe(outcome))

const marky = fc
  .array(
    fc.constantFrom('@Ann', '@Ann Berger', '#x', '#y', '>call', '*4', '*3', '+', '-', '\\', 'word', '@4711', '\n'),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(' '))
const names = fc.uniqueArray(fc.constantFrom('Ann Berger', 'Omar', 'ann@x.de', '4711', 'Dr. No #2'), { maxLength: 3 })

it('whatever stands in it, a line has the marks that its columns say and no others', () => {
  fc.assert(
    fc.property(
      fc.oneof(marky, anyText(30)),
      names,
      fc.uniqueArray(fc.constantFrom('x', 'y', 'z-1'), { maxLength: 2 }),
      fc.constantFrom('', '3', '4'),
      fc.constantFrom('', '+', '='),
      (text, people, tags, presence, outcome) => {
        const entry = row(text, people.join(';'), tags.join(';'), presence, outcome)
        if (typeof entry === 'string') return
        const known = entry.people.flatMap(({ name, written }) => [name, written])
        const marks = marksOf(entry.text, known)
        const kinds = Object.groupBy(marks, ({ kind }) => kind)
        const named = new Set(
          (kinds.person ?? []).map((mark) => (mark.kind === 'person' ? mark.name.toLowerCase() : '')),
        )
        for (const { written } of entry.people) expect([...named]).toContain(written)
        expect(named.size).toBeLessThanOrEqual(2 * people.length)
        expect(new Set((kinds.tag ?? []).map((mark) => mark.kind === 'tag' && mark.tag))).toEqual(new Set(tags))
        expect(kinds.promise).toBeUndefined()
        expect((kinds.presence ?? []).map((mark) => mark.kind === 'presence' && String(mark.presence)).join()).toBe(
          presence,
        )
        expect(kinds.outcome?.length ?? 0).toBe(outcome === '' ? 0 : 1)
      },
    ),
    { numRuns: 500 },
  )
})
