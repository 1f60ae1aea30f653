import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentAt } from '../../src/main/clock.ts'
import { readDue, readWhen } from '../../src/main/dates.ts'

const BERLIN = 'Europe/Berlin'
/** Tuesday, ten in the morning. */
const now = momentAt(Date.parse('2026-11-24T10:00+01:00'), BERLIN)
function told(promise: string, at = now, region = 'en-GB', language = 'en'): string {
  const { text, day, at: hour } = readDue(promise, at, { region, languages: [language] })
  return [text, day, hour?.wall.slice(11, 16)].filter(Boolean).join(' | ')
}

describe('a date at the end of a promise is read', () => {
  it.each([
    ['send the dates, Friday 3pm', 'send the dates | 2026-11-27 | 15:00'],
    ['send it tomorrow', 'send it | 2026-11-25'],
    ['send it by Friday', 'send it | 2026-11-27'],
    ['send it until next Monday', 'send it | 2026-11-30'],
    ['send it next week', 'send it | 2026-12-01'],
    ['send it at noon', 'send it | 2026-11-24 | 12:00'],
    ['send it – 12 Dec 14:30', 'send it | 2026-12-12 | 14:30'],
    ['send it 2026-12-01', 'send it | 2026-12-01'],
    ['call back in 2 hours', 'call back | 2026-11-24 | 12:00'],
    ['call in a week', 'call | 2026-12-01'],
    ['call, Tuesday', 'call | 2026-11-24'],
    ['call, Tuesday 9am', 'call | 2026-12-01 | 09:00'],
    ['call tonight', 'call | 2026-11-24'],
  ])('%j', (promise, expected) => expect(told(promise)).toBe(expected))
})

describe('a date is read in the words of the region', () => {
  it.each([
    ['de-DE', 'anrufen, Freitag 15 Uhr', 'anrufen | 2026-11-27 | 15:00'],
    ['de-DE', 'schicken bis zum Freitag', 'schicken | 2026-11-27'],
    ['de-CH', 'melden übermorgen', 'melden | 2026-11-26'],
    ['de-DE', 'treffen am 3.12. um 14:30', 'treffen | 2026-12-03 | 14:30'],
    ['de-DE', 'fragen, Do', 'fragen | 2026-11-26'],
    ['fr-FR', 'rappeler, vendredi 15h', 'rappeler | 2026-11-27 | 15:00'],
    ['fr-FR', 'passer vendredi 15 h', 'passer | 2026-11-27 | 15:00'],
    ['fr-FR', 'envoyer d’ici vendredi', 'envoyer | 2026-11-27'],
    ['fr-CH', 'voir après-demain', 'voir | 2026-11-26'],
    ['fr-FR', 'envoyer avant le 3 décembre à 14h30', 'envoyer | 2026-12-03 | 14:30'],
  ])('%s: %j', (region, promise, expected) => expect(told(promise, now, region)).toBe(expected))

  it('in those of the screen, and in English everywhere', () => {
    expect(told('rappeler demain', now, 'en-GB', 'fr')).toBe('rappeler | 2026-11-25')
    expect(told('send it by Friday 3pm', now, 'de-DE', 'fr')).toBe('send it | 2026-11-27 | 15:00')
    expect(told('send it tomorrow', now, 'ja-JP')).toBe('send it | 2026-11-25')
  })

  it.each([
    ['de-DE', 'mach es so'],
    ['de-DE', 'Bericht für März'],
    ['de-DE', 'gib mir eine Minute'],
    ['fr-FR', 'finir le jeu'],
    ['fr-FR', 'le rapport de mars'],
  ])('%s: %j has none', (region, promise) => expect(told(promise, now, region)).toBe(promise))
})

describe('an hour', () => {
  it.each([
    ['call at 3', 'call | 2026-11-24 | 15:00'],
    ['call Friday at 4', 'call | 2026-11-27 | 16:00'],
    ['call at 9', 'call | 2026-11-25 | 09:00'],
    ['call at 03:00', 'call | 2026-11-25 | 03:00'],
    ['call at 3am', 'call | 2026-11-25 | 03:00'],
    ['call in 2 hours', 'call | 2026-11-24 | 12:00'],
  ])('is one of the working day unless it says otherwise: %j', (promise, expected) =>
    expect(told(promise)).toBe(expected),
  )
})

describe('words that are a time and nothing else', () => {
  const when = (typed: string) => {
    const { day, at, words } = readWhen(typed, now, { region: 'en-GB', languages: ['en'] })
    return [day, at?.wall.slice(11, 16), words].filter(Boolean).join(' | ')
  }
  it.each([
    ['Friday 3pm', '2026-11-27 | 15:00'],
    [' on Friday ', '2026-11-27'],
    ['this evening', '2026-11-24'],
    ['in ten minutes', '2026-11-24 | 10:10'],
    ['', ''],
  ])('%j', (typed, expected) => expect(when(typed)).toBe(expected))

  it.each(['when it rains', 'Friday after lunch', 'call Friday', 'yesterday', '1 Nov 2026'])(
    '%j stays as typed',
    (typed) => expect(when(typed)).toBe(typed),
  )
})

describe('what only looks like a date stays words', () => {
  it.each([
    'send the March report',
    'ask about the second offer',
    'send the minutes',
    'give me a second',
    'ask April',
    'send the report for March',
    'send version 2.10',
    'order 12',
    'give 100%',
    'on Friday we call',
    'ask where she sat',
    'come Friday 15h',
    'Friday',
    'tomorrow',
    '',
  ])('in %j', (promise) => expect(told(promise)).toBe(promise))
})

describe('a day', () => {
  it('in figures is read as the region writes it', () => {
    expect(told('send it 3/4', now, 'en-GB')).toBe('send it | 2027-04-03')
    expect(told('send it 3/4', now, 'en-US')).toBe('send it | 2027-03-04')
    expect(told('send it 3/4', now, 'ja-JP')).toBe('send it | 2027-03-04')
    expect(told('send it 3/4', now, 'sv-SE')).toBe('send it | 2027-04-03')
  })

  it('is the day of the zone one is in', () => {
    const late = Date.parse('2026-11-24T23:30Z')
    expect(told('call tomorrow', momentAt(late, 'UTC'))).toBe('call | 2026-11-25')
    expect(told('call tomorrow', momentAt(late, 'Asia/Tokyo'))).toBe('call | 2026-11-26')
    expect(told('call tomorrow', momentAt(late, 'America/New_York'))).toBe('call | 2026-11-25')
  })

  it('beyond a change of the clocks has its own hour', () => {
    const before = momentAt(Date.parse('2026-10-24T10:00+02:00'), BERLIN)
    const { at } = readDue('call Monday 3pm', before, { region: 'en-GB', languages: ['en'] })
    expect(at).toEqual({ instant: Date.parse('2026-10-26T15:00+01:00'), wall: '2026-10-26T15:00:00', zone: BERLIN })
  })
})

it('no words make it throw, and a promise never loses its words', () => {
  const part = fc.constantFrom(
    'Friday',
    '3pm',
    'tomorrow',
    'in',
    '2',
    'hours',
    '31/2',
    '12:99',
    'May',
    ',',
    'at',
    'call',
    '@Ann',
    '-',
    'a',
  )
  const promise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(promise, fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR'), (text, region) => {
      const due = readDue(text, now, { region, languages: ['en'] })
      expect(text.startsWith(due.text)).toBe(true)
      expect(due.text === '').toBe(text === '')
      if (due.day !== undefined) expect(due.day).toMatch(/^\d{4}-\d\d-\d\d$/)
      if (due.at) expect(due.at.wall.slice(0, 10) >= (due.day ?? '')).toBe(true)
    }),
    { numRuns: 500 },
  )
})
