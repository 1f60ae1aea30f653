import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrenceKey } from '../../../src/core/calendar.ts'
import { type ParseResult, parseCalendar } from '../../../src/main/calendar/parse.ts'
import { calendar, event, ME } from './ics.ts'

const HOUR = 3_600_000
const base = Date.UTC(2026, 9, 1)
const two = (value: number) => String(value).padStart(2, '0')
const wall = (hours: number) => {
  const date = new Date(base + hours * HOUR)
  return `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}T${two(date.getUTCHours())}0000`
}
const tzid = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'W. Europe Standard Time',
)
const rule = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=20',
  'FREQ=WEEKLY;BYDAY=MO,SU',
  'FREQ=WEEKLY;UNTIL=20261110T010000Z',
  'FREQ=MONTHLY;BYDAY=-1SU',
  'FREQ=DAILY;BYHOUR=2,3',
)
const uid = fc.constantFrom('a', 'b', 'c', '__proto__')

const anEvent = fc
  .record({
    uid,
    tzid,
    start: fc.integer({ min: -2000, max: 2500 }),
    hours: fc.integer({ min: 0, max: 60 }),
    rule: fc.option(rule),
    date: fc.boolean(),
    id: fc.option(fc.integer({ min: 0, max: 1500 })),
    future: fc.boolean(),
    except: fc.integer({ min: 0, max: 1500 }),
    sequence: fc.nat(3),
  })
  .map((e) => {
    const value = (hours: number) =>
      e.date ? `;VALUE=DATE:${wall(hours).slice(0, 8)}` : `;TZID=${e.tzid}:${wall(hours)}`
    return event(
      `UID:${e.uid}`,
      `SEQUENCE:${e.sequence}`,
      `DTSTART${value(e.start)}`,
      `DTEND${value(e.start + e.hours)}`,
      ...(e.id === null
        ? e.rule === null
          ? []
          : [`RRULE:${e.rule}`, `EXDATE${value(e.except)}`]
        : [`RECURRENCE-ID${e.future ? ';RANGE=THISANDFUTURE' : ''}${value(e.id)}`]),
    )
  })
const aFile = fc.array(anEvent, { maxLength: 8 }).map((events) => calendar(...events))
const aWindow = fc
  .tuple(fc.integer({ min: -100, max: 1600 }), fc.integer({ min: 1, max: 800 }))
  .map(([from, hours]) => ({ fromUtc: base + from * HOUR, toUtc: base + (from + hours) * HOUR }))

const encoder = new TextEncoder()
const parse = (file: string, window: { fromUtc: number; toUtc: number }): ParseResult =>
  parseCalendar(encoder.encode(file), { ...window, zone: 'Europe/Berlin', me: [ME] })

describe('whatever the calendar', () => {
  it('its occurrences are sorted, in the window, bounded, and have each their own key', () => {
    fc.assert(
      fc.property(aFile, aWindow, (file, window) => {
        const { occurrences } = parse(file, window)
        const keys = occurrences.map((o) => occurrenceKey('test', o))
        expect(new Set(keys).size).toBe(keys.length)
        for (const o of occurrences)
          expect(o.startUtc < window.toUtc && o.endUtc > window.fromUtc && o.endUtc >= o.startUtc).toBe(true)
        expect(occurrences.every((o, i) => i === 0 || (occurrences[i - 1]?.startUtc ?? 0) <= o.startUtc)).toBe(true)
        expect(occurrences.length).toBeLessThanOrEqual(8 * 3500)
      }),
      { numRuns: 150 },
    )
  })

  it('moving the window never changes what overlaps both', () => {
    fc.assert(
      fc.property(aFile, aWindow, aWindow, (file, one, other) => {
        const both = (window: typeof one, second: typeof one) =>
          parse(file, window).occurrences.filter((o) => o.startUtc < second.toUtc && o.endUtc > second.fromUtc)
        expect(both(one, other)).toEqual(both(other, one))
      }),
      { numRuns: 150 },
    )
  })
})

describe('whatever the bytes', () => {
  const morning = readFileSync('tests/fixtures/morning.ics')
  const window = { fromUtc: Date.UTC(2026, 10, 23), toUtc: Date.UTC(2026, 10, 30) }
  const anyBytes = (bytes: Uint8Array) => parseCalendar(bytes, { ...window, zone: 'Europe/Berlin', me: [ME] })

  it('a mutated calendar never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\r\n',
        ':',
        ';',
        '"',
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        '\u0000',
        '20261124T',
        '-',
        ',',
        '99999999999',
      ),
    )
    const cut = fc.tuple(fc.nat(morning.length), fc.nat(40), piece)
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 8 }), (cuts) => {
        let text = morning.toString('latin1')
        for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length)
        const { occurrences } = anyBytes(Buffer.from(text, 'latin1'))
        for (const o of occurrences) expect(Number.isFinite(o.startUtc) && Number.isFinite(o.endUtc)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('any bytes and any lines never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void anyBytes(bytes)))
    const name = fc.constantFrom(
      'DTSTART',
      'DTEND',
      'DURATION',
      'RRULE',
      'RDATE',
      'EXDATE',
      'RECURRENCE-ID',
      'ATTENDEE',
      'SEQUENCE',
      'UID',
      'URL',
    )
    const line = fc.tuple(
      name,
      fc.constantFrom(':', ';VALUE=DATE:', ';TZID=x:', ';RANGE=THISANDFUTURE:', ';VALUE=__proto__:'),
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          '20261124T090000Z',
          '20261124',
          'P1D',
          'FREQ=DAILY',
          '99991231T235959Z',
          '00000101T000000',
          'P99999999W',
          'FREQ=DAILY;INTERVAL=999999999',
        ),
      ),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        (lines) =>
          void parse(calendar(event('DTSTART:20261124T090000Z', ...lines.map((parts) => parts.join('')))), window),
      ),
      { numRuns: 300 },
    )
  })
})
