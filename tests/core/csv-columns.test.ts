import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../../src/core/csv.ts'
import { cut, tableOf } from '../../src/core/csv-columns.ts'

const guessOf = (...rows: string[][]) => {
  const guess = tableOf(cut(rows))?.guess
  return guess && Object.fromEntries(Object.entries(guess).filter(([, value]) => value !== undefined))
}

describe('what the columns could be is guessed', () => {
  it('by their names, in English', () => {
    expect(
      guessOf(
        ['Client', 'Date', 'Title', 'Notes', 'Tags', 'Presence'],
        ['Ann Berger', '20/11/2026 14:05', 'Dates', 'She relaxed once I named the delay', 'launch', '4'],
      ),
    ).toEqual({ day: 1, order: 'day-first', text: [2, 3], people: 0, tags: 4, presence: 5 })
  })

  it('by their names, in German and French', () => {
    expect(guessOf(['Tag', 'Uhrzeit', 'Notiz', 'Kunde'], ['20.11.2026', '14:05', 'ruhig', 'Ann'])).toEqual({
      day: 0,
      order: 'day-first',
      time: 1,
      text: [2],
      people: 3,
    })
    expect(guessOf(['Étiquettes', 'Contenu', 'Quand'], ['projet', 'calme', '3 févr. 2026'])).toEqual({
      day: 2,
      order: 'day-first',
      text: [1],
      tags: 0,
    })
  })

  it('by what stands in them, when they have no names', () => {
    expect(guessOf(['x', '2026-11-20', 'a long sentence about the day'], ['y', '2026-11-21', 'and one more'])).toEqual({
      day: 1,
      order: 'day-first',
      text: [2],
    })
  })

  it('for a table of ours, wholly', () => {
    expect(guessOf([...COLUMNS], ['2026-11-20', '14:05', 'Ann', 'x', '4', 'better', 'calm'])).toEqual({
      day: 0,
      time: 1,
      people: 2,
      tags: 3,
      presence: 4,
      outcome: 5,
      text: [6],
    })
  })
})

it('a table without a day is none', () => {
  expect(
    tableOf(
      cut([
        ['a', 'b'],
        ['1', 'x'],
      ]),
    ),
  ).toBeUndefined()
  expect(tableOf(cut([['Date', 'Note']]))).toBeUndefined()
})

it('a first row with a day in it is no head; rows are numbered as a spreadsheet does', () => {
  const rows = [['2026-11-20', 'x']]
  expect(cut(rows)).toEqual({ head: ['', ''], rows, first: 1 })
  expect(cut([['Date', 'Note'], ...rows])).toEqual({ head: ['Date', 'Note'], rows, first: 2 })
})

it('a few cells of each column are shown, short ones, and how its days are to be read', () => {
  const rows = Array.from({ length: 9 }, (_, at) => [`0${at + 1}/04/2026`, `${'long '.repeat(50)}${at}`])
  const table = tableOf(cut([['Date', 'Note'], ['', ''], ...rows]))
  expect(table).toMatchObject({ count: 9, columns: [{ name: 'Date', day: 'either' }, { name: 'Note' }] })
  expect(table?.columns.map(({ samples }) => samples.length)).toEqual([3, 1])
  expect(table?.columns[1]?.samples[0]?.length).toBeLessThan(70)
  expect(table?.rows).toHaveLength(5)
  expect(table?.guess.order).toBeUndefined()
})
