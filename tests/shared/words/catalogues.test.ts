// Every language says the same things with the same values, in its own typography, and nothing that nobody says.

import path from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/shared/words/words.ts'
import { sourcesIn } from '../../layers.ts'
import { catalogue, names, type Sentences, sentencesIn } from './read.ts'
import { unused } from './used.ts'

const others = languages.filter((language) => language !== 'en')
const cases = others.flatMap((language) => names.map((name) => ({ language, name })))

/** The values a message takes; of a choice by name, also the names. */
function valuesOf(text: string): string[] {
  const found = new Set<string>()
  const look = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [value, kind, branches] = part as [string, string?, Record<string, unknown>?]
    found.add(kind === 'select' ? `${value}: ${Object.keys(branches ?? {}).sort((a, b) => a.localeCompare(b))}` : value)
    for (const branch of Object.values(branches ?? {})) if (Array.isArray(branch)) branch.forEach(look)
  }
  const message = compileMessageOrThrow(text)
  if (Array.isArray(message)) message.forEach(look)
  return [...found].sort()
}

const values = (sentences: Sentences) =>
  Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, valuesOf(text)]))

test.each(cases)('$language has every sentence of $name, and no other', ({ language, name }) => {
  expect(Object.keys(catalogue(language, name))).toEqual(Object.keys(catalogue('en', name)))
})

test.each(cases)('$language takes the values that English does in $name', ({ language, name }) => {
  expect(values(catalogue(language, name))).toEqual(values(catalogue('en', name)))
})

test.each(cases)('$language translates $name', ({ language, name }) => {
  const english = catalogue('en', name)
  const same = Object.entries(catalogue(language, name)).filter(
    ([key, text]) => english[key] === text && text.replaceAll(/\{[^}]*\}/g, '').split(/\s+/).length > 3,
  )
  expect(same).toEqual([])
})

test('every key is said somewhere', () => {
  const sources = sourcesIn(path.resolve(import.meta.dirname, '../../..'))
  // The pages of the book are said by their numbers.
  const said = names.filter((name) => name !== 'book')
  expect(said.flatMap((name) => unused(name, Object.keys(catalogue('en', name)), sources))).toEqual([])
})

/** What typography forbids in a sentence, in a few words. */
function slips(text: string, language: string): string[] {
  const rules: [RegExp, string][] = [
    [/['"]/, 'a straight quote or apostrophe'],
    [/\.\.\./, 'three dots'],
    [/ {2}|^ | $(?<!, )/, 'a space too many'],
    ...(language === 'fr'
      ? ([
          [/[^\u202f:;?!/](?<!\{\w+)[:;?!%](?!\w|\/\/)/, 'no narrow space before : ; ? ! %'],
          [/«(?!\u202f)|(?<!\u202f)»/, 'no narrow space inside « »'],
          [/[“”]/, 'English quotes'],
        ] satisfies [RegExp, string][])
      : ([[/\s[:;?!%]|[«»]/, 'French typography']] satisfies [RegExp, string][])),
  ]
  return rules.filter(([pattern]) => pattern.test(text)).map(([, slip]) => slip)
}

test.each(languages)('the typography of %s', (language) => {
  const wrong = sentencesIn(language).flatMap(({ at, text }) => slips(text, language).map((slip) => `${at}: ${slip}`))
  expect(wrong).toEqual([])
})

describe('the checks themselves notice', () => {
  test.each([
    ["It's", 'en', 'a straight quote or apostrophe'],
    ['Wait...', 'en', 'three dots'],
    ['Who ?', 'en', 'French typography'],
    ['Qui?', 'fr', 'no narrow space before : ; ? ! %'],
    ['Qui ?', 'fr', 'no narrow space before : ; ? ! %'],
    ['« Qui »', 'fr', 'no narrow space inside « »'],
    ['“Qui”', 'fr', 'English quotes'],
    ['two  spaces', 'en', 'a space too many'],
  ])('%s', (text, language, slip) => expect(slips(text, language)).toContain(slip))

  test('a value that is missing, and a choice with other names', () => {
    expect(valuesOf('{a} and {n, plural, one {# of {b}} other {#}}')).toEqual(['a', 'b', 'n'])
    expect(valuesOf('{k, select, x {1} other {2}}')).not.toEqual(valuesOf('{k, select, y {1} other {2}}'))
  })

  test('a key that nobody says', () => {
    const sources = new Map([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
      ['src/renderer/home/a.tsx', "words('said'); words(`kind.${kind}`); words(on ? 'yes' : 'no')"],
      ['src/renderer/arrive/b.ts', "words('elsewhere')"],
    ])
    const keys = ['said', 'kind.a', 'yes', 'no', 'elsewhere', 'never', 'kinds']
    expect(unused('home', keys, sources)).toEqual(['home: elsewhere', 'home: never', 'home: kinds'])
    expect(unused('common', ['elsewhere'], sources)).toEqual([])
  })
})
