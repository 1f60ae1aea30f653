// Two computers, while the journal is open: looks into the shared folder every minute, reads what the others wrote, and
// writes this one's bundle a while after a change.
import { randomBytes } from 'node:crypto'
import { done, type Kept } from '../../core/faults.ts'
import { newRecoveryCode, RECOVERY_BYTES, readRecoveryCode } from '../../core/recovery-code.ts'
import type { CarryDone, CarryFault, CarryView } from '../../shared/ipc.ts'
import type { Cancel } from '../clock.ts'
import { folderFault, writingFault } from '../files.ts'
import { lookInto } from './folder.ts'
import { createIncoming } from './incoming.ts'
import { createOutgoing } from './outgoing.ts'
import { carryOf } from './seal.ts'
import { newDevice, readState, writeState } from './state.ts'
import type { CarryWorld, Staying } from './world.ts'

/** The first windows come first. */
const AFTER_START_MS = 20_000
const LOOKS_EVERY_MS = 60_000

export function createCarry(world: CarryWorld) {
  const { journal, clock, changed, dataFolder } = world
  const { ownWords } = journal
  let state = readState(dataFolder, world.carry.computer)
  let busy = false
  /** Asked for while it is busy: it is done once more. */
  let isWanted = false
  /** Whether a folder can be had is being found out: until then nothing is said to be on. */
  let isStarting = false
  let isStopped = false
  let fault: CarryFault | undefined
  /** The session has begun, and the folder is looked into by the clock. */
  let goesOn = false
  let wait: Cancel = () => {}

  const code = () => ownWords.get('carryCode')
  /** Nothing was read from anybody. */
  const anew = (withCode: string): void => {
    ownWords.set('carryCode', withCode)
    ownWords.set('carrySeen', {})
    ownWords.set('carryKnown', {})
  }
  /** Sealed with this journal's own key, nobody would be known again on another computer. */
  const isSealed = () => journal.discretion.isSealing()
  const isOn = () => state.folder !== '' && code() !== '' && !isSealed()
  /** Asked after each wait: whether it still carries there, with that code. Once stopped, the journal may be closed. */
  const staying = (): Staying => {
    const [folder, withCode] = [state.folder, code()]
    return () => !isStopped && isOn() && state.folder === folder && code() === withCode
  }
  const keep = (change: Partial<typeof state>) => {
    const next = { ...state, ...change }
    writeState(dataFolder, next)
    state = next
  }
  /** The bundle was made of a journal that this one is not, or not any more: it is read like another's. */
  const isAnotherLife = () => {
    const own = ownWords.get('carryOwn')
    return state.seq > (own.device === state.device ? own.seq : 0)
  }
  const incoming = createIncoming(world, {
    state: () => state,
    // This data folder was copied, or another's was put here: from now on this is a computer of its own.
    isAnother: () => keep(newDevice()),
  })
  const outgoing = createOutgoing(world, { state: () => state, keep })

  async function go(isAsked: boolean): Promise<void> {
    if (busy) isWanted ||= isAsked
    if (busy || isStopped || !isOn()) return
    busy = true
    const isStill = staying()
    fault = undefined
    if (isAsked) changed('carry')
    try {
      if (isAnotherLife()) keep(newDevice())
      const own = await incoming.read(isStill)
      if (isStill()) {
        fault = incoming.fault()
        const isMore = isAsked || !own || own.seq !== state.seq || outgoing.isDue()
        if (isMore) fault = (await outgoing.write(own, isStill)) ?? fault
      }
    } catch (error) {
      if (isStill()) fault = folderFault(error) ?? 'not-written'
    }
    busy = false
    if (isStopped) return
    world.passed('carry')
    if (!isWanted) return
    isWanted = false
    await go(true)
  }

  /** The folder is looked into in `ms` and then each minute, for as long as it carries. */
  function lookIn(ms: number): void {
    wait()
    if (!goesOn || !isOn()) return
    wait = clock.after(ms, () => {
      lookIn(LOOKS_EVERY_MS)
      void go(false)
    })
  }

  /** From now on in `folder`, if it can be. */
  async function start(folder: string, withCode: string): Promise<CarryDone> {
    if (isSealed()) return { ok: false, fault: 'confidential' }
    isStarting = true
    try {
      return await tryOut(folder, withCode)
    } finally {
      isStarting = false
      lookIn(LOOKS_EVERY_MS)
      changed('carry')
    }
  }

  async function tryOut(folder: string, withCode: string): Promise<CarryDone> {
    const before = { ...state }
    const kept = journal.keep(() => anew(withCode))
    if (!kept.ok) return kept
    try {
      keep({ folder })
      await go(true)
    } catch (error) {
      return { ok: false, fault: writingFault(error) }
    }
    if (isStopped) return done
    const refusedWith = fault
    if (!refusedWith || refusedWith === 'no-backup' || refusedWith === 'not-kept') return done
    keep({ folder: before.folder })
    journal.keep(() => ownWords.set('carryCode', ''))
    fault = undefined
    return { ok: false, fault: refusedWith }
  }

  return {
    view: (): CarryView =>
      isOn() && !isStarting
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
        : { on: false, ...(isSealed() && { refused: true }), ...(isStarting && { busy: true }) },
    begin: (folder: string): Promise<CarryDone> => start(folder, newRecoveryCode(randomBytes(RECOVERY_BYTES))),
    async join(folder: string, typed: string): Promise<CarryDone> {
      if (isSealed()) return { ok: false, fault: 'confidential' }
      const known = readRecoveryCode(typed)
      if (!known) return { ok: false, fault: 'not-a-code' }
      try {
        const looked = await lookInto(folder, carryOf(known), '', clock.instant())
        const others = looked.left.some((each) => each.fault === 'foreign')
        if (looked.bundles.length === 0 && others) return { ok: false, fault: 'other-code' }
      } catch (error) {
        return { ok: false, fault: folderFault(error) ?? 'not-written' }
      }
      return start(folder, known)
    },
    now: () => go(true),
    /** The files stay as they are; the code is forgotten. */
    end(): Kept {
      const kept = journal.keep(() => anew(''))
      if (!kept.ok) return kept
      wait()
      return named({ folder: '' })
    },
    rename: (name: string): Kept => named({ name: name.trim() || world.carry.computer }),
    code,
    folder: () => state.folder,
    start(): void {
      goesOn = true
      lookIn(AFTER_START_MS)
    },
    stop(): void {
      isStopped = true
      goesOn = false
      wait()
      outgoing.stop(!busy && !fault && isOn())
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
