import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParseResult, parseCalendar } from '../../../src/main/calendar/parse.ts'
import { bytesOf, expectedOf, names, optionsOf } from './corpus.ts'
import { calendar, event, ME } from './ics.ts'
import { expectSound } from './sound.ts'

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
  '(UTC-05:00) Eastern Time (US & Canada)',
  'Office',
)
/** It says nothing by its name, so that its definition decides. */
const office = [
  'BEGIN:VTIMEZONE\r\nTZID:Office',
  'BEGIN:STANDARD\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nDTSTART:20081102T020000',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD',
  'BEGIN:DAYLIGHT\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nDTSTART:20080309T020000',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE',
].join('\r\n')
const rule = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=20',
  'FREQ=WEEKLY;BYDAY=MO,SU',
  'FREQ=WEEKLY;UNTIL=20261110T010000Z',
  'FREQ=MONTHLY;BYDAY=-1SU',
  'FREQ=DAILY;BYHOUR=2,3',
  'FREQ=YEARLY;BYWEEKNO=45',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,2',
  'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=9',
  'FREQ=DAILY;UNTIL=20261115T000000Z',
  'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1,31',
)
const uid = fc.constantFrom('a', 'b', 'c', '__proto__')

const anEvent = fc
  .record({
    uid,
    tzid,
    start: fc.integer({ min: -2000, max: 2500 }),
    hours: fc.integer({ min: -3, max: 60 }),
    rule: fc.option(rule),
    kind: fc.constantFrom('zoned', 'zoned', 'date', 'floating', 'utc'),
    added: fc.option(fc.integer({ min: 0, max: 1500 })),
    outlook: fc.boolean(),
    id: fc.option(fc.integer({ min: 0, max: 1500 })),
    future: fc.boolean(),
    except: fc.integer({ min: 0, max: 1500 }),
    sequence: fc.nat(3),
  })
  .map((e) => {
    const value = (hours: number) =>
      ({
        zoned: `;TZID="${e.tzid}":${wall(hours)}`,
        date: `;VALUE=DATE:${wall(hours).slice(0, 8)}`,
        floating: `:${wall(hours)}`,
        utc: `:${wall(hours)}Z`,
      })[e.kind]
    return event(
      ...(e.outlook ? ['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'] : []),
      ...(e.added === null ? [] : [`RDATE${value(e.added)}`]),
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
const aFile = fc
  .tuple(fc.array(anEvent, { maxLength: 8 }), fc.array(anEvent, { maxLength: 2 }))
  .map(([events, off]) => calendar(office, ...events) + calendar('METHOD:CANCEL', office, ...off))
const aWindow = fc
  .tuple(fc.integer({ min: -100, max: 1600 }), fc.integer({ min: 1, max: 800 }))
  .map(([from, hours]) => ({ fromUtc: base + from * HOUR, toUtc: base + (from + hours) * HOUR }))

const encoder = new TextEncoder()
type Window = { fromUtc: number; toUtc: number }
const parse = (file: string, window: Window, zone = 'Europe/Berlin'): ParseResult =>
  parseCalendar(encoder.encode(file), { ...window, zone, me: [ME] })
const viewer = fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata')
/** What of it overlaps the other window as well. */
const inBoth = ({ occurrences }: ParseResult, { fromUtc, toUtc }: Window) =>
  occurrences.filter((o) => o.startUtc < toUtc && o.endUtc > fromUtc)

describe('whatever the calendar', () => {
  it('its occurrences are sorted, in the window, bounded, and have each their own key', () => {
    fc.assert(
      fc.property(aFile, aWindow, viewer, (file, window, zone) => {
        const result = parse(file, window, zone)
        expectSound(result, window)
      }),
      { numRuns: 200 },
    )
  })

  it('moving the window never changes what overlaps both', () => {
    fc.assert(
      fc.property(aFile, aWindow, aWindow, viewer, (file, one, other, zone) => {
        expect(inBoth(parse(file, one, zone), other)).toEqual(inBoth(parse(file, other, zone), one))
      }),
      { numRuns: 200 },
    )
  })
})

describe('whichever file of the corpus', () => {
  const hours = fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 2000 }))
  const moved = ({ fromUtc, toUtc }: Window, [by, longer]: [number, number]) => ({
    fromUtc: fromUtc + by * HOUR,
    toUtc: toUtc + (by + longer) * HOUR,
  })

  it.each(names)('%s is the same through any window', (name) => {
    const options = optionsOf(expectedOf(name))
    const bytes = bytesOf(name)
    fc.assert(
      fc.property(hours, (move) => {
        const other = moved(options, move)
        const found = parseCalendar(bytes, { ...options, ...other })
        expectSound(found, other)
        expect(inBoth(found, options)).toEqual(inBoth(parseCalendar(bytes, options), other))
      }),
      { numRuns: 15 },
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
        expectSound(anyBytes(Buffer.from(text, 'latin1')), window)
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
