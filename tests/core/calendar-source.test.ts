import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarColours, nextColour, passes, withoutCopies } from '../../src/core/calendar-source.ts'

describe('a filter', () => {
  const takes = (summary: string, only: string[], not: string[]) => passes({ summary }, { only, not })

  it.each([
    ['has any of the words that are wanted', 'Call with Ann', ['ann', 'jonas'], [], true],
    ['has none of them', 'Lunch', ['ann', 'jonas'], [], false],
    ['has one that is not wanted', 'Private: call with Ann', ['ann'], ['private'], false],
    ['has accents where the word has none', 'Zoë', ['zoe'], [], true],
    ['is anything, where no word is wanted', 'Lunch', [], ['private'], true],
  ])('takes or leaves an event whose title %s', (_, title, only, not, taken) => {
    expect(takes(title, only, not)).toBe(taken)
  })
  it('takes all where there is none', () => expect(passes({ summary: '' }, undefined)).toBe(true))
})

describe('copies', () => {
  const one = fc.record({ uid: fc.constantFrom('a', 'b', '__proto__'), startUtc: fc.constantFrom(1, 2) })
  it('are left out wherever an earlier list has the event, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(one, { selector: (each) => JSON.stringify(each) })), (lists) => {
        const all = withoutCopies(lists)
          .flat()
          .map((each) => JSON.stringify(each))
        expect(new Set(all).size).toBe(all.length)
        expect(new Set(all)).toEqual(new Set(lists.flat().map((each) => JSON.stringify(each))))
        expect(withoutCopies(lists)[0]).toEqual(lists[0])
      }),
    )
  })
})

it('one more calendar has the colour that the fewest have', () => {
  expect(nextColour([])).toBe('moss')
  expect(nextColour(['moss', 'ink'])).toBe('amber')
  expect(nextColour([...calendarColours, 'moss'])).toBe('amber')
})
