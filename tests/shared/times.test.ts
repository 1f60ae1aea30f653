import { describe, expect, it } from 'vitest'
import { calendarDay, dateLocale, dayHeading, fullDay, minutesUntil, nearDay, time } from '../../src/shared/times.ts'

const instant = Date.parse('2026-11-24T15:05+01:00')

describe('a time', () => {
  it.each([
    ['en-GB', 'Europe/Berlin', '15:05'],
    ['de-DE', 'Europe/Berlin', '15:05'],
    ['en-US', 'America/New_York', '9:05 AM'],
    ['en-GB', 'Asia/Kathmandu', '19:50'],
    ['fr-FR', 'Europe/Paris', '15:05'],
    ['fr-CA', 'America/Toronto', '09 h 05'],
    ['en-DE', 'Europe/Berlin', '15:05'],
  ])('in %s and %s is %s', (region, zone, expected) => {
    expect(time(instant, { region, zone }).replace(/\s/gu, ' ')).toBe(expected)
  })
})

describe('a day', () => {
  it('is that of the zone', () => {
    const late = Date.parse('2026-11-24T23:30Z')
    expect([calendarDay(late, 'UTC'), calendarDay(late, 'Asia/Tokyo')]).toEqual(['2026-11-24', '2026-11-25'])
  })

  it('is written as the region does, with the year when it is another', () => {
    expect(fullDay('2026-11-24', 'en-GB')).toBe('Tuesday 24 November')
    expect(fullDay('2026-11-24', 'en-US', '2026-01-01')).toBe('Tuesday, November 24')
    expect(fullDay('2026-11-24', 'de-DE', '2027-01-01')).toBe('Dienstag, 24. November 2026')
    expect(fullDay('2026-11-24', 'fr-FR', '2027-01-01')).toBe('mardi 24 novembre 2026')
    expect(dayHeading('2026-11-24', 'fr-FR', '2027-01-01')).toBe('Mardi 24 novembre 2026')
    expect(fullDay('2026-11-24', dateLocale('en', 'de-DE'))).toBe('Tuesday, 24 November')
  })

  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-25', 'tomorrow'],
    ['2026-11-23', 'yesterday'],
    ['2026-11-30', 'Monday'],
    ['2026-11-18', 'Wednesday'],
    ['2026-12-01', '1 December'],
    ['2026-10-28', '28 October'],
    ['2027-01-28', '28 January 2027'],
  ])('%s is near as %s', (day, expected) => expect(nearDay(day, '2026-11-24', 'en-GB', 'en')).toBe(expected))

  it.each([
    ['en-US', 'en', ['tomorrow', 'Friday', 'January 28, 2027']],
    ['fr-FR', 'fr', ['demain', 'vendredi', '28 janvier 2027']],
    ['de-DE', 'de', ['morgen', 'Freitag', '28. Januar 2027']],
  ])('is near in %s', (region, language, expected) => {
    const days = ['2026-11-25', '2026-11-27', '2027-01-28']
    expect(days.map((day) => nearDay(day, '2026-11-24', region, language))).toEqual(expected)
  })
})

it('minutes are rounded up, so that "in 1 minute" never means now', () => {
  expect([minutesUntil(0, 1), minutesUntil(0, 60_000), minutesUntil(0, 60_001), minutesUntil(0, 0)]).toEqual([
    1, 1, 2, 0,
  ])
})
