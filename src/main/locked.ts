// When the journal locks itself.
import type { Settings } from '../core/settings.ts'
import type { Cancel, Clock } from './clock.ts'

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
