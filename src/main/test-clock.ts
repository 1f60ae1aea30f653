// A clock that stands still until it is told to go on: the tour lives a day with it and the journeys a week. It is used
// in unpackaged builds only, when THRESHOLD_TEST_CLOCK says where to start ("2026-11-24T08:30[Europe/Berlin]").
import { type Cancel, type Clock, instantOf, momentAt } from './clock.ts'

interface Timer {
  at: number
  every?: number
  call: () => void
}

export interface TestClock extends Clock {
  /** Lets time pass; what falls due on the way happens in its order. */
  advance(ms: number): void
  /** Goes on to a wall time (`2026-11-24T10:00`) of the zone. */
  advanceTo(wall: string): void
  /** Jumps, as when the user sets the clock or the machine slept: timers wait as they would have. */
  jumpTo(wall: string): void
  travelTo(zone: string): void
}

export function testClock(start: string): TestClock {
  const [, wall = '', startZone = ''] = /^([^[]+)\[([^\]]+)\]$/.exec(start) ?? []
  let zone = startZone
  let instant = instantOf(wall, zone)
  let jumped = 0
  const timers = new Set<Timer>()

  const waitFor = (timer: Timer): Cancel => {
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const awake = () => instant - jumped
  const nextBy = (end: number) => [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]

  const advance = (ms: number) => {
    const end = awake() + ms
    for (let timer = nextBy(end); timer; timer = nextBy(end)) {
      instant = Math.max(awake(), timer.at) + jumped
      if (timer.every === undefined) timers.delete(timer)
      else timer.at += timer.every
      timer.call()
    }
    instant = end + jumped
  }
  return {
    instant: () => instant,
    zone: () => zone,
    now: () => momentAt(instant, zone),
    after: (ms, call) => waitFor({ at: awake() + Math.max(ms, 0), call }),
    every: (ms, call) => waitFor({ at: awake() + ms, every: ms, call }),
    advance,
    advanceTo: (to) => advance(instantOf(to, zone) - instant),
    jumpTo: (to) => {
      const target = instantOf(to, zone)
      jumped += target - instant
      instant = target
    },
    travelTo: (to) => {
      zone = to
    },
  }
}
