// The form of the user's rules for what counts: checked where a window sends them, where a file brings them, and where they
// are read again.
import { z } from 'zod'
import { type ConversationRules, MOST_WORD_RULES, RULE_WORDS_LENGTH } from '../core/conversation-rules.ts'

/** A day; nothing longer is asked for. */
const minutes = z
  .int()
  .min(1)
  .max(24 * 60)
const others = z.int().min(1).max(1000)

export const conversationRulesSchema = z.strictObject({
  calendars: z.array(z.strictObject({ calendar: z.string().min(1).max(100), counts: z.boolean() })).max(100),
  words: z
    .array(z.strictObject({ words: z.string().min(1).max(RULE_WORDS_LENGTH), counts: z.boolean() }))
    .max(MOST_WORD_RULES),
  fewest: others.optional(),
  most: others.optional(),
  outside: z.boolean(),
  shortest: minutes.optional(),
  longest: minutes.optional(),
}) satisfies z.ZodType<ConversationRules>
