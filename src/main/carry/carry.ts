// Two computers, while the journal is open: looks into the shared folder every minute, reads what the others wrote, and
// writes this one's bundle a while after a change.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { bundleName, isDue } from '../../core/carry.ts'
import { done, type Kept } from '../../core/faults.ts'
import { newRecoveryCode, RECOVERY_BYTES, readRecoveryCode } from '../../core/recovery-code.ts'
import type { CarryDone, CarryFault, CarryView } from '../../shared/ipc.ts'
import { writeWhole, writingFault } from '../files.ts'
import { type FoundBundle, folderFault, lookInto } from './folder.ts'
import { bundleParts } from './gather.ts'
import { createIncoming } from './incoming.ts'
import { carryOf, hashOf, seal } from './seal.ts'
import { newDevice, readState, writeState } from './state.ts'
import type { CarryWorld } from './world.ts'

/** The first windows come first. */
const AFTER_START_MS = 20_000
const LOOKS_EVERY_MS = 60_000
/** At the end there is time for a bundle of this size. */
const QUICK_BYTES = 2_000_000

export function createCarry(world: CarryWorld) {
  const { journal, clock, changed, dataFolder } = world
  const { ownWords, records } = journal
  let state = readState(dataFolder, world.carry.computer)
  let busy = false
  /** Asked for while it is busy: it is done once more. */
  let isWanted = false
  let fault: CarryFault | undefined
  /** How far the journal was written, and since when there is more. */
  let writtenUntil = -1
  let more: { first: number; last: number; changes: number } | undefined
  let size = 0

  const code = () => ownWords.get('carryCode')
  const isOn = () => state.folder !== '' && code() !== ''
  const keep = (change: Partial<typeof state>) => {
    const next = { ...state, ...change }
    writeState(dataFolder, next)
    state = next
  }
  const incoming = createIncoming(world, {
    state: () => state,
    // This data folder was copied, or another's was put here: from now on this is a computer of its own.
    isAnother: () => keep(newDevice()),
  })

  /** Nothing is written when there is nothing new, and the file is there as it was written. */
  function write(own: Pick<FoundBundle, 'seq' | 'hash'> | undefined): void {
    const changes = records.changes()
    journal.keep(journal.edits.calm)
    const parts = bundleParts(journal, world.version)
    const hash = hashOf(parts)
    const written = clock.instant()
    if (own?.hash !== hash || own.seq !== state.seq) {
      const read = Object.fromEntries(Object.entries(ownWords.get('carrySeen')).map(([id, seen]) => [id, seen.written]))
      keep({ seq: state.seq + 1, next: hash })
      const { seq, device, name } = state
      const sealed = seal({ carry: carryOf(code()), device, name, seq, written, hash, read }, parts, code())
      writeWhole(path.join(state.folder, bundleName(device)), sealed)
      keep({ hash, written })
      size = sealed.length
    }
    writtenUntil = changes
    more = undefined
  }

  function isTimeToWrite(): boolean {
    const changes = records.changes()
    if (changes === writtenUntil) return false
    const now = clock.instant()
    if (!more || more.changes !== changes) more = { first: more?.first ?? now, last: now, changes }
    return isDue(more.first, more.last, now)
  }

  async function go(isAsked: boolean): Promise<void> {
    if (busy) isWanted ||= isAsked
    if (busy || !isOn()) return
    busy = true
    fault = undefined
    if (isAsked) changed('carry')
    try {
      const own = await incoming.read()
      fault = incoming.fault()
      if (isAsked || !own || own.seq !== state.seq || isTimeToWrite()) write(own)
    } catch (error) {
      fault = folderFault(error)
    }
    busy = false
    changed('carry')
    if (!isWanted) return
    isWanted = false
    await go(true)
  }

  /** From now on in `folder`, if it can be. */
  async function start(folder: string, withCode: string): Promise<CarryDone> {
    const before = { ...state }
    const kept = journal.keep(() => {
      ownWords.set('carryCode', withCode)
      ownWords.set('carrySeen', {})
    })
    if (!kept.ok) return kept
    try {
      keep({ folder })
      await go(true)
    } catch (error) {
      return { ok: false, fault: writingFault(error) }
    }
    const refusedWith = fault
    if (!refusedWith || refusedWith === 'no-backup' || refusedWith === 'not-kept') return done
    keep({ folder: before.folder })
    journal.keep(() => ownWords.set('carryCode', ''))
    fault = undefined
    return { ok: false, fault: refusedWith }
  }

  return {
    view: (): CarryView =>
      isOn()
        ? {
            on: true,
            folder: state.folder,
            name: state.name,
            busy,
            ...(state.written > 0 && { written: state.written }),
            others: Object.entries(ownWords.get('carrySeen')).map(([device, { name, written, came }]) => ({
              device,
              name,
              written,
              came,
            })),
            fault,
            waits: incoming.waits(),
            left: incoming.left(),
          }
        : { on: false },
    begin: (folder: string): Promise<CarryDone> => start(folder, newRecoveryCode(randomBytes(RECOVERY_BYTES))),
    async join(folder: string, typed: string): Promise<CarryDone> {
      const known = readRecoveryCode(typed)
      if (!known) return { ok: false, fault: 'not-a-code' }
      try {
        const looked = await lookInto(folder, carryOf(known), '', clock.instant())
        const others = looked.left.some((each) => each.fault === 'foreign')
        if (looked.bundles.length === 0 && others) return { ok: false, fault: 'other-code' }
      } catch (error) {
        return { ok: false, fault: folderFault(error) }
      }
      return start(folder, known)
    },
    now: () => go(true),
    /** The files stay as they are; the code is forgotten. */
    end(): Kept {
      const kept = journal.keep(() => {
        ownWords.set('carryCode', '')
        ownWords.set('carrySeen', {})
      })
      if (!kept.ok) return kept
      return named({ folder: '' })
    },
    rename: (name: string): Kept => named({ name: name.trim() || world.carry.computer }),
    code,
    folder: () => state.folder,
    start(): void {
      clock.after(AFTER_START_MS, () => {
        void go(false)
        clock.every(LOOKS_EVERY_MS, () => void go(false))
      })
    },
    /** The journal is closed in a moment: what is new goes along, if that is quick. */
    stop(): void {
      // Before it was looked into, another may have written there under this one's name.
      if (busy || fault || writtenUntil < 0 || !isOn() || size > QUICK_BYTES) return
      if (records.changes() === writtenUntil) return
      try {
        write({ seq: state.seq, hash: state.hash })
      } catch {
        // The next start does it.
      }
    },
  }

  function named(change: { folder: string } | { name: string }): Kept {
    try {
      keep(change)
    } catch (error) {
      return { ok: false, fault: writingFault(error) }
    }
    changed('carry')
    return done
  }
}

export type CarryPart = ReturnType<typeof createCarry>
