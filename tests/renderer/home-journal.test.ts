import { describe, expect, test } from 'vitest'
import { joined } from '../../src/renderer/home/journal/joined.ts'
import { pieces } from '../../src/renderer/home/journal/pieces.ts'
import type { JournalDay } from '../../src/shared/ipc.ts'

const day = (name: string, ...titles: string[]): JournalDay => ({
  day: name,
  rows: titles.map((title) => ({
    who: { names: [], more: 0 },
    people: [],
    title,
    starts: 0,
    untimed: false,
    state: 'line',
    lines: [],
  })),
})

describe('pages of the journal', () => {
  test('a day cut between two pages is whole again', () => {
    const page = joined(
      { days: [day('2026-11-24', 'a'), day('2026-11-23', 'b')], before: 'x', count: { lines: 5, answers: 0 } },
      { days: [day('2026-11-23', 'c'), day('2026-11-20', 'd')], before: 'y' },
    )
    expect(page.days.map(({ day, rows }) => [day, rows.length])).toEqual([
      ['2026-11-24', 1],
      ['2026-11-23', 2],
      ['2026-11-20', 1],
    ])
    expect(page).toMatchObject({ before: 'y', count: { lines: 5, answers: 0 } })
  })

  test('an evening is there once, with all that was found in it', () => {
    const answer = (part: 'gave' | 'thank') => ({ part, text: part, found: [] as Array<[number, number]> })
    const page = (...parts: Array<'gave' | 'thank'>) => ({
      days: [{ ...day('2026-11-24', 'a'), ...(parts.length > 0 && { evening: { answers: parts.map(answer) } }) }],
    })
    expect(joined(page('gave'), page('thank')).days[0]?.evening?.answers).toHaveLength(2)
    expect(joined(page('gave'), page()).days[0]?.evening?.answers).toHaveLength(1)
    expect(joined(page(), page()).days[0]?.evening).toBeUndefined()
  })

  test('the last page ends the reading', () => {
    const page = joined({ days: [day('2026-11-24', 'a')], before: 'x' }, { days: [] })
    expect(page.days).toHaveLength(1)
    expect(page.before).toBeUndefined()
  })
})

describe('found words', () => {
  const cut = (text: string, found: Array<[number, number]>) =>
    pieces(text, found).map((piece) => (piece.found ? `[${piece.text}]` : piece.text))

  test('stand marked in their text', () => {
    expect(cut('named the delay first', [[10, 15]])).toEqual(['named the ', '[delay]', ' first'])
    expect(cut('delay', [[0, 5]])).toEqual(['[delay]'])
    expect(cut('nothing here', [])).toEqual(['nothing here'])
  })

  test('in any order, overlapping or beyond the end, never lose or double a letter', () => {
    const text = 'one two three'
    expect(
      cut(text, [
        [8, 99],
        [0, 3],
        [2, 5],
      ]),
    ).toEqual(['[one]', '[ t]', 'wo ', '[three]'])
    expect(cut('', [[0, 4]])).toEqual([])
  })
})
