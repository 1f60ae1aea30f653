// What the evening shows, made from the journal.
import type { Day } from '../core/day.ts'
import { NONE, stepsOf } from '../core/evening.ts'
import { marksOf } from '../core/line.ts'
import type { EveningRow, EveningView, Homecoming, PersonSuggestion } from '../shared/ipc.ts'
import type { DayPart } from './day.ts'
import type { DuePart } from './due.ts'
import type { EveningAnswersPart } from './evening-answers.ts'
import type { Conversation } from './journal/conversations.ts'
import type { Evening } from './journal/evenings.ts'
import type { Journal } from './journal/journal.ts'
import { createPersonSuggestions } from './person-suggestions.ts'
import type { SettingsStore } from './settings.ts'
import { whoOf } from './who.ts'

const marks = (text: string) => marksOf(text).some((mark) => mark.kind === 'outcome' && mark.outcome === 'differently')

export interface EveningViewWorld {
  journal: Journal
  day: DayPart
  settings: SettingsStore
  due: DuePart
  /** A line to be read: without its marks. */
  prose: (text: string) => string
}

/** The evening that is open. */
export interface EveningShown {
  day: () => Day
  evening: () => Evening | undefined
  /** Those lived that day. */
  conversations: () => Conversation[]
  isClosing: () => boolean
}

export function createEveningView(
  world: EveningViewWorld,
  evening: EveningShown & Pick<EveningAnswersPart, 'home' | 'keptFor' | 'followUp'>,
) {
  const { journal } = world
  const suggestions = createPersonSuggestions(journal, world.day)

  const row = (conversation: Conversation): EveningRow => {
    const lines = journal.lines.ofConversation(conversation.id)
    const marked = lines.findLast(({ text }) => marks(text))
    const told = marked ?? lines.at(-1)
    return {
      conversationId: conversation.id,
      who: whoOf(journal, conversation),
      title: conversation.title,
      starts: conversation.starts,
      untimed: conversation.untimed,
      line: told && world.prose(told.text),
      marked: marked !== undefined,
    }
  }

  const thoughts = (): Homecoming[] => {
    const rows = [...world.due.parked(), ...world.due.promises()]
    return evening
      .home()
      .flatMap((thing) => rows.find(({ kind, id }) => kind === thing.kind && id === thing.id) ?? [])
      .map(({ kind, id, text, nextStep, person, settled, dueDay }) => {
        // What came home was due by now; only what is kept is due later.
        const answer = settled ?? (dueDay === evening.keptFor() ? 'keep' : undefined)
        return { kind, id, text, nextStep, person, answer }
      })
  }

  return {
    view(): EveningView {
      const now = evening.evening()
      const answers = now ? journal.evenings.answers(now.id) : {}
      const conversations = evening.conversations()
      const chosen = answers.which === NONE ? NONE : now?.conversation
      const come = thoughts()
      const steps = stepsOf({
        thoughts: come.length > 0,
        captured: conversations.some(({ untimed }) => !untimed),
        any: conversations.length > 0,
        chosen: chosen !== undefined && chosen !== NONE,
      })
      const due = evening.followUp(answers)
      return {
        day: evening.day(),
        name: world.settings.get().eveningName,
        step: now?.step && steps.includes(now.step) ? now.step : (steps[0] ?? 'thanks'),
        thoughts: come,
        keptFor: evening.keptFor(),
        rows: conversations.map(row),
        chosen,
        answers,
        due: due.day === undefined ? undefined : { day: due.day, at: due.at?.instant },
        done: evening.isClosing(),
      }
    },
    people: (typed: string): PersonSuggestion[] => (typed.trim() === '' ? [] : suggestions.completing(typed)),
  }
}
