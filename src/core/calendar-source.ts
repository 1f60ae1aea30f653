// A calendar among several: what is said of it by its owner, and which of its events are taken.
import type { Occurrence } from './calendar.ts'
import { fold } from './search.ts'

export const calendarKinds = ['file', 'url', 'caldav'] as const
/** How it is reached. */
export type CalendarKind = (typeof calendarKinds)[number]

/** By which calendars are told apart; each has a shape too (look.md: colour never speaks alone). */
export const calendarColours = ['moss', 'amber', 'ink', 'edge'] as const
export type CalendarColour = (typeof calendarColours)[number]

/** Words of titles. An event is taken when one of `only` is in its title, or there are none, and none of `not` is. */
export interface CalendarFilter {
  only: readonly string[]
  not: readonly string[]
}

/** The most words of each list, and the longest of them in UTF-16 units. */
export const FILTER_WORDS = 20
export const FILTER_WORD_LENGTH = 100
export const CALENDAR_NAME_LENGTH = 60
/** The most calendars; each is read in a process of its own, one after the other. */
export const MOST_CALENDARS = 20

/** Whether a filter lets an event through. Case and accents make no difference. */
export function passes({ summary }: Pick<Occurrence, 'summary'>, filter: CalendarFilter | undefined): boolean {
  if (!filter) return true
  const title = fold(summary)
  const isIn = (word: string) => title.includes(fold(word))
  return (filter.only.length === 0 || filter.only.some(isIn)) && !filter.not.some(isIn)
}

/** The colour that the fewest have, the first of those: for one more calendar. */
export function nextColour(taken: readonly CalendarColour[]): CalendarColour {
  const count = (colour: CalendarColour) => taken.filter((each) => each === colour).length
  return calendarColours.reduce((best, colour) => (count(colour) < count(best) ? colour : best))
}

/**
 * Each event once: of those with the same UID and the same start, the one of the earliest list. Copies within one list
 * stay, since a list has none (the parser sees to that).
 */
export function withoutCopies<T extends Pick<Occurrence, 'uid' | 'startUtc'>>(lists: readonly (readonly T[])[]): T[][] {
  const seen = new Set<string>()
  return lists.map((list) => {
    const keys = list.map(({ uid, startUtc }) => JSON.stringify([uid, startUtc]))
    const own = list.filter((_, at) => !seen.has(keys[at] ?? ''))
    for (const key of keys) seen.add(key)
    return own
  })
}
