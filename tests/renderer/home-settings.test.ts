import { expect, test } from 'vitest'
import { displayWords } from '../../src/renderer/home/settings/display-words.ts'
import { readAddresses } from '../../src/renderer/home/settings/read-addresses.ts'
import { readWords } from '../../src/renderer/home/settings/read-words.ts'
import { timesOfDay } from '../../src/renderer/home/settings/times-of-day.ts'
import type { DisplayView } from '../../src/shared/ipc.ts'
import common from '../../src/shared/words/en/common.json'
import home from '../../src/shared/words/en/home.json'
import { wordsOf } from '../../src/shared/words/words.ts'

test('addresses are read apart, in lower case and once each', () => {
  expect(readAddresses('Mara@Nordhaus.example, mara@nordhaus.example; <jo@shop.example>')).toEqual({
    addresses: ['mara@nordhaus.example', 'jo@shop.example'],
    others: [],
  })
  expect(readAddresses('  ')).toEqual({ addresses: [], others: [] })
})

test('what is no address is named, and the others are kept', () => {
  expect(readAddresses('mara, mailto:jo@shop.example a@b@c')).toEqual({
    addresses: ['jo@shop.example'],
    others: ['mara', 'a@b@c'],
  })
})

test('times of day are every half hour, and the one that is set', () => {
  expect(timesOfDay('02:00')).toHaveLength(48)
  expect(timesOfDay('02:15').map(({ id }) => id)).toContain('02:15')
  expect(timesOfDay('02:00')[4]).toEqual({ id: '02:00', instant: 2 * 3_600_000 })
})

test('words of a filter are read apart, once each, as many as are taken', () => {
  expect(readWords(' Ann, quarter review ;Ann,,')).toEqual(['Ann', 'quarter review'])
  expect(readWords('会议，休息')).toEqual(['会议', '休息'])
  expect(readWords('  ')).toEqual([])
  const many = Array.from({ length: 30 }, (_, at) => `word ${at}`)
  expect(readWords(many.join(','))).toEqual(many.slice(0, 20))
  expect(readWords('x'.repeat(300))).toEqual(['x'.repeat(100)])
})

test('a display is called as the system calls it, else by its number, and by its place where that is not enough', () => {
  const words = wordsOf('en', { ...common, ...home })
  const called = (label: string, more: Partial<DisplayView> = {}, hasTwin = false) =>
    displayWords(words, {
      display: { id: 1, label, width: 2560, height: 1440, hasTwin },
      number: 2,
      side: 'right',
      isThere: true,
      ...more,
    })
  expect(called('Dell U27')).toBe('Dell U27, 2560 × 1440')
  expect(called('Dell U27', {}, true)).toBe('Dell U27, on the right, 2560 × 1440')
  expect(called('Dell U27', { side: undefined }, true)).toBe('Dell U27, the main one, 2560 × 1440')
  expect(called('')).toBe('Display 2, on the right, 2560 × 1440')
  expect(called('', { number: 1, side: undefined })).toBe('Display 1, 2560 × 1440')
  expect(called('Dell U27', { isThere: false })).toBe('Dell U27, not plugged in now')
  expect(called('', { isThere: false })).toBe('A display of 2560 × 1440, not plugged in now')
})
