// The user's rules as they stand in the journal, for one calendar.
import { type ConversationRules, noRules, ownDomains, type RulesHere } from '../../core/conversation-rules.ts'
import { conversationRulesSchema } from '../conversation-rules-schema.ts'
import type { Journal } from '../journal/journal.ts'

type Words = Pick<Journal, 'ownWords'>

/** What cannot be understood is as if nothing was said: every rule then has its place to be said again. */
export function rulesIn({ ownWords }: Words): ConversationRules {
  const read = conversationRulesSchema.safeParse(ownWords.get('conversationRules'))
  return read.success ? read.data : noRules
}

export const rulesFor = (journal: Words, calendar: string): RulesHere => ({
  rules: rulesIn(journal),
  calendar,
  domains: ownDomains(journal.ownWords.get('addresses')),
})
