import { titleSaysAway } from '../../core/away-title.ts'
import type { Attendee } from '../../core/calendar.ts'
import type { EventRecord } from './event.ts'
import { meetingLink } from './meeting-link.ts'
import { people } from './people.ts'
import { raw, text } from './property.ts'

/** What an event says of itself apart from when it is. */
export interface Details {
  summary: string
  cancelled: boolean
  declined: boolean
  transparent: boolean
  away: boolean
  attendees: Attendee[]
  joinUrl?: string
}

export function readDetails({ component, context }: EventRecord): Details {
  const { others, declined } = people(component, context.me)
  const joinUrl = meetingLink(component)
  const is = (name: string, value: string) => raw(component, name).trim().toUpperCase() === value
  const summary = text(component, 'SUMMARY') ?? ''
  // Google's own files have no mark for it, but those who read its calendars write one.
  const marked = is('X-MICROSOFT-CDO-BUSYSTATUS', 'OOF') || is('X-GOOGLE-EVENT-TYPE', 'OUTOFOFFICE')
  return {
    summary,
    cancelled: context.cancelled || is('STATUS', 'CANCELLED') || is('STATUS', 'CANCELED'),
    declined,
    transparent: is('TRANSP', 'TRANSPARENT') || is('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE'),
    away: marked || (others.length === 0 && titleSaysAway(summary)),
    attendees: others,
    ...(joinUrl !== undefined && { joinUrl }),
  }
}

/** Outlook writes some all-day events as midnight to midnight with this mark. */
export function isAllDay({ component, start }: EventRecord): boolean {
  return start.kind === 'date' || raw(component, 'X-MICROSOFT-CDO-ALLDAYEVENT').trim().toUpperCase() === 'TRUE'
}
