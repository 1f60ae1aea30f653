// The evening: when it is offered, until when it can be finished, which questions it asks and in which order.
import { addDays, type Day, wallOn } from './day.ts'
import { type Days, dayOff, weekdayOf } from './days-off.ts'
import { hoursOf, stretchOf, type WorkHours, wallAfter } from './work-hours.ts'

/** One screen each. The last seven are the questions. */
export const steps = [
  'thoughts',
  'who',
  'day',
  'which',
  'happened',
  'mine',
  'points',
  'if-then',
  'asks',
  'thanks',
] as const
export type Step = (typeof steps)[number]

export const questions = ['which', 'happened', 'mine', 'points', 'if-then', 'asks', 'thanks'] as const
export type Question = (typeof questions)[number]

/** What it can ask for now. All weigh the same. */
export const asks = ['repair', 'apology', 'boundary', 'help', 'rest', 'nothing'] as const
export type Ask = (typeof asks)[number]

/** The answers, as they are kept: a code in the first two, words in the others. */
export const codeParts = ['which', 'asks'] as const
export const wordParts = [
  'happened',
  'mine',
  'not-mine',
  'points',
  'if',
  'will',
  'do',
  'when',
  'gave',
  'received',
  'thank',
] as const
export type CodePart = (typeof codeParts)[number]
export type WordPart = (typeof wordParts)[number]
export type Part = CodePart | WordPart

/** Which words each question asks for. */
export const partsOf: Record<Question, readonly WordPart[]> = {
  which: [],
  happened: ['happened'],
  mine: ['mine', 'not-mine'],
  points: ['points'],
  'if-then': ['if', 'will'],
  asks: ['do', 'when'],
  thanks: ['gave', 'received', 'thank'],
}

/** What is kept of "None is fine". */
export const NONE = 'none'
/** The longest answer, in UTF-16 units. */
export const ANSWER_LENGTH = 4000

export interface Asked {
  /** Parked thoughts come home. */
  thoughts: boolean
  /** Some conversation was lived today; one that was only remembered this evening is none. */
  captured: boolean
  /** There is one to choose from. */
  any: boolean
  /** One was chosen that would be handled differently. */
  chosen: boolean
}

/**
 * The screens of an evening, in their order. Questions 2 to 6 are about the conversation chosen in 1: with none, or with
 * that question skipped, what was given and received comes next.
 */
export function stepsOf({ thoughts, captured, any, chosen }: Asked): Step[] {
  return [
    ...(thoughts ? (['thoughts'] as const) : []),
    captured ? 'day' : 'who',
    ...(any ? (['which'] as const) : []),
    ...(chosen ? (['happened', 'mine', 'points', 'if-then', 'asks'] as const) : []),
    'thanks',
  ]
}

/** 1 to 7, or undefined before the questions. */
export function numberOf(step: Step): number | undefined {
  const at = (questions as readonly string[]).indexOf(step)
  return at < 0 ? undefined : at + 1
}

/** Minutes it takes from a screen on, about. */
export function minutesLeft(step: Step): number {
  return [5, 4, 3, 3, 2, 1, 1][(numberOf(step) ?? 1) - 1] ?? 5
}

/** A follow-up is kept for what asks for something to be done. */
export function hasFollowUp(ask: string | undefined): boolean {
  return ask === 'repair' || ask === 'apology' || ask === 'boundary' || ask === 'help'
}

// ---- The day before the questions

/** Beyond this many, the day folds. */
export const MOST_ROWS = 12
const SHOWN_ROWS = 8

/** The rows of a long day that show, those with words before others, in the order of the day; the rest folds. */
export function folded<Row extends { marked: boolean; line?: unknown }>(
  rows: readonly Row[],
): { shown: Row[]; rest: Row[] } {
  if (rows.length <= MOST_ROWS) return { shown: [...rows], rest: [] }
  const ranked = [
    ...rows.filter(({ marked }) => marked),
    ...rows.filter(({ marked, line }) => !marked && line !== undefined),
    ...rows.filter(({ marked, line }) => !marked && line === undefined),
  ]
  const best = new Set(ranked.slice(0, SHOWN_ROWS))
  return { shown: rows.filter((row) => best.has(row)), rest: rows.filter((row) => !best.has(row)) }
}

/** So many fit as cards without asking for "another one". */
const MOST_CARDS = 4
/** Beside these, "another one" and "none is fine" are in sight too. */
const MOST_MARKED = 2

/** The conversations question 1 offers first: two marked "I'd do it differently"; the others are one press away. */
export function offeredFirst<Row extends { marked: boolean }>(rows: readonly Row[]): { first: Row[]; others: Row[] } {
  const marked = rows.filter((row) => row.marked)
  const others = rows.filter((row) => !row.marked)
  if (rows.length <= MOST_CARDS) return { first: [...marked, ...others], others: [] }
  return { first: marked.slice(0, MOST_MARKED), others: [...marked.slice(MOST_MARKED), ...others] }
}

// ---- When

export interface EveningRules extends Days {
  /** `HH:mm`; empty: after the last conversation. */
  eveningAt: string
  dayEndsAt: string
  workHours: WorkHours
}

/** The next day after `day` that the week has for work, whether it was taken off or not; none in a week without any. */
export function nextInWeek(day: Day, workDays: readonly number[]): Day | undefined {
  const week = Array.from({ length: 7 }, (_, at) => addDays(day, at + 1))
  return week.find((later) => workDays.includes(weekdayOf(later)))
}

/** The last working day before `day`, if there was one within a week. */
export function lastWorkDay(day: Day, rules: EveningRules): Day | undefined {
  const week = Array.from({ length: 7 }, (_, at) => addDays(day, -1 - at))
  return week.find((earlier) => dayOff(earlier, rules) === undefined)
}

/** Work that goes on when the day ends has its evening so many minutes before that. */
const BEFORE_END = 60

/** When a day of work is over, as a wall time within that day. */
function workEnds(day: Day, { workHours, dayEndsAt }: EveningRules): string {
  const { to } = stretchOf(day, hoursOf(day, workHours), dayEndsAt)
  const dayEnds = wallOn(addDays(day, 1), dayEndsAt, dayEndsAt)
  return to < dayEnds ? to : wallAfter(dayEnds, -BEFORE_END)
}

/**
 * The wall time at which the evening of a day is offered, or undefined on a day off: the user's hour, wherever it lies.
 * Who has it after the last conversation has it when the last planned one ends (`lastEnds`, a wall time), and when the
 * work does where none is planned.
 */
export function offeredAt(day: Day, rules: EveningRules, lastEnds?: string): string | undefined {
  if (dayOff(day, rules) !== undefined) return undefined
  if (rules.eveningAt === '') return lastEnds ?? workEnds(day, rules)
  return wallOn(day, rules.eveningAt, rules.dayEndsAt)
}

/**
 * The wall time until which the evening of a day can be finished: noon of the next working day. After leave there is
 * nothing to catch up: when that day was taken off, the evening goes with its own day.
 */
export function finishedBy(day: Day, rules: EveningRules): string {
  const end = wallOn(addDays(day, 1), rules.dayEndsAt, rules.dayEndsAt)
  const next = nextInWeek(day, rules.workDays)
  if (next === undefined || rules.isTaken(next)) return end
  const noon = wallOn(next, '12:00', rules.dayEndsAt)
  return noon > end ? noon : end
}
