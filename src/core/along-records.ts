// The records that are read by people too, as Markdown and CSV have them.
import type { Along } from './along.ts'
import type { Moment } from './day.ts'
import type { Part } from './evening.ts'

export interface LineRecord {
  id: string
  conversation?: string
  text: string
  presence?: number
  outcome?: 'better' | 'as-hoped' | 'differently'
  at: Moment
  people: Array<{ person: string }>
  tags: string[]
}
export interface PersonRecord {
  id: string
  name: string
  matters?: string
  aliases: string[]
}
export interface ConversationRecord {
  id: string
  title: string
  starts: Moment
  begun?: Moment
  mark?: 'didnt-happen' | 'moved'
  untimed: boolean
  people: string[]
}
export interface EveningRecord {
  id: string
  day: string
  people: string[]
  answers: Array<{ part: Part; text: string }>
}
export interface PromiseRecord {
  id: string
  line?: string
  person?: string
  text: string
  dueDay?: string
  at: Moment
  kept?: Moment
  letGo?: Moment
}
export interface ThoughtRecord {
  id: string
  thought: string
  nextStep: string
  at: Moment
  settled?: Moment
}

export interface Readable {
  people: PersonRecord[]
  conversations: ConversationRecord[]
  lines: LineRecord[]
  evenings: EveningRecord[]
  promises: PromiseRecord[]
  thoughts: ThoughtRecord[]
}

/** core/along has their fields as a table; these types say the same. */
export const readable = (along: Along): Readable => along as unknown as Readable
