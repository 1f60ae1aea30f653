// The requests about reminders: why they came or not, and what is said against them.
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'

export const reminderHandlers = ({ session: { reminders } }: { session: Session }): HandlersOf<'reminders'> => ({
  'reminders.view': reminders.view,
  'reminders.seen': reminders.seen,
  'reminders.quiet': (how) => (how ? reminders.quiet.begin(how) : reminders.quiet.end()),
  'reminders.cover': reminders.quiet.cover,
  'reminders.needsAgain': reminders.needsAgain,
})
