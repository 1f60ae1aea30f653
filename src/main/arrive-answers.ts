// What is said in Arrive. Each saying is one write.
import { type Answer, asked, type Feeling, type Group, groups, type IfThen, restMet } from '../core/arrive.ts'
import type { Kept } from '../core/faults.ts'
import { groupItem, type Taken } from '../core/rhythm.ts'
import type { DueWhen, ParkedThought } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { When } from './dates.ts'
import { whenView } from './due.ts'
import type { Arrival } from './journal/arrivals.ts'
import type { Journal } from './journal/journal.ts'
import { wellFormedJson } from './journal/rows.ts'

export interface AnswersWorld {
  journal: Journal
  /** Writes to the arrival at hand, all or nothing. */
  write: (say: (arrival: Arrival) => void) => Kept
  conversationId: () => string | undefined
  /** Set while a thought is parked and nobody is being arrived at: it leaves no walk-in behind. */
  parksFor: () => { conversation: string | undefined } | undefined
  /** Reads a time in words. */
  understood: (words: string) => When
  changed: Changed
}

export function createAnswers({ journal, write, conversationId, parksFor, understood, changed }: AnswersWorld) {
  const whenOf = ({ when, at }: ParkedThought): When => (when === 'at' ? understood(at ?? '') : {})
  const park = (parked: ParkedThought, conversation: string | undefined) => {
    const { thought, nextStep, when } = parked
    journal.thoughts.park({ thought, nextStep, due: when }, conversation, whenOf(parked))
    journal.drafts.clear('thought')
  }
  return {
    answer(itemId: string, value: Answer | null): Kept {
      const item = journal.ownWords.get('checklist').find(({ id }) => id === itemId)
      return write(({ id }) => {
        journal.arrivals.answer(id, itemId, item?.text, value ?? undefined)
        // What is said of one item is more than what was said of its whole group.
        if (item) journal.arrivals.answer(id, groupItem(item.group), undefined, undefined)
      })
    },
    /** Of groups that were answered as a whole: each of their items was met. "Not yet" was said of one nobody knows. */
    itemByItem: (): Kept =>
      write((arrival) => {
        for (const item of asked(journal.ownWords.get('checklist'))) {
          if (arrival.answers[groupItem(item.group)] !== 'met') continue
          journal.arrivals.answer(arrival.id, item.id, item.text, 'met')
          journal.arrivals.answer(arrival.id, groupItem(item.group), undefined, undefined)
        }
      }),
    /** "I'm here" was said to a light Arrive: beside the answers stands what it took over, as at when. */
    takeOver(arrival: string, taken: Partial<Record<Group, Taken>>): void {
      journal.arrivals.setLight(arrival)
      for (const group of groups) {
        const over = taken[group]
        if (over) journal.arrivals.takeOver(arrival, groupItem(group), over)
      }
    },
    restMet(): Kept {
      const checklist = journal.ownWords.get('checklist')
      return write((arrival) => {
        const rest = restMet(checklist, arrival.answers)
        for (const item of asked(checklist).filter(({ id }) => rest.includes(id))) {
          journal.arrivals.answer(arrival.id, item.id, item.text, 'met')
        }
      })
    },
    feel: (feeling: Feeling | null) => write(({ id }) => journal.arrivals.feel(id, feeling ?? undefined)),
    intend: (ifThen: IfThen | null) =>
      write(({ id }) => {
        journal.arrivals.intend(id, ifThen ?? undefined)
        journal.intentions.set(ifThen ?? undefined)
        journal.drafts.clear('if-then')
      }),
    intendDraft: (ifThen: IfThen): Kept =>
      journal.keep(() => journal.drafts.write('if-then', wellFormedJson(ifThen), conversationId() ?? null)),
    parkDraft(thought: ParkedThought): Kept<DueWhen> {
      const typed = [thought.thought, thought.nextStep, thought.at].some(Boolean)
      return journal.keep(() => {
        journal.drafts.write('thought', typed ? wellFormedJson(thought) : '', conversationId() ?? null)
        return whenView(whenOf(thought))
      })
    },
    park(thought: ParkedThought): Kept {
      const aside = parksFor()
      const kept = aside
        ? journal.keep(() => park(thought, aside.conversation))
        : write(({ conversation }) => park(thought, conversation))
      changed('today')
      return kept
    },
  }
}
