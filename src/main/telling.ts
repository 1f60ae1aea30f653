// What tells persons of one name apart.
import { apart } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { Telling } from '../shared/ipc.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'

export type Somebody = ReturnType<Journal['people']['all']>[number]

export function createTelling({ people }: Pick<Journal, 'people'>, day: DayPart) {
  const facts = ({ id, lastWall, matters }: Somebody): Telling => ({
    address: people.addressesShown(id)[0],
    last: lastWall === null ? undefined : day.of(lastWall),
    matters: matters ?? undefined,
  })
  const byNames = new WeakMap<readonly Somebody[], Map<string, Somebody[]>>()
  /** Nothing of someone whose name nobody else has. Names are compared once for all of them. */
  return (everybody: readonly Somebody[]) => {
    const byName = byNames.get(everybody) ?? Map.groupBy(everybody, ({ name }) => fold(name))
    byNames.set(everybody, byName)
    return (one: Somebody): Telling | undefined => {
      const others = byName.get(fold(one.name))?.filter(({ id }) => id !== one.id) ?? []
      return others.length === 0 ? undefined : apart(facts(one), others.map(facts))
    }
  }
}
