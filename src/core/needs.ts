// What a body needs in a day of work, and when the user wants to be told of it.
import type { Day } from './day.ts'
import type { Weekday } from './days-off.ts'
import { type Hours, lengthOf, minutesFrom, stretchOf, type WorkHours, wallAfter } from './work-hours.ts'

export const needs = ['water', 'meal', 'rest', 'stretch'] as const
export type Need = (typeof needs)[number]

/** Minutes between two of the same need. */
export const intervals = [30, 45, 60, 90, 120, 180] as const
/** So many times a day at most. */
export const MOST_TIMES = 8

/** `times` are times of day, `HH:mm`: sorted, each once, one at least. */
export type NeedPlan =
  | { kind: 'off' }
  | { kind: 'at'; times: readonly string[] }
  | { kind: 'every'; minutes: (typeof intervals)[number] }

export type NeedPlans = Readonly<Record<Need, NeedPlan>>

/** Whether times of day are as a plan has them. */
export const areTimes = (times: readonly string[]): boolean =>
  times.length >= 1 && times.length <= MOST_TIMES && times.every((time, at) => at === 0 || (times[at - 1] ?? '') < time)

/** Times of day as a plan has them: sorted, each once. */
export const sortedTimes = (times: readonly string[]): string[] => [...new Set(times)].sort()

/** At which parts of a day of work a need is of use first. */
const PARTS: Record<Need, readonly number[]> = {
  water: [0.2, 0.6],
  meal: [0.4],
  rest: [0.2, 0.7],
  stretch: [0.3, 0.8],
}
const HALF_HOUR = 30

const timeAfter = (from: string, minutes: number): string => wallAfter(`2024-01-01T${from}:00`, minutes).slice(11, 16)

/** The times a plan begins with, to be changed by the user: half hours within the hours of a day. */
export const firstTimes = (need: Need, hours: Hours): string[] =>
  sortedTimes(
    PARTS[need].map((part) => timeAfter(hours.from, Math.round((lengthOf(hours) * part) / HALF_HOUR) * HALF_HOUR)),
  )

/** The time to add to others: two hours after the last of them, or the half hour after that which is free. */
export function nextTime(times: readonly string[]): string {
  let time = timeAfter(times.at(-1) ?? '10:00', 120)
  while (times.includes(time)) time = timeAfter(time, HALF_HOUR)
  return time
}

export interface NeedWall {
  /** When it falls due, `YYYY-MM-DDTHH:mm:ss`. */
  wall: string
  /** For so many minutes after that it is of use to say it. */
  forMinutes: number
}

/** A glass of water at ten is worth saying until a quarter to eleven. */
const TIME_LASTS = 45

/** Minutes after the beginning of the hours at which a need falls due. */
function offsets(plan: NeedPlan, hours: Hours): number[] {
  const length = lengthOf(hours)
  if (plan.kind === 'off') return []
  if (plan.kind === 'at')
    return plan.times
      .map((time) => minutesFrom(hours.from, time))
      .filter((offset) => offset < length)
      .sort((a, b) => a - b)
  return Array.from({ length: Math.ceil(length / plan.minutes) - 1 }, (_, at) => (at + 1) * plan.minutes)
}

/**
 * When a need falls due on a user's day: only within that day's working hours (`undefined` where it has none), the
 * earliest first. An interval counts from their beginning, so that the first comes one interval later, and none at their
 * end. It is of use for half an interval, so that a late one never stands right before the next, and 45 minutes at a time
 * of day; never beyond the next of the same need, nor beyond the hours. Hours that go on after the day's end are that
 * day's all the same.
 */
export function needWalls(plan: NeedPlan, day: Day, hours: Hours | undefined, dayEndsAt: string): NeedWall[] {
  if (!hours) return []
  const { from } = stretchOf(day, hours, dayEndsAt)
  const lasts = plan.kind === 'every' ? plan.minutes / 2 : TIME_LASTS
  const due = offsets(plan, hours)
  return due.map((offset, at) => ({
    wall: wallAfter(from, offset),
    forMinutes: Math.min(lasts, (due[at + 1] ?? lengthOf(hours)) - offset),
  }))
}

/** What comes of a plan on the days of work. Times are `HH:mm`, in the order in which they come. */
export interface Coming {
  /** On some day: in the order of the days where these are alike, else by the clock. */
  times: readonly string[]
  /** Each of the days has these. */
  alike: boolean
  /** Times of the plan that lie within the hours of no day. */
  outside: readonly string[]
}

/** A Monday was the first. */
const dayOfWeek = (number: number) => `2024-01-0${number}`

export function comingOf(plan: NeedPlan, workDays: readonly number[], workHours: WorkHours): Coming {
  const days = workDays.map((number) =>
    needWalls(plan, dayOfWeek(number), workHours[number as Weekday], '00:00').map(({ wall }) => wall.slice(11, 16)),
  )
  const [first = []] = days
  const alike = days.every((day) => day.join() === first.join())
  const times = alike ? first : sortedTimes(days.flat())
  const asked = plan.kind === 'at' ? plan.times : []
  return {
    times,
    alike,
    outside: asked.filter((time) => !times.includes(time)),
  }
}
