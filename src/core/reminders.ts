// The one engine of reminders: what fell due between then and now, and may it be said? It asks for states and remembers
// what it decided, so that sleep, a restart, another zone or a clock that jumps neither loses a thing nor says it twice.
import {
  BREATH_MS,
  groupOf,
  type Hold,
  holds as holdOrder,
  isHeldBy,
  type ReminderKind,
  reminderKinds,
  takesABreath,
} from './holds.ts'

/** Something to be said by itself, once. All times are instants in milliseconds. */
export interface Reminder {
  /** The same for the same thing at the same time, however often it is asked for and whatever the clock shows. */
  key: string
  kind: ReminderKind
  /** The id of a conversation, a promise or a thought; the day of an evening. */
  about?: string | undefined
  /** It falls due, and is never said before. */
  at: number
  /** Saying it is of use before this. */
  until: number
  /** Held, it is of use before this: a conversation that began meanwhile can still be arrived at. */
  heldUntil?: number | undefined
  /** It does not come by itself, and why. */
  off?: Off | undefined
}

/** Arrive comes only when it is asked for; the calendar's reminders are off; a need was said to be not for today. */
export type Off = 'asked-only' | 'no-lead' | 'not-today'
/** The machine slept over it, Threshold was not running, or it has no word while the journal is locked. */
export type Missed = 'asleep' | 'not-running' | 'locked'
/** Something more useful was said in its place. */
export type Why = Hold | Off | Missed | 'one-at-a-time'

/** Said; waits; went by without being said; does not come by itself; said, and to come again at another time. */
export type Outcome = 'shown' | 'held' | 'noted' | 'off' | 'snoozed'

export interface Decision {
  key: string
  outcome: Outcome
  /** Shown and `locked`: by its time alone, while the journal was locked. */
  why?: Why | undefined
  /** When it was decided. */
  at: number
  /** Snoozed: when it comes again, and not before. */
  again?: number | undefined
}

/** What was decided so far, for each key in its order. */
export type Memory = ReadonlyMap<string, readonly Decision[]>

export interface Situation {
  now: number
  /** The look before this one; what was due by then and is not remembered became known too late to be missed. */
  since?: number | undefined
  holds: readonly Hold[]
  /** Since when something has held without a pause. */
  heldSince?: number | undefined
  /** The last instant at which something other than typing held. */
  lastHeld?: number | undefined
  /** The hold ended and nobody noticed: what has begun meanwhile goes by. */
  passed?: boolean
  /** What it means when something was missed. */
  missed: Missed
  /** For how long typing may hold, in milliseconds; 0: not at all. */
  typingLimit: number
}

export interface Decided<T extends Reminder> {
  /** To be said now, as one; none while something holds. One that was snoozed has the times of then. */
  show: T[]
  /** What is new, to be remembered. */
  decisions: Array<Decision & { reminder: T }>
}

const DAY_MS = 24 * 3_600_000
/** What fell due so long before the last look was decided by then: it is of use on its own day at most. */
const DECIDED_MS = 2 * DAY_MS
/** Slept longer than this, a thing is not told of any more; it also bounds what a clock that was wrong can ask for. */
const LONGEST_SLEEP_MS = 60 * DAY_MS

/**
 * From which instant on what fell due is to be asked for at `now`: all that came since the look before, and what may
 * have waited then. However long the machine slept, for weeks too; sixty days at most.
 */
export function dueFrom(now: number, since = now): number {
  return Math.max(Math.min(now, since) - DECIDED_MS, now - LONGEST_SLEEP_MS)
}

/** While typing or absence holds something, it is asked again after so many milliseconds. */
const ASK_AGAIN: Partial<Record<Hold, number>> = { typing: 3000, away: 30_000 }

/** The first reason why a reminder may not be said now, if there is one. */
function heldBy(
  kind: ReminderKind,
  said: readonly Decision[],
  { now, holds, typingLimit }: Situation,
): Hold | undefined {
  const last = said.at(-1)
  const typing = last?.outcome === 'held' && last.why === 'typing' ? last.at : now
  // After a clock that was set back nobody knows how long it has waited.
  const mayWait = typing <= now && now - typing < typingLimit
  return holdOrder.find((hold) => holds.includes(hold) && isHeldBy(hold, kind) && (hold !== 'typing' || mayWait))
}

function inBreath({ kind }: Reminder, { now, lastHeld }: Situation): boolean {
  return takesABreath(kind) && lastHeld !== undefined && lastHeld <= now && now < lastHeld + BREATH_MS
}

/** What becomes of one that is due: undefined is nothing new. */
function judge(
  { kind, at, until, heldUntil = until, off }: Reminder,
  said: readonly Decision[],
  situation: Situation,
): { outcome: 'held' | 'noted' | 'off'; why: Why } | 'free' | undefined {
  const { now, since, heldSince } = situation
  if (off) return now < until ? { outcome: 'off', why: off } : undefined
  const hold = heldBy(kind, said, situation)
  const before = said.findLast(({ outcome }) => outcome === 'held')
  const wasHeld = before !== undefined || (hold !== undefined && heldSince !== undefined && at >= heldSince)
  const isOfUse = now < until || (wasHeld && !situation.passed && now < heldUntil)
  const noted = said.findLast(({ outcome }) => outcome === 'noted')
  // Noted at a time that has not come yet: the clock was wrong then, and has been set back.
  if (noted && (noted.at <= now || !isOfUse)) return undefined
  if (isOfUse) return hold ? { outcome: 'held', why: hold } : 'free'
  const isMissed = wasHeld || (since !== undefined && at > since)
  return isMissed ? { outcome: 'noted', why: before?.why ?? hold ?? situation.missed } : undefined
}

/**
 * What is to be said now, and what was decided of all that fell due. Nothing is said before its time, twice, or while
 * something holds it; what cannot be said while it is of use is noted once. Said is one thing (or what comes as one), the
 * most useful; the others wait for the next break.
 */
export function decide<T extends Reminder>(reminders: readonly T[], memory: Memory, situation: Situation): Decided<T> {
  const decisions: Decided<T>['decisions'] = []
  const free: T[] = []
  const decided = (reminder: T, said: readonly Decision[], outcome: Outcome, why?: Why) => {
    const last = said.at(-1)
    if (last?.outcome === outcome && last.why === why) return
    decisions.push({ key: reminder.key, outcome, why, at: situation.now, reminder })
  }
  for (const { asked, reminder, said } of remembered(reminders, memory)) {
    if (reminder.at > situation.now) continue
    const now = judge(reminder, said, situation)
    if (now === 'free') {
      if (!inBreath(reminder, situation)) free.push(reminder)
    } else if (now) decided(asked, said, now.outcome, now.why)
  }
  const first = mostUseful(free)
  const show = first ? free.filter((each) => groupOf(each) === groupOf(first)) : []
  for (const reminder of free) {
    const said = memory.get(reminder.key) ?? []
    if (show.includes(reminder)) decided(reminder, said, 'shown')
    else decided(reminder, said, 'held', 'one-at-a-time')
  }
  return { show, decisions }
}

/** Those that were not said yet, each with what was decided of it since it was last asked to come again. */
function remembered<T extends Reminder>(reminders: readonly T[], memory: Memory) {
  return reminders.flatMap((asked) => {
    const all = memory.get(asked.key) ?? []
    const at = all.findLastIndex(({ outcome }) => outcome === 'snoozed')
    const said = all.slice(at + 1)
    if (said.some(({ outcome }) => outcome === 'shown')) return []
    return [{ asked, reminder: moved(asked, all[at]?.again), said }]
  })
}

/** With its time and its usefulness moved to when it was asked to come again. */
function moved<T extends Reminder>(reminder: T, again: number | undefined): T {
  if (again === undefined) return reminder
  const { at, until, heldUntil } = reminder
  const later = again - at
  return { ...reminder, at: again, until: until + later, heldUntil: heldUntil && heldUntil + later }
}

/** The most useful of all; of conversations the one that begins first. */
function mostUseful<T extends Reminder>(reminders: readonly T[]): T | undefined {
  const rank = ({ kind }: T) => reminderKinds.indexOf(kind)
  return [...reminders].sort((a, b) => rank(a) - rank(b) || a.until - b.until || a.at - b.at)[0]
}

/** The next instant at which there is something to decide, or undefined: a time that comes, a hold to be asked about. */
export function nextLook(reminders: readonly Reminder[], memory: Memory, situation: Situation): number | undefined {
  const { now, lastHeld = now } = situation
  const wanted = remembered(reminders, memory).flatMap(({ reminder, said }) => {
    if (reminder.at > now) return reminder.at
    const judged = judge(reminder, said, situation)
    if (judged === 'free') return inBreath(reminder, situation) ? lastHeld + BREATH_MS : []
    const again = judged?.outcome === 'held' ? ASK_AGAIN[judged.why as Hold] : undefined
    return again === undefined ? [] : now + again
  })
  return wanted.length > 0 ? Math.min(...wanted) : undefined
}
