// How the app speaks: no catalogue, in no language, has a tone that the product keeps out.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/shared/words/words.ts'
import { sentencesIn } from './read.ts'
import { tones, tonesIn } from './tone.ts'

test.each(languages)('nothing of it is said in %s', (language) => {
  const said = sentencesIn(language)
  expect(said.length).toBeGreaterThan(100)
  expect(said.flatMap(({ at, text }) => tonesIn(text, tones[language]).map((wrong) => `${at}: ${wrong}`))).toEqual([])
})

test.each(['README.md', 'CHANGELOG.md'])('nor, of what matters there, in %s', (file) => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8')
  // Pictures begin with an exclamation mark, and code has its own.
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`]*`|!(?=\[)/g, '')
  expect(
    tonesIn(
      prose,
      tones.en.filter(({ everywhere }) => everywhere),
    ),
  ).toEqual([])
})

describe('the check notices', () => {
  test.each(languages.flatMap((language) => tones[language].map((tone) => ({ language, ...tone }))))(
    'in $language: $words',
    ({ language, words }) => {
      for (const word of words) {
        const text = `Well, ${word.replace('*', '')} it is`
        expect([word, tonesIn(text, tones[language]).length]).not.toEqual([word, 0])
      }
    },
  )

  test('beginnings only where they are marked as such', () => {
    expect(tonesIn('The mustard was scorched', tones.en)).toEqual([])
    expect(tonesIn('A diagnosis', tones.en)).toHaveLength(1)
  })

  test('whatever the case, the apostrophe and the kind of space', () => {
    expect(tonesIn("You Didn't", tones.en)).toHaveLength(1)
    expect(tonesIn('IL\u00a0FAUT', tones.fr)).toHaveLength(1)
    expect(tonesIn('Une heure d’affilée', tones.fr)).toHaveLength(1)
  })
})
