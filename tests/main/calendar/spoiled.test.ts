// The corpus, spoiled in every way a file gets spoiled: in each, a sample; in `npm run test:long`, ten thousand.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { failed, parseCalendar } from '../../../src/main/calendar/parse.ts'
import { damaged } from '../along/damage.ts'
import { bytesOf, expectedOf, names, optionsOf } from './corpus.ts'
import { expectSound, workOf } from './sound.ts'

const RUNS = Number(process.env.THRESHOLD_FUZZ ?? 300)
const SEED = Number(process.env.THRESHOLD_SEED ?? Math.floor(Math.random() * 2 ** 31))
const LONGEST_MS = 5000
const MB = 1024 * 1024

const PIECES = [
  '\r\n',
  '\r\n ',
  '"',
  ':',
  ';TZID=',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VCALENDAR\r\n',
  'END:VCALENDAR\r\n',
  'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n',
  'RRULE:FREQ=YEARLY;INTERVAL=99999;BYDAY=5MO;BYSETPOS=-366\r\n',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T090000Z\r\n',
  'DTSTART:00010101T000000Z\r\n',
  'DTEND:99991231T235959Z\r\n',
  'DURATION:P99999999W\r\n',
  'METHOD:CANCEL\r\n',
  'SEQUENCE:99999999999999999999\r\n',
  'UID:__proto__\r\n',
  '\u0000',
  '\ufeff',
  '\ud800',
  '9'.repeat(400),
]

/** Lines of another file among those of one, anywhere. */
function mixed(bytes: Uint8Array, other: Uint8Array, places: readonly [number, number][]): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
  const others = Buffer.from(other).toString('latin1').split('\r\n')
  for (const [at, from] of places)
    lines.splice(at % lines.length, 0, ...others.slice(from % others.length).slice(0, 1 + (from % 7)))
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

it(`${RUNS} spoiled calendars are read or refused, each in time and in bounds`, { timeout: 900_000 }, () => {
  console.info(`THRESHOLD_SEED=${SEED}`)
  const files = names.map((name) => ({ name, bytes: bytesOf(name), options: optionsOf(expectedOf(name)) }))
  const file = fc.constantFrom(...files)
  const damage = fc.record({ how: fc.nat(), at: fc.nat(), more: fc.nat() })
  const before = process.memoryUsage.rss()
  let [slowest, most] = [0, 0]
  fc.assert(
    fc.property(
      file,
      file,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      ({ bytes, options }, other, places, damages) => {
        const spoiled = damaged(mixed(bytes, other.bytes, places), damages, PIECES)
        let result = failed('unreadable')
        const took = workOf(() => {
          result = parseCalendar(spoiled, options)
        })
        slowest = Math.max(slowest, took)
        most = Math.max(most, process.memoryUsage.rss() - before)
        expect(slowest).toBeLessThan(LONGEST_MS)
        expect(most).toBeLessThan(512 * MB)
        expectSound(result, options)
      },
    ),
    { numRuns: RUNS, seed: SEED },
  )
  console.info(`slowest ${Math.round(slowest)} ms, at most ${Math.round(most / MB)} MB more`)
})
