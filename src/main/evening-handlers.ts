// The requests of the evening, and those for hard days.
import { linksIn } from '../core/hard-days.ts'
import type { HandlersOf } from './ipc.ts'
import type { Journal } from './journal/journal.ts'
import type { Session } from './session.ts'

export function eveningHandlers({
  session,
  journal,
}: {
  session: Session
  journal: Journal
}): HandlersOf<'evening'> & HandlersOf<'hardDays'> {
  const { evening } = session
  return {
    'evening.view': evening.view,
    'evening.settle': evening.settle,
    'evening.remember': evening.remember,
    'evening.forget': evening.forget,
    'evening.people': evening.people,
    'evening.choose': evening.choose,
    'evening.answer': evening.answer,
    'evening.go': evening.go,
    'evening.close': evening.close,
    'evening.help': () => session.openHome('hard-days'),
    'hardDays.view': () => journal.ownWords.get('hardDays'),
    'hardDays.keep': (text) => journal.keep(() => journal.ownWords.set('hardDays', text)),
    'hardDays.open': (link) => {
      if (linksIn(journal.ownWords.get('hardDays')).includes(link)) session.openOutside(link)
    },
  }
}
