import { describe, expect, it } from 'vitest'
import { calendar, event, parse, reasons, short } from './ics.ts'

const start = (tzid: string, ...calendarLines: string[]) => {
  const { occurrences } = parse(
    calendar(...calendarLines, event(`DTSTART;TZID="${tzid}":20261124T090000`)),
    '2026-11-23',
    '2026-11-26',
  )
  return occurrences.map(({ startUtc, zone }) => `${short(startUtc)} ${zone}`)[0]
}

const definition = (tzid: string, ...parts: string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
const observance = (kind: string, from: string, to: string, begin: string, rule?: string) =>
  [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `DTSTART:${begin}`,
    ...(rule ? [`RRULE:FREQ=YEARLY;${rule}`] : []),
    `END:${kind}`,
  ].join('\r\n')

describe('a zone by its name', () => {
  it.each([
    ['Europe/Berlin', '11-24 08:00 Europe/Berlin'],
    ['America/Argentina/Buenos_Aires', '11-24 12:00 America/Argentina/Buenos_Aires'],
    ['/mozilla.org/20070129_1/Europe/Berlin', '11-24 08:00 Europe/Berlin'],
    ['/freeassociation.sourceforge.net/America/Indiana/Knox', '11-24 15:00 America/Indiana/Knox'],
    ['W. Europe Standard Time', '11-24 08:00 Europe/Berlin'],
    ['Eastern Standard Time', '11-24 14:00 America/New_York'],
    ['India Standard Time', '11-24 03:30 Asia/Calcutta'],
    ['tzone://Microsoft/Utc', '11-24 09:00 UTC'],
    ['UTC', '11-24 09:00 UTC'],
    ['GMT', '11-24 09:00 UTC'],
    ['GMT+0100', '11-24 08:00 Etc/GMT-1'],
    ['UTC+05:30', '11-24 03:30 +05:30'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', '11-24 08:00 Europe/Amsterdam'],
  ])('%s', (tzid, expected) => {
    expect(start(tzid)).toBe(expected)
  })
})

describe('a zone by its definition', () => {
  const european = [
    observance('STANDARD', '+0200', '+0100', '16010101T030000', 'BYMONTH=10;BYDAY=-1SU'),
    observance('DAYLIGHT', '+0100', '+0200', '16010101T020000', 'BYMONTH=3;BYDAY=-1SU'),
  ]
  const eastern = [
    observance('STANDARD', '-0400', '-0500', '16010101T020000', 'BYMONTH=11;BYDAY=1SU'),
    observance('DAYLIGHT', '-0500', '-0400', '16010101T020000', 'BYMONTH=3;BYDAY=2SU'),
  ]

  it('is the viewer’s own where that behaves alike', () => {
    expect(start('Customized Time Zone', definition('Customized Time Zone', ...european))).toBe(
      '11-24 08:00 Europe/Berlin',
    )
  })

  it('is another zone that behaves alike', () => {
    expect(start('Customized Time Zone 1', definition('Customized Time Zone 1', ...eastern))).toBe(
      '11-24 14:00 America/New_York',
    )
  })

  it('is found by its offsets where its rules are those of long ago', () => {
    const old = definition(
      'Old',
      observance('STANDARD', '-0400', '-0500', '19671029T020000', 'BYMONTH=10;BYDAY=-1SU'),
      observance('DAYLIGHT', '-0500', '-0400', '19870405T020000', 'BYMONTH=4;BYDAY=1SU'),
    )
    expect(start('Old', old)).toBe('11-24 14:00 America/New_York')
  })

  it('is not a zone with the same offsets and other dates where there is a better one', () => {
    const israel = definition(
      'Mine',
      observance('DAYLIGHT', '+0200', '+0300', '20130329T020000', 'BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3'),
      observance('STANDARD', '+0300', '+0200', '20131027T020000', 'BYDAY=-1SU;BYMONTH=10'),
    )
    const file = calendar(israel, event('DTSTART;TZID=Mine:20260327T120000'))
    const { occurrences } = parse(file, '2026-03-27', '2026-03-28', { zone: 'Europe/Bucharest' })
    expect(occurrences.map(({ zone, startUtc }) => `${short(startUtc)} ${zone}`)).toEqual([
      '03-27 09:00 Asia/Jerusalem',
    ])
  })

  it('is a fixed offset where the clocks never change', () => {
    const fixed = (offset: string) => definition('Mine', observance('STANDARD', offset, offset, '16010101T000000'))
    expect(start('Mine', fixed('+0300'))).toBe('11-24 06:00 Etc/GMT-3')
    expect(start('Mine', fixed('-0330'))).toBe('11-24 12:30 -03:30')
  })

  it('is where X-LIC-LOCATION says', () => {
    expect(start('Mine', definition('Mine', 'X-LIC-LOCATION:Asia/Tokyo'))).toBe('11-24 00:00 Asia/Tokyo')
  })

  it('does not beat a name that says where it is', () => {
    expect(start('Europe/Berlin', definition('Europe/Berlin', ...eastern))).toBe('11-24 08:00 Europe/Berlin')
  })
})

describe('a zone that cannot be told', () => {
  it('is the calendar’s, else the viewer’s, and is reported', () => {
    expect(start('Nowhere', 'X-WR-TIMEZONE:Asia/Tokyo')).toBe('11-24 00:00 Asia/Tokyo')
    expect(start('Nowhere')).toBe('11-24 08:00 Europe/Berlin')
    expect(start('Nowhere', definition('Nowhere', 'BEGIN:STANDARD', 'END:STANDARD'))).toBe('11-24 08:00 Europe/Berlin')
    expect(reasons(calendar(event('DTSTART;TZID=Nowhere:20261124T090000')))).toEqual(['zone-unknown'])
    expect(reasons(calendar(event('DTSTART;TZID=Europe/Berlin:20261124T090000')))).toEqual([])
  })
})
