export const groups = ['needs', 'distractions', 'presence'] as const
export type Group = (typeof groups)[number]

/** What a person said of one item. What was not answered is missing, never met. */
export type Answer = 'met' | 'not-yet'

export interface ChecklistItem {
  id: string
  group: Group
  /** The user's own words; absent while the item still has its first wording, which the catalogue holds. */
  text?: string | undefined
  on: boolean
}

/** Eight is all that fits before a conversation (five to nine items a pause: docs/architecture.md, "Evidence"). */
export const MOST_ITEMS = 8
export const ITEM_LENGTH = 80

/** The item that shows the user's if-then for this conversation. */
export const IF_THEN_ITEM = 'if-then'

/** The first checklist, in the order of its keys. */
export const firstChecklist: readonly ChecklistItem[] = [
  { id: 'eaten', group: 'needs', on: true },
  { id: 'body', group: 'needs', on: true },
  { id: 'tired', group: 'needs', on: true },
  { id: 'silent', group: 'distractions', on: true },
  { id: 'unfinished', group: 'distractions', on: true },
  { id: 'only-theirs', group: 'distractions', on: true },
  { id: 'who', group: 'presence', on: true },
  { id: IF_THEN_ITEM, group: 'presence', on: true },
]

/** The items Arrive asks, sorted by group; the place in this list is the key that answers it (1 to 8). */
export function asked(checklist: readonly ChecklistItem[]): ChecklistItem[] {
  return groups.flatMap((group) => checklist.filter((item) => item.on && item.group === group)).slice(0, MOST_ITEMS)
}

/** One press: met; again: not yet; again: clear. */
export function press(answer: Answer | undefined): Answer | undefined {
  return answer === undefined ? 'met' : answer === 'met' ? 'not-yet' : undefined
}

export type Answers = Readonly<Record<string, Answer>>

/** The rest met: every item asked that has no answer yet. What was answered stays as it was. */
export function restMet(checklist: readonly ChecklistItem[], answers: Answers): string[] {
  return asked(checklist).flatMap((item) => (Object.hasOwn(answers, item.id) ? [] : [item.id]))
}

/** Nothing is asked about a feeling; the names are codes and the catalogue has the words. */
export const feelings = ['calm', 'glad', 'curious', 'tired', 'tense', 'rushed', 'sad', 'annoyed'] as const
export type Feeling = (typeof feelings)[number]

/** If …, I will … */
export interface IfThen {
  if: string
  will: string
}

/** How an arrival ended. `not-seen`: it was never touched. `folded`: half answered when the conversation began. */
export type ArrivalEnd = 'here' | 'not-now' | 'not-seen' | 'folded'

/**
 * What becomes of an open Arrive once its conversation has begun without "I'm here".
 * Never "skipped": nobody can tell whether someone looked away or was already talking.
 */
export function foldsAs(touched: boolean): ArrivalEnd {
  return touched ? 'folded' : 'not-seen'
}
