// Says that a file changed. Its folder is watched: a file that another takes the place of would no longer be.
import { watch } from 'node:fs'
import path from 'node:path'
import type { Cancel, Clock } from '../clock.ts'

export type Watch = (file: string, changed: () => void) => Cancel

export const watchFile: Watch = (file, changed) => {
  const name = path.basename(file)
  try {
    const watcher = watch(path.dirname(file), { persistent: false }, (_, which) => {
      // Some systems do not say which file it was.
      if (which === null || which === name) changed()
    })
    // The folder went, or it is one that cannot be watched; the file is still read at the start, each day and on waking.
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => {}
  }
}

/** A file that changes is let come to rest first: programs write it in pieces. */
const REST_MS = 2000

/** Watches several files, each by its calendar's id. */
export function createWatching(watch: Watch, clock: Clock, changed: (id: string) => void) {
  const watched = new Map<string, Cancel>()
  const stop = (): void => {
    for (const cancel of watched.values()) cancel()
    watched.clear()
  }
  return {
    /** These from now on. They are watched anew each time: a folder that was made again is another one. */
    these(files: ReadonlyArray<{ id: string; place: string }>): void {
      stop()
      for (const { id, place } of files) {
        let rest: Cancel = () => {}
        const unwatch = watch(place, () => {
          rest()
          rest = clock.after(REST_MS, () => changed(id))
        })
        watched.set(id, () => {
          rest()
          unwatch()
        })
      }
    },
    stop,
  }
}
