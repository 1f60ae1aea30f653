// Looks at the clock, asks the engine what is to be said, remembers that, and has it said. What can be said comes from
// sources; what speaks against it, from holds.
import type { Hold } from '../core/holds.ts'
import { decide, dueFrom, nextLook, type Reminder, type Situation } from '../core/reminders.ts'
import { askedFirst } from './asked-first.ts'
import type { Changed } from './changes.ts'
import type { Cancel, Clock } from './clock.ts'
import type { ConversationPart } from './conversation.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { ReminderMemory } from './reminder-memory.ts'
import type { SettingsStore } from './settings.ts'

/** What can be said of one thing: conversations, what is due, needs, the evening. */
export interface Source {
  /** Those that were not dealt with: due since `from` at the latest, or to come. */
  reminders: (from: number) => Reminder[]
  /** Writes that they were said, together with what the engine remembers. */
  mark?: (due: readonly Reminder[]) => void
  say: (due: readonly Reminder[]) => void
}

export interface RemindersWorld {
  journal: Pick<Journal, 'reminders'>
  clock: Clock
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
  memory: ReminderMemory
  sources: readonly Source[]
  holds: () => readonly Hold[]
  /** Asks the system what it tells nobody by itself, before something is said; undefined where there is nothing to ask. */
  askSystem: () => Promise<void> | undefined
  /** When a hold ends by the clock. */
  holdsUntil: () => number | undefined
  conversation: Pick<ConversationPart, 'look' | 'nextLook' | 'current'>
  arrive: { look: () => void; nextLook: () => number | undefined }
  passed: Changed
  newDay: () => void
  /** What else goes by the same clock, after what was said. */
  later: ReadonlyArray<{ look: () => void; nextLook: () => number | undefined }>
}

/** The clock is looked at this often at least: the machine may have slept, or the user may have set it. */
const LONGEST_LOOK_MS = 60_000
/** What was closed is seen to close before something else comes. */
const SOON_MS = 2000

export function createReminders(world: RemindersWorld) {
  const { clock, memory, sources } = world
  let heldSince: number | undefined
  let lastHeld: number | undefined
  /** The last look at which nothing held. */
  let lastFree: number | undefined
  let since = world.journal.reminders.lookedAt()
  let missed: Situation['missed'] = 'not-running'
  let wait: Cancel = () => {}
  let today = world.day.today()
  let isLooking = false
  const asking = askedFirst(world.askSystem, () => look(true))
  /** A conversation closed by itself, and nothing was said since. */
  let hasPassed = false

  const situation = (): Situation => {
    const now = clock.instant()
    const holds = world.holds()
    if (holds.length === 0) {
      heldSince = undefined
      lastFree = now
    } else {
      const wasFree = lastFree !== undefined && now - lastFree <= LONGEST_LOOK_MS ? lastFree : undefined
      heldSince ??= Math.min(wasFree ?? world.conversation.current()?.begun ?? now, now)
    }
    if (holds.some((hold) => hold !== 'typing')) lastHeld = now
    const typingLimit = world.settings.get().typingMinutes * 60_000
    return { now, since, holds, heldSince, lastHeld, passed: hasPassed, missed, typingLimit }
  }

  const say = (isAsked: boolean): number | undefined => {
    const now = situation()
    const asked = sources.map((source) => source.reminders(dueFrom(now.now, since)))
    const { show, decisions } = decide(asked.flat(), memory.all(), now)
    if (show.length > 0 && !isAsked && asking.asks()) return undefined
    const ofSource = sources.map((source, at) => ({
      source,
      due: show.filter(({ key }) => asked[at]?.some((each) => each.key === key)),
    }))
    const said = ofSource.filter(({ due }) => due.length > 0)
    memory.keep(decisions, () => {
      for (const { source, due } of said) source.mark?.(due)
    })
    for (const { source, due } of said) source.say(due)
    hasPassed = false
    since = now.now
    missed = 'asleep'
    return nextLook(asked.flat(), memory.all(), now)
  }

  const look = (isAsked = false): void => {
    if (isLooking) return // what is closed by a look asks for another
    isLooking = true
    wait()
    world.conversation.look()
    world.arrive.look()
    if (today !== world.day.today()) {
      today = world.day.today()
      world.newDay()
    }
    const next = say(isAsked)
    for (const each of world.later) each.look()
    world.passed('today', 'reminders', 'arrive', 'surroundings')
    const now = clock.instant()
    const wanted = [
      next,
      world.holdsUntil(),
      world.conversation.nextLook(),
      world.arrive.nextLook(),
      ...world.later.map((each) => each.nextLook()),
      world.day.end(),
    ]
    const soonest = Math.min(...wanted.filter((at) => at !== undefined && at > now).map((at) => Number(at) - now))
    wait = clock.after(Math.min(soonest, LONGEST_LOOK_MS), () => look())
    isLooking = false
  }

  return {
    look: () => look(),
    /** Something was closed: what waited for it comes in a moment. */
    soon(): void {
      if (isLooking) return
      wait()
      wait = clock.after(SOON_MS, () => look())
    },
    /** A conversation ended. After a said end, what was held comes now; a silent end lets what has begun go by. */
    released(said: boolean): void {
      hasPassed = !said
      look()
    },
    /** The journal was locked until now, by this same process. */
    unlocked(): void {
      missed = 'locked'
    },
    stop(): void {
      asking.stop()
      wait()
      if (since !== undefined) memory.looked(since)
    },
  }
}

export type Reminders = ReturnType<typeof createReminders>
