// Looks at the clock, and says what has become due: Arrive for a conversation, its begin and its silent end, a new day.
import { closesAt } from '../core/conversation.ts'
import { due, nextDue } from '../core/reminders.ts'
import type { ArrivePart } from './arrive.ts'
import type { Changed } from './changes.ts'
import type { Cancel, Clock } from './clock.ts'
import type { ConversationPart } from './conversation.ts'
import type { DayPart } from './day.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { LeadTime } from './lead-time.ts'
import type { KnownTime } from './locked.ts'
import { beginningTogether } from './near.ts'
import type { RhythmPart } from './rhythm.ts'

export interface RemindersWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  leadOf: LeadTime
  conversation: ConversationPart
  rhythm: RhythmPart
  arrive: ArrivePart
  changed: Changed
  /** Someone is writing a line: a reminder waits until it is kept or put away. */
  isWriting: () => boolean
  newDay: () => void
  /** A day off, or one that is done: nothing comes by itself. */
  isSilent: (at?: number) => boolean
  /** What comes after whom one is about to meet: what one wanted to do, and the evening. */
  later: ReadonlyArray<{
    look: () => void
    nextLook: () => number | undefined
    /** As `times` below, not before `free`. */
    times?: (free: number) => KnownTime[]
  }>
}

/** The clock is looked at this often at least: the machine may have slept, or the user may have set it. */
const LONGEST_LOOK_MS = 30_000

export function createReminders(world: RemindersWorld) {
  const { journal, clock, leadOf } = world
  /** Announced since the app was started, each for its time: moved by the calendar, it is announced anew. */
  const announced = new Set<string>()
  const forItsTime = ({ id, starts }: Conversation) => `${id} ${starts}`
  let heldSince: number | undefined
  /** The last look at which nothing was held: what was due by then has been announced. */
  let lastFree: number | undefined
  let wait: Cancel = () => {}
  let today = world.day.today()

  /** Whether its reminder is still to come. One that was prepared early and put away is not forgotten for it. */
  const isUnsaid = (one: Conversation): boolean => {
    const arrival = journal.arrivals.of(one.id)
    if (!arrival || world.arrive.isAside(one.id)) return true
    const early = arrival.how === 'not-now' && arrival.opened < one.starts - leadOf(one) * 60_000
    return early && !announced.has(forItsTime(one))
  }

  const waiting = (): Conversation[] =>
    journal.conversations
      .between(world.day.start(), clock.instant() + 24 * 3_600_000)
      .filter((one) => one.key !== undefined && one.mark === undefined && one.inCalendar === undefined)
      .filter((one) => one.begun === undefined && leadOf(one) > 0 && isUnsaid(one))

  /** The earliest first; says whether others have to wait until that one is answered. */
  const announce = (since?: number): boolean => {
    if (!world.rhythm.comesByItself()) return false
    const now = due(waiting(), leadOf, clock.instant(), since)
    const together = beginningTogether(now)
    if (together.length === 0 || world.isSilent()) return false
    if (!world.arrive.remind(together)) return true
    for (const one of now.filter(({ id }) => together.includes(id))) announced.add(forItsTime(one))
    return now.length > together.length
  }

  const look = () => {
    wait()
    world.conversation.look()
    world.arrive.look()
    if (today !== world.day.today()) {
      today = world.day.today()
      world.newDay()
    }
    // In conversation, and while a line is written, every reminder is held; then what came due meanwhile comes.
    const current = world.conversation.current()
    if (current || world.isWriting()) {
      heldSince ??= Math.min(lastFree ?? current?.begun ?? clock.instant(), clock.instant())
    } else {
      const someWait = announce(heldSince)
      if (!someWait) {
        heldSince = undefined
        lastFree = clock.instant()
      }
    }
    for (const each of world.later) each.look()
    world.changed('today', 'arrive', 'surroundings')
    const now = clock.instant()
    const wanted = [
      nextDue(waiting(), leadOf, now),
      world.conversation.nextLook(),
      world.arrive.nextLook(),
      ...world.later.map((each) => each.nextLook()),
      world.day.end(),
    ]
    const soonest = Math.min(...wanted.filter((at) => at !== undefined && at > now).map((at) => Number(at) - now))
    wait = clock.after(Math.min(soonest, LONGEST_LOOK_MS), look)
  }

  return {
    look,
    /** A conversation ended. After a said end, what was held comes now; a silent end lets what has begun go by. */
    released(said: boolean): void {
      if (!said) heldSince = undefined
      look()
    },
    /** When to say something, and the time it is for: all that may be kept in memory while the journal is locked. */
    times(): KnownTime[] {
      const current = world.conversation.current()
      const free = current ? closesAt(current.conversation, current.begun) : clock.instant()
      const comes = world.rhythm.comesByItself() ? waiting() : []
      const conversations = comes
        .map((one) => ({ kind: 'conversation' as const, at: one.starts - leadOf(one) * 60_000, time: one.starts }))
        .filter(({ at }) => at >= free && !world.isSilent(at))
      return [...conversations, ...world.later.flatMap((each) => each.times?.(free) ?? [])]
    },
    stop: () => wait(),
  }
}

export type Reminders = ReturnType<typeof createReminders>
