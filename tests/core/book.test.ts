import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPage, ownIdOf, ownPage } from '../../src/core/book.ts'

/** The pages offered over so many days, a page a day. */
function days(pages: readonly string[], count: number, before: readonly string[] = []): string[] {
  const offered = [...before]
  for (let day = 0; day < count; day++) offered.push(nextPage(pages, offered) ?? '')
  return offered.slice(before.length)
}

describe('the page offered next', () => {
  it('is the first one that was never offered, so that the user’s own come first', () => {
    expect(days(['own:a', '1', '2'], 3)).toEqual(['own:a', '1', '2'])
    expect(nextPage(['own:b', '1', '2'], ['1', '2', '1'])).toBe('own:b')
  })

  it('is the one offered longest ago when all were', () => {
    expect(nextPage(['1', '2', '3'], ['1', '2', '3', '1'])).toBe('2')
  })

  it('is none of an empty book, and the same each day of a book with one', () => {
    expect(nextPage([], ['1'])).toBeUndefined()
    expect(days(['1'], 3)).toEqual(['1', '1', '1'])
  })

  it('never comes again before all the others were seen, whatever was offered before', () => {
    const pages = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(pages, fc.array(fc.string({ maxLength: 3 }), { maxLength: 30 }), fc.nat(40), (book, before, more) => {
        const offered = days(book, book.length + more, before)
        for (let from = 0; from + book.length <= offered.length; from++) {
          expect(new Set(offered.slice(from, from + book.length)).size).toBe(book.length)
        }
      }),
    )
  })

  it('depends on nothing but the pages and what was offered', () => {
    expect(days(['3', '1', '2'], 9)).toEqual(days(['3', '1', '2'], 9))
  })
})

it('a page of the user’s own has its id, one of ours has none', () => {
  expect(ownIdOf(ownPage('x'))).toBe('x')
  expect(ownIdOf('12')).toBeUndefined()
})
