import { expect } from 'vitest'
import { type Occurrence, occurrenceKey } from '../../../src/core/calendar.ts'
import type { ParseResult } from '../../../src/main/calendar/parse.ts'

const rank = ({ startUtc, uid, recurrenceId = '' }: Occurrence) => [startUtc, uid, recurrenceId] as const
function isSorted(a: Occurrence, b: Occurrence): boolean {
  const [left, right] = [rank(a), rank(b)]
  const differs = left.findIndex((value, at) => value !== right[at])
  return differs === -1 || (left[differs] ?? 0) < (right[differs] ?? 0)
}

/** Milliseconds of this process's own work: on a busy machine the clock would tell of the others. */
export function workOf(task: () => void): number {
  const before = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What holds of every answer, whatever the file: sorted, in the window, each of its own name, of bounded size. */
export function expectSound({ occurrences, reported }: ParseResult, window: { fromUtc: number; toUtc: number }): void {
  // Two instances of a series may be moved to the same time: each keeps the name of where the series put it.
  expect(new Set(occurrences.map((one) => occurrenceKey('', one))).size).toBe(occurrences.length)
  expect(occurrences.every((one, at) => at === 0 || isSorted(occurrences[at - 1] ?? one, one))).toBe(true)
  expect(occurrences.length).toBeLessThanOrEqual(20_000)
  expect(reported.length).toBeLessThanOrEqual(1000)
  for (const { startUtc, endUtc, uid, summary, attendees, joinUrl = '' } of occurrences) {
    expect(startUtc < window.toUtc && endUtc > window.fromUtc && endUtc >= startUtc).toBe(true)
    expect(Math.max(uid.length, summary.length, attendees.length, joinUrl.length)).toBeLessThanOrEqual(2000)
  }
}
