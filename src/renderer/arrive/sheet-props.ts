import type { Ref } from 'react'
import type { IfThen } from '../../core/arrive.ts'
import type { ArriveView, ParkedThought } from '../../shared/ipc.ts'
import type { useKept } from '../ui/kept.ts'

export type SheetName = 'park' | 'feeling' | 'pause' | 'if-then'

/** Park, feeling, three breaths, if-then. */
export const sheetKeys: Readonly<Record<string, SheetName>> = { p: 'park', f: 'feeling', b: 'pause', i: 'if-then' }

export interface SheetProps {
  view: ArriveView
  /** The thought as far as it is typed: it outlives its sheet. */
  thought: ParkedThought
  onThought: (thought: ParkedThought) => void
  /** The same of the if-then. */
  ifThen: IfThen
  onIfThen: (ifThen: IfThen) => void
  keep: ReturnType<typeof useKept>['keep']
  fit: Ref<HTMLElement>
  onClose: () => void
  /** What was said in it could not be kept: the window, which says so, stays. */
  onFault: () => void
}
