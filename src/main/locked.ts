// While the journal is locked: when it locks itself, and what can be said without it, which is only when.
import type { Settings } from '../core/settings.ts'
import type { Cancel, Clock } from './clock.ts'

/** When to say that a conversation comes, and when it begins. Nothing else of it is known. */
export interface KnownTime {
  at: number
  starts: number
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

/** Says each of the times when it has come, unless what it is for has begun meanwhile. */
export function sayTimes(clock: Clock, times: readonly KnownTime[], say: (starts: number) => void): Cancel {
  let left = [...times]
  const look = () => {
    const now = clock.instant()
    const come = left.filter(({ at }) => at <= now)
    left = left.filter(({ at }) => at > now)
    for (const starts of new Set(come.map((time) => time.starts))) if (starts > now) say(starts)
  }
  return clock.every(LOOK_MS, look)
}
