import { words } from '../words.ts'

/** How long before a conversation; 0 is not at all. */
export const leadWords = (minutes: number): string =>
  minutes === 0 ? words('reminders.lead.off') : words('reminders.lead.minutes', { minutes })
