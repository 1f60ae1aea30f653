import { useState } from 'react'
import type { Answer } from '../../core/arrive.ts'
import { pressOver } from '../../core/rhythm.ts'
import type { ArriveItem } from '../../shared/ipc.ts'
import type { useKept } from '../ui/kept.ts'

type Keep = ReturnType<typeof useKept>['keep']

/**
 * The items with the answers pressed in this showing laid over them: a press is seen at once, and stays while it cannot
 * be kept.
 */
export function useAnswers(from: readonly ArriveItem[], keep: Keep) {
  const [mine, setMine] = useState<Readonly<Record<string, Answer | null>>>({})
  const items = from.map((item) => ({ ...item, answer: item.id in mine ? (mine[item.id] ?? undefined) : item.answer }))

  function answer(id: string, given: Answer | undefined): void {
    const kept = given ?? null
    setMine({ ...mine, [id]: kept })
    void keep(() => window.threshold.arrive.answer(id, kept))
  }

  function pressed(item: ArriveItem): Answer | undefined {
    const next = pressOver(item.answer, item.taken?.answer)
    answer(item.id, next)
    return next
  }

  function restMet(): void {
    const open = items.filter((item) => item.answer === undefined)
    if (open.length === 0) return
    setMine({ ...mine, ...Object.fromEntries(open.map(({ id }) => [id, 'met'])) })
    void keep(window.threshold.arrive.restMet)
  }

  return { items, answer, pressed, restMet }
}
