import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, readDay, readTime } from '../../src/core/written-day.ts'

const written = (text: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const read = readDay(text, order)
  return read && [read.day, read.time, read.east].filter((part) => part !== undefined).join(' ')
}

describe('a day is read', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/1/2', '2026-01-02'],
    ['2026-11-20 14:05', '2026-11-20 14:05:00'],
    ['2026-11-20T14:05:33.123Z', '2026-11-20 14:05:33 0'],
    ['2026-11-20T14:05:33+0530', '2026-11-20 14:05:33 330'],
    ['2026-11-20 14:05 -08:00', '2026-11-20 14:05:00 -480'],
    ['20.11.2026', '2026-11-20'],
    ['20. 11. 2026, 14:05 Uhr', '2026-11-20 14:05:00'],
    ['20/11/26 2:05 PM', '2026-11-20 14:05:00'],
    ['20-Nov-2026', '2026-11-20'],
    ['20. November 2026', '2026-11-20'],
    ['1er août 2026 à 14h05', '2026-08-01 14:05:00'],
    ['3 févr. 2026', '2026-02-03'],
    ['3. März 2026 um 9:30', '2026-03-03 09:30:00'],
    ['November 20th, 2026 at 12:01 a.m.', '2026-11-20 00:01:00'],
    ['Fri, 20 Nov 2026', '2026-11-20'],
    ['Freitag, 20. November 2026', '2026-11-20'],
    ['vendredi 20 novembre 2026', '2026-11-20'],
  ])('%s', (text, day) => expect(written(text)).toBe(day))

  it.each(['', 'Friday', '20', '4521', '2026-02-30', '31/11/2026', '20/11/2026 25:00', '2026-11-20 and more', '3.14'])(
    'but not %j',
    (text) => expect(written(text)).toBeUndefined(),
  )

  it('in the order that is said', () => {
    expect(written('03/04/2026')).toBe('2026-04-03')
    expect(written('03/04/2026', 'month-first')).toBe('2026-03-04')
    expect(written('20/11/2026', 'month-first')).toBeUndefined()
  })
})

it.each([
  ['14:05', '14:05:00'],
  ['9.30', '09:30:00'],
  ['12:00 am', '00:00:00'],
  ['2:05\u202fPM', '14:05:00'],
  ['13:00 pm', undefined],
  ['24:00', undefined],
  ['half past nine', undefined],
])('the time %s is %s', (text, time) => expect(readTime(text)?.time).toBe(time))

describe('the order of a column', () => {
  it.each([
    [['2026-11-20', '2026-04-03'], 'day-first'],
    [['03/04/2026', '05/06/2026'], 'either'],
    [['03/04/2026', '20/06/2026'], 'day-first'],
    [['03/04/2026', '06/20/2026'], 'month-first'],
    [['03/03/2026', '4/4/2026'], 'day-first'],
    [['20/06/2026', '06/20/2026', '06/21/2026'], 'month-first'],
    [['good', '4', ''], undefined],
  ])('of %j is %s', (cells, order) => expect(orderOf(cells)).toBe(order))
})

const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })

it('a day comes back however it was written, and of many days the order is told or asked, never mistaken', () => {
  const forms = (iso: string) => {
    const [year = '', month = '', date = ''] = iso.split('-')
    return { 'day-first': `${date}/${month}/${year}`, 'month-first': `${month}-${date}-${year}` }
  }
  fc.assert(
    fc.property(
      fc.array(days, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('day-first' as const, 'month-first' as const),
      (some, order) => {
        const isos = some.map((day) => day.toISOString().slice(0, 10))
        const cells = isos.map((iso) => forms(iso)[order])
        const told = orderOf(cells)
        expect(told).toBeDefined()
        const read = told === 'either' || told === undefined ? order : told
        expect(cells.map((cell) => readDay(cell, read)?.day)).toEqual(isos)
      },
    ),
  )
})

it('no text is read as a day that never was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9/.,:TZ+ -]{6,30}$/), (text) => {
      const read = readDay(text, 'day-first')
      if (read) expect(new Date(`${read.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.day)
    }),
  )
})
