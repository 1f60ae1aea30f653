// Whom the calendar invited under a name that somebody known has, from elsewhere: it may be them. They are offered, and
// never taken for them; left unanswered, it is somebody else.
import type { Attendee } from '../core/calendar.ts'
import { isSealed } from '../core/confidential.ts'
import { NEW } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { Conversation } from './journal/conversations.ts'
import { hashOfWords } from './journal/edits.ts'
import type { Journal } from './journal/journal.ts'
import type { Somebody } from './telling.ts'

export interface Invited {
  /** What an answer is remembered by. */
  key: string
  name: string
  /** Who it may be. */
  fits: Somebody[]
  /** Who it is said to be: one of these, or NEW. */
  chosen: string | undefined
}

type Read = Pick<Journal, 'conversations' | 'drafts' | 'people'>
/** By conversation and key. */
type Answers = Record<string, Record<string, string>>

const answers = ({ drafts }: Pick<Journal, 'drafts'>): Answers => {
  const draft = drafts.get('invited')
  return draft ? (JSON.parse(draft.text) as Answers) : {}
}

const keyOf = ({ name, address }: Attendee): string => hashOfWords(address ?? fold(name))

/** What was answered of somebody invited: a person's id, NEW, or nothing. */
export const answerOf = (journal: Pick<Journal, 'drafts'>, conversation: string, attendee: Attendee) =>
  answers(journal)[conversation]?.[keyOf(attendee)]

/** Those who may be somebody known. Who is known by an address is in it already, and nobody twice. */
export function invitedIn(journal: Read, { id, attendees }: Pick<Conversation, 'id' | 'attendees'>): Invited[] {
  const { people, conversations } = journal
  const linked = new Set(conversations.persons(id).map((person) => person.id))
  const known = new Set([...linked, ...attendees.flatMap((one) => people.known(one)?.id ?? [])])
  const said = answers(journal)[id] ?? {}
  return attendees.flatMap((one) => {
    const key = keyOf(one)
    if (people.known(one) || isSealed(one.address ?? '') || (said[key] && linked.has(said[key]))) return []
    const fits = people.fitting(one.name).filter((person) => !known.has(person.id))
    return fits.length > 0 ? [{ key, name: one.name, fits, chosen: said[key] }] : []
  })
}

/** Inside a transaction. What was said of conversations that are gone is forgotten with them. */
export function answerInvited(journal: Read, conversation: string, key: string, person: string): void {
  const { conversations, drafts, people } = journal
  if (person !== NEW && !people.get(person)) return
  const kept = Object.entries(answers(journal)).filter(([id]) => conversations.get(id))
  const all: Answers = Object.fromEntries(kept)
  drafts.write('invited', JSON.stringify({ ...all, [conversation]: { ...all[conversation], [key]: person } }), null)
}
