// What comes when a conversation is said to be over: the turn to the next one, the line, or the offer of a line. The turn
// is Arrive with the line above it; the line has its one draft, wherever it is written.
import { mayOffer, turnsTo } from '../core/conversation.ts'
import type { Kept } from '../core/faults.ts'
import type { ArrivePart } from './arrive.ts'
import type { Clock } from './clock.ts'
import type { ConversationPart } from './conversation.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { LinePart } from './line.ts'
import { beginningTogether } from './near.ts'
import type { NoticePart } from './notice.ts'
import type { RhythmPart } from './rhythm.ts'

export interface TurnWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  rhythm: RhythmPart
  conversation: ConversationPart
  arrive: ArrivePart
  line: LinePart
  notice: NoticePart
  /** A day off, or one that is done: nothing comes that was not asked for. */
  isSilent: () => boolean
}

export function createTurn(world: TurnWorld) {
  const { journal, clock, day, rhythm, conversation, arrive, line, notice } = world

  /** Who begins within minutes; those that begin together. */
  const next = (): string[] => beginningTogether(arrive.near().filter((one) => turnsTo(one, clock.instant())))
  const isDue = () => rhythm.comesByItself() && !world.isSilent() && next().length > 0

  // The windows first: what was held for the conversation goes on waiting behind them.
  const turnFrom = (ended: string): Kept => {
    line.begin(ended)
    arrive.turn(next())
    return conversation.done()
  }

  const offer = (ended: string) => {
    if (world.isSilent() || !mayOffer(journal.offers.since(day.start()), clock.instant())) return
    const offered = journal.keep(() => journal.offers.add(ended))
    if (offered.ok) notice.offer(ended, () => journal.keep(() => journal.offers.take(offered.value)))
  }

  return {
    isDue,
    /** It is over, and a line is wanted. */
    doneAndLine(): Kept {
      const ended = conversation.current()?.conversation.id
      if (ended !== undefined && isDue()) return turnFrom(ended)
      line.open(ended)
      return conversation.done()
    },
    /** It is over, and the next one is asked for. */
    doneAndNext(): Kept {
      const ended = conversation.current()?.conversation.id
      if (ended !== undefined && next().length > 0) return turnFrom(ended)
      const kept = conversation.done()
      if (kept.ok) arrive.open()
      return kept
    },
    /** It is over, and nothing else was said: the turn, or one line is offered. */
    doneWithOffer(): Kept {
      const ended = conversation.current()?.conversation.id
      if (ended !== undefined && isDue()) return turnFrom(ended)
      const kept = conversation.done()
      if (kept.ok && ended !== undefined) offer(ended)
      return kept
    },
    /** The next one is here while words stand in the line: they go on above. */
    fromLine(): void {
      line.begin()
      arrive.turn(next())
      line.hide()
    },
    /** "I'm here", from outside the window. In the turn its line is kept first, as far as it was typed. */
    here(): Kept {
      const text = arrive.isTurn() ? line.words() : ''
      const kept = text === '' ? undefined : line.keep(text)
      return kept && !kept.ok ? kept : arrive.here()
    },
  }
}

export type TurnPart = ReturnType<typeof createTurn>
