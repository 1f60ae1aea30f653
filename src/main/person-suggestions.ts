// People as they are offered while a name is typed.
import { completions } from '../core/people.ts'
import type { PersonSuggestion } from '../shared/ipc.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import { createTelling, type Somebody } from './telling.ts'

const MOST_SUGGESTIONS = 5

export function createPersonSuggestions({ people }: Pick<Journal, 'people'>, day: DayPart) {
  const telling = createTelling({ people }, day)
  const among = (everybody: readonly Somebody[]) => {
    const tell = telling(everybody)
    return (one: Somebody): PersonSuggestion => ({
      id: one.id,
      name: one.name,
      telling: tell(one),
      last: one.lastWall === null ? undefined : { day: day.of(one.lastWall) },
      promiseOpen: people.promiseOpen(one.id),
    })
  }
  return {
    /** One of these, and what tells them from the others. */
    among,
    /** The first few of whom a name begins as typed. */
    completing(typed: string): PersonSuggestion[] {
      const everybody = people.all()
      return completions(everybody, typed).slice(0, MOST_SUGGESTIONS).map(among(everybody))
    },
  }
}
