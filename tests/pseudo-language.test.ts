import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { pseudo } from '../scripts/pseudo-language.ts'
import { wordsOf } from '../src/shared/words/words.ts'

const say = (text: string, values?: Record<string, string | number>) =>
  wordsOf('qps', { text: pseudo(compileMessageOrThrow(text)) })('text', values)

test('every letter is marked, nothing else is, and it is in brackets', () => {
  expect(say('Kept. “Ann”, 5')).toBe('⟦Ķéṕť. “Áńń”, 5 ~~~~~⟧')
  const letters = [...Array(26).keys()].map((at) => String.fromCharCode(97 + at)).join('')
  expect(say(letters + letters.toUpperCase())).not.toMatch(/[A-Za-z]/)
})

test('it is 40 % longer, in pieces that a line can break between', () => {
  const text = 'Encryption protects the file, not the screen'
  const said = say(text)
  expect(said.length - 2).toBeGreaterThanOrEqual(text.length * 1.38)
  expect(said.length - 2).toBeLessThanOrEqual(text.length * 1.45)
  expect(Math.max(...said.split(' ').map((word) => word.length))).toBeLessThan(15)
})

test('values, plurals and choices stay what they are', () => {
  const minutes = '{time}, in {minutes, plural, one {# minute} other {# minutes}}'
  expect(say(minutes, { time: '10:00', minutes: 1 })).toContain('10:00, íń 1 ɱíńúťé ')
  expect(say(minutes, { time: '10:00', minutes: 5 })).toContain('10:00, íń 5 ɱíńúťéś ')
  expect(say('{kind, select, one {yes} other {no {name}}}', { kind: 'two', name: 'Ann' })).toContain('ńó Ann')
})
