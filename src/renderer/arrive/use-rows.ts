import { useRef, useState } from 'react'
import type { Answer } from '../../core/arrive.ts'
import type { ArriveItem } from '../../shared/ipc.ts'
import type { useKept } from '../ui/kept.ts'
import { later } from '../ui/later.tsx'
import { focusRow } from './checklist.tsx'
import { useAnswers } from './use-answers.ts'
import { useHelp } from './use-help.ts'

/** "Not yet" is said seldom: what helps then is loaded behind the rows. */
export const Help = later(async () => (await import('./help.tsx')).Help)

/** The rows to be answered, the one the keyboard is on, and the help that comes with a "not yet". */
export function useRows(
  view: { items: readonly ArriveItem[]; twoMinutes?: Parameters<typeof useHelp>[0] },
  keep: ReturnType<typeof useKept>['keep'],
) {
  const { items, answer, pressed, restMet } = useAnswers(view.items, keep)
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const help = useHelp(
    view.twoMinutes,
    items.some((item) => item.answer === 'not-yet'),
  )

  function answered(next: Answer | undefined, index: number): void {
    if (next === 'not-yet') help.offer()
    setCurrent(index)
  }

  function onPress(index: number): void {
    const item = items[index]
    if (!item) return
    focusRow(list.current, item.id)
    answered(pressed(item), index)
  }

  function onAnswer(index: number, given: Answer): void {
    const item = items[index]
    if (!item) return
    answer(item.id, given)
    answered(given, index)
  }

  /** Rows are numbered from 1; says whether there is one. */
  function pressKey(key: string): boolean {
    const index = Number(key) - 1
    onPress(index)
    return items[index] !== undefined
  }

  /** What the checklist takes. */
  const rows = { ref: list, items, current, onCurrent: setCurrent, onPress, onAnswer }
  return { rows, help, restMet, pressKey }
}
