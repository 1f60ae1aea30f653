// What this computer writes: its bundle, a while after a change. It is made in a process of its own, for a long journal
// takes seconds; here it is noted which one it is, and given its place.
import { statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { bundleName, isDue } from '../../core/carry.ts'
import type { FolderFault } from '../../core/faults.ts'
import { besideOf, writeWhole } from '../files.ts'
import { JOURNAL } from '../journal/places.ts'
import type { FoundBundle } from './folder.ts'
import { gatherBundle } from './gather.ts'
import type { CarryState } from './state.ts'
import type { CarryWorld, Staying } from './world.ts'
import { sealBundle, type Wish } from './write-work.ts'

/** At the end there is time for a bundle of this size, made of a journal of that one: a tenth of a second. */
const QUICK_BYTES = 400_000
const QUICK_JOURNAL_BYTES = 4_000_000
const SIMPLE = { simple: true } as const

interface Own {
  state: () => CarryState
  keep: (change: Partial<CarryState>) => void
}

export function createOutgoing(world: CarryWorld, { state, keep }: Own) {
  const { journal, clock } = world
  const { records } = journal
  const over = new AbortController()
  /** How far the journal was written, and since when there is more. */
  let writtenUntil = -1
  let more: { first: number; last: number; changes: number } | undefined

  const place = () => path.join(state().folder, bundleName(state().device))
  /** What is written now. Of what is edited from now on nobody takes for granted that it is in it. */
  function next(unless: string | undefined): Wish {
    journal.keep(journal.edits.calm)
    const { device, name, seq } = state()
    return { about: { device, name, seq: seq + 1, written: clock.instant() }, app: world.version, unless }
  }

  /** The journal knows it as well: one that is brought back, or another that is begun, knows of less. Says what it wrote. */
  function noteNext({ about: { device, seq } }: Wish, hash: string): number {
    const before = records.changes()
    const kept = journal.keep(() => journal.ownWords.set('carryOwn', { device, seq }))
    if (!kept.ok) throw new Error(kept.fault)
    keep({ seq, next: hash })
    return records.changes() - before
  }
  const isQuick = () => {
    const [pages = 0, bytes = 0] = ['page_count', 'page_size'].map((name) => Number(journal.db.pragma(name, SIMPLE)))
    const last = statSync(place(), { throwIfNoEntry: false })
    return (last?.size ?? 0) <= QUICK_BYTES && pages * bytes <= QUICK_JOURNAL_BYTES
  }

  return {
    isDue(): boolean {
      const changes = records.changes()
      if (changes === writtenUntil) return false
      const now = clock.instant()
      if (!more || more.changes !== changes) more = { first: more?.first ?? now, last: now, changes }
      return isDue(more.first, more.last, now)
    },
    /** Nothing is written when there is nothing new, and `own`, what is there, is as it was written. */
    async write(own: FoundBundle | undefined, isStill: Staying): Promise<FolderFault | undefined> {
      if (!isStill()) return undefined
      const changes = records.changes()
      const file = place()
      const wish = next(own?.seq === state().seq ? own.hash : undefined)
      const job = { ...wish, source: path.join(world.dataFolder, JOURNAL), key: world.heldKey.copy(), file }
      more = undefined
      const done = await world.carry.write(job, over.signal)
      if (over.signal.aborted) return undefined
      if (!done.ok) return done.fault
      // It may have been stopped meanwhile, or begun somewhere else.
      if (done.bytes !== undefined && !isStill()) await rm(besideOf(file), { force: true })
      if (!isStill()) return undefined
      let noted = 0
      if (done.bytes !== undefined) {
        try {
          noted = noteNext(wish, done.hash)
          // A rename that the system forgets is seen at the next look, by the number.
          await rename(besideOf(file), file)
        } catch (error) {
          await rm(besideOf(file), { force: true })
          throw error
        }
        if (!isStill()) return undefined
        keep({ hash: done.hash, written: wish.about.written })
      }
      writtenUntil = changes + noted
      return undefined
    },
    /** The journal is closed in a moment: what is new goes along, if that is quick; else the next start does it. */
    stop(isQuiet: boolean): void {
      over.abort()
      // Before it was looked into, another may have written there under this one's name.
      if (!isQuiet || writtenUntil < 0 || records.changes() === writtenUntil) return
      try {
        if (!isQuick()) return
        const { hash: unless } = state()
        const wish = next(unless)
        const { hash, sealed } = sealBundle(gatherBundle(journal, world.version), wish)
        if (!sealed) return
        noteNext(wish, hash)
        writeWhole(place(), sealed)
        keep({ hash, written: wish.about.written })
      } catch {
        // The next start does it.
      }
    },
  }
}
