// Days off: nothing comes by itself until the next one, and everything still works on a press. One is taken by hand, or
// offered when the calendar says that one is away. A day the week has free can be worked this once.
import type { Day } from '../core/day.ts'
import {
  awayUntil,
  type DayOff,
  type Days,
  dayOff,
  type Stretch,
  takenUntil,
  weekdayOf,
  workDaysFrom,
} from '../core/days-off.ts'
import { done, type Kept, withoutValue } from '../core/faults.ts'
import type { DaysOffToday } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { SettingsStore } from './settings.ts'

export interface DaysOffWorld {
  journal: Pick<Journal, 'conversations' | 'daysOff' | 'keep' | 'ownWords'>
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
  /** When the calendar says that the user is away. */
  away: () => Stretch[]
  changed: Changed
  /** It is taken, or taken back: what waits may come, or goes. */
  looks: () => void
}

/** The evening of a day can be finished on the next working day, which is a week later at most. */
const WORKED_REMEMBERED = 7

/** What is said of days so far. */
export function daysOf(
  { daysOff, ownWords }: Pick<Journal, 'daysOff' | 'ownWords'>,
  workDays: readonly number[],
): Days {
  const worked = ownWords.get('workedDays')
  return { workDays, isTaken: daysOff.has, isWorked: (day) => worked.includes(day) }
}

export function createDaysOff({ journal, day, settings, away, changed, looks }: DaysOffWorld) {
  const { daysOff, ownWords } = journal

  const days = (): Days => daysOf(journal, settings.get().workDays)

  /** The last day of the leave the calendar speaks of, asked once. Whoever met somebody today is here. */
  const offered = (): Day | undefined => {
    const today = day.today()
    if (today <= ownWords.get('hereUntil') || journal.conversations.lastBegun(day.start())) return undefined
    return awayUntil(today, away(), days())
  }

  const write = (change: () => void): Kept => {
    const kept = journal.keep(change)
    changed('today')
    looks()
    return withoutValue(kept)
  }
  const work = (works: boolean): void => {
    const others = ownWords.get('workedDays').filter((which) => which !== day.today())
    ownWords.set('workedDays', (works ? [...others, day.today()] : others).slice(-WORKED_REMEMBERED))
  }
  /** What was taken together is taken back together, and not asked about again before tomorrow. */
  const takeBack = (): void => {
    const today = day.today()
    for (const each of workDaysFrom(today, takenUntil(today, days()), days().workDays)) daysOff.remove(each)
    if (ownWords.get('hereUntil') < today) ownWords.set('hereUntil', today)
  }

  return {
    on: (which: Day): DayOff | undefined => dayOff(which, days()),
    today: (): DayOff | undefined => dayOff(day.today(), days()),
    view(): DaysOffToday {
      const today = day.today()
      const now = days()
      const off = dayOff(today, now)
      const away = offered()
      const later = (until: Day) => (until > today ? until : undefined)
      return {
        off,
        offUntil: off === 'taken' ? later(takenUntil(today, now)) : undefined,
        away: away === undefined ? undefined : { until: later(away) },
        worked: off === undefined && !now.workDays.includes(weekdayOf(today)),
      }
    },
    /** Off today, or not; where the week has no work on this day, worked this once, or not. */
    take(off: boolean): Kept {
      return write(() => {
        if (!days().workDays.includes(weekdayOf(day.today()))) work(!off)
        else if (off) daysOff.add(day.today())
        else takeBack()
      })
    },
    /** The answer to what the calendar says: all working days of it are off, or none is. */
    answer(off: boolean): Kept {
      const until = offered()
      if (until === undefined) return done
      return write(() => {
        if (off) for (const each of workDaysFrom(day.today(), until, days().workDays)) daysOff.add(each)
        else ownWords.set('hereUntil', until)
      })
    },
  }
}

export type DaysOffPart = ReturnType<typeof createDaysOff>
