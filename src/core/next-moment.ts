// One shortcut means the next moment, whichever it is.

export interface NextMomentState {
  /** Arrive, or the turn, is open: without the keyboard, asking which of two conversations is meant, or with it. */
  arrive: 'closed' | 'unfocused' | 'asks-which' | 'focused'
  /** A line is open, and words stand in it. */
  writing: boolean
  /** One is in a conversation. */
  meeting: boolean
  /** The next one begins within minutes (`turnsTo`), and the turn may be opened to it. */
  turn: boolean
}

/**
 * What a press of the shortcut does:
 *
 * | state | press |
 * |---|---|
 * | Arrive came by itself and has no keyboard | it gets the keyboard: nobody says "here" to a window they did not see |
 * | it asks which of two is meant | nothing: only a choice can answer |
 * | Arrive has the keyboard | "I'm here" |
 * | the turn has the keyboard | its line is kept, and "I'm here" |
 * | in conversation, the next within minutes | it is over: the turn |
 * | in conversation | it is over: the line |
 * | words stand in an open line | the next person is here already: the turn, with the words above |
 * | none of these | Arrive: whoever is due, else someone who walks in |
 *
 * A call is so three presses and its words: arrive, here, over and line; and from one call to the next, two.
 */
export type NextMoment = 'focus' | 'nothing' | 'here' | 'turn' | 'line' | 'turn-from-line' | 'arrive'

export function nextMoment({ arrive, writing, meeting, turn }: NextMomentState): NextMoment {
  if (arrive === 'asks-which') return 'nothing'
  if (arrive === 'focused') return 'here'
  if (arrive === 'unfocused') return writing ? 'turn-from-line' : 'focus'
  if (meeting) return turn ? 'turn' : 'line'
  return writing ? 'turn-from-line' : 'arrive'
}
