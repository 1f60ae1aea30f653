// What was read from the other computers. It lies in the journal: an older journal that is brought back reads it again.
import type { CarryHead, SeenBundle } from '../../core/carry.ts'
import type { CarryCame } from '../../shared/ipc.ts'
import type { CarryMerge } from './merge.ts'

export type Seen = Record<string, SeenBundle & { name: string; came?: CarryCame | undefined }>

/** Undefined when nothing did. */
export function cameOf({ counts, removed, loose }: CarryMerge, at: number): CarryCame | undefined {
  const kinds: CarryCame['kinds'] = {}
  for (const [kind, count] of Object.entries(counts) as Array<[keyof typeof counts, { added: number; changed: number }]>)
    if (kind !== 'earlier' && count.added + count.changed > 0) kinds[kind] = count.added + count.changed
  for (const name of loose) kinds[name] = 1
  return removed > 0 || Object.keys(kinds).length > 0 ? { at, kinds, removed } : undefined
}

export function withSeen(seen: Seen, { device, seq, written, name }: CarryHead, came: CarryCame | undefined): Seen {
  return { ...seen, [device]: { seq, written, name, came: came ?? seen[device]?.came } }
}
