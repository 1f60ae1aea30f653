// What was read from the other computers. It lies in the journal: an older journal that is brought back reads it again.
import type { CarryHead } from '../../core/carry.ts'
import type { CarryCame, SeenBundles } from '../../shared/ipc.ts'
import type { CarryMerge } from './merge.ts'

/** Undefined when nothing did. */
export function cameOf({ counts, removed, loose }: CarryMerge, at: number): CarryCame | undefined {
  const kinds: CarryCame['kinds'] = {}
  for (const [kind, count] of Object.entries(counts) as Array<
    [keyof typeof counts, { added: number; changed: number }]
  >)
    if (kind !== 'earlier' && count.added + count.changed > 0) kinds[kind] = count.added + count.changed
  for (const name of loose) kinds[name] = 1
  return removed > 0 || Object.keys(kinds).length > 0 ? { at, kinds, removed } : undefined
}

export function withSeen(
  seen: SeenBundles,
  { device, seq, written, name }: CarryHead,
  came: CarryCame | undefined,
): SeenBundles {
  const last = came === undefined ? seen[device]?.came : came
  return { ...seen, [device]: { seq, written, name, came: last } }
}
