import { nextMoment } from '../core/next-moment.ts'
import type { ArrivePart } from './arrive.ts'
import type { ConversationPart } from './conversation.ts'
import type { LinePart } from './line.ts'
import type { TurnPart } from './turn.ts'

export interface NextMomentWorld {
  arrive: Pick<ArrivePart, 'open' | 'subject'>
  conversation: Pick<ConversationPart, 'current'>
  line: Pick<LinePart, 'words' | 'hide'>
  turn: TurnPart
  /** Whether Arrive has the keyboard. */
  isFocused: () => boolean
  isWriting: () => boolean
}

/** One shortcut for the next moment, whichever it is. */
export function createNextMoment({ arrive, conversation, line, turn, isFocused, isWriting }: NextMomentWorld) {
  const arriveState = () => {
    const subject = arrive.subject()
    if (!subject) return 'closed'
    if (!isFocused()) return 'unfocused'
    return 'which' in subject ? 'asks-which' : 'focused'
  }
  return (): void => {
    const moment = nextMoment({
      arrive: arriveState(),
      writing: isWriting() && line.words() !== '',
      meeting: conversation.current() !== undefined,
      turn: turn.isDue(),
    })
    if (moment === 'here') turn.here()
    else if (moment === 'turn' || moment === 'line') turn.doneAndLine()
    else if (moment === 'turn-from-line') turn.fromLine()
    else if (moment !== 'nothing') {
      if (isWriting()) line.hide()
      arrive.open()
    }
  }
}
