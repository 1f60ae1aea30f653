import { describe, expect, it } from 'vitest'
import { calendar, event, parse, reasons, short, starts } from './ics.ts'

const berlin = (start: string, end: string, ...more: string[]) =>
  event(`DTSTART;TZID=Europe/Berlin:${start}`, `DTEND;TZID=Europe/Berlin:${end}`, ...more)

describe('a series keeps its wall time when the clocks change', () => {
  it('in Berlin, in spring and autumn', () => {
    const file = calendar(berlin('20260105T084500', '20260105T090000', 'RRULE:FREQ=WEEKLY;BYDAY=MO,FR'))
    expect(starts(file, '2026-03-26', '2026-04-01')).toEqual(['03-27 07:45', '03-30 06:45'])
    expect(starts(file, '2026-10-22', '2026-10-28')).toEqual(['10-23 06:45', '10-26 07:45'])
  })

  it('in New York, seen from Berlin, also in the weeks between the two changes', () => {
    const file = calendar(
      event('DTSTART;TZID=America/New_York:20260303T090000', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=6'),
    )
    expect(starts(file, '2026-03-01', '2026-05-01')).toEqual([
      '03-03 14:00',
      '03-10 13:00',
      '03-17 13:00',
      '03-24 13:00',
      '03-31 13:00',
      '04-07 13:00',
    ])
    expect(parse(file, '2026-03-01', '2026-05-01').occurrences[0]?.zone).toBe('America/New_York')
  })

  it('moves an instance in the gap on by the gap, for this day only', () => {
    const file = calendar(berlin('20260328T023000', '20260328T030000', 'RRULE:FREQ=DAILY;COUNT=3'))
    expect(starts(file, '2026-03-27', '2026-04-01')).toEqual(['03-28 01:30', '03-29 01:30', '03-30 00:30'])
  })

  it('takes the first of the two instants where the hour comes twice', () => {
    const file = calendar(berlin('20261024T023000', '20261024T030000', 'RRULE:FREQ=DAILY;COUNT=3'))
    expect(starts(file, '2026-10-23', '2026-10-28')).toEqual(['10-24 00:30', '10-25 00:30', '10-26 01:30'])
  })

  it('compares UNTIL as an instant, also in the hour that comes twice', () => {
    const until = (utc: string) =>
      starts(
        calendar(berlin('20261023T023000', '20261023T030000', `RRULE:FREQ=DAILY;UNTIL=${utc}`)),
        '2026-10-22',
        '2026-10-28',
      )
    expect(until('20261025T003000Z')).toEqual(['10-23 00:30', '10-24 00:30', '10-25 00:30'])
    expect(until('20261025T011000Z')).toHaveLength(3)
    expect(until('20261025T002959Z')).toHaveLength(2)
    expect(until('20261025')).toHaveLength(3)
  })
})

describe('exceptions and additions', () => {
  it('takes an EXDATE in another zone, in UTC or as a date for the instance it names', () => {
    const file = calendar(
      berlin(
        '20261123T100000',
        '20261123T103000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;TZID=America/New_York:20261124T040000',
        'EXDATE:20261125T090000Z',
        'EXDATE;VALUE=DATE:20261126',
      ),
    )
    expect(starts(file, '2026-11-01', '2026-12-01')).toEqual(['11-23 09:00', '11-27 09:00'])
  })

  it('adds RDATEs in another zone and as periods, and names none twice', () => {
    const file = calendar(
      berlin(
        '20261123T100000',
        '20261123T103000',
        'RRULE:FREQ=DAILY;COUNT=2',
        'RDATE;TZID=America/New_York:20261124T040000,20261126T080000',
        'RDATE;VALUE=PERIOD:20261127T090000Z/PT2H',
      ),
    )
    const { occurrences } = parse(file, '2026-11-01', '2026-12-01')
    expect(occurrences.map((o) => `${short(o.startUtc)} ${(o.endUtc - o.startUtc) / 60_000}`)).toEqual([
      '11-23 09:00 30',
      '11-24 09:00 30',
      '11-26 13:00 30',
      '11-27 09:00 120',
    ])
  })

  it('finds an RDATE period that began long before the window', () => {
    const file = calendar(
      event('DTSTART:20260101T090000Z', 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20261101T090000Z/20261130T090000Z'),
    )
    expect(starts(file, '2026-11-24', '2026-11-25')).toEqual(['11-01 09:00'])
  })

  it('reports an unreadable EXDATE and keeps the others', () => {
    const file = calendar(
      berlin('20261123T100000', '20261123T103000', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:garbage,20261123T090000Z'),
    )
    expect(starts(file, '2026-11-01', '2026-12-01')).toEqual(['11-24 09:00'])
    expect(reasons(file)).toEqual(['bad-exception'])
  })

  it('counts a DTSTART the rule misses as the first instance', () => {
    const file = calendar(berlin('20261124T100000', '20261124T103000', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'))
    expect(starts(file, '2026-11-01', '2027-01-01')).toEqual(['11-24 09:00', '11-30 09:00', '12-07 09:00'])
  })
})

describe('overrides', () => {
  const series = berlin('20261123T100000', '20261123T103000', 'RRULE:FREQ=DAILY;COUNT=10', 'SUMMARY:Series')
  const moved = (id: string, start: string, ...more: string[]) =>
    event(`RECURRENCE-ID;TZID=Europe/Berlin:${id}`, `DTSTART;TZID=Europe/Berlin:${start}`, 'DURATION:PT30M', ...more)

  it('moves one instance out of the window and one into it, each under its own name', () => {
    const file = calendar(
      series,
      moved('20261124T100000', '20261210T100000'),
      moved('20261201T100000', '20261124T150000'),
    )
    expect(starts(file, '2026-11-24', '2026-11-25')).toEqual(['11-24 14:00'])
    const { occurrences } = parse(file, '2026-11-24', '2026-11-25')
    expect(occurrences[0]?.recurrenceId).toBe('2026-12-01T09:00:00Z')
    expect(starts(file, '2026-12-10', '2026-12-11')).toEqual(['12-10 09:00'])
  })

  it('finds the instance by RECURRENCE-ID in UTC or as a date', () => {
    const utc = event('RECURRENCE-ID:20261124T090000Z', 'DTSTART:20261124T120000Z')
    const date = event('RECURRENCE-ID;VALUE=DATE:20261125', 'DTSTART:20261125T120000Z')
    expect(starts(calendar(series, utc, date), '2026-11-24', '2026-11-26')).toEqual(['11-24 12:00', '11-25 12:00'])
  })

  it('shows a cancelled instance as cancelled, and only that one', () => {
    const { occurrences } = parse(
      calendar(series, moved('20261124T100000', '20261124T100000', 'STATUS:CANCELLED')),
      '2026-11-24',
      '2026-11-26',
    )
    expect(occurrences.map((o) => o.cancelled)).toEqual([true, false])
  })

  it('takes the highest SEQUENCE, wherever it stands in the file', () => {
    const late = moved('20261124T100000', '20261124T160000', 'SEQUENCE:5')
    const early = moved('20261124T100000', '20261124T150000', 'SEQUENCE:4')
    expect(starts(calendar(late, series, early), '2026-11-24', '2026-11-25')).toEqual(['11-24 15:00'])
  })

  it('cancels the whole series, with older exceptions and without newer ones', () => {
    const cancelled = berlin(
      '20261123T100000',
      '20261123T103000',
      'RRULE:FREQ=DAILY;COUNT=3',
      'STATUS:CANCELLED',
      'SEQUENCE:3',
    )
    const file = calendar(
      cancelled,
      moved('20261124T100000', '20261124T150000', 'SEQUENCE:2'),
      moved('20261125T100000', '20261125T150000', 'SEQUENCE:4'),
    )
    expect(parse(file, '2026-11-01', '2026-12-01').occurrences.map((o) => o.cancelled)).toEqual([true, true, false])
  })

  it('shifts this and all later instances, but for those with an exception of their own', () => {
    const future = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261125T100000',
      'DTSTART;TZID=Europe/Berlin:20261125T140000',
      'DURATION:PT1H',
      'SUMMARY:Later',
    )
    const file = calendar(series, future, moved('20261127T100000', '20261127T110000'))
    const { occurrences } = parse(file, '2026-11-24', '2026-11-29')
    expect(occurrences.map((o) => `${short(o.startUtc)} ${(o.endUtc - o.startUtc) / 60_000} ${o.summary}`)).toEqual([
      '11-24 09:00 30 Series',
      '11-25 13:00 60 Later',
      '11-26 13:00 60 Later',
      '11-27 10:00 30 ',
      '11-28 13:00 60 Later',
    ])
    expect(occurrences[1]?.recurrenceId).toBe('2026-11-25T09:00:00Z')
  })

  it('shows an exception whose series was not sent', () => {
    const { occurrences } = parse(calendar(moved('20261124T100000', '20261124T150000')), '2026-11-24', '2026-11-25')
    expect(occurrences).toMatchObject([{ recurring: true, recurrenceId: '2026-11-24T09:00:00Z' }])
  })
})

describe('rules that could do harm', () => {
  const rule = (text: string) =>
    calendar(berlin('20200101T100000', '20200101T103000', `RRULE:${text}`), event('UID:b', 'DTSTART:20261124T100000Z'))
  const hours = Array.from({ length: 24 }, (_, hour) => hour).join()
  const minutes = Array.from({ length: 60 }, (_, minute) => minute).join()

  it.each([
    ['FREQ=SECONDLY', 'rule-too-frequent'],
    ['FREQ=MINUTELY;INTERVAL=5', 'rule-too-frequent'],
    ['FREQ=HOURLY', 'rule-too-frequent'],
    ['FREQ=DAILY;INTERVAL=0', 'rule-interval'],
    ['FREQ=DAILY;INTERVAL=-1', 'rule-interval'],
    [`FREQ=DAILY;BYHOUR=${hours};BYMINUTE=${minutes};BYSECOND=${minutes}`, 'rule-too-large'],
    [
      `FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${hours};BYMINUTE=0,30`,
      'rule-too-large',
    ],
    ['FREQ=DAILY;COUNT=0', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'rule-unreadable'],
    ['FREQ=DAILY;BYDAY', 'rule-unreadable'],
    ['RSCALE=CHINESE;FREQ=YEARLY', 'rule-calendar'],
    ['nonsense', 'rule-unreadable'],
  ])('%s is refused, and the event beside it stays', (text, reason) => {
    expect(reasons(rule(text))).toEqual([reason])
    expect(starts(rule(text), '2026-11-24', '2026-11-25')).toEqual(['11-24 10:00'])
  })

  it('ends for a date that never comes, and keeps a 29 February', () => {
    expect(starts(rule('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), '2026-11-24', '2026-11-25')).toEqual(['11-24 10:00'])
    const leap = calendar(berlin('20240229T100000', '20240229T103000', 'RRULE:FREQ=YEARLY'))
    expect(starts(leap, '2025-01-01', '2029-01-01')).toEqual(['02-29 09:00'])
  })

  it('does not count for long what comes rarely', () => {
    const rare = 'RRULE:FREQ=YEARLY;BYDAY=53TU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;COUNT=400'
    const begun = performance.now()
    expect(reasons(calendar(berlin('19001225T000000', '19001225T003000', rare)))).toEqual(['rule-too-large'])
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('never gives more than 3,500 instances of a series', () => {
    const { occurrences, reported } = parse(
      calendar(berlin('20200101T100000', '20200101T103000', 'RRULE:FREQ=DAILY')),
      '2020-01-01',
      '2040-01-01',
    )
    expect(occurrences).toHaveLength(3500)
    expect(reported.map(({ reason }) => reason)).toEqual(['too-many-instances'])
  })

  it('never gives more than 20,000 occurrences of a file', () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      event(`UID:${index}`, 'DTSTART:20200101T100000Z', 'RRULE:FREQ=DAILY'),
    )
    const { occurrences, reported } = parse(calendar(...many), '2020-01-01', '2029-07-01')
    expect(occurrences).toHaveLength(20_000)
    expect(reported).toMatchObject([{ uid: '5', reason: 'too-many-instances' }, { uid: '6' }])
  })

  it('repeats by the month on the day it began on, and leaves out and does not count months without it', () => {
    const file = (...rule: string[]) => calendar(berlin('20260131T100000', '20260131T103000', ...rule))
    const days = (text: string, from: string, to: string) => starts(file(`RRULE:FREQ=MONTHLY${text}`), from, to)
    expect(days(';COUNT=4', '2026-01-01', '2027-01-01')).toEqual([
      '01-31 09:00',
      '03-31 08:00',
      '05-31 08:00',
      '07-31 08:00',
    ])
    expect(days(';COUNT=60', '2034-06-01', '2040-01-01')).toEqual(['07-31 08:00'])
    expect(days(';INTERVAL=5;BYMONTH=1,6,11', '2026-01-01', '2030-01-01')).toEqual(['01-31 09:00'])
  })

  it('reads a count without end, and of one that ends in the window no instance more', () => {
    const daily = (start: string, count: number) =>
      starts(calendar(berlin(start, start, `RRULE:FREQ=DAILY;COUNT=${count}`)), '2026-11-24', '2026-11-27')
    expect(daily('19700101T100000', 99_999)).toEqual(['11-24 09:00', '11-25 09:00', '11-26 09:00'])
    expect(daily('20261123T100000', 3)).toEqual(['11-24 09:00', '11-25 09:00'])
    expect(daily('20261124T100000', 3)).toEqual(['11-24 09:00', '11-25 09:00', '11-26 09:00'])
  })

  it('keeps week 53, the last weekday of a month and a week that begins on Sunday', () => {
    const only = (start: string, text: string, from: string, to: string) =>
      starts(calendar(berlin(start, start, `RRULE:${text}`)), from, to)
    expect(only('20201228T100000', 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO', '2021-01-01', '2027-01-01')).toEqual([
      '12-28 09:00',
    ])
    expect(
      only('20260130T100000', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-10-01', '2026-12-01'),
    ).toEqual(['10-30 09:00', '11-30 09:00'])
    expect(only('20261101T100000', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO', '2026-11-01', '2026-11-20')).toEqual([
      '11-01 09:00',
      '11-02 09:00',
      '11-15 09:00',
      '11-16 09:00',
    ])
  })
})
