// Whether somebody is at the keys, by how long nothing was pressed or moved anywhere.

/** Within this since the last key somebody may be in mid-word: no longer than people stop between two words. */
export const TYPING_SECONDS = 3
/**
 * From here on nobody is there. Who knows that the screen is not locked waits longer: people read for minutes without a
 * key, and those who leave for longer lock it. Where nobody tells, five minutes are what most programs take for absence.
 */
const AWAY_SECONDS = { no: 10 * 60, unknown: 5 * 60 }
/** A meter that has read 0 for so long, at so many looks, is none: nobody types that long without a second's rest. */
const STUCK_MS = 10 * 60_000
const STUCK_LOOKS = 5

export type Presence = 'typing' | 'here' | 'away' | 'unknown'

/** What is known of the meter of idleness, which on some desktops reads 0 whatever happens (electron#27912). */
export interface Meter {
  /** The last reading, in seconds; undefined before the first. */
  readonly idle: number | undefined
  /** It has read something else than 0: only then does a 0 say that somebody is at the keys. */
  readonly moves: boolean
  /** Instant of the first 0 since it last read something else, and how many looks have read it. */
  readonly zeroSince: number
  readonly zeros: number
}

export const unread: Meter = { idle: undefined, moves: false, zeroSince: 0, zeros: 0 }

/**
 * The meter after one more reading at `now` (instant in ms). Readings that are no seconds tell nothing. A clock that was
 * set back begins the count of zeros anew, so that it cannot make a meter stuck or well.
 */
export function read(before: Meter, idle: number, now: number): Meter {
  if (!Number.isFinite(idle) || idle < 0) return { ...before, idle: undefined }
  if (idle > 0) return { idle, moves: true, zeroSince: now, zeros: 0 }
  const isFirst = before.zeros === 0 || now < before.zeroSince
  const zeroSince = isFirst ? now : before.zeroSince
  const zeros = isFirst ? 1 : before.zeros + 1
  const isStuck = zeros >= STUCK_LOOKS && now - zeroSince >= STUCK_MS
  return { idle, moves: before.moves && !isStuck, zeroSince, zeros }
}

/**
 * Behind a locked screen nobody is there, whoever types the password. Of a meter that is not known to move, a 0 is unknown,
 * and unknown holds nothing.
 */
export function presenceOf({ idle, moves }: Meter, screenIsLocked: 'yes' | 'no' | 'unknown'): Presence {
  if (screenIsLocked === 'yes') return 'away'
  if (idle === undefined || (idle === 0 && !moves)) return 'unknown'
  if (idle < TYPING_SECONDS) return 'typing'
  return idle < AWAY_SECONDS[screenIsLocked] ? 'here' : 'away'
}
