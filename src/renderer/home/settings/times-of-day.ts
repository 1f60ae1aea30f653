import { minutesOf } from '../../../core/day.ts'

const HALF_HOURS = 48
const pad = (number: number) => String(number).padStart(2, '0')

/** Times of day to choose from, every half hour and the one that is set; `instant` is that time of 1970-01-01, UTC. */
export function timesOfDay(set: string): Array<{ id: string; instant: number }> {
  const ids = Array.from({ length: HALF_HOURS }, (_, at) => `${pad(Math.floor(at / 2))}:${at % 2 === 0 ? '00' : '30'}`)
  return [...new Set([...ids, set])].sort().map((id) => ({ id, instant: minutesOf(id) * 60_000 }))
}
