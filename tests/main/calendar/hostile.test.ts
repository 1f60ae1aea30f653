// Files that a hand would not write and a stranger might: as large as may be, made here and kept nowhere.
import { expect, it } from 'vitest'
import { failed } from '../../../src/main/calendar/parse.ts'
import { calendar, event, parse } from './ics.ts'
import { workOf } from './sound.ts'

const TEN_MB = 10 * 1024 * 1024
const START = 'DTSTART:20261124T080000Z'
const GOOD = event('UID:good', 'DTSTART:20261124T090000Z', 'SUMMARY:Quarterly review')
/** As often as ten megabytes hold it, with room for the rest of the file. */
const filled = (piece: string, bytes = TEN_MB - 2000) => piece.repeat(Math.floor(bytes / piece.length))

it.each([
  ['a title of ten megabytes', `SUMMARY:${filled('x')}`, []],
  ['one folded after a few letters', `SUMMARY:x${filled('\r\n xxxx')}`, []],
  ['a text of links', `DESCRIPTION:${filled('https://a.example ')}`, []],
  ['a name of ten megabytes', `ATTENDEE;CN="${filled('x')}":mailto:ann@sample.example`, []],
  ['parameters without end', `ATTENDEE${filled(';X=a')}:mailto:ann@sample.example`, []],
  ['guests without end', filled('ATTENDEE;CN=Ann:mailto:ann@sample.example\r\n').trim(), []],
  ['dates without end', `RDATE:${filled('20261124T090000Z,')}20261124T100000Z`, ['too-many-instances']],
  ['lines of exceptions without end', filled('EXDATE:20261125T080000Z\r\n').trim(), ['too-many-instances']],
  ['rules without end', filled('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n').trim(), ['rule-too-large']],
  ['a rule of ten megabytes', `RRULE:FREQ=DAILY;BYHOUR=${filled('1,')}1`, []],
  ['a zone of colons', `DTSTART;TZID=${filled(':')}20261124T080000`, ['zone-unknown']],
  ['parts in parts', `${filled('BEGIN:X\r\n', TEN_MB / 2)}${filled('END:X\r\n', TEN_MB / 2 - 2000)}`.trim(), []],
])('%s costs no more than its own event, nor five seconds', (_, lines, expected) => {
  const series = lines.startsWith('EXDATE') ? ['RRULE:FREQ=DAILY'] : []
  const file = calendar(event('UID:hostile', START, ...series, lines), GOOD)
  let result = failed('unreadable')
  expect(
    workOf(() => {
      result = parse(file, '2026-11-24', '2026-11-25')
    }),
  ).toBeLessThan(5000)
  const { error, occurrences, reported } = result
  expect(error).toBeUndefined()
  expect(occurrences.map(({ uid }) => uid)).toContain('good')
  expect(reported.map(({ reason }) => reason)).toEqual(expected)
  for (const { summary, attendees } of occurrences)
    expect(Math.max(summary.length, attendees.length)).toBeLessThanOrEqual(1000)
})
