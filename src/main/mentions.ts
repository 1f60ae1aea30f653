// Whom the names in a line mean. Two persons of one name are never guessed between: the one who is in the conversation is
// meant, or the one who was chosen; else the name stays a word.
import { isCode, shortened, spelledOut } from '../core/initials.ts'
import { type Mark, marksOf, withPersons } from '../core/line.ts'
import { allNames, meant, NEW } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { Chip, PersonSuggestion } from '../shared/ipc.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { Line } from './journal/lines.ts'
import { createPersonSuggestions } from './person-suggestions.ts'
import { createTelling } from './telling.ts'

/** Whom a name means, as its chip says it. */
export type Whom = Omit<Extract<Chip, { kind: 'person' }>, 'kind' | 'start'>

export interface Understood {
  marks: Mark[]
  whom: (name: string) => Whom
}

export function createMentions(journal: Journal, day: DayPart) {
  const { people, drafts, discretion } = journal
  const telling = createTelling(journal, day)
  const suggestions = createPersonSuggestions(journal, day)
  const chosen = (): Record<string, string> => {
    const draft = drafts.get('line-people')
    return draft ? (JSON.parse(draft.text) as Record<string, string>) : {}
  }

  /** In confidential mode a name is read to its end, so that no family name stays behind. */
  const namesIn = (text: string, choices: Record<string, string>): readonly string[] => {
    const known = allNames(people.all())
    const spelled = discretion.isOn() ? [...spelledOut(text), ...Object.keys(choices)] : []
    return spelled.length > 0 ? [...known, ...spelled] : known
  }

  /** A text that is being written, about a conversation or not. */
  const draft = (text: string, conversation: string | undefined, choices = chosen()): Understood => {
    const everybody = people.all()
    /** Who is new in this text, told from one another. */
    const fresh = new Map<string, string>()
    const nameOfNew = (name: string) => {
      const said = fresh.get(fold(name)) ?? people.nameOfNew(name, [...fresh.values()])
      fresh.set(fold(name), said)
      return said
    }
    const near = new Set(conversation ? journal.conversations.persons(conversation).map(({ id }) => id) : [])
    const whom = (name: string): Whom => {
      const fits = people.fitting(name)
      const choice = choices[fold(name)]
      const among =
        fits.length > 1 || people.isUnsure(name) || (choice === NEW && fits.length > 0) ? { among: name } : {}
      if (fits.length === 0 || choice === NEW) return { name: nameOfNew(name), known: false, ...among }
      const here = fits.filter(({ id }) => near.has(id))
      const one = fits.find(({ id }) => id === choice) ?? (fits.length === 1 ? fits[0] : undefined)
      const person = one ?? (here.length === 1 ? here[0] : undefined)
      if (!person) return { name, known: true, ...among }
      const apart = telling(everybody)(person)
      return {
        name: person.name,
        known: true,
        personId: person.id,
        ...among,
        ...(apart && { telling: apart }),
      }
    }
    return { marks: marksOf(text, namesIn(text, choices)), whom }
  }

  return {
    draft,
    /** The text as confidential mode keeps it: each mention by initials. Who is new is made; inside a transaction. */
    shortened(text: string, conversation?: string, choices = chosen()): string {
      const { marks, whom } = draft(text, conversation, choices)
      const named = new Map(
        marks.flatMap((mark) => (mark.kind === 'person' ? [[fold(mark.name), whom(mark.name)]] : [])),
      )
      const said = new Map(
        [...named].map(([name, { personId, known, name: ofNew }]) => {
          if (!known) return [name, people.add(ofNew).name]
          const person = personId === undefined ? undefined : people.get(personId)
          return [name, person && !isCode(person.name) ? undefined : (person?.name ?? shortened(name))]
        }),
      )
      return withPersons(text, marks, (name) => {
        const other = said.get(fold(name))
        return other && `@${other}`
      })
    },
    /** A line that was kept: whom it named was settled then, whatever they are called now. */
    kept({ id, text }: Pick<Line, 'id' | 'text'>): Understood {
      const named = journal.lines.mentioned(id)
      const marks = marksOf(
        text,
        named.flatMap(({ name, written }) => (written ? [name, written] : [name])),
      )
      const whom = (name: string): Whom => {
        const person = named.find(({ written }) => written === fold(name)) ?? meant(named, name)
        return person ? { name: person.name, known: true, personId: person.id } : { name, known: false }
      }
      return { marks, whom }
    },
    /** Everybody a name may mean. */
    choices(name: string): PersonSuggestion[] {
      const everybody = people.all()
      return people.fitting(name).map(suggestions.among(everybody))
    },
    choose: (name: string, whom: string) =>
      drafts.write('line-people', JSON.stringify({ ...chosen(), [fold(name)]: whom }), null),
    /** What was chosen for a line that is a draft again. */
    takeBack(line: Pick<Line, 'id'>): void {
      const named = journal.lines.mentioned(line.id).flatMap(({ id, written }) => (written ? [[written, id]] : []))
      if (named.length > 0) drafts.write('line-people', JSON.stringify(Object.fromEntries(named)), null)
    },
    forget: () => drafts.clear('line-people'),
  }
}
