// How full Arrive is: whole, or light, with the three groups as they were last answered.
import { type Answer, asked, type ChecklistItem, type Group, groups, press } from './arrive.ts'
import type { Settings } from './settings.ts'

const MINUTE = 60_000

/** A pause between two conversations, from which on Arrive is whole again. */
export const BREAK_MINUTES = 30
/** What was answered longer ago than this is not taken over. */
export const AS_AT_MINUTES = 120

/** The day's conversations so far, as the rhythm sees them. */
export interface Stretch {
  /** The instant at which the last one ended; absent: none has yet today. */
  lastEnd?: number | undefined
  /** In one, or "I'm here" was said for one that lies ahead. Quiet keys in a call are no break. */
  meeting: boolean
}

/** Whether an Arrive that opens at `now` (instant in ms) is light. */
export function isLight(rhythm: Settings['rhythm'], { lastEnd, meeting }: Stretch, now: number): boolean {
  if (rhythm !== 'stretch') return false
  return meeting || (lastEnd !== undefined && now - lastEnd < BREAK_MINUTES * MINUTE)
}

/** Whether Arrive may open without being asked for. */
export function comesByItself(rhythm: Settings['rhythm']): boolean {
  return rhythm !== 'asked'
}

/** What light Arrive asks: a group as a whole. "Not yet" says that something in it is not. */
export const groupItem = (group: Group) => `group:${group}`

export const isGroupItem = (item: string) => item.startsWith('group:')

export interface Given {
  item: string
  answer: Answer
  /** The instant at which it was said. */
  at: number
}

/** What a group takes over from earlier, and as at when. It is shown, and is no answer. */
export type Taken = Omit<Given, 'item'>

/**
 * What each group takes over at `now` from the answers given so far (an answer that was taken over itself is not among
 * them). A group is met when all it asks was met, as at the oldest of those answers; "not yet" when something in it was
 * said so last; else it takes over nothing. The last answer of an item or of a group as a whole is the one that counts.
 */
export function takenOver(
  checklist: readonly ChecklistItem[],
  given: readonly Given[],
  now: number,
): Partial<Record<Group, Taken>> {
  const fresh = given.filter(({ at }) => at <= now && now - at <= AS_AT_MINUTES * MINUTE)
  const lastOf = (id: string) =>
    fresh.filter(({ item }) => item === id).reduce<Given | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined)
  const taken: Partial<Record<Group, Taken>> = {}
  for (const group of groups) {
    const whole = lastOf(groupItem(group))
    const items = asked(checklist).filter((item) => item.group === group)
    const said = items.map(({ id }) => {
      const own = lastOf(id)
      return own && (!whole || own.at > whole.at) ? own : whole
    })
    const answers = said.flatMap((one) => one ?? [])
    const notYet = answers.filter(({ answer }) => answer === 'not-yet').sort((a, b) => b.at - a.at)[0]
    if (notYet) taken[group] = { answer: 'not-yet', at: notYet.at }
    else if (answers.length === items.length && answers.length > 0) {
      taken[group] = { answer: 'met', at: Math.min(...answers.map(({ at }) => at)) }
    }
  }
  return taken
}

/** One press in light Arrive: over what was taken over it marks the exception; again: there is none. */
export function pressOver(given: Answer | undefined, taken: Answer | undefined): Answer | undefined {
  if (taken === undefined) return press(given)
  if (given !== undefined) return undefined
  return taken === 'met' ? 'not-yet' : 'met'
}
