import { describe, expect, it } from 'vitest'
import { at, calendar, event, parse, reasons, short, starts } from './ics.ts'

const call = event('DTSTART:20261124T090000Z', 'DTEND:20261124T093000Z', 'SUMMARY:Grüße an Tomás')
const file = calendar(call)
const utf8 = new TextEncoder().encode(file)
const DAY = ['2026-11-24', '2026-11-25'] as const
const error = (content: string | Uint8Array) => parse(content, ...DAY).error?.class
const titles = (content: string | Uint8Array) => parse(content, ...DAY).occurrences.map(({ summary }) => summary)

describe('what is no calendar is said to be none', () => {
  const xlsx = Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xb5, 0x55, 0x30, 0x23, 0xf4, 0)
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['blank lines', '\ufeff \r\n\n', 'empty'],
    ['a login page', '<!DOCTYPE html>\n<html><body>Sign in BEGIN:VCALENDAR</body></html>', 'web-page'],
    ['a page with blanks and a BOM before it', '\ufeff\n  <HTML lang="en">', 'web-page'],
    ['other XML', '<?xml version="1.0"?><error/>', 'not-a-calendar'],
    ['xlsx bytes', xlsx, 'not-a-calendar'],
    ['NUL bytes', new Uint8Array(1000), 'not-a-calendar'],
    ['a vCard', 'BEGIN:VCARD\r\nFN:Ann\r\nEND:VCARD\r\n', 'not-a-calendar'],
    ['an event without its calendar', call, 'not-a-calendar'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'too-large'],
  ])('%s', (_, content, expected) => {
    expect(parse(content, ...DAY)).toEqual({ error: { class: expected }, occurrences: [], reported: [] })
  })

  it('says that a file was cut off, and gives what arrived whole', () => {
    const whole = calendar(call, event('UID:b', 'DTSTART:20261124T100000Z', 'SUMMARY:Second'))
    const cut = parse(whole.slice(0, whole.indexOf('Second') + 3), ...DAY)
    expect(cut.error).toEqual({ class: 'cut-off' })
    expect(cut.occurrences.map(({ summary }) => summary)).toEqual(['Grüße an Tomás'])
    expect(cut.reported).toEqual([{ uid: 'b', title: 'Sec', reason: 'not-ended' }])
    expect(error(whole.slice(0, whole.indexOf('END:VCALENDAR')))).toBe('cut-off')
    expect(error(whole)).toBeUndefined()
  })
})

describe('bytes', () => {
  const utf16 = (bom: boolean, big: boolean) => {
    const bytes = Buffer.from(bom ? `\ufeff${file}` : file, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a BOM', `\ufeff${file}`],
    ['UTF-16, little end first', utf16(true, false)],
    ['UTF-16, big end first', utf16(true, true)],
    ['UTF-16 without a BOM', utf16(false, false)],
    ['UTF-16, big end first, without a BOM', utf16(false, true)],
    ['Latin-1', Buffer.from(file, 'latin1')],
    ['LF', file.replaceAll('\r\n', '\n')],
    ['CR', file.replaceAll('\r\n', '\r')],
    ['CR CR LF', file.replaceAll('\r\n', '\r\r\n')],
    ['a mix of line ends', file.replace('\r\n', '\n').replace('\r\n', '\r')],
    ['lower-case names', file.replace('SUMMARY', 'summary').replace('BEGIN:VEVENT', 'begin:vevent')],
    [
      'a letter cut in two by folding',
      Buffer.from(Buffer.from(file).toString('latin1').replace('\xc3\xbc', '\xc3\r\n \xbc'), 'latin1'),
    ],
  ])('%s', (_, content) => {
    expect(titles(content)).toEqual(['Grüße an Tomás'])
  })

  it('keeps the umlauts of a UTF-8 file with one bad byte', () => {
    const at = Buffer.from(utf8).indexOf('Tom')
    expect(titles(Buffer.concat([utf8.subarray(0, at), Uint8Array.of(0xff), utf8.subarray(at)]))).toEqual([
      'Grüße an \ufffdTomás',
    ])
  })
})

describe('times', () => {
  it('counts what overlaps the window and leaves out what only touches it', () => {
    const touching = calendar(
      event('UID:before', 'DTSTART:20261123T230000Z', 'DTEND:20261124T000000Z'),
      event('UID:into', 'DTSTART:20261123T230000Z', 'DTEND:20261124T000100Z'),
      event('UID:last', 'DTSTART:20261124T235900Z', 'DTEND:20261125T010000Z'),
      event('UID:after', 'DTSTART:20261125T000000Z', 'DTEND:20261125T010000Z'),
      event('UID:around', 'DTSTART:20260101T000000Z', 'DTEND:20270101T000000Z'),
    )
    expect(parse(touching, ...DAY).occurrences.map(({ uid }) => uid)).toEqual(['around', 'into', 'last'])
  })

  it.each(['RRULE:FREQ=DAILY;COUNT=1', 'RDATE:20200101T000000Z', 'X-NONE:1'])(
    'finds what is on another day where it happens (%s)',
    (line) => {
      const far = (tzid: string, wall: string) => calendar(event(`DTSTART;TZID=${tzid}:${wall}`, 'DURATION:PT1H', line))
      expect(starts(far('Pacific/Kiritimati', '20261125T103000'), '2026-11-24 20:00', '2026-11-24 21:00')).toEqual([
        '11-24 20:30',
      ])
      expect(starts(far('Pacific/Pago_Pago', '20261123T133000'), '2026-11-24 00:00', '2026-11-24 01:00')).toEqual([
        '11-24 00:30',
      ])
      expect(starts(far('Pacific/Apia', '20111230T100000'), '2011-12-30 20:00', '2011-12-30 21:00')).toEqual([
        '12-30 20:00',
      ])
    },
  )

  it('gives a floating time the viewer’s zone', () => {
    const floating = calendar(event('DTSTART:20261124T090000', 'DURATION:PT1H'))
    expect(starts(floating, ...DAY)).toEqual(['11-24 08:00'])
    expect(starts(floating, ...DAY, { zone: 'America/New_York' })).toEqual(['11-24 14:00'])
    expect(parse(floating, ...DAY, { zone: 'America/New_York' }).occurrences[0]?.zone).toBe('America/New_York')
  })

  it('gives an all-day event the viewer’s midnights, 23 hours apart where the clocks change', () => {
    const allDay = (...lines: string[]) => parse(calendar(event(...lines)), '2026-03-28', '2026-03-31').occurrences[0]
    const sunday = allDay('DTSTART;VALUE=DATE:20260329')
    expect(sunday).toMatchObject({ allDay: true, zone: 'Europe/Berlin', startUtc: at('2026-03-28 23:00') })
    expect(sunday?.endUtc).toBe(at('2026-03-29 22:00'))
    expect(allDay('DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260329')?.endUtc).toBe(at('2026-03-29 22:00'))
    expect(allDay('DTSTART:20260329', 'DTEND:20260331')?.endUtc).toBe(at('2026-03-30 22:00'))
  })

  it('names an all-day instance alike wherever the viewer is', () => {
    const yearly = calendar(event('DTSTART;VALUE=DATE:20201124', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20251124'))
    const id = (zone: string) =>
      parse(yearly, '2025-11-01', '2026-12-01', { zone }).occurrences.map((o) => o.recurrenceId)
    expect(id('Europe/Berlin')).toEqual(['2026-11-24T00:00:00Z'])
    expect(id('Pacific/Auckland')).toEqual(id('Europe/Berlin'))
  })

  it('lets a day of a DURATION follow the calendar and an end the clock', () => {
    const ends = (line: string) =>
      short(
        parse(calendar(event('DTSTART;TZID=Europe/Berlin:20260328T120000', line)), '2026-03-28', '2026-03-30')
          .occurrences[0]?.endUtc ?? 0,
      )
    expect(ends('DURATION:P1D')).toBe('03-29 10:00')
    expect(ends('DURATION:PT24H')).toBe('03-29 11:00')
    expect(ends('DTEND;TZID=America/New_York:20260328T080000')).toBe('03-28 12:00')
  })

  it('reports an end before the start and keeps the start', () => {
    const backwards = calendar(event('DTSTART:20261124T090000Z', 'DTEND:20261124T080000Z'))
    expect(parse(backwards, ...DAY).occurrences).toMatchObject([
      { startUtc: at('2026-11-24 09:00'), endUtc: at('2026-11-24 09:00') },
    ])
    expect(reasons(backwards)).toEqual(['ends-before-start'])
  })
})

describe('one bad event costs only itself', () => {
  it.each([
    ['no DTSTART', event('UID:b', 'SUMMARY:Bad'), 'no-start'],
    ['31 February', event('UID:b', 'SUMMARY:Bad', 'DTSTART:20260231T090000Z'), 'bad-time'],
    ['words for a time', event('UID:b', 'SUMMARY:Bad', 'DTSTART:soon'), 'bad-time'],
    ['a broken duration', event('UID:b', 'SUMMARY:Bad', 'DTSTART:20261124T090000Z', 'DURATION:an hour'), 'bad-time'],
    ['quotes that do not close', event('UID:b', 'SUMMARY:Bad', 'DTSTART;TZID="Europe:20261124T090000'), 'unreadable'],
    ['no END', 'BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Bad\r\nDTSTART:20261124T090000Z', 'not-ended'],
  ])('%s', (_, bad, reason) => {
    const { error, occurrences, reported } = parse(calendar(bad, call), ...DAY)
    expect(error).toBeUndefined()
    expect(occurrences.map(({ uid }) => uid)).toEqual(['a'])
    expect(reported).toEqual([{ uid: 'b', title: 'Bad', reason }])
  })

  it('passes over lines that are no properties, and what belongs to an alarm', () => {
    const odd = event(
      'DTSTART:20261124T090000Z',
      'SUMMARY:Kept',
      'a line of a text',
      'X-ODD;=:1',
      'BEGIN:VALARM',
      'SUMMARY:Alarm',
      'DTSTART:19700101T000000Z',
      'END:VALARM',
    )
    expect(titles(calendar(odd))).toEqual(['Kept'])
  })

  it('refuses a UID of more than 1,000 characters, and takes hostile ones as they are', () => {
    expect(reasons(calendar(event(`UID:${'x'.repeat(1001)}`, 'DTSTART:20261124T090000Z')))).toEqual(['uid-too-long'])
    const hostile = ['__proto__', 'constructor', '../../etc']
    const { occurrences } = parse(
      calendar(...hostile.map((uid) => event(`UID:${uid}`, 'DTSTART:20261124T090000Z'))),
      ...DAY,
    )
    expect(occurrences.map(({ uid }) => uid)).toEqual([...hostile].sort())
  })

  it('gives up only the event in which parts are opened without an end', () => {
    const open = event('UID:b', 'DTSTART:20261124T090000Z', 'BEGIN:X\r\n'.repeat(20).trim()).replace('END:VEVENT', '')
    expect(titles(calendar(open, call))).toEqual(['Grüße an Tomás'])
    expect(titles(calendar(open) + calendar(call))).toEqual(['Grüße an Tomás'])
  })

  it('bears components nested a hundred thousand deep', () => {
    const deep = `${'BEGIN:X\r\n'.repeat(100_000)}${'END:X\r\n'.repeat(100_000)}`.trim()
    expect(titles(calendar(deep, call))).toEqual(['Grüße an Tomás'])
  })
})

describe('a stream', () => {
  it('may hold several calendars, with the exception in another than its series', () => {
    const series = calendar(event('UID:s', 'DTSTART:20261123T090000Z', 'RRULE:FREQ=DAILY', 'SEQUENCE:1'))
    const moved = calendar(event('UID:s', 'RECURRENCE-ID:20261124T090000Z', 'DTSTART:20261124T150000Z', 'SEQUENCE:1'))
    expect(starts(series + moved + calendar(event('UID:t', 'DTSTART:20261124T110000Z')), ...DAY)).toEqual([
      '11-24 11:00',
      '11-24 15:00',
    ])
  })

  it('may name one event several times: the highest SEQUENCE wins, then the newest', () => {
    const version = (hour: string, ...lines: string[]) => event(`DTSTART:20261124T${hour}0000Z`, ...lines)
    expect(starts(calendar(version('09', 'SEQUENCE:10'), version('10', 'SEQUENCE:9')), ...DAY)).toEqual(['11-24 09:00'])
    expect(
      starts(calendar(version('09', 'DTSTAMP:20261102T000000Z'), version('10', 'DTSTAMP:20261101T000000Z')), ...DAY),
    ).toEqual(['11-24 09:00'])
    expect(starts(calendar(version('09'), version('10')), ...DAY)).toEqual(['11-24 10:00'])
  })

  it('may call an event off by METHOD:CANCEL', () => {
    expect(parse(calendar('METHOD:CANCEL', call), ...DAY).occurrences).toMatchObject([{ cancelled: true }])
  })

  it('is sorted by start, then by UID', () => {
    const same = (uid: string) => event(`UID:${uid}`, 'DTSTART:20261124T090000Z')
    expect(
      parse(calendar(same('c'), same('b'), event('UID:z', 'DTSTART:20261124T080000Z')), ...DAY).occurrences.map(
        (o) => o.uid,
      ),
    ).toEqual(['z', 'b', 'c'])
  })
})
