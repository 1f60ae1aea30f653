// The user's rhythm over the journal: whether Arrive is light now, and what it takes over.
import type { Answers, Group } from '../core/arrive.ts'
import { comesByItself, isGroupItem, isLight, type Taken, takenOver } from '../core/rhythm.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { SettingsStore } from './settings.ts'

export interface RhythmWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
}

export function createRhythm({ journal, clock, day, settings }: RhythmWorld) {
  return {
    /** Whether an Arrive that opens now is light. One that was answered item by item goes on whole. */
    isLight(answers: Answers = {}): boolean {
      if (Object.keys(answers).some((item) => !isGroupItem(item))) return false
      const lastEnd = journal.conversations.lastEnd(day.start())
      const meeting = journal.conversations.running().length > 0
      return isLight(settings.get().rhythm, { lastEnd, meeting }, clock.instant())
    },
    comesByItself: () => comesByItself(settings.get().rhythm),
    taken: (): Partial<Record<Group, Taken>> =>
      takenOver(journal.ownWords.get('checklist'), journal.arrivals.given(day.start()), clock.instant()),
  }
}

export type RhythmPart = ReturnType<typeof createRhythm>
