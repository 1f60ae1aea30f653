import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { counts } from '../../../src/core/calendar.ts'
import { parse } from './ics.ts'

const file = (name: string) => readFileSync(`tests/fixtures/${name}.ics`)
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' })
const day = (name: string, from: string, to: string) =>
  parse(file(name), from, to).occurrences.map(
    (o) => `${clock.format(o.startUtc)} ${o.summary}: ${counts(o, []).reason}`,
  )

it('the morning of the tour holds one of each kind', () => {
  expect(day('morning', '2026-11-23 23:00', '2026-11-24 23:00')).toEqual([
    '08:45 Stand-up: attendee',
    '09:30 Quarter review: cancelled',
    '10:00 Launch plan: attendee',
    '10:30 First steps: attendee',
    '11:15 Renewal: attendee',
    '12:30 Lunch: alone',
    '14:00 Supplier fair, a first look: declined',
    '14:30 Invoice question: attendee',
  ])
  expect(day('morning', '2026-11-24 23:00', '2026-11-25 23:00')).toEqual([
    '00:00 Office closed tomorrow: all-day',
    '08:45 Stand-up: attendee',
    '16:30 How it is going: attendee',
  ])
  expect(parse(file('morning'), '2026-01-01', '2027-01-01')).toMatchObject({ error: undefined, reported: [] })
})

it('its stand-up stays at 8:45 all year, but for one day off and one day moved', () => {
  const standUps = parse(file('morning'), '2026-01-01', '2026-12-01').occurrences.filter(
    (o) => o.summary === 'Stand-up',
  )
  const odd = standUps.filter((o) => clock.format(o.startUtc) !== '08:45')
  expect(odd.map((o) => [clock.format(o.startUtc), o.recurrenceId])).toEqual([['09:15', '2026-11-26T07:45:00Z']])
  expect(standUps).toHaveLength(47 * 5 + 1 - 2)
  expect(standUps[0]?.attendees).toHaveLength(4)
})

it('its calls carry their links', () => {
  const links = parse(file('morning'), '2026-11-24', '2026-11-25').occurrences.flatMap((o) =>
    o.joinUrl ? [new URL(o.joinUrl).host] : [],
  )
  expect(links).toEqual(['meet.google.com', 'teams.microsoft.com'])
})

it('the other files are what their names say', () => {
  expect(day('two-at-once', '2026-11-24', '2026-11-25')).toEqual([
    '10:00 Launch plan: attendee',
    '10:00 Delivery dates: attendee',
  ])
  expect(parse(file('not-a-calendar'), '2026-11-24', '2026-11-25').error).toEqual({ class: 'web-page' })
})
