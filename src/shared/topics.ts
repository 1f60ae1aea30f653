// What the one event tells of.

/** What a change was about; a window that shows it asks again. */
export const topics = [
  'surroundings',
  'shown',
  'sound',
  'arrive',
  'line',
  'notice',
  'section',
  'today',
  'journal',
  'people',
  'settings',
  'reminders',
  'rules',
  'backups',
  'book',
  'along',
  'markdown',
  'carry',
  'evening',
  'first-run',
] as const
export type Topic = (typeof topics)[number]
export const CHANGED = 'changed'
