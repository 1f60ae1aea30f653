// What comes by itself while the journal is locked: that a conversation comes, or that there was something to do, and
// when. The same engine decides it as ever, of what was known when it was locked: ids and times, and no word. What it
// decided is told to the journal once that is open, so that nothing is said twice.
import type { Hold } from '../core/holds.ts'
import { type Decided, type Decision, decide, type Memory, nextLook, type Reminder } from '../core/reminders.ts'
import { askedFirst } from './asked-first.ts'
import type { Cancel, Clock } from './clock.ts'
import type { Reminder as Said } from './notifications.ts'
import { hushedBy } from './quiet.ts'
import type { SettingsStore } from './settings.ts'

/** All that is kept of reminders while the journal is locked. */
export interface KnownLocked {
  reminders: readonly Reminder[]
  /** What was decided of them. */
  memory: Memory
  /** The conversation one is in, or that "I'm here" was said for: when it begins, and when it closes by itself. */
  met?: { begins: number; closes: number } | undefined
}

export interface RemindingLockedWorld {
  clock: Clock
  settings: Pick<SettingsStore, 'get'>
  systemHolds: () => readonly Hold[]
  askSystem: () => Promise<void> | undefined
  known: KnownLocked
  /** By a notification, which says nothing but times. */
  say: (said: Said) => void
}

export type DecidedLocked = Decided<Reminder>['decisions']

/** The clock may be set, or the machine sleep: while something is left to say, it is looked at this often at least. */
const LONGEST_LOOK_MS = 60_000

/** With nothing left to say it looks no more. */
export function createRemindingLocked({ clock, settings, systemHolds, askSystem, known, say }: RemindingLockedWorld) {
  const { met } = known
  const memory = new Map<string, readonly Decision[]>(known.memory)
  const decided: DecidedLocked = []
  let left = known.reminders
  let since = clock.instant()
  let heldSince: number | undefined
  let wait: Cancel = () => {}
  const asking = askedFirst(askSystem, () => look(true))

  const holds = (now: number): Hold[] => [
    ...hushedBy(settings.get(), clock).filter((hold) => hold !== 'covered' || !met || now < met.closes),
    ...(met && now < met.begins ? (['awaited'] as const) : []),
    ...(met && met.begins <= now && now < met.closes ? (['conversation'] as const) : []),
    ...systemHolds(),
  ]

  const situation = () => {
    const now = clock.instant()
    const holding = holds(now)
    const begun = met && met.begins <= now && now < met.closes ? met.begins : now
    heldSince = holding.length === 0 ? undefined : (heldSince ?? begun)
    const typingLimit = settings.get().typingMinutes * 60_000
    const passed = met !== undefined && since < met.closes && met.closes <= now
    return { now, since, holds: holding, heldSince, passed, missed: 'asleep' as const, typingLimit }
  }

  const remember = (decision: DecidedLocked[number]): void => {
    const { key, outcome } = decision
    memory.set(key, [...(memory.get(key) ?? []), decision])
    decided.push(outcome === 'shown' ? { ...decision, why: 'locked' } : decision)
  }

  const isOver = ({ key, until, heldUntil = until }: Reminder, now: number): boolean => {
    const last = memory.get(key)?.at(-1)?.outcome
    return last === 'shown' || last === 'noted' || heldUntil <= now
  }

  const look = (isAsked = false): void => {
    wait()
    const at = situation()
    const { show, decisions } = decide(left, memory, at)
    let next: number | undefined
    if (show.length === 0 || isAsked || !asking.asks()) {
      decisions.forEach(remember)
      since = at.now
      const [first] = show
      if (first) say(saidOf(show, first))
      left = left.filter((each) => !isOver(each, at.now))
      if (left.length === 0) return
      next = nextLook(left, memory, at)
    }
    wait = clock.after(Math.min((next ?? Number.POSITIVE_INFINITY) - at.now, LONGEST_LOOK_MS), () => look())
  }
  look()

  return {
    look: () => look(),
    /** What was decided meanwhile, for the journal. */
    stop(): DecidedLocked {
      asking.stop()
      wait()
      return decided
    },
  }
}

/** What comes as one is said as one: its time, where there is one. */
function saidOf(due: readonly Reminder[], { kind, at, until }: Reminder): Said {
  if (kind === 'arrive') return { kind: 'conversation', starts: until }
  return due.every((each) => each.at === at) ? { kind: 'due-at', at } : { kind: 'due', count: due.length }
}
