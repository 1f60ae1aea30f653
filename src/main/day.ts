// The user's day: it may end after midnight.
import { addDays, type Day, dayOf, minutesOf } from '../core/day.ts'
import { type Clock, instantOf, momentAt } from './clock.ts'

export function createDay(clock: Clock, endsAt: () => string) {
  const of = (wall: string): Day => dayOf(wall, endsAt())
  const startOf = (day: Day): number => {
    const early = minutesOf(endsAt()) <= 12 * 60
    return instantOf(`${early ? day : addDays(day, -1)}T${endsAt()}`, clock.zone())
  }
  const today = (): Day => of(clock.now().wall)
  return {
    of,
    at: (instant: number): Day => of(momentAt(instant, clock.zone()).wall),
    today,
    /** The instants at which today began and ends. */
    start: () => startOf(today()),
    end: () => startOf(addDays(today(), 1)),
    startOf,
    endOf: (day: Day) => startOf(addDays(day, 1)),
  }
}

export type DayPart = ReturnType<typeof createDay>
