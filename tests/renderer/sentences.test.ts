import { describe, expect, test } from 'vitest'
import {
  dayText,
  faultSentence,
  momentText,
  personDetail,
  promiseText,
  whoText,
} from '../../src/renderer/ui/sentences.ts'
import type { Surroundings } from '../../src/shared/ipc.ts'
import common from '../../src/shared/words/en/common.json' with { type: 'json' }
import { wordsOf } from '../../src/shared/words/words.ts'

const words = wordsOf('en', common)
const at = (text: string) => Date.parse(`${text}+01:00`)
const surroundings: Surroundings = {
  now: at('2026-11-24T09:55'),
  zone: 'Europe/Berlin',
  locale: 'en',
  region: 'en-GB',
  platform: 'linux',
  contrast: 'system',
  motion: 'system',
}

test('a moment is its time today, and its day and time otherwise', () => {
  expect(momentText(words, at('2026-11-24T15:00'), surroundings)).toBe('15:00')
  expect(momentText(words, at('2026-11-27T15:00'), surroundings)).toBe('Friday 15:00')
  expect(dayText('2026-10-28', surroundings)).toBe('28 October')
})

describe('a promise', () => {
  test('says by when', () => {
    expect(promiseText(words, { text: 'Send the dates', dueAt: at('2026-11-27T15:00') }, surroundings)).toBe(
      '› Send the dates, by Friday 15:00',
    )
    expect(promiseText(words, { text: 'Send the dates', dueDay: '2026-11-25' }, surroundings)).toBe(
      '› Send the dates, by tomorrow',
    )
    expect(promiseText(words, { text: 'Send the dates' }, surroundings)).toBe('› Send the dates')
  })

  test('is still open when its time has passed, and on its own day it is not', () => {
    expect(promiseText(words, { text: 'Send the dates', dueAt: at('2026-11-23T15:00') }, surroundings)).toBe(
      '› Send the dates, still open',
    )
    expect(promiseText(words, { text: 'Send the dates', dueDay: '2026-11-23' }, surroundings)).toContain('still open')
    expect(promiseText(words, { text: 'Send the dates', dueDay: '2026-11-24' }, surroundings)).toContain('by today')
  })
})

test('a person is told by the last time and an open promise', () => {
  expect(personDetail(words, { last: { day: '2026-11-20' }, promiseOpen: true }, surroundings)).toBe(
    'Friday, a promise is open',
  )
  expect(personDetail(words, { promiseOpen: false }, surroundings)).toBeUndefined()
})

test('a group is its first person and how many more', () => {
  expect(whoText(words, { names: ['Ann Berger', 'Omar Haddad'], more: 1 })).toBe('Ann Berger and 2 more')
  expect(whoText(words, { names: [], more: 0 })).toBe('Someone')
})

test('every fault has a sentence', () => {
  for (const fault of ['disk-full', 'read-only', 'locked', 'not-written', 'unreadable'] as const) {
    expect(faultSentence(words, fault)).toMatch(/^The|^Another/u)
  }
})
