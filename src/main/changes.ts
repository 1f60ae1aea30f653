import type { Topic } from '../shared/ipc.ts'

/** Tells the windows what changed, once for all that happened in one go. */
export function createChanges(say: (changed: readonly Topic[], passed: readonly Topic[]) => void) {
  const waiting = { changed: new Set<Topic>(), passed: new Set<Topic>() }
  const listeners = new Set<() => void>()
  const tell = (): void => {
    const { changed, passed } = waiting
    const told = [[...changed], [...passed].filter((topic) => !changed.has(topic))] as const
    changed.clear()
    passed.clear()
    say(...told)
    for (const listen of listeners) listen()
  }
  const note =
    (kind: keyof typeof waiting) =>
    (...topics: Topic[]): void => {
      if (waiting.changed.size + waiting.passed.size === 0) queueMicrotask(tell)
      for (const topic of topics) waiting[kind].add(topic)
    }
  return {
    changed: note('changed'),
    /** Nothing happened but that time went on: a window that nobody sees can be told when it is shown. */
    passed: note('passed'),
    /** For what is not a window: the tray. */
    onChanged: (listen: () => void) => void listeners.add(listen),
  }
}

export type Changed = ReturnType<typeof createChanges>['changed']
