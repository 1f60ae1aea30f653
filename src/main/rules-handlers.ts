// The requests about the user's rules for what counts.
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'

export const rulesHandlers = ({ session: { rules } }: { session: Session }): HandlersOf<'rules'> => ({
  'rules.view': rules.view,
  'rules.change': rules.change,
  'rules.preview': rules.preview,
  'rules.offer': rules.offer,
  'rules.teach': rules.teach,
})
