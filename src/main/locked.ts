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

const LOOK_MS = 15_000

export interface AutoLockWorld {
  clock: Clock
  settings: () => Pick<Settings, 'lockAfter' | 'lockWithScreen'>
  /** Seconds since the last key or movement anywhere. */
  idleSeconds: () => number
  lock: () => void
}

export function createAutoLock({ clock, settings, idleSeconds, lock }: AutoLockWorld) {
  const look = () => {
    const { lockAfter } = settings()
    if (lockAfter > 0 && idleSeconds() >= lockAfter * 60) lock()
  }
  clock.every(LOOK_MS, look)
  return {
    look,
    screenLocked(): void {
      if (settings().lockWithScreen) lock()
    },
  }
}

/** Says each of the times when it has come, unless what it is for has begun meanwhile, or is long past. */
export function sayTimes(clock: Clock, times: readonly KnownTime[], say: (known: KnownTime) => void): Cancel {
  let left = [...times]
  const look = () => {
    const now = clock.instant()
    const come = left.filter(({ at }) => at <= now)
    left = left.filter(({ at }) => at > now)
    const useful = come.filter(({ kind, at, time }) =>
      // Asleep until then: which day it was for nobody knows here, and so only the hour counts.
      kind === 'conversation' ? time > now : toBeSaid([{ moment: at, told: false }], now, now).length > 0,
    )
    // Two at one time are said as one.
    for (const known of new Map(useful.map((each) => [`${each.kind} ${each.time}`, each])).values()) say(known)
  }
  return clock.every(LOOK_MS, look)
}
