// Whom the names in a line mean. Two persons of one name are never guessed between: the one who is in the conversation is
// meant, or the one who was chosen; else the name stays a word.
import { type Mark, marksOf } from '../core/line.ts'
import { allNames, fitting, meant, NEW } from '../core/people.ts'
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
  const { people, drafts } = journal
  const telling = createTelling(journal, day)
  const suggestions = createPersonSuggestions(journal, day)
  const chosen = (): Record<string, string> => {
    const draft = drafts.get('line-people')
    return draft ? (JSON.parse(draft.text) as Record<string, string>) : {}
  }

  return {
    /** A text that is being written, about a conversation or not. */
    draft(text: string, conversation: string | undefined): Understood {
      const everybody = people.all()
      const choices = chosen()
      const near = new Set(conversation ? journal.conversations.persons(conversation).map(({ id }) => id) : [])
      const whom = (name: string): Whom => {
        const fits = fitting(everybody, name)
        const choice = choices[fold(name)]
        const among = fits.length > 1 || (choice === NEW && fits.length > 0) ? { among: name } : {}
        if (fits.length === 0 || choice === NEW) return { name, known: false, ...among }
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
      return { marks: marksOf(text, allNames(everybody)), whom }
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
      return fitting(everybody, name).map(suggestions.among(everybody))
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
