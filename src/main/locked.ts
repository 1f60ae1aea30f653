// While the journal is locked: when it locks itself, and what can be said without it, which is only when.
import { toBeSaid } from '../core/due.ts'
import type { Settings } from '../core/settings.ts'
import type { Cancel, Clock } from './clock.ts'

/**
 * When to say that a conversation comes, and when it begins; or that there was something to do, and for when. Nothing
 * else of it is known.
 */
export interface KnownTime {
  kind: 'conversation' | 'due'
  at: number
  time: number
}

/** The clock may be set, or the machine sleep: while something is left to say, it is looked at this often at least. */
const LONGEST_LOOK_MS = 60_000
/** The system counts whole seconds and may be a moment behind. */
const SOONEST_LOOK_S = 5

export interface AutoLockWorld {
  clock: Clock
  settings: () => Pick<Settings, 'lockAfter' | 'lockWithScreen'>
  /** Seconds since the last key or movement anywhere. */
  idleSeconds: () => number
  /** The journal is open, and has a passphrase. */
  canLock: () => boolean
  lock: () => void
}

/** It looks when nothing can have been touched for long enough yet, and not at all while nothing could be locked. */
export function createAutoLock({ clock, settings, idleSeconds, canLock, lock }: AutoLockWorld) {
  let wait: Cancel = () => {}
  /** The seconds it waits for; 0 while it does not. */
  let waitsFor = 0
  const limit = () => (canLock() ? settings().lockAfter * 60 : 0)

  const look = () => {
    wait()
    waitsFor = limit()
    if (waitsFor === 0) return
    const left = waitsFor - idleSeconds()
    if (left <= 0) lock()
    else wait = clock.after(Math.max(left, SOONEST_LOOK_S) * 1000, look)
  }
  return {
    look,
    /** Something changed: perhaps it was opened or locked, or there is another limit or a passphrase. */
    heed(): void {
      if (limit() !== waitsFor) look()
    },
    screenLocked(): void {
      if (settings().lockWithScreen) lock()
    },
  }
}

/**
 * Says each of the times when it has come and nothing holds it, unless what it is for has begun meanwhile, or is long
 * past. With nothing left to say it looks no more.
 */
export function sayTimes(
  clock: Clock,
  times: readonly KnownTime[],
  isHeld: () => boolean,
  say: (known: KnownTime) => void,
) {
  let left = [...times]
  let wait: Cancel = () => {}

  const look = () => {
    wait()
    const now = clock.instant()
    const come = left.filter(({ at }) => at <= now)
    const useful = come.filter(({ kind, at, time }) =>
      // Asleep until then: which day it was for nobody knows here, and so only the hour counts.
      kind === 'conversation' ? time > now : toBeSaid([{ moment: at, told: false }], now, now).length > 0,
    )
    const held = useful.length > 0 && isHeld()
    left = [...left.filter(({ at }) => at > now), ...(held ? useful : [])]
    // Two at one time are said as one.
    if (!held)
      for (const known of new Map(useful.map((each) => [`${each.kind} ${each.time}`, each])).values()) say(known)
    if (left.length === 0) return
    const soonest = held ? LONGEST_LOOK_MS : Math.min(...left.map(({ at }) => at)) - now
    wait = clock.after(Math.min(soonest, LONGEST_LOOK_MS), look)
  }
  look()
  return { look, stop: () => wait() }
}
