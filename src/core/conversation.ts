const MINUTE = 60_000

export interface Timed {
  /** Instants in milliseconds. A walk-in has no end. */
  starts: number
  ends?: number | undefined
}

/** Minutes past its calendar end after which a conversation nobody ended closes silently. */
export const RUNS_OVER_MINUTES = 15
/** The same for a walk-in, counted from its start. */
export const WALK_IN_MINUTES = 60

/** A conversation begins at its start, or at "I'm here" if that is later. */
export function beginsAt(conversation: Timed, hereAt: number): number {
  return Math.max(conversation.starts, hereAt)
}

/** The instant at which a conversation that was never ended closes by itself, marked "end not noted". */
export function closesAt(conversation: Timed, begunAt: number): number {
  if (conversation.ends === undefined) return begunAt + WALK_IN_MINUTES * MINUTE
  // Someone may arrive after the calendar's end: the conversation still gets its quarter of an hour.
  return Math.max(conversation.ends, begunAt) + RUNS_OVER_MINUTES * MINUTE
}

export function runsOver(conversation: Timed, now: number): boolean {
  return conversation.ends !== undefined && now > conversation.ends
}

/** Before its start, while it may still be arrived at, or past. `soon` is the time in which the next moment is this one. */
export type Phase = 'later' | 'soon' | 'under-way' | 'past'

/** How long before its start a conversation counts as the next moment, at least (minutes). */
export const SOON_MINUTES = 15

export function phase(conversation: Timed, now: number, leadMinutes: number): Phase {
  const end = conversation.ends ?? conversation.starts + WALK_IN_MINUTES * MINUTE
  if (now >= end) return 'past'
  if (now >= conversation.starts) return 'under-way'
  return conversation.starts - now <= Math.max(leadMinutes, SOON_MINUTES) * MINUTE ? 'soon' : 'later'
}

/** When the next one begins within this (minutes), ending a conversation opens the turn: its line and the next at once. */
export const TURN_MINUTES = 10

/** Whether the end of a conversation at `now` turns to this one: it begins within minutes, or has begun meanwhile. */
export function turnsTo(next: Timed, now: number): boolean {
  return next.starts - now <= TURN_MINUTES * MINUTE && phase(next, now, 0) !== 'past'
}

export interface Offers {
  /** Instants at which one line was offered, today. */
  offered: readonly number[]
  /** How many of them were passed over, today. */
  passedOver: number
}

/** One offer an hour at most, none after three were passed over that day. */
export function mayOffer({ offered, passedOver }: Offers, now: number): boolean {
  const last = Math.max(...offered, Number.NEGATIVE_INFINITY)
  return passedOver < 3 && now - last >= 60 * MINUTE
}
