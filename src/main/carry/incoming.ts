// What the other computers wrote: each bundle is read once, the newest whole one of each, and put together with the
// journal when nobody is writing in it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { bundleName, isTaken, worthReading } from '../../core/carry.ts'
import type { CarryFault } from '../../shared/ipc.ts'
import { type FoundBundle, type LeftBundle, lookInto } from './folder.ts'
import { mergeBundle } from './merge.ts'
import type { Opened } from './opened.ts'
import { carryOf, keyOf } from './seal.ts'
import { cameOf, withSeen } from './seen.ts'
import type { CarryState } from './state.ts'
import type { CarryWorld, Staying } from './world.ts'

type Whole = Extract<Opened, { ok: true }>
interface Own {
  state: () => CarryState
  /** Somebody else writes under this computer's name. */
  isAnother: () => void
}

export function createIncoming(world: CarryWorld, { state, isAnother }: Own) {
  const { journal, clock, changed } = world
  const { ownWords } = journal
  let fault: CarryFault | undefined
  let waits = false
  let left: LeftBundle[] = []
  /** Bundles that could not be opened, as they are: they are not tried again. */
  const refused = new Map<string, LeftBundle>()
  const code = () => ownWords.get('carryCode')

  /** Each once, the newest first; what is read is not read again. */
  async function read(isStill: Staying): Promise<FoundBundle | undefined> {
    const looked = await lookInto(state().folder, carryOf(code()), bundleName(state().device), clock.instant())
    if (!isStill()) return undefined
    const own = looked.bundles.filter(({ device }) => device === state().device)
    if (own.some((found) => isTaken(found, { seq: state().seq, hashes: [state().hash, state().next] }))) isAnother()
    waits = false
    fault = undefined
    const fromOthers = worthReading(looked.bundles, state().device, ownWords.get('carrySeen'))
    for (const copies of fromOthers) for (const found of copies) if (await isRead(found, isStill)) break
    if (!isStill()) return undefined
    const there = new Set(looked.bundles.map(nameOf))
    left = [...looked.left, ...[...refused].flatMap(([name, each]) => (there.has(name) ? [each] : []))]
    return own.find(({ device, file }) => file === bundleName(device) && device === state().device)
  }

  const nameOf = ({ file, hash, seq }: FoundBundle) => `${file} ${seq} ${hash}`

  /** Whether the next older copy need not be looked at. */
  async function isRead(found: FoundBundle, isStill: Staying): Promise<boolean> {
    if (!isStill()) return true
    if (refused.has(nameOf(found))) return false
    if (isHeld()) return true
    const bytes = await readFile(path.join(state().folder, found.file))
    if (!isStill()) return true
    const opened = await world.reader.open({ bytes, key: keyOf(code()), known: knownOf(found.device) })
    if (!isStill()) return true
    if (!opened.ok) {
      refused.set(nameOf(found), { file: found.file, fault: opened.fault })
      return false
    }
    const { head } = opened
    const seen = ownWords.get('carrySeen')
    const last = seen[head.device]
    // The file may have been changed meanwhile.
    if (head.device === state().device || head.seq <= (last?.seq ?? 0)) return true
    if (!last && !(await world.backUp())) fault = 'no-backup'
    else if (isStill() && !isHeld()) merge(opened)
    return true
  }

  /** Another version may read more in the same file. */
  const knownOf = (device: string) => {
    const known = ownWords.get('carryKnown')[device]
    return known?.app === world.version ? known.sums : undefined
  }

  const isHeld = () => {
    const held = world.isHeld() || world.deletion.leaving() !== undefined
    waits ||= held
    return held
  }

  /** Only of one that is in the journal as a whole it is remembered what was in it. */
  function merge({ head, bundle, known }: Whole): void {
    const seen = ownWords.get('carrySeen')
    const times = { cameUntil: seen[head.device]?.written ?? 0, theySaw: head.read[state().device] ?? 0 }
    const merged = journal.keep(() => {
      const came = mergeBundle(journal, bundle, times, (person) => world.deletion.gone(person, world.carry.someone()))
      ownWords.set('carrySeen', withSeen(seen, head, cameOf(came, clock.instant())))
      const { [head.device]: _, ...others } = ownWords.get('carryKnown')
      const own = came.isWhole ? { [head.device]: { app: world.version, sums: known } } : {}
      ownWords.set('carryKnown', { ...others, ...own })
      return came
    })
    if (!merged.ok) {
      fault = 'not-kept'
      return
    }
    journal.deletion.foldLog()
    const { loose } = merged.value
    const came = cameOf(merged.value, 0)
    if (!came) return
    changed('along', 'today', 'journal', 'people', 'settings', 'book', 'arrive', 'evening', 'line')
    if (loose.has('calendarRules') || came.kinds.ownWords) world.rulesChanged()
    world.looks()
  }

  return { read, fault: () => fault, waits: () => waits, left: () => left }
}
