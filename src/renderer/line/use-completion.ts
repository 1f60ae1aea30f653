import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { unfinished } from '../../core/line.ts'
import type { Completion } from '../../shared/ipc.ts'
import { apply, takeCompletion } from './edit.ts'

interface Open {
  kind: 'person' | 'tag'
  start: number
  rows: Completion[]
  active: number
  /** Someone moved with the arrows; only then does Enter take a row. */
  moved: boolean
}

/** Completion of the person or tag at the caret: up to five rows, Tab takes, Esc closes, Backspace brings back. */
export function useCompletion(field: RefObject<HTMLTextAreaElement | null>) {
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const newest = useRef('')
  /** Where a mark stands that was taken or refused: it is not asked about again. */
  const settled = useRef(-1)
  const taken = useRef<{ value: string; start: number; typed: string } | undefined>(undefined)

  function close(): void {
    newest.current = ''
    setOpen(undefined)
  }

  function look(): void {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const here = selectionStart === selectionEnd ? unfinished(value, selectionStart) : undefined
    if (here?.start !== settled.current) settled.current = -1
    if (!here || here.start === settled.current) {
      close()
      return
    }
    const asked = `${here.kind} ${here.start} ${here.typed}`
    if (asked === newest.current) return
    newest.current = asked
    void window.threshold.line.complete(here.kind, here.typed).then((rows) => {
      if (asked !== newest.current) return
      // A second word may belong to a known name; a new person's name is one word.
      const fitting = here.typed.includes(' ') ? rows.filter((row) => row.kind !== 'new-person') : rows
      setOpen(fitting.length > 0 ? { ...here, rows: fitting, active: 0, moved: false } : undefined)
    })
  }

  function take(index: number): void {
    const row = open?.rows[index]
    if (!row || !open || !field.current) return
    const caret = field.current.selectionStart
    const typed = field.current.value.slice(open.start, caret)
    settled.current = open.start
    close()
    // Of two with one name, the one who was taken is meant.
    if (row.kind === 'person' && row.telling) void window.threshold.line.mean(row.insert.slice(1), row.id)
    apply(field.current, takeCompletion(field.current.value, open.start, caret, row.insert))
    taken.current = { value: field.current.value, start: open.start, typed }
  }

  /** Backspace right after a completion: what was typed comes back, and is text from then on. */
  function takeBack(): boolean {
    const last = taken.current
    taken.current = undefined
    if (!last || field.current?.value !== last.value) return false
    settled.current = last.start
    apply(field.current, { start: last.start, end: field.current.selectionStart, insert: last.typed })
    return true
  }

  /** Whether the key was meant for the completions. */
  function onKey(event: KeyboardEvent): boolean {
    if (event.key === 'Backspace') return takeBack()
    if (!open || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      setOpen({ ...open, active: (open.active + step + open.rows.length) % open.rows.length, moved: true })
    } else if (event.key === 'Tab' || (event.key === 'Enter' && open.moved)) take(open.active)
    else if (event.key === 'Escape') {
      settled.current = open.start
      close()
    } else return false
    return true
  }

  return { open, look, take, onKey, close }
}
