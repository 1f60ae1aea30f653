import type { IfThen } from '../../core/arrive.ts'
import type { ArriveChoice, ArriveItem, ArriveView, Surroundings } from '../../shared/ipc.ts'
import { minutesUntil, time } from '../../shared/times.ts'
import { whoText } from '../ui/sentences.ts'
import { words } from './words.ts'

/** Beyond this the minutes say nothing; the time alone is enough. */
const MOST_MINUTES = 90

/** "10:00, in 5 minutes", "10:00, now", "Since 10:00, 3 minutes ago"; a walk-in is now. */
export function whenText(starts: number | undefined, surroundings: Surroundings): string {
  if (starts === undefined) return words('when.walkIn')
  const at = time(starts, surroundings)
  const minutes = minutesUntil(surroundings.now, starts)
  if (Math.abs(minutes) > MOST_MINUTES) return at
  if (minutes > 0) return words('when.in', { time: at, minutes })
  if (minutes < 0) return words('when.since', { time: at, minutes: -minutes })
  return words('when.now', { time: at })
}

/** In the turn: "Next, 10:30, now"; someone who walks in has no time. */
export function nextText(starts: number | undefined, surroundings: Surroundings): string {
  return starts === undefined ? words('turn.walkIn') : words('turn.when', { when: whenText(starts, surroundings) })
}

/** The heading: a name, else what the calendar calls it. */
export function nameText({ who, heldBack, conversation }: ArriveView): string {
  if (heldBack) return words('heldBack')
  if (who.names[0]) return who.names[0]
  return conversation ? conversation.title || words('heldBack') : words('who')
}

/** The others of a group: "with Jonas Weber, Grace Okafor and 5 more". */
export function withText({ who: { names, more }, heldBack }: ArriveView, { locale }: Surroundings): string | undefined {
  const others = [...names.slice(1), ...(more > 0 ? [words('more', { count: more })] : [])]
  if (heldBack || others.length === 0) return undefined
  return words('with', { list: new Intl.ListFormat(locale).format(others) })
}

/** A walk-in of whom nothing is known or said yet. */
export function isNobody({ conversation, who, items, feeling }: ArriveView): boolean {
  return !conversation && !who.names[0]?.trim() && !feeling && items.every(({ answer }) => answer === undefined)
}

/** One of several conversations: with whom, else what the calendar calls it. */
export function choiceText({ who, title }: ArriveChoice): string {
  return who.names[0] ? whoText(words, who) : title || words('heldBack')
}

export function itemText(item: ArriveItem, ifThen: IfThen | undefined): string {
  if (item.id === 'if-then' && ifThen) return words('ifThen', { if: ifThen.if, will: ifThen.will })
  // A checklist item has either the user's words or one of the catalogue's.
  return item.text ?? words(`arrive.item.${item.id}` as 'arrive.item.who')
}

/** A group as a whole; beside presence stands the if-then. */
export function groupText({ group }: ArriveItem, ifThen: IfThen | undefined): string {
  const name = words(`arrive.group.${group}`)
  return group === 'presence' && ifThen
    ? words('light.ifThen', { group: name, if: ifThen.if, will: ifThen.will })
    : name
}

/** What was taken over is said with it: no radio is chosen for that. */
export function groupName({ answer, taken }: ArriveItem, text: string, surroundings: Surroundings): string | undefined {
  if (answer || !taken) return undefined
  return words('light.taken', { text, answer: taken.answer, time: time(taken.at, surroundings) })
}

/** Answers given within minutes of one another were given together. */
const TOGETHER_MS = 5 * 60_000

/** The instant as at which the groups are shown: the oldest they took over; undefined when they took over nothing. */
export function asAt(items: readonly ArriveItem[]): number | undefined {
  const at = items.flatMap(({ taken }) => taken?.at ?? [])
  return at.length > 0 ? Math.min(...at) : undefined
}

/** What a row adds to "As at 9:10" over all of them: "now", or a time of its own. */
export function asAtNote(item: ArriveItem, oldest: number | undefined, surroundings: Surroundings): string | undefined {
  if (oldest === undefined) return undefined
  if (item.answer) return words('light.now')
  const own = item.taken?.at
  return own !== undefined && own - oldest > TOGETHER_MS ? time(own, surroundings) : undefined
}

/** What someone wrote after a word that stands before the field already: "If she asks" becomes "she asks". */
export function without(prefix: string, written: string): string {
  const plain = (text: string) => text.replaceAll('’', "'").toLowerCase()
  const text = written.trim().replace(/[\s,.]+$/u, '')
  const begins = plain(text).startsWith(`${plain(prefix)} `)
  return begins ? text.slice(prefix.length).trimStart() : text
}
