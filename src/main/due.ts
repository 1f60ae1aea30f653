// What falls due: promises, repairs and parked thoughts, for Today and the evening. They are settled, let go, or given
// another time here.
import { phase } from '../core/conversation.ts'
import { addDays } from '../core/day.ts'
import { comesHome, type Due, inOrder, type Reminded, standing } from '../core/due.ts'
import { done, type Kept, withoutValue } from '../core/faults.ts'
import type { DueRow, DueThing, DueWhen, Settling } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import { type Clock, momentAt } from './clock.ts'
import { readWhen, type Tongue, type When } from './dates.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { OpenPromise } from './journal/promises.ts'
import type { Thought, ThoughtDue } from './journal/thoughts.ts'

export interface DueWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  tongue: () => Tongue
  changed: Changed
  /** Something was settled or has another time: what is said of it goes, or comes. */
  looks: () => void
}

/** A row of Today, and when it is to be said. */
export type Waiting = DueRow & Due & Reminded

/** What a thing was due before it was moved: for taking that back. */
type Before = { when: When; told: number | null; due?: ThoughtDue }

export const whenView = ({ day, at, words }: When): DueWhen => ({ dueDay: day, dueAt: at?.instant, dueWords: words })

export function createDue({ journal, clock, day, tongue, changed, looks }: DueWorld) {
  const { thoughts, promises, conversations } = journal
  /** Since the app was started. */
  const moved = new Map<string, Before>()

  /** When "after this" is: the end of the conversation it was parked from, or of the next one to end. */
  const afterwards = ({ conversation, at }: Thought): number | undefined => {
    const from = conversation === null ? undefined : conversations.get(conversation)
    if (!from) return conversations.firstEnd(at)
    if (from.ended !== undefined) return from.ended
    // It was not held, or nobody said so: its planned end will do.
    const isOver = from.mark !== undefined || (from.begun === undefined && phase(from, clock.instant(), 0) === 'past')
    return isOver ? Math.min(from.ends ?? from.starts, clock.instant()) : undefined
  }

  const dueOfThought = (thought: Thought): Due & { moment?: number | undefined } => {
    const parked = day.of(thought.atWall)
    if (thought.due === 'tomorrow') return { day: addDays(parked, 1) }
    if (thought.due === 'evening') return { day: parked }
    if (thought.due === 'after') return { day: parked, moment: afterwards(thought) }
    const { dueAt, dueDay } = thought
    return dueAt === null ? { day: dueDay ?? undefined } : { day: day.at(dueAt), at: dueAt, moment: dueAt }
  }

  const row = (due: Due, told: number | null) => ({
    ...due,
    dueDay: due.day,
    dueAt: due.at,
    standing: standing(due, day.today(), clock.instant()),
    told: told !== null,
  })

  const ofThought = (thought: Thought): Waiting => {
    const { id, nextStep, settled, how } = thought
    return {
      ...row(dueOfThought(thought), thought.told),
      kind: 'thought',
      id,
      text: thought.thought,
      nextStep,
      when: thought.due,
      dueWords: thought.dueWords ?? undefined,
      settled: settled === null ? undefined : (how ?? 'done'),
      moved: moved.has(id),
    }
  }

  const ofPromise = (promise: OpenPromise): Waiting => {
    const { id, text, kind, person, due: at, dueDay, kept, letGo } = promise
    const due: Due = at === null ? { day: dueDay ?? undefined } : { day: day.at(at), at }
    return {
      ...row(due, promise.told),
      moment: due.at,
      kind,
      id,
      text,
      person: person ?? undefined,
      dueWords: promise.dueWords ?? undefined,
      settled: kept !== null ? 'done' : letGo !== null ? 'let-go' : undefined,
      moved: moved.has(id),
    }
  }

  const listed = (rows: Waiting[]) => inOrder(rows, day.today(), clock.instant())
  const parked = () => listed(thoughts.waiting(day.start()).map(ofThought))
  const promised = () => listed(promises.waiting(day.start()).map(ofPromise))
  const open = () => [...promised(), ...parked()].filter(({ settled }) => settled === undefined)

  const write = <T>(change: () => T): Kept<T> => {
    const kept = journal.keep(change)
    changed('today', 'arrive', 'journal')
    looks()
    return kept
  }

  const beforeOf = ({ kind, id }: DueThing): Before | undefined => {
    if (kind === 'thought') {
      const now = thoughts.get(id)
      return now && { due: now.due, told: now.told, when: given(now.dueDay, now.dueAt, now.dueAtZone, now.dueWords) }
    }
    const now = promises.get(id)
    return now && { told: now.told, when: given(now.dueDay, now.due, now.dueZone, now.dueWords) }
  }
  const move = ({ kind, id }: DueThing, { when, told, due = 'at' }: Before) => {
    if (kind === 'thought') thoughts.move(id, due, when, told)
    else promises.move(id, when, told)
    journal.drafts.clear('later')
  }

  const markTold = (things: readonly DueThing[]): void => {
    for (const { kind, id } of things) {
      if (kind === 'thought') thoughts.tell(id)
      else promises.tell(id, clock.instant())
    }
  }

  return {
    parked,
    promises: promised,
    /** Everything that waits. */
    open,
    /** What comes home in today's evening. */
    evening: () => open().filter((each) => comesHome(each, day.today(), journal.daysOff.has)),
    settle({ kind, id }: DueThing, how: Settling | null): Kept {
      const kept = write(() => {
        if (kind === 'thought') thoughts.settle(id, how ?? undefined)
        else promises.settle(id, how === 'done' ? 'kept' : how, clock.now())
      })
      return withoutValue(kept)
    },
    /** Another time, in words. Without words the time it had before comes back. */
    later(thing: DueThing, typed: string | null): Kept {
      const before = typed === null ? moved.get(thing.id) : beforeOf(thing)
      if (!before) return done
      const when = typed === null ? undefined : readWhen(typed, clock.now(), tongue())
      const kept = write(() => move(thing, when ? { when, told: null } : before))
      if (!kept.ok) return kept
      if (when) moved.set(thing.id, moved.get(thing.id) ?? before)
      else moved.delete(thing.id)
      return done
    },
    /** Moves things to a time that was pressed and not typed. */
    postpone(things: readonly DueThing[], minutes: number): Kept {
      const at = momentAt(clock.instant() + minutes * 60_000, clock.zone())
      const kept = write(() => {
        for (const thing of things) move(thing, { when: { day: at.wall.slice(0, 10), at }, told: null })
      })
      return withoutValue(kept)
    },
    /** Keeps what is being typed as another time, and says what is understood in it. */
    laterDraft(thing: DueThing, typed: string): Kept<DueWhen> {
      return journal.keep(() => {
        journal.drafts.write(
          'later',
          typed === '' ? '' : JSON.stringify({ ...thing, typed: typed.toWellFormed() }),
          null,
        )
        return whenView(readWhen(typed, clock.now(), tongue()))
      })
    },
    draft(): (DueThing & { typed: string }) | undefined {
      const draft = journal.drafts.get('later')
      return draft && (JSON.parse(draft.text) as DueThing & { typed: string })
    },
    markTold,
  }
}

function given(day: string | null, at: number | null, zone: string | null, words: string | null): When {
  return {
    day: day ?? undefined,
    at: at === null || zone === null ? undefined : momentAt(at, zone),
    words: words ?? undefined,
  }
}

export type DuePart = ReturnType<typeof createDue>
