// Whom the calendar invited and who may be somebody known, as Arrive and Today ask about them.
import type { Invited } from '../shared/ipc.ts'
import type { DayPart } from './day.ts'
import { invitedIn } from './invited.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import { createPersonSuggestions } from './person-suggestions.ts'

export function createOffered(journal: Journal, day: DayPart) {
  const suggestions = createPersonSuggestions(journal, day)
  /** With the address they are known by: the one who was invited has another, or none. */
  return (conversation: Conversation): { invited?: Invited[] } => {
    const suggestion = suggestions.among(journal.people.all())
    const invited = invitedIn(journal, conversation).map(({ key, name, fits, chosen }) => ({
      key,
      name,
      chosen,
      choices: fits.map(suggestion).map((one) => ({
        ...one,
        telling: one.telling ?? { address: journal.people.addressesShown(one.id)[0] },
      })),
    }))
    return invited.length > 0 ? { invited } : {}
  }
}
