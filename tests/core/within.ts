import type { Day } from '../../src/core/day.ts'
import { type Hours, stretchOf } from '../../src/core/work-hours.ts'

/** Whether a wall time is within the hours of a user's day; their end is outside. */
export function isWithin(wall: string, day: Day, hours: Hours, dayEndsAt: string): boolean {
  const { from, to } = stretchOf(day, hours, dayEndsAt)
  return wall >= from && wall < to
}
