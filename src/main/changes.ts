import type { Topic } from '../shared/ipc.ts'

/** Tells the windows what changed, once for all that happened in one go. */
export function createChanges(say: (topics: readonly Topic[]) => void) {
  const waiting = new Set<Topic>()
  const listeners = new Set<() => void>()
  return {
    changed(...topics: Topic[]): void {
      if (waiting.size === 0) {
        queueMicrotask(() => {
          const told = [...waiting]
          waiting.clear()
          say(told)
          for (const listen of listeners) listen()
        })
      }
      for (const topic of topics) waiting.add(topic)
    },
    /** For what is not a window: the tray. */
    onChanged: (listen: () => void) => void listeners.add(listen),
  }
}

export type Changed = ReturnType<typeof createChanges>['changed']
