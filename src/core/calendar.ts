import { noRules, type RuleReason, type RulesHere, type RuleVerdict, ruled } from './conversation-rules.ts'
import { isKnownMeeting } from './meeting.ts'

/** Someone else in an event. `address` is lower-case and without `mailto:`; some invitations carry none. */
export interface Attendee {
  name: string
  address?: string
}

/** One instance of one calendar event. */
export interface Occurrence {
  uid: string
  /**
   * Which instance of a series this is, as a UTC ISO instant: where the series put it, not where it was moved to.
   * All-day and floating series have no instant of their own, so theirs is the wall time written as UTC; it stays
   * the same when the viewer travels. A single event has none.
   */
  recurrenceId: string | undefined
  summary: string
  /** Epoch milliseconds. */
  startUtc: number
  /** Epoch milliseconds; equal to the start for an event without a length. */
  endUtc: number
  /** IANA zone of the event's start; the viewer's for floating and all-day events. */
  zone: string
  allDay: boolean
  cancelled: boolean
  /** The viewer has declined. */
  declined: boolean
  /** Shown as free in the calendar. */
  transparent: boolean
  recurring: boolean
  /** The calendar marks it as out of office, or nobody else is in it and its title says leave. */
  away: boolean
  rhythm?: string
  /** The others: never the viewer, never a room. */
  attendees: Attendee[]
  /** Where it meets. Empty where one is known to be, and kept nowhere. */
  joinUrl?: string
  /** What the rules said when it was read, where its words are not kept since; null: nothing. */
  ruled?: RuleVerdict | null
}

/** Whether a conversation can be told by the link: of one at an unknown host it is not sure that it is a meeting. */
export const hasMeeting = ({ joinUrl }: Pick<Occurrence, 'joinUrl'>): boolean =>
  joinUrl !== undefined && (joinUrl === '' || isKnownMeeting(joinUrl))

export type Reason =
  | RuleReason
  | 'attendee'
  | 'link'
  | 'switched-on'
  | 'switched-off'
  | 'series-off'
  | 'series-on'
  | 'all-day'
  | 'cancelled'
  | 'declined'
  | 'free'
  | 'alone'

/** The user's switch. With a `recurrenceId` it is for that instance, without one for the single event or the series. */
export interface Rule {
  uid: string
  recurrenceId?: string
  counts: boolean
}

export interface Verdict {
  counts: boolean
  reason: Reason
  /** What a rule's reason is about: core/conversation-rules. */
  detail?: string | number
}

const nothingSaid: RulesHere = { rules: noRules, calendar: '', domains: [] }

/**
 * Whether an occurrence is a conversation, and why (docs/product.md). What comes first decides:
 * 1. a switch on this very one;
 * 2. a switch on the series, which says what kind of event it is: it lifts *all-day*, *free* and *alone*, but does not
 *    bring back an instance which was cancelled or declined;
 * 3. cancelled or declined;
 * 4. a rule of the user's that says no, and then one that says yes: like a switch on the series it lifts the rest;
 * 5. all-day, free, alone; else it counts.
 * Of two switches for the same thing the later one holds.
 */
export function counts(occurrence: Occurrence, switches: readonly Rule[], here = nothingSaid): Verdict {
  const mine = switches.filter((rule) => rule.uid === occurrence.uid)
  const own = mine.findLast((rule) => rule.recurrenceId === occurrence.recurrenceId)
  if (own && (occurrence.recurrenceId !== undefined || !occurrence.recurring)) {
    return { counts: own.counts, reason: own.counts ? 'switched-on' : 'switched-off' }
  }
  const series = mine.findLast((rule) => rule.recurrenceId === undefined)
  if (series && !series.counts) return { counts: false, reason: 'series-off' }
  if (occurrence.cancelled) return { counts: false, reason: 'cancelled' }
  if (occurrence.declined) return { counts: false, reason: 'declined' }
  if (series) return { counts: true, reason: 'series-on' }
  const byRule = occurrence.ruled === undefined ? ruled(occurrence, here) : occurrence.ruled
  if (byRule) return byRule
  if (occurrence.allDay) return { counts: false, reason: 'all-day' }
  if (occurrence.transparent) return { counts: false, reason: 'free' }
  if (occurrence.attendees.length > 0) return { counts: true, reason: 'attendee' }
  if (hasMeeting(occurrence)) return { counts: true, reason: 'link' }
  return { counts: false, reason: 'alone' }
}

/** Whether it takes the viewer away from work. With others in it by the hour, out of office is work at their place. */
export function takesAway(occurrence: Occurrence): boolean {
  const { away, cancelled, declined, transparent, allDay, attendees } = occurrence
  const isOwn = allDay || (attendees.length === 0 && !hasMeeting(occurrence))
  return away && isOwn && !cancelled && !declined && !transparent
}

/** The rest of a key: the same on two computers that read the same calendar, each as a source of its own. */
export const placeOf = (key: string): string => JSON.stringify((JSON.parse(key) as unknown[]).slice(1))

/** The source in a key. */
export function sourceOf(key: string): string {
  const [source] = JSON.parse(key) as [string]
  return source
}

/**
 * The key of a conversation: source + UID + RECURRENCE-ID. JSON keeps the three apart whatever characters they hold
 * (a UID may be `__proto__` or contain any separator), and the key is never used as a property name.
 */
export function occurrenceKey(source: string, occurrence: Pick<Occurrence, 'uid' | 'recurrenceId'>): string {
  return JSON.stringify([source, occurrence.uid, occurrence.recurrenceId ?? null])
}

/**
 * The key under which an event goes on that was moved after one had arrived at it: that conversation stays where it was,
 * and this one is its next time.
 */
export function nextTimeOf(key: string): string {
  const [source, uid, recurrenceId, time = 0] = JSON.parse(key) as [string, string, string | null, number?]
  return JSON.stringify([source, uid, recurrenceId, time + 1])
}

/** The key of the event, whichever of its times a conversation is. */
export const eventKeyOf = (key: string): string => JSON.stringify((JSON.parse(key) as unknown[]).slice(0, 3))

/**
 * The viewer's own address, when nobody has said it: the one invited to every event that has at least two addresses,
 * if there are two such events or more and only one such address. Undefined when it cannot be told.
 */
export function likelyMe(occurrences: readonly Occurrence[]): string | undefined {
  const events = new Map<string, string[]>()
  for (const { uid, attendees } of occurrences) {
    const addresses = attendees.flatMap(({ address }) => address ?? [])
    if (addresses.length > 1) events.set(uid, addresses)
  }
  const [first, ...others] = events.values()
  if (!first || others.length === 0) return undefined
  const everywhere = first.filter((address) => others.every((addresses) => addresses.includes(address)))
  return everywhere.length === 1 ? everywhere[0] : undefined
}
