import type { RowState } from '../../../shared/ipc.ts'
import './dot.css'

/** The state of a conversation as a shape: disc, ring or dash. Words beside it say the same. */
export function Dot({ state }: { state: RowState }) {
  return <span className="dot" data-state={state} aria-hidden="true" />
}
