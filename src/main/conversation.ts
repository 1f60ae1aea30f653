// The conversation one is in: it begins, runs over, ends. There is one at a time.
import { beginsAt, closesAt, runsOver } from '../core/conversation.ts'
import type { Kept } from '../core/faults.ts'
import type { Changed } from './changes.ts'
import { type Clock, momentAt } from './clock.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'

export interface Current {
  conversation: Conversation
  begun: number
  over: boolean
}

export interface ConversationWorld {
  journal: Journal
  clock: Clock
  changed: Changed
  /** It ended: reminders may come again. `said` is false when it closed by itself. */
  ended: (said: boolean) => void
}

export function createConversation({ journal, clock, changed, ended }: ConversationWorld) {
  /** Begun and not ended; the start of one that was arrived at early may still lie ahead. */
  const running = () => journal.conversations.running()[0]

  const current = (): Current | undefined => {
    const conversation = running()
    const begun = conversation?.begun
    if (!conversation || begun === undefined || begun > clock.instant()) return undefined
    return { conversation, begun, over: runsOver(conversation, clock.instant()) }
  }

  const end = (noted: boolean, at = clock.instant()): Kept => {
    const kept = journal.keep(() => {
      for (const { id, begun = at } of journal.conversations.running()) {
        journal.conversations.end(id, momentAt(Math.max(begun, at), clock.zone()), noted)
      }
      return undefined
    })
    if (kept.ok) changed('today', 'journal', 'arrive', 'line')
    return kept
  }

  return {
    current,
    /** The conversation that "I'm here" was said for and that has not begun yet. */
    awaited: () => {
      const conversation = running()
      return conversation && (conversation.begun ?? 0) > clock.instant() ? conversation : undefined
    },
    /** "I'm here". It ends the one before, and starts no calendar conversation early. */
    begin(conversation: Conversation): void {
      const now = clock.instant()
      for (const { id, begun = now } of journal.conversations.running()) {
        if (begun <= now) journal.conversations.end(id, clock.now(), true)
        else {
          // Someone else came first: the one that lies ahead waits in the tray again.
          journal.conversations.begin(id, undefined)
          journal.arrivals.end(id, 'not-now')
        }
      }
      // Whoever is met again is back.
      for (const { id } of journal.conversations.persons(conversation.id)) journal.people.archive(id, undefined)
      journal.conversations.begin(conversation.id, momentAt(beginsAt(conversation, now), clock.zone()))
    },
    done(): Kept {
      const kept = end(true)
      if (kept.ok) ended(true)
      return kept
    },
    /** Closes the one that nobody ended, silently, at the instant it was over. */
    look(): void {
      const now = current()
      if (!now) return
      const closes = closesAt(now.conversation, now.begun)
      if (clock.instant() < closes) return
      if (end(false, closes).ok) ended(false)
    },
    /** When this part wants to look again. */
    nextLook(): number | undefined {
      const conversation = running()
      if (conversation?.begun === undefined) return undefined
      const now = clock.instant()
      const moments = [conversation.begun, conversation.ends, closesAt(conversation, conversation.begun)]
      return moments.find((at) => at !== undefined && at > now)
    },
  }
}

export type ConversationPart = ReturnType<typeof createConversation>
