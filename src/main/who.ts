import { isSealed } from '../core/confidential.ts'
import type { PersonLink, Who } from '../shared/ipc.ts'
import { answerOf } from './invited.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { Person } from './journal/people.ts'

interface Participant {
  name: string
  /** Absent while nobody is known by that invitation. */
  person?: Person | undefined
}

/** More names than this are a crowd, and are counted. */
const MOST_NAMES = 3

/**
 * Who is in a conversation: the people known to be in it, else whom the calendar invited. Someone with an open promise
 * leads; what Arrive says of one person is said of the first, so that it is always the one who is named.
 */
export function participants(journal: Journal, conversation: Conversation): Participant[] {
  const linked = journal.conversations
    .persons(conversation.id)
    .map(({ id, name }) => ({ name, person: journal.people.get(id) }))
  const invited = conversation.attendees.map((attendee) => {
    const known = journal.people.known(attendee)
    const person = known ?? journal.people.get(answerOf(journal, conversation.id, attendee) ?? '')
    // By initials one is called as they are now: when they were invited, others may have had the same.
    const name = isSealed(attendee.address ?? '') ? (person?.name ?? attendee.name) : attendee.name
    return { name: name || (attendee.address ?? ''), person }
  })
  const all = linked.length >= invited.length ? linked : invited
  const isWaiting = ({ person }: Participant) => person !== undefined && journal.people.promiseOpen(person.id)
  return [...all.filter(isWaiting), ...all.filter((one) => !isWaiting(one))]
}

/** Whom a conversation is with, as its windows name them; of nobody known, its title. */
export function whoOf(journal: Journal, conversation: Conversation): Who {
  const names = participants(journal, conversation).map(({ name }) => name)
  if (names.length === 0) return { names: conversation.title ? [conversation.title] : [], more: 0 }
  return { names: names.slice(0, MOST_NAMES), more: Math.max(names.length - MOST_NAMES, 0) }
}

/** The people known to be in a conversation. */
export function peopleOf(journal: Journal, conversation: Conversation): PersonLink[] {
  return participants(journal, conversation).flatMap(({ person }) =>
    person ? [{ id: person.id, name: person.name }] : [],
  )
}

/** The one whom a conversation is told by: the first named, when they are known. */
export function leadOf(journal: Journal, conversation: Conversation): Person | undefined {
  return participants(journal, conversation)[0]?.person
}

/** Once it is arrived at or has words, whom it was with is known: the invited become people. */
export function meetPeople(journal: Journal, conversation: Conversation): void {
  if (journal.conversations.persons(conversation.id).length > 0) return
  journal.conversations.setPersons(
    conversation.id,
    conversation.attendees.flatMap(
      (attendee) => journal.people.ofAttendee(attendee, answerOf(journal, conversation.id, attendee)) ?? [],
    ),
  )
}
