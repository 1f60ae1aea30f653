import { sourceOf } from '../core/calendar.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { SettingsStore } from './settings.ts'

/** How many minutes before a conversation its reminder comes: its calendar's own, else as for all. 0 is not at all. */
export function createLeadTime({
  journal,
  settings,
}: {
  journal: Pick<Journal, 'calendars'>
  settings: Pick<SettingsStore, 'get'>
}) {
  return ({ key }: Pick<Conversation, 'key'>): number => {
    const own = key === undefined ? undefined : journal.calendars.get(sourceOf(key))?.lead
    return own ?? settings.get().leadMinutes
  }
}

export type LeadTime = ReturnType<typeof createLeadTime>
