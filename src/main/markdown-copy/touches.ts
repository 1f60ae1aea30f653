// Gathers what changed in the journal since the copy was written.
import { type Day, dayOf } from '../../core/day.ts'
import type { Journal } from '../journal/journal.ts'

/** Which days and whose files are to be written again. */
export interface Touched {
  days: Day[]
  people: string[]
  /** Who is called otherwise now: the days that name them are touched too. */
  renamed: string[]
}

export function createTouches(journal: Pick<Journal, 'noteTouched'>, touched: () => void) {
  const walls = new Set<string>()
  const days = new Set<Day>()
  const people = new Set<string>()
  const renamed = new Set<string>()
  /** What was read of the journal and is not so any more. */
  const stale = { people: false, due: false }
  const stop = journal.noteTouched((what, value) => {
    if (what === 'wall') walls.add(value)
    else if (what === 'day') days.add(value)
    else if (what === 'due') stale.due = true
    else if (what === 'people') stale.people = true
    else people.add(value)
    if (what === 'renamed') renamed.add(value)
    if (what === 'renamed') stale.people = true
    touched()
  })
  return {
    stop,
    some: () => walls.size + days.size + people.size > 0 || stale.people,
    take(endsAt: string): Touched & { stale: { people: boolean; due: boolean } } {
      for (const wall of walls) days.add(dayOf(wall, endsAt))
      const taken = { days: [...days], people: [...people], renamed: [...renamed], stale: { ...stale } }
      for (const set of [walls, days, people, renamed]) set.clear()
      stale.people = false
      stale.due = false
      return taken
    },
    putBack(left: Touched): void {
      for (const day of left.days) days.add(day)
      for (const id of left.people) people.add(id)
      for (const id of left.renamed) renamed.add(id)
    },
  }
}

export type Touches = ReturnType<typeof createTouches>
