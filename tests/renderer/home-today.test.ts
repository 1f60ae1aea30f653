import { describe, expect, test } from 'vitest'
import { standing } from '../../src/core/due.ts'
import { besideName, named } from '../../src/renderer/home/row-words.ts'
import { firstRows, nearRows } from '../../src/renderer/home/today/fold.ts'
import { placeOfNow } from '../../src/renderer/home/today/place-of-now.ts'
import { together } from '../../src/renderer/home/today/together.ts'
import { capital, isPast, readText, standingText } from '../../src/renderer/home/when.ts'
import type { TodayRow } from '../../src/shared/ipc.ts'
import common from '../../src/shared/words/en/common.json'
import home from '../../src/shared/words/en/home.json'
import { wordsOf } from '../../src/shared/words/words.ts'

const words = wordsOf('en', { ...common, ...home })
const today = '2026-11-24' // a Tuesday
const at = {
  now: Date.parse('2026-11-24T10:18:00+01:00'),
  zone: 'Europe/Berlin',
  region: 'en-GB',
  locale: 'en',
}
const instant = (wall: string) => Date.parse(`${wall}:00+01:00`)

describe('what is due says when', () => {
  const text = (row: Omit<Parameters<typeof standingText>[1], 'standing'>) => {
    const { dueDay: day, dueAt } = row
    return standingText(words, { ...row, standing: standing({ day, at: dueAt }, today, at.now) }, today, at)
  }

  test('by its day and time', () => {
    expect(text({ dueDay: '2026-11-27', dueAt: instant('2026-11-27T15:00') })).toBe('Friday, 15:00')
    expect(text({ dueDay: '2026-11-25' })).toBe('tomorrow')
    expect(text({ dueDay: today })).toBe('today')
    expect(text({})).toBe('')
  })

  test('as still open when its time has passed, and never more than that', () => {
    expect(text({ dueDay: '2026-11-20' })).toBe('still open, from Friday')
    expect(text({ dueDay: today, dueAt: instant('2026-11-24T10:00') })).toBe('still open, from today')
    expect(isPast({ dueDay: today }, today, at.now)).toBe(false)
    expect(isPast({ dueDay: today, dueAt: at.now - 1 }, today, at.now)).toBe(true)
  })

  test('by the moment a thought comes back, on its day only', () => {
    expect(text({ when: 'evening', dueDay: today })).toBe('this evening')
    expect(text({ when: 'after', dueDay: today })).toBe('after the conversation')
    expect(text({ when: 'tomorrow', dueDay: '2026-11-25' })).toBe('tomorrow')
    expect(text({ when: 'tomorrow', dueDay: today })).toBe('today')
    expect(text({ when: 'evening', dueDay: '2026-11-20' })).toBe('still open, from Friday')
  })

  test('in its own words where no day was understood', () => {
    expect(text({ when: 'at', dueWords: 'when it rains' })).toBe('“when it rains”')
  })
})

test('a calendar says when it was read', () => {
  expect(readText(words, instant('2026-11-24T08:02'), at)).toBe('this morning, 08:02')
  expect(readText(words, instant('2026-11-20T16:12'), at)).toBe('Friday, 16:12')
})

test('now stands between two conversations, not before the first or after the last', () => {
  const rows = [{ starts: 10 }, { starts: 20 }, { starts: 30 }]
  expect(placeOfNow(rows, 5)).toBeUndefined()
  expect(placeOfNow(rows, 20)).toBe(2)
  expect(placeOfNow(rows, 40)).toBeUndefined()
  expect(placeOfNow([], 40)).toBeUndefined()
})

describe('a long list', () => {
  /** So many that are over, one that is on, and so many to come, by their places. */
  const day = (over: number, later: number) =>
    [...Array(over).fill('line'), 'now', ...Array(later).fill('later')].map((state: TodayRow['state'], at) => ({
      state,
      at,
    }))
  const shown = (over: number, later: number) => {
    const rows = nearRows(day(over, later)).map((row) => row.at)
    return [rows[0], rows.at(-1)]
  }

  test('of a day shows what is near; a short one shows whole', () => {
    expect(shown(6, 5)).toEqual([0, 11])
    expect(shown(29, 10)).toEqual([26, 33])
    expect(shown(39, 0)).toEqual([32, 39])
    expect(shown(0, 39)).toEqual([0, 7])
    expect(nearRows(day(0, 39).map((row) => ({ ...row, state: 'no-line' as const })))[0]?.at).toBe(32)
  })

  test('never folds one or two', () => {
    expect(shown(5, 12)).toEqual([0, 9])
    expect(shown(12, 6)).toEqual([9, 18])
  })

  test('of what is due shows the first five, and six whole', () => {
    const rows = Array.from({ length: 12 }, (_, at) => at)
    expect(firstRows(rows)).toEqual([0, 1, 2, 3, 4])
    expect(firstRows(rows.slice(0, 6))).toHaveLength(6)
    expect(firstRows(rows.slice(0, 7))).toHaveLength(5)
  })
})

describe('a row', () => {
  const row = (names: string[], more: number, title: string, state: TodayRow['state'] = 'later'): TodayRow => ({
    conversationId: 'c',
    who: { names, more },
    people: [],
    title,
    starts: 0,
    untimed: false,
    state,
  })

  test('goes by the person, and by the title when there are several', () => {
    expect(named(words, row(['Ann Berger'], 0, 'Dates'))).toEqual({ name: 'Ann Berger', detail: 'Dates' })
    expect(named(words, row(['Ann Berger'], 0, 'Ann Berger')).detail).toBe('')
    expect(named(words, row(['Lena Fuchs', 'Ben', 'Cem'], 3, 'Quarter'))).toEqual({
      name: 'Quarter',
      detail: 'Lena Fuchs and 5 more',
    })
    expect(named(words, row(['Lena Fuchs', 'Ben'], 0, '')).name).toBe('Lena Fuchs and 1 more')
    expect(named(words, row([], 0, '')).name).toBe('Walk-in')
  })

  test('says its state where it has one to tell', () => {
    expect(besideName(words, row(['Ann'], 0, 'Dates', 'didnt-happen'))).toBe('didn’t happen')
    expect(besideName(words, row(['Ann'], 0, 'Dates', 'next'))).toBe('next')
    expect(besideName(words, row(['Ann'], 0, 'Dates'))).toBe('Dates')
  })
})

test('a sentence begins with a capital', () => {
  expect(capital('tomorrow', 'en')).toBe('Tomorrow')
  expect(capital('', 'en')).toBe('')
})

test('says one thing of calendars that one reason keeps from being read', () => {
  const unread = (id: string, fault: 'proxy' | 'gone', of: 'url' | 'caldav' = 'url') =>
    ({ kind: 'calendar-unread', id, name: id, of, fault, lastGood: 0 }) as const
  const tray = { kind: 'no-tray' } as const
  const bands = [unread('a', 'proxy'), tray, unread('b', 'gone'), unread('c', 'proxy'), unread('d', 'proxy', 'caldav')]
  expect(together(bands)).toEqual([[bands[0], bands[3]], [tray], [bands[2]], [bands[4]]])
})
