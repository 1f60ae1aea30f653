// The line: one honest sentence, from anywhere. What is typed is written at every change, so that nothing is lost.
import { done, type Kept } from '../core/faults.ts'
import { shortened } from '../core/initials.ts'
import { marksOf, prose } from '../core/line.ts'
import { completions, mentionOf } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { About, Chip, Completion, LineView } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import { readDue, type Tongue } from './dates.ts'
import type { DayPart } from './day.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { Line } from './journal/lines.ts'
import { createMentions, type Understood } from './mentions.ts'
import type { SettingsStore } from './settings.ts'
import { createTelling } from './telling.ts'
import { meetPeople, whoOf } from './who.ts'

export interface LineWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SettingsStore
  tongue: () => Tongue
  changed: Changed
  show: () => void
  hide: () => void
  kept: (lineId: string) => void
}

const HINT_LINES = 10
const MOST_COMPLETIONS = 5

export function createLine(world: LineWorld) {
  const { journal, clock, changed } = world
  let about: string | null = null

  const aboutOf = (id: string | null): About => {
    const conversation = id === null ? undefined : journal.conversations.get(id)
    if (!conversation) return { conversationId: null }
    return { conversationId: conversation.id, who: whoOf(journal, conversation), starts: conversation.starts }
  }
  /** The conversation one is in, or the last one of the day. */
  const likely = (): string | null => journal.conversations.lastBegun(world.day.start())?.id ?? null

  const mentions = createMentions(journal, world.day)
  const telling = createTelling(journal, world.day)

  /** What was understood, as chips. "4pm" is of the day on which it was written. */
  const chipsOf = ({ marks, whom }: Understood, written = clock.now()): Chip[] =>
    marks.map((mark): Chip => {
      if (mark.kind === 'person') return { kind: 'person', start: mark.start, ...whom(mark.name) }
      if (mark.kind === 'tag') return { kind: 'tag', start: mark.start, tag: mark.tag }
      if (mark.kind !== 'promise') return mark
      const due = readDue(mark.promise, written, world.tongue())
      return { kind: 'promise', start: mark.start, text: due.text, dueDay: due.day, dueAt: due.at?.instant }
    })

  /** Whom the names mean; somebody new is made. Nobody while it could be several. */
  const personsOf = ({ whom }: Understood) => {
    const made = new Map<string, string>()
    return (name: string): { id: string; written: string } | undefined => {
      const written = fold(name)
      const { personId, known } = whom(name)
      const id = personId ?? made.get(written) ?? (known ? undefined : journal.people.add(name).id)
      if (id === undefined) return undefined
      made.set(written, id)
      return { id, written }
    }
  }

  const write = (typed: string, conversation: Conversation | undefined): string => {
    if (conversation) meetPeople(journal, conversation)
    const text = journal.discretion.isOn() ? mentions.shortened(typed, conversation?.id) : typed
    const understood = mentions.draft(text, conversation?.id)
    const { marks } = understood
    const personOf = personsOf(understood)
    const met = conversation ? journal.conversations.persons(conversation.id) : []
    const named = marks.flatMap((mark) => {
      const person = mark.kind === 'person' ? personOf(mark.name) : undefined
      return mark.kind === 'person' ? [{ mark, person }] : []
    })
    const persons = named.flatMap(({ person }) => person ?? [])
    const sole = met.length === 1 ? met[0] : undefined
    const id = journal.lines.keep({
      text,
      conversation: conversation?.id,
      persons,
      tags: marks.flatMap((mark) => (mark.kind === 'tag' ? [mark.tag] : [])),
      promises: marks.flatMap((mark) => {
        if (mark.kind !== 'promise') return []
        const due = readDue(mark.promise, clock.now(), world.tongue())
        // To the person it names; else to the one the line names, or is about.
        const inside = named.find((one) => mark.start < one.mark.start && one.mark.end <= mark.end)
        const to = inside ? inside.person : (persons[0] ?? sole)
        return [{ text: due.text, person: to?.id, dueDay: due.day, due: due.at }]
      }),
      presence: marks.find((mark) => mark.kind === 'presence')?.presence,
      outcome: marks.find((mark) => mark.kind === 'outcome')?.outcome,
    })
    journal.drafts.clear('line')
    mentions.forget()
    return id
  }

  const begin = (conversationId?: string) => {
    const draft = journal.drafts.get('line')
    // A draft stays with whom it was about; only a new line is about someone else.
    about = draft ? draft.conversation : (conversationId ?? likely())
    changed('line')
  }

  return {
    /** Begins a line without its window: it is written in the turn. */
    begin,
    open(conversationId?: string): void {
      begin(conversationId)
      world.show()
    },
    hide: world.hide,
    /** The words that are there and not kept yet; empty when there are none. */
    words(): string {
      const { text = '' } = journal.drafts.get('line') ?? {}
      return text.trim() === '' ? '' : text
    },
    view(): LineView {
      const draft = journal.drafts.get('line')
      return {
        about: aboutOf(draft ? draft.conversation : about),
        text: draft?.text ?? '',
        chips: draft ? chipsOf(mentions.draft(draft.text, draft.conversation ?? undefined)) : [],
        draftFrom: draft?.at,
        hint: world.settings.get().linesKept < HINT_LINES,
        confidential: journal.discretion.isOn(),
      }
    },
    draft(text: string): Kept<Chip[]> {
      return journal.keep(() => {
        journal.drafts.write('line', text, about)
        if (text === '') mentions.forget()
        return chipsOf(mentions.draft(text, about ?? undefined))
      })
    },
    /** Everybody a name may mean, to be chosen from. */
    whom: mentions.choices,
    /** Whom a name in the draft means: a person, or somebody new. */
    mean: (name: string, whom: string): Kept => journal.keep(() => void mentions.choose(name, whom)),
    complete(kind: 'person' | 'tag', typed: string): Completion[] {
      if (kind === 'tag') {
        const tags = journal.lines
          .tags()
          .filter((tag) => fold(tag).startsWith(fold(typed)) && fold(tag) !== fold(typed))
        return tags.slice(0, MOST_COMPLETIONS).map((tag) => ({ kind: 'tag', tag, insert: `#${tag}` }))
      }
      const people = journal.people.all()
      const tell = telling(people)
      const isNew = journal.people.fitting(typed).length === 0
      // Whose initials begin as the typed name does is offered, too.
      const more = journal.discretion.isOn() ? completions(people, shortened(typed)) : []
      const known = [...new Set([...completions(people, typed), ...more])].slice(0, MOST_COMPLETIONS - 1)
      const rows = known.map(
        (person): Completion => ({
          kind: 'person',
          id: person.id,
          name: person.name,
          telling: tell(person),
          insert: `@${mentionOf(person, people)}`,
          last: person.last === null ? undefined : { day: world.day.of(person.lastWall ?? ''), at: person.last },
          promiseOpen: journal.people.promiseOpen(person.id),
        }),
      )
      if (typed.trim() === '' || !isNew) return rows
      const name = journal.people.nameOfNew(typed.trim())
      return [...rows, { kind: 'new-person', name, insert: `@${name}` }]
    },
    /** Today's conversations so far and nobody, the likeliest first. */
    choices(): About[] {
      const now = clock.instant()
      const begun = journal.conversations.between(world.day.start(), now + 1).filter(({ mark }) => mark === undefined)
      return [...begun.reverse().map(({ id }) => aboutOf(id)), { conversationId: null }]
    },
    about(conversationId: string | null): Kept {
      about = conversationId
      const draft = journal.drafts.get('line')
      const kept = journal.keep(() => {
        if (draft) journal.drafts.write('line', draft.text, conversationId)
        return undefined
      })
      changed('line')
      return kept
    },
    keep(text: string): Kept<string> {
      const conversation = about === null ? undefined : journal.conversations.get(about)
      const kept = journal.keep(() => write(text, conversation))
      if (!kept.ok) return kept
      const { linesKept } = world.settings.get()
      if (linesKept < HINT_LINES) world.settings.change({ linesKept: linesKept + 1 })
      about = null
      world.hide()
      world.kept(kept.value)
      changed('line', 'today', 'journal', 'arrive')
      return kept
    },
    /** Takes a kept line back: its words become the draft again, unless another one has been begun. */
    undo(lineId: string): Kept {
      const line: Line | undefined = journal.lines.get(lineId)
      if (!line) return done
      const kept = journal.keep(() => {
        if (!journal.drafts.get('line')) {
          journal.drafts.write('line', line.text, line.conversation ?? null)
          mentions.takeBack(line)
        }
        for (const person of journal.lines.remove(line)) journal.people.dropUnused(person)
        return undefined
      })
      if (kept.ok) changed('line', 'today', 'journal', 'arrive')
      return kept
    },
    /** What was understood in a line that was kept. */
    chips(kept: Line): Chip[] {
      return chipsOf(mentions.kept(kept), { instant: kept.at, wall: kept.atWall, zone: kept.atZone })
    },
    /** A line to be read: without its marks, which stand beside it. */
    prose: (text: string) => prose(text, marksOf(text)) || text,
  }
}

export type LinePart = ReturnType<typeof createLine>
