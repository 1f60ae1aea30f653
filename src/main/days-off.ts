// Off today: nothing comes by itself until tomorrow, and everything still works on a press.
import type { Day } from '../core/day.ts'
import { type DayOff, dayOff } from '../core/days-off.ts'
import type { Kept } from '../core/faults.ts'
import type { Changed } from './changes.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { SettingsStore } from './settings.ts'

export interface DaysOffWorld {
  journal: Pick<Journal, 'daysOff' | 'keep'>
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
  changed: Changed
  /** It is taken, or taken back: what waits may come, or goes. */
  looks: () => void
}

export function createDaysOff({ journal, day, settings, changed, looks }: DaysOffWorld) {
  const on = (which: Day): DayOff | undefined => dayOff(which, settings.get().workDays, journal.daysOff.has(which))
  return {
    on,
    today: () => on(day.today()),
    take(off: boolean): Kept {
      const kept = journal.keep(() => {
        if (off) journal.daysOff.add(day.today())
        else journal.daysOff.remove(day.today())
      })
      changed('today')
      looks()
      return kept
    },
  }
}

export type DaysOffPart = ReturnType<typeof createDaysOff>
