import type { Timed } from './conversation.ts'

const MINUTE = 60_000

/**
 * The conversations to be announced at `now` (instant in ms): their lead time (minutes) has come and they have not begun. It
 * asks for a state and not for what happened since the last look, so that sleep, a restart or a clock that jumped
 * neither loses one nor tells it twice; who was announced already is for the caller to leave out.
 * After a hold that began at `heldSince`, those whose time came during it are announced even if they have begun.
 */
export function due<T extends Timed>(
  conversations: readonly T[],
  leadOf: (conversation: T) => number,
  now: number,
  heldSince?: number,
): T[] {
  return conversations.filter((one) => {
    const { starts, ends } = one
    const at = starts - leadOf(one) * MINUTE
    if (at > now) return false
    if (starts > now) return true
    return heldSince !== undefined && at >= heldSince && now < (ends ?? starts)
  })
}

/** The next instant at which something becomes due, or undefined. */
export function nextDue<T extends Timed>(
  conversations: readonly T[],
  leadOf: (conversation: T) => number,
  now: number,
): number | undefined {
  const later = conversations.map((one) => one.starts - leadOf(one) * MINUTE).filter((at) => at > now)
  return later.length > 0 ? Math.min(...later) : undefined
}
