import { describe, expect, test } from 'vitest'
import { dateLocale } from '../../src/shared/times.ts'
import { languageFor } from '../../src/shared/words/words.ts'

describe('the language', () => {
  test('is the one chosen, whatever the system speaks', () => {
    expect(languageFor('fr', ['en-GB'])).toBe('fr')
    expect(languageFor('en', ['fr-FR'])).toBe('en')
  })

  test('is the first of the system’s that there are words in', () => {
    expect(languageFor('system', ['fr-CA', 'en-CA'])).toBe('fr')
    expect(languageFor('system', ['de-DE', 'fr-CH', 'en-GB'])).toBe('fr')
    expect(languageFor('system', ['en-US'])).toBe('en')
  })

  test('is English where the system speaks none of ours, or says nothing', () => {
    expect(languageFor('system', ['de-AT', 'frr', 'ja'])).toBe('en')
    expect(languageFor('system', [])).toBe('en')
  })
})

describe('dates are written', () => {
  test('as the system has them, where it speaks the language of the words', () => {
    expect(dateLocale('en', 'en-US')).toBe('en-US')
    expect(dateLocale('fr', 'fr-CA')).toBe('fr-CA')
  })

  test('in the language of the words by the system’s region, where it speaks another', () => {
    expect(dateLocale('en', 'de-DE')).toBe('en-DE')
    expect(dateLocale('fr', 'en-US')).toBe('fr-US')
    expect(dateLocale('fr', 'zh-Hant-TW')).toBe('fr-TW')
  })

  test('in the language alone where no region is known', () => {
    expect(dateLocale('en', 'fr')).toBe('en')
    expect(dateLocale('en', '')).toBe('en-GB')
  })
})
