import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/**
 * A short list that main is asked for. It takes the keyboard, and keys pressed before it is there count once it is.
 * `onLeave` gives the keyboard back to the field: no letter typed meanwhile is lost.
 */
export function useAskedList<Row>(ask: () => Promise<readonly Row[]>, onTake: (row: Row) => void, onLeave: () => void) {
  const list = useRef<HTMLDivElement>(null)
  // Not state: a key can come between an answer and its drawing.
  const now = useRef<{ rows: readonly Row[] | undefined; active: number; taken: boolean }>({
    rows: undefined,
    active: 0,
    taken: false,
  })
  const [, redraw] = useState(0)

  function move(by: number): void {
    const { rows, active } = now.current
    const count = rows?.length ?? 0
    now.current.active = count === 0 ? active + by : (((active + by) % count) + count) % count
    redraw((times) => times + 1)
  }
  function take(index: number): void {
    const row = now.current.rows?.[index]
    if (row !== undefined) onTake(row)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it opens
  useEffect(() => {
    list.current?.focus()
    void ask().then((rows) => {
      now.current.rows = rows
      move(0)
      if (now.current.taken) take(now.current.active)
    })
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) move(step)
    else if (event.key === 'Enter' || event.key === ' ') {
      // A key that is held down began before the list was there.
      if (event.repeat) return
      now.current.taken = true
      if (now.current.rows) take(now.current.active)
      else onLeave()
    } else {
      // A letter goes to the field, which has the keyboard by the time it is written.
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) onLeave()
      return
    }
    event.preventDefault()
  }

  const { rows = [], active } = now.current
  return { list, rows, active, take, onKeyDown }
}
