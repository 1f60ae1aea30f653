/** Why an event, or a part of one, was left out. Codes, never sentences: the window puts the words to them. */
export type Problem =
  | 'unreadable'
  | 'not-ended'
  | 'no-start'
  | 'bad-time'
  | 'bad-exception'
  | 'ends-before-start'
  | 'uid-too-long'
  | 'zone-unknown'
  | 'rule-unreadable'
  | 'rule-too-frequent'
  | 'rule-interval'
  | 'rule-too-large'
  | 'rule-calendar'
  | 'too-many-instances'
  | 'too-many-events'

/** Thrown for one event and caught at that event. */
export class Refusal extends Error {
  readonly reason: Problem
  constructor(reason: Problem) {
    super(reason)
    this.reason = reason
  }
}
