// The only reader of time. Everything else is told the time, so that a day can be lived in a test.
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../core/day.ts'

export type Cancel = () => void

const REMEMBERED = 32

export interface Clock {
  /** Milliseconds since the epoch. It may jump when the user sets the clock. */
  instant(): number
  /** IANA zone of the user, now. */
  zone(): string
  now(): Moment
  /** Calls once after `ms`, or as soon as the machine is awake again after that. */
  after(ms: number, call: () => void): Cancel
  every(ms: number, call: () => void): Cancel
}

export const momentAt = remembered((instant: number, zone: string): Moment => {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return Object.freeze({ instant, wall: local.toString({ smallestUnit: 'second' }), zone })
})

/** The instant of a wall time in a zone: moved on in a gap, the first one in an overlap. */
export const instantOf = remembered(
  (wall: string, zone: string): number =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
)

/** A look at the clock asks for the same few moments many times, and each costs some arithmetic of calendars. */
function remembered<At extends string | number, T>(work: (at: At, zone: string) => T): (at: At, zone: string) => T {
  const known = new Map<string, T>()
  return (at, zone) => {
    const key = `${at} ${zone}`
    const made = known.get(key) ?? work(at, zone)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, made)
    return made
  }
}

/** A timer of 2^31 ms or more fires at once, so a long one is cut into pieces. */
const LONGEST = 2 ** 31 - 1

export function systemClock(): Clock {
  const after = (ms: number, call: () => void): Cancel => {
    const wait = Math.min(Math.max(ms, 0), LONGEST)
    let next: Cancel = () => clearTimeout(timer)
    const timer = setTimeout(() => {
      if (ms > LONGEST) next = after(ms - LONGEST, call)
      else call()
    }, wait)
    return () => next()
  }
  const clock: Clock = {
    instant: () => Date.now(),
    // Asked anew each time: people travel. (Electron may keep the old zone until it restarts: electron#33723.)
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => momentAt(clock.instant(), clock.zone()),
    after,
    every: (ms, call) => {
      const timer = setInterval(call, ms)
      return () => clearInterval(timer)
    },
  }
  return clock
}

/** The same clock for those who will end before it: their timers are stopped together. */
export function stoppable(clock: Clock): Clock & { stop: Cancel } {
  const running = new Set<Cancel>()
  const stopping = (cancel: Cancel): Cancel => {
    const stop = () => {
      running.delete(stop)
      cancel()
    }
    running.add(stop)
    return stop
  }
  return {
    ...clock,
    after(ms, call) {
      const stop = stopping(
        clock.after(ms, () => {
          running.delete(stop)
          call()
        }),
      )
      return stop
    },
    every: (ms, call) => stopping(clock.every(ms, call)),
    stop() {
      for (const stop of running) stop()
    },
  }
}
