import { foldsAs } from '../core/arrive.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal/journal.ts'

/** Whether something was said in an arrival. */
export function isTouched(journal: Journal, id: string): boolean {
  const { answers = {}, feeling, ifThen } = journal.arrivals.of(id) ?? {}
  return Object.keys(answers).length > 0 || feeling !== undefined || ifThen !== undefined
}

/** Arrivals that are open but not shown: another came before them, or the app was killed. */
export function createArrivalsLeft(journal: Journal, clock: Clock) {
  const left = new Set<string>()
  /** Those among them that gave way to someone else by a person's wish: they are announced again when there is room. Since when. */
  const aside = new Map<string, number>()
  return {
    add: (id: string) => void left.add(id),
    drop: (id: string) => void left.delete(id),
    putAside: (id: string) => void aside.set(id, clock.instant()),
    asideSince: (id: string) => aside.get(id),
    takeBack: (id: string) => void aside.delete(id),
    /** Once their conversation has begun they end as one that is shown does. */
    look(shown: readonly string[]): void {
      for (const id of left) {
        const conversation = journal.conversations.get(id)
        const over = !conversation || journal.arrivals.of(id)?.how !== undefined || shown.includes(id)
        if (!over && clock.instant() < conversation.starts) continue
        left.delete(id)
        if (!over) journal.keep(() => journal.arrivals.end(id, foldsAs(isTouched(journal, id))))
      }
    },
  }
}
