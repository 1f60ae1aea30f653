// The user's own rules for what counts as a conversation, beside the switches in Today. A rule says no or yes of an event
// by what it is; core/calendar says in which order rules, switches and what the calendar itself says hold.
import { wordsOf } from './search.ts'

export const RULE_WORDS_LENGTH = 100
export const MOST_WORD_RULES = 50

/** Whole words of a title, one after the other; case and accents do not matter. */
export interface WordRule {
  words: string
  counts: boolean
}

/** What a calendar is said to be: all that is in it, or nothing. */
export interface CalendarRule {
  /** The source in the keys: core/calendar. */
  calendar: string
  counts: boolean
}

export interface ConversationRules {
  calendars: CalendarRule[]
  words: WordRule[]
  /** So many others at least, and at most. */
  fewest?: number | undefined
  most?: number | undefined
  /** Only with someone whose address is in none of the user's own domains. */
  outside: boolean
  /** In minutes; the bounds themselves still count. Days are not asked for their length. */
  shortest?: number | undefined
  longest?: number | undefined
}

export const noRules: ConversationRules = { calendars: [], words: [], outside: false }

export type RuleReason =
  | 'calendar-off'
  | 'calendar-on'
  | 'word-off'
  | 'word-on'
  | 'few'
  | 'many'
  | 'inside'
  | 'short'
  | 'long'

export interface RuleVerdict {
  counts: boolean
  reason: RuleReason
  /** The rule's own words, its number of others, or its minutes. */
  detail?: string | number
}

/** What rules are asked about; core/calendar's Occurrence has it. */
export interface Ruled {
  summary: string
  startUtc: number
  endUtc: number
  allDay: boolean
  attendees: ReadonlyArray<{ address?: string }>
}

/** Where an event stands and whose it is, as far as rules ask for it. */
export interface RulesHere {
  rules: ConversationRules
  /** The calendar it is in. */
  calendar: string
  /** The user's own domains: `ownDomains`. */
  domains: readonly string[]
}

/**
 * What the rules say of an event, or nothing. A rule that says no holds against one that says yes; of several that say
 * no the first is told, in the order calendar, words, how many, from where, how long.
 */
export function ruled(event: Ruled, { rules, calendar, domains }: RulesHere): RuleVerdict | undefined {
  const ofCalendar = rules.calendars.find((rule) => rule.calendar === calendar)
  if (ofCalendar && !ofCalendar.counts) return { counts: false, reason: 'calendar-off' }
  const title = rules.words.length > 0 ? foldedWords(event.summary) : []
  const said = rules.words.filter(({ words }) => hasWords(title, foldedWords(words)))
  const against = said.find((rule) => !rule.counts)
  if (against) return { counts: false, reason: 'word-off', detail: against.words }
  const others = event.attendees.length
  const { fewest, most, shortest, longest } = rules
  if (fewest !== undefined && others < fewest) return { counts: false, reason: 'few', detail: fewest }
  if (most !== undefined && others > most) return { counts: false, reason: 'many', detail: most }
  if (rules.outside && domains.length > 0 && !event.attendees.some((one) => mayBeOutside(one, domains)))
    return { counts: false, reason: 'inside' }
  const minutes = (event.endUtc - event.startUtc) / 60_000
  if (!event.allDay) {
    if (shortest !== undefined && minutes < shortest) return { counts: false, reason: 'short', detail: shortest }
    if (longest !== undefined && minutes > longest) return { counts: false, reason: 'long', detail: longest }
  }
  if (ofCalendar) return { counts: true, reason: 'calendar-on' }
  const words = said[0]?.words
  return words === undefined ? undefined : { counts: true, reason: 'word-on', detail: words }
}

const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded)

const hasWords = (title: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && title.some((_, at) => words.every((word, step) => title[at + step] === word))

/** Without an address it is not known where someone is from. */
function mayBeOutside({ address }: { address?: string }, domains: readonly string[]): boolean {
  const domain = address === undefined ? undefined : domainOf(address)
  return domain === undefined || !domains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

/** Mail for everybody: who is there with one has nothing else in common. */
const FOR_EVERYBODY = new Set(
  `aol.com fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.net googlemail.com hotmail.co.uk
  hotmail.com hotmail.de hotmail.fr icloud.com laposte.net live.com live.fr mac.com mail.com mail.ru me.com msn.com
  orange.fr outlook.com outlook.de outlook.fr posteo.de proton.me protonmail.com sfr.fr t-online.de tuta.com wanadoo.fr
  web.de yahoo.co.uk yahoo.com yahoo.de yahoo.fr yandex.ru`.split(/\s+/),
)

const domainOf = (address: string): string | undefined => /@([^\s@]+)$/.exec(address)?.[1]?.toLowerCase()

/** The domains that say who belongs to the user, by the user's addresses; mail for everybody says nothing. */
export function ownDomains(addresses: readonly string[]): string[] {
  const domains = addresses.flatMap((address) => domainOf(address) ?? [])
  return [...new Set(domains)].filter((domain) => !FOR_EVERYBODY.has(domain))
}

/** With one more rule about words, in place of one about the same words. Without words it is none. */
export function withWords({ words: known, ...rules }: ConversationRules, rule: WordRule): ConversationRules {
  return { ...rules, words: [...withoutWords(known, rule.words), ...(canBeWords(rule.words) ? [rule] : [])] }
}

/** The rules but for the one about these words. */
export const withoutWords = (rules: readonly WordRule[], words: string): WordRule[] =>
  rules.filter((rule) => foldedWords(rule.words).join(' ') !== foldedWords(words).join(' '))

export const canBeWords = (text: string): boolean => text.length <= RULE_WORDS_LENGTH && foldedWords(text).length > 0

/**
 * The rule a switch can teach: that every event with this one's title is so. None where there are no words, where the
 * rules say that already, or where they would go on saying something else.
 */
export function taught(event: Ruled, counts: boolean, here: RulesHere): WordRule | undefined {
  const rule = { words: event.summary.trim(), counts }
  const { rules } = here
  if (!canBeWords(rule.words) || rules.words.length >= MOST_WORD_RULES) return undefined
  if (ruled(event, here)?.counts === counts) return undefined
  return ruled(event, { ...here, rules: withWords(rules, rule) })?.counts === counts ? rule : undefined
}
