// Settings with the user's words in them. They live in the journal, not in the settings file.
import { type ChecklistItem, firstChecklist } from '../../core/arrive.ts'
import { type ConversationRules, noRules } from '../../core/conversation-rules.ts'
import type { Day } from '../../core/day.ts'
import type { FirstRunAnswers, FirstRunScreen } from '../../core/first-run.ts'
import type { Need } from '../../core/needs.ts'
import type { SeenBundles } from '../../shared/carry-views.ts'
import type { Db } from './database.ts'
import { wellFormedJson } from './rows.ts'

export interface OwnWords {
  checklist: ChecklistItem[]
  /** The addresses by which the user is invited. */
  addresses: string[]
  /** What counts as a conversation, by the user's own rules. */
  conversationRules: ConversationRules
  /** What the user wrote down for hard days. */
  hardDays: string
  /** Shown in Settings; whoever can read the journal can read it anyway. */
  recoveryCode: string
  /** The day on which Threshold was used first; empty until it was. */
  firstDay: Day | ''
  /** The recovery code was copied or saved, or is said to be somewhere safe. */
  codeIsSafe: boolean
  /** What was put away at Home's top, for as long as it stays so. */
  bandsPutAway: string[]
  /** Where the first run is, and what was said in it. */
  firstRun: { screen: FirstRunScreen; answers: FirstRunAnswers; pressed: boolean; lineId?: string | undefined }
  /** Days worked though the week has them free; the last few of them. */
  workedDays: Day[]
  /** Until that day it is answered that the calendar's leave is none; empty: nothing was answered. */
  hereUntil: Day | ''
  /** Pages of our book that are not to be offered. */
  hiddenPages: string[]
  /** The person who is deleted in a moment; a start after a crash completes it. */
  deletion: { person: string; lines: boolean; someone: string } | null
  /** What its copy in Markdown lacked at the last end, and which state of the copy that was said of. */
  copyLeft: { state: string; days: Day[]; people: string[]; renamed: string[] } | null
  /** What addresses are hashed with in confidential mode; empty until it was on for the first time. */
  sealingKey: string
  /** The code that two computers have in common; empty while nothing is carried. And what was read from the others. */
  carryCode: string
  carrySeen: SeenBundles
  /** The last bundle it knows it was written into itself, and by which computer. */
  carryOwn: { device: string; seq: number }
  /** What was in the last bundle of each that was read whole, as that version of Threshold read it. */
  carryKnown: Record<string, { app: string; sums: string }>
  /** How it went with calendars on servers that answered something else, by their ids. */
  calendarsAsked: Record<string, { at: number; failures: number; pause: number }>
  /** Needs that come no more on a day of work, since that was said on it. */
  needsNotToday: Array<{ need: Need; day: Day }>
  /** The version of Threshold that opened it last: what an older one then asks for. */
  writtenBy: string
}

const first: OwnWords = {
  checklist: [...firstChecklist],
  addresses: [],
  conversationRules: noRules,
  hardDays: '',
  recoveryCode: '',
  firstDay: '',
  codeIsSafe: false,
  bandsPutAway: [],
  firstRun: { screen: 'reach', answers: {}, pressed: false },
  workedDays: [],
  hereUntil: '',
  hiddenPages: [],
  deletion: null,
  copyLeft: null,
  sealingKey: '',
  carryCode: '',
  carrySeen: {},
  carryOwn: { device: '', seq: 0 },
  carryKnown: {},
  calendarsAsked: {},
  needsNotToday: [],
  writtenBy: '',
}

export function createOwnWords(db: Db) {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?')
  const write = db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)')
  return {
    get<Name extends keyof OwnWords>(name: Name): OwnWords[Name] {
      const row = read.get(name)
      return row ? (JSON.parse(row.value) as OwnWords[Name]) : first[name]
    },
    set<Name extends keyof OwnWords>(name: Name, value: OwnWords[Name]): void {
      write.run(name, wellFormedJson(value))
    },
  }
}
