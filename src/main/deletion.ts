// Deleting a person. For ten seconds it can be taken back and nothing has happened; then they are gone from every row.
import { DELETION_WAITS_MS, withoutMarks, withoutNames } from '../core/deletion.ts'
import type { Kept } from '../core/faults.ts'
import { marksOf } from '../core/line.ts'
import { meant, namesOf } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { Deletion } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Cancel, Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { OwnWords } from './journal/own-words.ts'
import { createMentions } from './mentions.ts'

export interface DeletionWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  changed: Changed
}

type Asked = NonNullable<OwnWords['deletion']>

export function createDeletion({ journal, clock, day, changed }: DeletionWorld) {
  const { deletion: rows, ownWords } = journal
  const mentions = createMentions(journal, day)
  let wait: Cancel = () => {}

  const asked = () => ownWords.get('deletion')
  const say = () => changed('people', 'today', 'journal', 'arrive')

  /** What stays says "someone". Inside a transaction. */
  function unname({ person, someone }: Asked): void {
    const known = journal.people.get(person)
    if (!known) return
    const names = namesOf(known)
    const everybody = journal.people.all()
    const isTheirs = (name: string) => meant(everybody, name)?.id === person
    const isCalled = (name: string) => names.some((each) => fold(each) === fold(name))
    const written = new Set(names)
    for (const line of rows.linesNaming(person)) {
      const { marks, whom } = mentions.kept(line)
      const theirs = (name: string) => whom(name).personId === person
      for (const mark of marks) if (mark.kind === 'person' && theirs(mark.name)) written.add(mark.name)
      rows.setLine(line, withoutMarks(line.text, marks, theirs, someone))
    }
    for (const answer of rows.answersNaming(person)) {
      const text = withoutMarks(answer.text, marksOf(answer.text, names), isTheirs, someone)
      if (text !== answer.text) rows.setAnswer(answer, text)
    }
    for (const promise of rows.promisesNaming(person))
      rows.setPromise(promise, withoutNames(promise.text, [...written], someone))
    const addresses = journal.people.addresses(person)
    for (const { id, title, attendees } of rows.conversationsWith(person)) {
      const others = attendees.filter((one) => !addresses.includes(one.address ?? '') && !isCalled(one.name))
      rows.setConversation({ id, title: withoutNames(title, names, someone), attendees: others })
    }
  }

  /** They are gone from every row, and from every computer. Inside a transaction. */
  function letGo(asked: Asked): void {
    if (asked.lines) rows.linesNaming(asked.person).forEach(journal.lines.remove)
    unname(asked)
    rows.removePerson(asked.person)
  }

  /** What cannot be written now is tried again at the next start. */
  function finish(): void {
    wait()
    const now = asked()
    if (!now) return
    const gone = journal.keep(() => {
      letGo(now)
      ownWords.set('deletion', null)
    })
    if (gone.ok) rows.foldLog()
    say()
  }

  return {
    preview(id: string): Deletion | null {
      const person = journal.people.get(id)
      if (!person) return null
      return { name: person.name, lines: rows.linesNaming(id).length, conversations: journal.history.met(id).count }
    },
    begin(person: string, lines: boolean, someone: string): Kept {
      finish()
      const kept = journal.keep(() => ownWords.set('deletion', { person, lines, someone }))
      if (kept.ok) wait = clock.after(DELETION_WAITS_MS, finish)
      say()
      return kept
    },
    undo(): Kept {
      wait()
      const kept = journal.keep(() => ownWords.set('deletion', null))
      say()
      return kept
    },
    /** Somebody was deleted on another computer; what is written of them only here says `someone` too. */
    gone: (person: string, someone: string) => letGo({ person, lines: false, someone }),
    /** Who is gone in a moment. */
    leaving: (): string | undefined => asked()?.person,
    /** Completes what was asked for, at the start after a crash and at the end. */
    finish,
  }
}

export type DeletionPart = ReturnType<typeof createDeletion>
