import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../src/core/calendar.ts'
import { type ParseErrorClass, parseCalendar } from '../../../src/main/calendar/parse.ts'
import english from '../../../src/shared/words/en/calendar.json' with { type: 'json' }
import french from '../../../src/shared/words/fr/calendar.json' with { type: 'json' }
import { bytesOf, type Expected, expectedOf, names, optionsOf } from './corpus.ts'

const iso = (utc: number) => new Date(utc).toISOString().replace('.000Z', 'Z')
const told = (occurrence: Occurrence) => ({
  ...occurrence,
  joinUrl: occurrence.joinUrl ?? null,
  startUtc: iso(occurrence.startUtc),
  endUtc: iso(occurrence.endUtc),
})
/** Of what was found, as much as the file beside says of it. */
const asked = (found: Occurrence[], { occurrences }: Expected) =>
  found.map((occurrence, index) => {
    const all = Object.entries(told(occurrence))
    const keys = Object.keys(occurrences[index] ?? { uid: '', startUtc: '', endUtc: '' })
    return Object.fromEntries(all.filter(([key]) => keys.includes(key)))
  })

describe('the calendar file', () => {
  it.each(names.map((name) => ({ name, ...expectedOf(name) })))('$name: $point', ({ name, ...expected }) => {
    const { error, occurrences, reported } = parseCalendar(bytesOf(name), optionsOf(expected))
    expect({ error: error?.class ?? null, occurrences: asked(occurrences, expected), reported }).toEqual({
      error: expected.error,
      occurrences: expected.occurrences,
      reported: expected.reported,
    })
  })
})

it('there are forty at least, and none is told about twice', () => {
  expect(names.length).toBeGreaterThanOrEqual(40)
  expect(new Set(names.map((name) => expectedOf(name).point)).size).toBe(names.length)
})

it.each(['empty', 'not-a-calendar', 'web-page', 'cut-off', 'too-large', 'unreadable'] satisfies ParseErrorClass[])(
  'a file that is %s is told to be that, and nothing else',
  (fault) => {
    for (const words of [english, french])
      for (const kind of ['chosen', 'calendarFault'] as const) {
        const sentence = words[`${kind}.${fault}`]
        expect(Object.values(words).filter((other) => other === sentence)).toHaveLength(1)
      }
  },
)
