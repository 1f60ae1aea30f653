import { useEffect, useRef, useState } from 'react'
import type { ChecklistItem } from '../../../core/arrive.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { say } from '../../ui/said.ts'
import { itemText } from '../item-words.ts'
import { type Keeping, useDraft, useKeeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { inGroup, placed } from './checklist-order.ts'
import type { Target } from './use-drag.ts'

const { settings } = window.threshold

/** Said after something was taken away, with the list as it was. */
interface Undo {
  sentence: string
  list: ChecklistItem[]
}

interface Editor extends Keeping {
  list: readonly ChecklistItem[]
  undo: Undo | undefined
  save: (list: ChecklistItem[], taken?: string) => void
  backToFirst: () => void
  /** A carried item: shown where it is, kept when it is let go. */
  carry: (id: string, to: Target) => void
  letGo: (keep: boolean) => void
}

/** The checklist as it is being edited. Each change is kept at once. */
export function useChecklist(view: SettingsView): Editor {
  const keeping = useKeeping()
  const [kept, draft] = useDraft(view.checklist)
  const [carried, setCarried] = useState<ChecklistItem[] | undefined>(undefined)
  const [undo, setUndo] = useState<Undo | undefined>(undefined)
  const list = carried ?? kept
  // The pointer's listeners outlive a render; they read the list as it is now.
  const now = useRef(list)
  useEffect(() => {
    now.current = list
  }, [list])
  const save = (next: ChecklistItem[], taken?: string) => {
    setUndo(taken === undefined ? undefined : { sentence: taken, list: [...kept] })
    void draft(next, () => keeping.keep(() => settings.checklist(next)))
  }
  const backToFirst = () => {
    setUndo({ sentence: words('checklist.isFirst'), list: [...kept] })
    void keeping.keep(settings.firstChecklist)
  }
  const carry = (id: string, { group, place }: Target) => {
    const from = now.current.find((item) => item.id === id)
    const rows = from ? inGroup(now.current, from.group) : []
    if (from?.group === group && rows.findIndex((item) => item.id === id) === place) return
    now.current = placed(now.current, id, group, place)
    setCarried([...now.current])
    sayPlace(now.current, id)
  }
  const letGo = (keep: boolean) => {
    setCarried(undefined)
    if (keep && carriedAnything(now.current, kept)) save([...now.current])
  }
  return { ...keeping, list, undo, save, backToFirst, carry, letGo }
}

const carriedAnything = (list: readonly ChecklistItem[], kept: readonly ChecklistItem[]) =>
  list.some((item, at) => item.id !== kept[at]?.id || item.group !== kept[at]?.group)

/** "Notifications silent: 2 of 3 in Distractions". */
export function sayPlace(list: readonly ChecklistItem[], id: string): void {
  const item = list.find((one) => one.id === id)
  if (!item) return
  const rows = inGroup(list, item.group)
  say(
    words('checklist.place', {
      text: itemText(words, item),
      place: rows.indexOf(item) + 1,
      count: rows.length,
      group: words(`arrive.group.${item.group}`),
    }),
  )
}
