import { type Occurrence, occurrenceKey } from '../../core/calendar.ts'
import { momentAt } from '../clock.ts'
import type { Planned } from '../journal/conversations.ts'

/** What an event says of its conversation, as the user lives it, wherever it was planned. */
export const plannedOf = (source: string, event: Occurrence, zone: string, linkStays: boolean): Planned => ({
  key: occurrenceKey(source, event),
  series: event.recurring ? JSON.stringify([source, event.uid]) : undefined,
  title: event.summary,
  attendees: event.attendees,
  joinUrl: event.joinUrl || undefined,
  linkStays,
  starts: momentAt(event.startUtc, zone),
  ends: momentAt(event.endUtc, zone),
})
