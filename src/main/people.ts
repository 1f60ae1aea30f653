// People: who is known, one person's page, and what can be done with them by hand.
import { type Kept, withoutValue } from '../core/faults.ts'
import { found } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { HistoryPage, Merging, PeopleSort, PeopleView, PersonRow, PersonView } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { DeletionPart } from './deletion.ts'
import type { Journal } from './journal/journal.ts'
import type { Merge } from './journal/merging.ts'
import type { JournalViewPart } from './journal-view.ts'
import { createTelling, type Somebody } from './telling.ts'
import { peopleOf } from './who.ts'

export interface PeopleWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  journalView: JournalViewPart
  deletion: Pick<DeletionPart, 'leaving'>
  region: () => string
  changed: Changed
}

const PAGE = 30

export function createPeoplePart(world: PeopleWorld) {
  const { journal, clock, day } = world
  const telling = createTelling(journal, day)
  /** The last two who became one, until others do. */
  let merged: { kept: string; name: string; merge: Merge } | undefined

  const change = (deed: () => unknown): Kept => {
    const kept = journal.keep(deed)
    if (kept.ok) world.changed('people', 'today', 'journal', 'arrive')
    return withoutValue(kept)
  }

  const rows = (everybody: readonly Somebody[]): ((one: Somebody) => PersonRow) => {
    const tell = telling(everybody)
    const first = new Map<string, string>()
    for (const { personId, text } of journal.promises.open()) {
      if (personId !== null && !first.has(personId)) first.set(personId, text)
    }
    return (one) => ({
      id: one.id,
      name: one.name,
      telling: tell(one),
      matters: one.matters ?? undefined,
      last: one.lastWall === null ? undefined : day.of(one.lastWall),
      promise: first.get(one.id),
    })
  }

  const promisesTo = (id: string): PersonView['promises'] =>
    journal.promises.ofPerson(id, day.start()).map(({ id: promise, text, kind, dueDay, due, kept, letGo, atWall }) => ({
      id: promise,
      text,
      kind,
      dueDay: dueDay ?? undefined,
      dueAt: due ?? undefined,
      settled: kept !== null ? 'kept' : letGo !== null ? 'let-go' : undefined,
      from: day.of(atWall),
    }))

  const nextWith = (id: string): number | undefined =>
    journal.conversations
      .between(clock.instant() + 1, Number.MAX_SAFE_INTEGER)
      .find((one) => !one.mark && peopleOf(journal, one).some((person) => person.id === id))?.starts

  return {
    /** Everybody found by a name, those met last first, or by name. */
    list(asked: string, sort: PeopleSort, most: number): PeopleView {
      const everybody = journal.people.all()
      const order = new Intl.Collator(world.region())
      const fits = asked.trim() === '' ? everybody : found(everybody, asked)
      const sorted = sort === 'name' ? fits.toSorted((a, b) => order.compare(a.name, b.name)) : fits
      const row = rows(everybody)
      const leaving = everybody.find(({ id }) => id === world.deletion.leaving())
      const [people, archived] = [false, true].map((is) =>
        sorted.filter((one) => one.archived === is && one !== leaving),
      ) as [Somebody[], Somebody[]]
      return {
        people: people.slice(0, most).map(row),
        count: people.length,
        archived: archived.slice(0, most).map(row),
        archivedCount: archived.length,
        anybody: everybody.length > 0,
        leaving: leaving?.name,
      }
    },
    person(id: string): PersonView | null {
      const everybody = journal.people.all()
      const person = everybody.find((one) => one.id === id)
      if (!person) return null
      const { count, first } = journal.history.met(id)
      return {
        id,
        name: person.name,
        telling: telling(everybody)(person),
        aliases: person.aliases,
        addresses: journal.people.addressesShown(id),
        matters: person.matters ?? '',
        archived: person.archived,
        conversations: count,
        since: first === null ? undefined : day.of(first),
        next: nextWith(id),
        promises: promisesTo(id),
        promisesKept: journal.promises.keptTo(id),
        merged: merged?.kept === id ? merged.name : undefined,
      }
    },
    history(id: string, before: string | null): HistoryPage {
      const page = journal.history.page(id, before ?? undefined, clock.instant(), PAGE)
      const row = world.journalView.row
      return {
        rows: page.entries.map((entry) => ({ ...row(entry, ''), day: day.of(entry.wall) })),
        before: page.before,
      }
    },
    matters: (id: string, text: string) => change(() => journal.people.matters(id, text)),
    rename: (id: string, name: string, keepOld: boolean) =>
      change(() => {
        const old = journal.people.get(id)
        if (!old || name.trim() === '') return
        journal.people.rename(id, name)
        for (const alias of old.aliases) {
          if (fold(alias) === fold(name.trim())) journal.people.dropAlias(id, alias)
        }
        if (keepOld && fold(old.name) !== fold(name.trim())) journal.people.addAlias(id, old.name)
        journal.lines.indexAgain(id)
      }),
    addAlias: (id: string, name: string) =>
      change(() => {
        if (name.trim() === '') return
        journal.people.addAlias(id, name)
        journal.lines.indexAgain(id)
      }),
    dropAlias: (id: string, name: string) =>
      change(() => {
        journal.people.dropAlias(id, name)
        journal.lines.indexAgain(id)
      }),
    archive: (id: string, archived: boolean) =>
      change(() => journal.people.archive(id, archived ? clock.now() : undefined)),
    settle: (promise: string, how: 'kept' | 'let-go' | null) =>
      change(() => journal.promises.settle(promise, how, clock.now())),
    merging(id: string, other: string): Merging | null {
      const everybody = journal.people.all()
      const [kept, gone] = [id, other].map((each) => everybody.find((one) => one.id === each))
      if (!kept || !gone || id === other) return null
      return {
        name: kept.name,
        other: { id: other, name: gone.name, telling: telling(everybody)(gone) },
        ...journal.merging.counts(other),
      }
    },
    merge: (id: string, other: string) =>
      change(() => {
        const merge = journal.merging.merge(id, other)
        if (merge) merged = { kept: id, name: merge.gone.name, merge }
      }),
    /** The last merging stays. */
    forget(): void {
      merged = undefined
    },
    unmerge: (id: string) =>
      change(() => {
        if (merged?.kept !== id) return
        journal.merging.unmerge(merged.merge)
        merged = undefined
      }),
  }
}

export type PeoplePart = ReturnType<typeof createPeoplePart>
