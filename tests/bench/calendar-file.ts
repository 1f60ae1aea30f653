// A calendar file as of somebody who has kept one for ten years. Nothing is in it that one of the readers compared does
// not know, so that all have the same to find.

const SERIES = 1000
const DAY = 86_400_000
const HOUR = 3_600_000
/** A Monday, as a clock shows it. */
const FIRST = Date.UTC(2017, 0, 2, 8)
const DAYS = 3650
const ZONES = ['Europe/Berlin', 'America/New_York', 'Europe/London']
const SUMMERS = [
  ['+0100', '+0200', 'BYMONTH=3;BYDAY=-1SU', 'BYMONTH=10;BYDAY=-1SU'],
  ['-0500', '-0400', 'BYMONTH=3;BYDAY=2SU', 'BYMONTH=11;BYDAY=1SU'],
  ['+0000', '+0100', 'BYMONTH=3;BYDAY=-1SU', 'BYMONTH=10;BYDAY=-1SU'],
]
/** As calendars write them. Each lasts ten years, or on and on. */
const RULES = [
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270101T000000Z',
  'FREQ=WEEKLY;COUNT=522',
  'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101T000000Z',
  'FREQ=MONTHLY;BYDAY=#MO;COUNT=120',
  'FREQ=DAILY;INTERVAL=3',
]

/** Of `events` events 1,000 are series; each fifth of those has one day left out and one moved, an event of its own. */
export function calendarFile(events: number): string {
  const all = Array.from({ length: SERIES }, (_, at) => series(at)).flat()
  const singles = Array.from({ length: events - all.length }, (_, at) => single(at))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//threshold//bench//EN',
    ...ZONES.map(zone),
    ...all,
    ...singles,
  ].flat()
  return [...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function series(number: number): string[][] {
  const zone = pick(ZONES, number)
  const start = FIRST + (number % 4) * 7 * DAY + (number % 9) * HOUR
  const uid = `series-${number}`
  // The weeks in which they begin: the first to the fourth Monday of the month.
  const rule = `RRULE:${pick(RULES, number).replace('#', String((number % 4) + 1))}`
  if (number % RULES.length !== 0) return [event(uid, zone, start, number, rule)]
  const left = `EXDATE;TZID=${zone}:${written(start + 70 * 7 * DAY)}`
  // Around the time that is asked for.
  const planned = start + (512 + (number % 7)) * 7 * DAY + DAY
  const moved = event(uid, zone, planned + 2 * HOUR, number, `RECURRENCE-ID;TZID=${zone}:${written(planned)}`)
  return [event(uid, zone, start, number, rule, left), moved]
}

const single = (number: number) =>
  event(`single-${number}`, pick(ZONES, number), FIRST + (number % DAYS) * DAY + (number % 9) * HOUR, number)

function zone(name: string, at: number): string[] {
  const [winter = '', summer = '', spring = '', autumn = ''] = SUMMERS[at] ?? []
  const change = (kind: string, from: string, to: string, rule: string) => [
    `BEGIN:${kind}`,
    `DTSTART:2007${kind === 'DAYLIGHT' ? '0325' : '1028'}T020000`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `RRULE:FREQ=YEARLY;${rule}`,
    `END:${kind}`,
  ]
  const changes = [change('DAYLIGHT', winter, summer, spring), change('STANDARD', summer, winter, autumn)]
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...changes.flat(), 'END:VTIMEZONE']
}

const pick = (from: readonly string[], at: number) => from[at % from.length] as string
const written = (wall: number) => new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')

function event(uid: string, zone: string, wall: number, number: number, ...more: string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@threshold.example`,
    'DTSTAMP:20261120T101500Z',
    `DTSTART;TZID=${zone}:${written(wall)}`,
    `DTEND;TZID=${zone}:${written(wall + HOUR / 2)}`,
    ...more,
    `SUMMARY:Conversation ${number}\\, about what was agreed`,
    'DESCRIPTION:What was said last time\\, what is open\\, and who asked for it.\\nThe p',
    ' apers are where they always are.\\nhttps://meet.google.com/abc-defg-hij\\n',
    'LOCATION:Room 4',
    'STATUS:CONFIRMED',
    'SEQUENCE:0',
    'ORGANIZER;CN=Lena Fischer:mailto:lena@threshold.example',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Lena F',
    ' ischer;X-NUM-GUESTS=0:mailto:lena@threshold.example',
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Guest ${number % 90}`,
    ` ;X-NUM-GUESTS=0:mailto:guest${number % 90}@client.example`,
    'TRANSP:OPAQUE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Reminder',
    'TRIGGER:-PT10M',
    'END:VALARM',
    'END:VEVENT',
  ]
}
