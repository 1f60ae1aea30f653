import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { DAY, HOUR, instantOf, isoOf, MINUTE, readWall } from '../../../src/main/calendar/moment.ts'

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Etc/GMT+12',
  '+05:45',
]
const temporal = (wall: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds

it('a wall time is at the instant that Temporal says, near a change of the clocks too', () => {
  const anywhere = fc.integer({ min: Date.UTC(1960, 0, 1) / MINUTE, max: Date.UTC(2090, 0, 1) / MINUTE })
  // Last Sundays of March and October, New York's changes, Apia's lost day, a Ramadan.
  const changes = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2011-12-30', '2026-02-15', '2026-10-04']
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }))
    .map(([day, minutes]) => Date.parse(day) / MINUTE + minutes)
  fc.assert(
    fc.property(fc.oneof(anywhere, near), fc.constantFrom(...ZONES), (minutes, zone) => {
      expect(instantOf(minutes * MINUTE, zone)).toBe(temporal(minutes * MINUTE, zone))
    }),
    { numRuns: 500 },
  )
})

it('is so on each quarter of an hour of a week in which the clocks are changed', () => {
  for (const [day, zone] of [
    ['2026-03-27', 'Europe/Berlin'],
    ['2026-10-23', 'Europe/Berlin'],
    ['2011-12-28', 'Pacific/Apia'],
    ['2026-10-02', 'Australia/Lord_Howe'],
  ] as const) {
    const walls = Array.from({ length: 5 * 96 }, (_, at) => Date.parse(day) + (at * HOUR) / 4)
    expect(walls.map((wall) => instantOf(wall, zone))).toEqual(walls.map((wall) => temporal(wall, zone)))
  }
})

it('reads days and times as a clock shows them, and refuses those there are none of', () => {
  expect(readWall('2026-11-24')).toBe(Date.UTC(2026, 10, 24))
  expect(readWall('2026-11-24T08:45:30')).toBe(Date.UTC(2026, 10, 24, 8, 45, 30))
  expect(readWall('2028-02-29') - readWall('2028-02-28')).toBe(DAY)
  expect(readWall('0001-01-01T00:00:00')).toBe(-62_135_596_800_000)
  // A leap second is the one before, as for Temporal.
  expect(readWall('2016-12-31T23:59:60')).toBe(Date.UTC(2016, 11, 31, 23, 59, 59))
  for (const none of ['2026-02-29', '2026-11-31T10:00:00', '2026-11-24T24:00:00', '2026-13-01', '2026-11-24 ', '2026'])
    expect(() => readWall(none), none).toThrow('bad-time')
})

it('writes instants in UTC without needless parts', () => {
  expect(isoOf(Date.UTC(2026, 2, 29, 1))).toBe('2026-03-29T01:00:00Z')
})
