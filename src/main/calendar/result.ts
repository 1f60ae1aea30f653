// Apart from parse.ts, so that the main process can name these without loading the libraries which read files.
import type { Occurrence } from '../../core/calendar.ts'
import type { Problem } from './problem.ts'

export interface ParseOptions {
  /** The window in epoch milliseconds: what starts before `toUtc` and ends after `fromUtc` is in it. */
  fromUtc: number
  toUtc: number
  /** The viewer's IANA zone. */
  zone: string
  /** The viewer's own addresses. */
  me: string[]
}

export type ParseErrorClass = 'empty' | 'not-a-calendar' | 'web-page' | 'cut-off' | 'too-large' | 'unreadable'

export interface ParseResult {
  /** `cut-off` comes with the events that arrived whole; every other error with none. */
  error: undefined | { class: ParseErrorClass }
  /** What the calendar calls itself. */
  name?: string
  occurrences: Occurrence[]
  /** Events, or parts of them, that could not be taken in. */
  reported: { uid?: string; title?: string; reason: Problem }[]
}

/** Refused before it is read, and before a process is started for it. */
export const MAX_BYTES = 10 * 1024 * 1024

export function failed(error: ParseErrorClass): ParseResult {
  return { error: { class: error }, occurrences: [], reported: [] }
}
