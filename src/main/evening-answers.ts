// What is answered in an evening, and what follows from it. Each answer is one write; an intention, a repair and the
// people named follow when the question is left, so that nothing half typed waits in tomorrow's Arrive.
import { addDays, type Day } from '../core/day.ts'
import { hasFollowUp, NONE, nextInWeek, type Part, type Step, wordParts } from '../core/evening.ts'
import type { Kept } from '../core/faults.ts'
import { marksOf } from '../core/line.ts'
import type { DueThing, ThoughtAnswer } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import { type Clock, momentAt } from './clock.ts'
import { readDue, readWhen, type Tongue, type When } from './dates.ts'
import type { DayPart } from './day.ts'
import type { DuePart } from './due.ts'
import type { Evening, EveningAnswers } from './journal/evenings.ts'
import type { Journal } from './journal/journal.ts'
import { createMentions } from './mentions.ts'
import type { SettingsStore } from './settings.ts'
import { leadOf } from './who.ts'

export interface EveningAnswersWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SettingsStore
  due: DuePart
  tongue: () => Tongue
  changed: Changed
}

/** `write` writes to the evening that is open, all or nothing; `of` is its day. */
export function createEveningAnswers(
  world: EveningAnswersWorld,
  write: (say: (evening: Evening) => void) => Kept,
  of: () => Day,
) {
  const { journal, clock, day } = world
  const mentions = createMentions(journal, day)
  /** What came home when it was opened: it stays on the screen whatever becomes of it. */
  let home: DueThing[] = []

  /** What it asks for, with when: its own field, else a date at the end of the words. */
  const followUp = ({ do: words = '', when = '' }: EveningAnswers): When & { text: string } => {
    if (when.trim() === '') return readDue(words.trim(), clock.now(), world.tongue())
    return { ...readWhen(when, clock.now(), world.tongue()), text: words.trim() }
  }

  /** In confidential mode whom an answer names goes by initials from when its question is left. */
  const shorten = (evening: Evening): void => {
    if (!journal.discretion.isOn()) return
    const answers = journal.evenings.answers(evening.id)
    for (const part of wordParts) {
      const text = answers[part] ?? ''
      const said = mentions.shortened(text, undefined, {})
      if (said !== text) journal.evenings.answer(evening.id, part, said)
    }
  }

  const follow = (evening: Evening): void => {
    shorten(evening)
    const answers = journal.evenings.answers(evening.id)
    const conversation = evening.conversation ? journal.conversations.get(evening.conversation) : undefined
    const [condition, will] = [answers.if?.trim() ?? '', answers.will?.trim() ?? '']
    const intends = conversation && condition !== '' && will !== ''
    journal.intentions.setOfEvening(evening.id, intends ? { if: condition, will } : undefined)
    const { text, ...when } = followUp(answers)
    const repairs = conversation && hasFollowUp(answers.asks) && text !== ''
    // Help is asked of someone else than the one whom it was about.
    const person = conversation && answers.asks !== 'help' ? leadOf(journal, conversation)?.id : undefined
    journal.repairs.set(evening.id, repairs ? { text, person, when } : undefined)
    name(evening, answers)
  }

  /** People named with an @ are people from then on; a name that was taken back is not, unless it is known otherwise. */
  const name = (evening: Evening, answers: EveningAnswers) => {
    const known = journal.people.all().map((person) => person.name)
    const named = wordParts.flatMap((part) =>
      marksOf(answers[part] ?? '', known).flatMap((mark) => (mark.kind === 'person' ? [mark.name] : [])),
    )
    const gone = journal.evenings.setPersons(evening.id, named.map(journal.people.byName))
    for (const person of gone) journal.people.dropUnused(person)
  }

  /** A thought that is kept comes back on the next working day. */
  const keptFor = (): Day => nextInWeek(of(), world.settings.get().workDays) ?? addDays(of(), 1)

  return {
    followUp,
    follow,
    home: () => home,
    keptFor,
    comeHome(): void {
      home = world.due.evening().map(({ kind, id }) => ({ kind, id }))
    },
    answer: (part: Part, text: string) => write(({ id }) => journal.evenings.answer(id, part, text)),
    /** The conversation of question 1, or that none is; null takes the answer back. */
    choose: (conversation: string | typeof NONE | null) =>
      write(({ id }) => {
        journal.evenings.answer(id, 'which', conversation === NONE ? NONE : '')
        journal.evenings.choose(id, conversation === NONE ? undefined : (conversation ?? undefined))
      }),
    go: (step: Step) =>
      write((evening) => {
        follow(evening)
        journal.evenings.goTo(evening.id, step)
      }),
    /** What came home: it is done, let go, or kept until the next working day. */
    settle({ kind, id }: DueThing, answer: ThoughtAnswer): Kept {
      const settled = world.due.settle({ kind, id }, answer === 'keep' ? null : answer)
      if (!settled.ok || answer !== 'keep') return settled
      const kept = write(() => {
        if (kind === 'thought') journal.thoughts.move(id, 'at', { day: keptFor() })
        else journal.promises.move(id, { day: keptFor() })
      })
      world.changed('today')
      return kept
    },
    /** Someone who stays with one from a day of which nothing was captured. */
    remember(typed: string): Kept {
      const kept = write(() => {
        const isPast = of() < day.today()
        const within = isPast ? momentAt(day.startOf(addDays(of(), 1)) - 1, clock.zone()) : clock.now()
        const id = journal.conversations.addUntimed(within)
        journal.conversations.setPersons(id, [journal.people.byName(typed)])
      })
      world.changed('today', 'journal')
      return kept
    },
    forget(conversation: string): Kept {
      const kept = write(() => {
        if (!journal.conversations.get(conversation)?.untimed) return
        const people = journal.conversations.persons(conversation)
        journal.conversations.remove(conversation)
        for (const { id } of people) journal.people.dropUnused(id)
      })
      world.changed('today', 'journal')
      return kept
    },
  }
}

export type EveningAnswersPart = ReturnType<typeof createEveningAnswers>
