// Two computers, while the journal is open: looks into the shared folder every minute, reads what the others wrote, and
// writes this one's bundle a while after a change.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { bundleName, type CarryHead, isDue, isTaken, worthReading } from '../../core/carry.ts'
import { done, type Kept } from '../../core/faults.ts'
import { newRecoveryCode, RECOVERY_BYTES, readRecoveryCode } from '../../core/recovery-code.ts'
import type { CarryDone, CarryFault, CarryView } from '../../shared/ipc.ts'
import type { Reader } from '../along/reader.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DeletionPart } from '../deletion.ts'
import { writeWhole, writingFault } from '../files.ts'
import type { Journal } from '../journal/journal.ts'
import { type FoundBundle, folderFault, type LeftBundle, lookInto } from './folder.ts'
import { bundleParts } from './gather.ts'
import { mergeBundle } from './merge.ts'
import { carryOf, hashOf, keyOf, seal } from './seal.ts'
import { cameOf, withSeen } from './seen.ts'
import { newDevice, readState, writeState } from './state.ts'

export interface CarryWorld {
  journal: Journal
  clock: Clock
  changed: Changed
  dataFolder: string
  version: string
  reader: Pick<Reader, 'open'>
  deletion: Pick<DeletionPart, 'gone' | 'leaving'>
  /** What this computer is called, until the user says otherwise, and what a line says of somebody who was deleted. */
  carry: { computer: string; someone: () => string }
  /** One before anything comes from a computer for the first time; whether it was made. */
  backUp: () => Promise<boolean>
  /** Something is being written, in which no word may change. */
  isHeld: () => boolean
  /** What depends on the journal is looked at anew, and the calendar when what counts in it changed. */
  looks: () => void
  rulesChanged: () => void
}

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
  let fault: CarryFault | undefined
  let waits = false
  let left: LeftBundle[] = []
  /** Bundles that could not be opened, as they are: they are not tried again. */
  const refused = new Map<string, LeftBundle>()
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

  /** Each once, the newest first; what is read is not read again. */
  async function readAll(): Promise<FoundBundle | undefined> {
    const looked = await lookInto(state.folder, carryOf(code()), bundleName(state.device), clock.instant())
    const own = looked.bundles.filter(({ device }) => device === state.device)
    // This data folder was copied, or another's was put here: from now on this is a computer of its own.
    if (own.some((found) => isTaken(found, { seq: state.seq, hashes: [state.hash, state.next] }))) keep(newDevice())
    waits = false
    const fromOthers = worthReading(looked.bundles, state.device, ownWords.get('carrySeen'))
    for (const copies of fromOthers) for (const found of copies) if (await isRead(found)) break
    const there = new Set(looked.bundles.map(nameOf))
    left = [...looked.left, ...[...refused].flatMap(([name, each]) => (there.has(name) ? [each] : []))]
    return own.find(({ device, file }) => file === bundleName(device) && device === state.device)
  }

  const nameOf = ({ file, hash, seq }: FoundBundle) => `${file} ${seq} ${hash}`

  /** Whether the next older copy need not be looked at. */
  async function isRead(found: FoundBundle): Promise<boolean> {
    if (refused.has(nameOf(found))) return false
    if (isHeld()) return true
    const bytes = await readFile(path.join(state.folder, found.file))
    const opened = await world.reader.open({ bytes, key: keyOf(code()) })
    if (!opened.ok) {
      refused.set(nameOf(found), { file: found.file, fault: opened.fault })
      return false
    }
    const { head, bundle } = opened
    const seen = ownWords.get('carrySeen')
    const known = seen[head.device]
    // The file may have been changed meanwhile.
    if (head.device === state.device || head.seq <= (known?.seq ?? 0)) return true
    if (!known && !(await world.backUp())) fault = 'no-backup'
    else if (!isHeld()) merge(head, bundle)
    return true
  }

  const isHeld = () => {
    const held = world.isHeld() || world.deletion.leaving() !== undefined
    waits ||= held
    return held
  }

  function merge(head: CarryHead, bundle: Parameters<typeof mergeBundle>[1]): void {
    const seen = ownWords.get('carrySeen')
    const times = { cameUntil: seen[head.device]?.written ?? 0, theySaw: head.read[state.device] ?? 0 }
    const merged = journal.keep(() => {
      const came = mergeBundle(journal, bundle, times, (person) =>
        world.deletion.gone(person, world.carry.someone()),
      )
      ownWords.set('carrySeen', withSeen(seen, head, cameOf(came, clock.instant())))
      return came
    })
    if (!merged.ok) {
      fault = 'not-kept'
      return
    }
    journal.deletion.foldLog()
    if (!cameOf(merged.value, 0)) return
    changed('along', 'today', 'journal', 'people', 'settings', 'book', 'arrive', 'evening', 'line')
    if (merged.value.loose.has('calendarRules')) world.rulesChanged()
    world.looks()
  }

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
    if (busy || !isOn()) return
    busy = true
    fault = undefined
    if (isAsked) changed('carry')
    try {
      const own = await readAll()
      if (isAsked || !own || own.seq !== state.seq || isTimeToWrite()) write(own)
    } catch (error) {
      fault = folderFault(error)
    }
    busy = false
    changed('carry')
  }

  /** From now on in `folder`, if it can be. */
  async function start(folder: string, withCode: string): Promise<CarryDone> {
    const before = { ...state }
    const kept = journal.keep(() => {
      ownWords.set('carryCode', withCode)
      ownWords.set('carrySeen', {})
    })
    if (!kept.ok) return kept
    refused.clear()
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
            waits,
            left,
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
