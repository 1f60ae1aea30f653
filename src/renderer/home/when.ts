// Days and due times, as a person would say them.
import type { Day } from '../../core/day.ts'
import { standing } from '../../core/due.ts'
import type { DueRow, DueWhen, Surroundings } from '../../shared/ipc.ts'
import { calendarDay, dayHeading, nearDay, type Region, time } from '../../shared/times.ts'
import type { HomeWords } from './words.ts'

/** Whether its day, or its time, has passed. */
export function isPast({ dueDay, dueAt }: DueWhen, today: Day, now: number): boolean {
  return standing({ day: dueDay, at: dueAt }, today, now) === 'still-open'
}

type Row = DueWhen & Pick<DueRow, 'standing' | 'when'>
type Here = Region & Pick<Surroundings, 'locale'>

const near = (day: Day, today: Day, at: Here) => nearDay(day, today, at.region, at.locale)

/** "Friday, 15:00", "tomorrow"; empty when nothing was said of when. */
export function dueText(words: HomeWords, { dueDay, dueAt }: DueWhen, today: Day, at: Here): string {
  if (dueAt !== undefined) {
    return words('due.at', { day: near(dueDay ?? calendarDay(dueAt, at.zone), today, at), time: time(dueAt, at) })
  }
  return dueDay === undefined ? '' : near(dueDay, today, at)
}

/** When something is due, as it stands: "this evening", "Friday, 15:00", "still open, from Monday", or the words it was given. */
export function standingText(words: HomeWords, row: Row, today: Day, at: Here): string {
  const { dueDay, dueAt, dueWords, when } = row
  if (dueWords !== undefined) return words('due.words', { words: dueWords })
  if (row.standing === 'still-open') {
    return words('due.stillOpen', { day: near(dueDay ?? calendarDay(dueAt ?? 0, at.zone), today, at) })
  }
  if (row.standing === 'today' && (when === 'after' || when === 'evening')) return words(`due.${when}`)
  return dueText(words, row, today, at)
}

/** When a calendar was read: "this morning, 08:02", "yesterday, 16:12". */
export function readText(words: HomeWords, readAt: number, at: Here & { now: number }): string {
  const today = calendarDay(at.now, at.zone)
  const day = calendarDay(readAt, at.zone)
  const clock = time(readAt, at)
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: at.zone }).format(readAt))
  if (day === today && hour < 12) return words('calendars.thisMorning', { time: clock })
  return words('calendars.dayTime', { day: near(day, today, at), time: clock })
}

/** "Today", or the day in full. */
export function dayName(words: HomeWords, day: Day, today: Day, region: string): string {
  return day === today ? words('journal.today') : dayHeading(day, region, today)
}

export const capital = (text: string, locale: string) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
