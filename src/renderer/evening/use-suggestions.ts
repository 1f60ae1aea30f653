import { type KeyboardEvent, useRef, useState } from 'react'
import type { PersonSuggestion } from '../../shared/ipc.ts'
import { composing } from '../ui/keys.ts'

const MOST = 4

/** People whose name begins as typed, below a field. Tab takes, the arrows move, Esc puts them away. */
export function useSuggestions(take: (name: string) => void) {
  const [people, setPeople] = useState<PersonSuggestion[]>([])
  const [active, setActive] = useState(0)
  // Enter keeps what is typed until someone has moved to a name with the arrows.
  const [moved, setMoved] = useState(false)
  const asked = useRef(0)

  function close(): void {
    asked.current++
    setPeople([])
  }
  function look(typed: string): void {
    const mine = ++asked.current
    if (typed.trim() === '') {
      close()
      return
    }
    void window.threshold.evening.people(typed).then((found) => {
      if (mine !== asked.current) return
      setPeople(found.slice(0, MOST))
      setActive(0)
      setMoved(false)
    })
  }
  function takeAt(index: number): void {
    const person = people[index]
    close()
    if (person) take(person.name)
  }
  /** Keys that are meant for the names go no further. */
  function onKeyDown(event: KeyboardEvent): void {
    if (composing(event.nativeEvent) || people.length === 0 || event.shiftKey || event.altKey || event.ctrlKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      setActive((active + (moved || step < 0 ? step : 0) + people.length) % people.length)
      setMoved(true)
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Tab' || (event.key === 'Enter' && moved)) takeAt(active)
    else return
    event.preventDefault()
  }
  return { people, active, look, close, takeAt, onKeyDown }
}
