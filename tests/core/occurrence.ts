// An event as a calendar has it, for the tests: half an hour with Ann, but for what is said.
import type { Occurrence } from '../../src/core/calendar.ts'

export const ann = { name: 'Ann Berger', address: 'ann@nordhaus.example' }

export const occurrence = (over: Partial<Occurrence> = {}): Occurrence => ({
  uid: 'a',
  recurrenceId: undefined,
  summary: 'Launch plan',
  startUtc: 0,
  endUtc: 30 * 60_000,
  zone: 'Europe/Berlin',
  allDay: false,
  cancelled: false,
  declined: false,
  transparent: false,
  recurring: false,
  away: false,
  attendees: [ann],
  ...over,
})
