// What Arrive shows, made from the journal.
import { type Answers, asked, groups, type IfThen } from '../core/arrive.ts'
import { done, type Kept } from '../core/faults.ts'
import { opensUnseen } from '../core/meeting.ts'
import { namesOf } from '../core/people.ts'
import { groupItem } from '../core/rhythm.ts'
import { fold } from '../core/search.ts'
import type { ArriveChoice, ArriveItem, ArriveView, ParkedThought, Who } from '../shared/ipc.ts'
import type { ArriveWorld, createArrive } from './arrive.ts'
import { answerInvited } from './invited.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Line } from './journal/lines.ts'
import type { LinePart } from './line.ts'
import { createOffered } from './offered.ts'
import { createPersonSuggestions } from './person-suggestions.ts'
import { leadOf, whoOf } from './who.ts'

const nothingParked: ParkedThought = { thought: '', nextStep: '', when: 'evening' }
/** While names are held back, a window is not even told them. */
const unnamed: Who = { names: [], more: 0 }

export function createArriveView(
  world: Pick<ArriveWorld, 'journal' | 'day' | 'settings' | 'conversation' | 'rhythm' | 'changed'> & {
    /** The page of the book that was taken for today. */
    pageTaken: () => string | undefined
  },
  arrive: ReturnType<typeof createArrive>,
  line: LinePart,
) {
  const { journal } = world
  const suggestions = createPersonSuggestions(journal, world.day)
  const offered = createOffered(journal, world.day)

  const choice = (conversation: Conversation): ArriveChoice => ({
    conversationId: conversation.id,
    who: arrive.heldBack() ? unnamed : whoOf(journal, conversation),
    title: arrive.heldBack() ? '' : conversation.title,
    starts: conversation.starts,
  })
  const read = (kept: Line | undefined) => kept && { text: line.prose(kept.text), day: world.day.of(kept.atWall) }

  /** The last line: a series shows its own, else the one about whom it is with. */
  const lastLine = (conversation: Conversation, person: string | undefined) =>
    read(
      (conversation.series && journal.lines.lastOfSeries(conversation.series)) ||
        (person ? journal.lines.lastAbout(person) : undefined),
    )

  const promiseTo = (person: string | undefined): ArriveView['promise'] => {
    const promise = person === undefined ? undefined : journal.promises.openTo(person)
    if (!promise) return undefined
    return {
      text: promise.text,
      kind: promise.kind,
      ...(promise.dueDay === null ? {} : { dueDay: promise.dueDay }),
      ...(promise.due === null ? {} : { dueAt: promise.due }),
    }
  }

  /** Of someone who walks in, once their whole name stands there; when it is the name of several, who they are. */
  const aboutWalkIn = (name: string): Partial<ArriveView> => {
    const { whom, chosen, asks } = arrive.walkIn
    const everybody = journal.people.all()
    const fits = journal.people.fitting(name)
    const isUnsure = journal.people.isUnsure(name)
    const isWhole = fits.some((each) => namesOf(each).some((one) => fold(one) === fold(name.trim())))
    const [person, ...others] = isWhole || chosen() ? whom(name) : []
    const open =
      (fits.length > 1 || isUnsure) && (isWhole || asks())
        ? {
            whom: { choices: fits.map(suggestions.among(everybody)), chosen: chosen(), asked: asks() },
          }
        : {}
    if (!person || others.length > 0) return open
    return {
      ...open,
      person: person.id,
      matters: person.matters ?? undefined,
      lastLine: read(journal.lines.lastAbout(person.id)),
      promise: promiseTo(person.id),
    }
  }

  const movedIn = ({ inCalendar }: Conversation) => {
    const moved = inCalendar ?? (arrive.isMoved() ? 'moved' : undefined)
    return moved ? { moved } : {}
  }

  const about = (conversation: Conversation): Partial<ArriveView> => {
    const person = leadOf(journal, conversation)
    return {
      conversation: {
        id: conversation.id,
        title: conversation.title,
        starts: conversation.starts,
        ...(conversation.ends === undefined ? {} : { ends: conversation.ends }),
        ...joined(conversation),
        ...movedIn(conversation),
      },
      person: person?.id,
      matters: person?.matters ?? undefined,
      lastLine: lastLine(conversation, person?.id),
      promise: promiseTo(person?.id),
      ...offered(conversation),
    }
  }

  const items = (answers: Answers): ArriveItem[] => {
    const all = asked(journal.ownWords.get('checklist'))
    if (!arrive.isLight()) return all.map(({ id, group, text }) => ({ id, group, text, answer: answers[id] }))
    const taken = world.rhythm.taken()
    return groups
      .filter((group) => all.some((item) => item.group === group))
      .map((group) => ({ id: groupItem(group), group, answer: answers[groupItem(group)], taken: taken[group] }))
  }

  const parkDraft = (): ParkedThought => {
    const draft = journal.drafts.get('thought')
    return draft ? (JSON.parse(draft.text) as ParkedThought) : nothingParked
  }
  /** The one half written, else the one there is. */
  const ifThenDraft = (ifThen: IfThen | undefined): IfThen => {
    const draft = arrive.heldBack() ? undefined : journal.drafts.get('if-then')
    return draft ? (JSON.parse(draft.text) as IfThen) : (ifThen ?? { if: '', will: '' })
  }

  return {
    view(): ArriveView | null {
      const subject = arrive.subject()
      if (!subject) return null
      const arrival = arrive.arrival()
      const id = arrive.conversationId()
      const conversation = 'conversation' in subject ? journal.conversations.get(subject.conversation) : undefined
      const held = arrive.heldBack()
      const instead = arrive.near().find((other) => other.id !== id)
      const ends = world.conversation.current()?.conversation
      const ifThen = held ? undefined : (arrival?.ifThen ?? journal.intentions.current())
      const walkIn = 'walkIn' in subject ? subject.walkIn : undefined
      return {
        ...(conversation && (held ? { conversation: withoutWords(conversation) } : about(conversation))),
        ...(walkIn !== undefined && aboutWalkIn(walkIn)),
        which:
          'which' in subject
            ? subject.which.flatMap((one) => journal.conversations.get(one) ?? []).map(choice)
            : undefined,
        who: held ? unnamed : conversation ? whoOf(journal, conversation) : { names: walkIn ? [walkIn] : [], more: 0 },
        heldBack: held,
        instead: instead && !held ? choice(instead) : undefined,
        light: arrive.isLight(),
        turn: arrive.isTurn(),
        items: items(arrival?.answers ?? {}),
        feeling: arrival?.feeling,
        ifThen,
        today: held ? undefined : world.pageTaken(),
        ifThenDraft: ifThenDraft(ifThen),
        twoMinutes: arrive.twoMinutes(),
        parked: id === undefined ? 0 : journal.thoughts.parkedFrom(id),
        parkDraft: parkDraft(),
        sheet: arrive.sheet(),
        sheetsAsked: arrive.sheetsAsked(),
        singleKeys: world.settings.get().singleKeys,
        ends: ends && !held ? whoOf(journal, ends) : undefined,
      }
    },
    people: suggestions.completing,
    /** Who somebody is that was invited. It holds at once for what is told of them, and for good at "I'm here". */
    invited(key: string, person: string): Kept {
      const id = arrive.conversationId()
      const kept = id === undefined ? done : journal.keep(() => answerInvited(journal, id, key, person))
      world.changed('arrive', 'today')
      return kept
    },
  }
}

function joined({ joinUrl }: Conversation) {
  const isShown = joinUrl !== undefined && !opensUnseen(joinUrl)
  return { join: joinUrl !== undefined, ...(isShown && { link: joinUrl }) }
}

function withoutWords(conversation: Conversation) {
  return {
    id: conversation.id,
    title: '',
    starts: conversation.starts,
    ...(conversation.ends === undefined ? {} : { ends: conversation.ends }),
    join: opensUnseen(conversation.joinUrl),
  }
}
