import { expect, test } from 'vitest'
import { readAddresses } from '../../src/renderer/home/settings/read-addresses.ts'
import { readWords } from '../../src/renderer/home/settings/read-words.ts'
import { timesOfDay } from '../../src/renderer/home/settings/times-of-day.ts'

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
