// Says that a file changed. Its folder is watched: a file that another takes the place of would no longer be.
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Cancel, Clock } from '../clock.ts'

/** `watches` hears whether the folder can be watched, each time that this changes; it can until something else is said. */
export type Watch = (file: string, changed: () => void, watches: (isSo: boolean) => void) => Cancel

/** Folders on a network often say nothing of what another computer did there, and some cannot be watched at all. */
export const LOOK_EVERY_MS = 15 * 60_000

/** Undefined while it is not there. */
const stampOf = (file: string): Promise<string | undefined> =>
  stat(file).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => undefined,
  )

/** Watches files by their folders, and looks at when they were changed every quarter of an hour. */
export function createFileWatch(clock: Clock): Watch {
  /** As each was when it was looked at last, also while it is watched anew. */
  const seen = new Map<string, Promise<string | undefined>>()

  return (file, changed, watches) => {
    const name = path.basename(file)
    let watcher: FSWatcher | undefined
    let isLost = false
    let isOver = false
    const lose = () => {
      watcher?.close()
      watcher = undefined
      if (!isLost && !isOver) watches(false)
      isLost = true
    }
    const open = () => {
      try {
        watcher = watch(path.dirname(file), { persistent: false }, (_, which) => {
          // Some systems do not say which file it was.
          if (which !== null && which !== name) return
          seen.set(file, stampOf(file))
          changed()
        })
        watcher.on('error', lose)
        if (isLost) watches(true)
        isLost = false
      } catch {
        lose()
      }
    }
    const look = async () => {
      const before = await seen.get(file)
      const now = await stampOf(file)
      if (isOver) return
      seen.set(file, Promise.resolve(now))
      if (!watcher) open()
      if (now !== before) changed()
      cancel = clock.after(LOOK_EVERY_MS, () => void look())
    }
    if (!seen.has(file)) seen.set(file, stampOf(file))
    let cancel = clock.after(LOOK_EVERY_MS, () => void look())
    open()
    return () => {
      isOver = true
      cancel()
      watcher?.close()
    }
  }
}

/** A file that changes is let come to rest first: programs write it in pieces. */
const REST_MS = 2000

/** Watches several files, each by its calendar's id. `told` hears that one is watched otherwise than before. */
export function createWatching(watch: Watch, clock: Clock, changed: (id: string) => void, told: () => void) {
  const watched = new Map<string, Cancel>()
  const lost = new Set<string>()
  const stop = (): void => {
    for (const cancel of watched.values()) cancel()
    watched.clear()
    lost.clear()
  }
  return {
    /** These from now on. They are watched anew each time: a folder that was made again is another one. */
    these(files: ReadonlyArray<{ id: string; place: string }>): void {
      stop()
      for (const { id, place } of files) {
        let rest: Cancel = () => {}
        const comesToRest = () => {
          rest()
          rest = clock.after(REST_MS, () => changed(id))
        }
        const unwatch = watch(place, comesToRest, (isSo) => {
          if (isSo) lost.delete(id)
          else lost.add(id)
          told()
        })
        watched.set(id, () => {
          rest()
          unwatch()
        })
      }
    },
    isWatched: (id: string) => !lost.has(id),
    stop,
  }
}
