// What the evening shows, and what it sends: the types of the contract (ipc.ts).
import type { Day } from '../core/day.ts'
import type { Part, Step } from '../core/evening.ts'
import type { Settings } from '../core/settings.ts'
import type { DueThing } from './home-views.ts'
import type { Who } from './views.ts'

export interface EveningRow {
  conversationId: string
  who: Who
  title: string
  starts: number
  /** Remembered just now: at no known time. */
  untimed: boolean
  /** The newest line, or the one that marks it, its marks taken out. */
  line?: string | undefined
  /** "I'd do it differently". */
  marked: boolean
}

export type ThoughtAnswer = 'done' | 'keep' | 'let-go'

/** A parked thought comes home, and a promise that is due. */
export interface Homecoming extends DueThing {
  text: string
  nextStep?: string | undefined
  person?: string | undefined
  answer?: ThoughtAnswer | undefined
}

export interface EveningView {
  day: Day
  /** What the user calls it. */
  name: Settings['eveningName']
  /** The screen one is at. */
  step: Step
  thoughts: Homecoming[]
  /** The day a thought that is kept comes back on. */
  keptFor: Day
  rows: EveningRow[]
  /** The conversation of question 1, or that none is. */
  chosen?: string | undefined
  answers: Partial<Record<Part, string>>
  /** What was understood of when the follow-up is due. */
  due?: { day: Day; at?: number | undefined } | undefined
  /** "Done for today." */
  done: boolean
}
