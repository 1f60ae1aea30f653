// Two computers: each writes a bundle of its own into a folder they share, and reads the other's. Which bundles are read,
// and what stays of a record that one of them took away.
import type { AlongRecord, KindName, LooseName } from './along.ts'
import { editedAt } from './along-merge.ts'

/** A record that was taken away. No word of it is left. */
export interface Removed {
  record: string
  kind: KindName
  at: number
  /** A person deleted by hand: nothing brings them back. */
  final?: true | undefined
  /** The record that stands for it now: of two that turned out to be one. */
  became?: string | undefined
}

/** Whether a record that was taken away stays away, or was changed since and comes back. */
export const staysAway = (removed: Removed, record: Pick<AlongRecord, 'id' | 'edited'>): boolean =>
  removed.final === true || removed.at >= editedAt(record)

/** Of two notes of the same record: for good before not, then the later one, and the same one on every computer. */
export function laterRemoved(a: Removed, b: Removed): Removed {
  const rank = ({ final, at }: Removed) => [Number(final === true), at] as const
  const [[aFinal, aAt], [bFinal, bAt]] = [rank(a), rank(b)]
  if (aFinal !== bFinal) return aFinal > bFinal ? a : b
  if (aAt !== bAt) return aAt > bAt ? a : b
  return (a.became ?? '') >= (b.became ?? '') ? a : b
}

/** Rows without an id are known by what they are about: a day, or an entry of a calendar. */
export const looseId = (name: LooseName, about: string): string => `${name} ${about}`

/** All rows about one thing, and when one of them changed last; none of them are left where they were taken away. */
export interface LooseGroup {
  id: string
  at: number
  rows: Array<Record<string, unknown>>
}

/** What a bundle says before it is opened. */
export interface CarryHead {
  /** Told from the code: whose it is. */
  carry: string
  /** The computer that wrote it. */
  device: string
  name: string
  seq: number
  written: number
  /** Of its content. */
  hash: string
  /** Until when what each other computer wrote was read, by that one's own clock. */
  read: Record<string, number>
}

/** The last one that was read from a computer. */
export type SeenBundle = Pick<CarryHead, 'seq' | 'written'>

export const bundleFaults = ['half', 'foreign', 'newer', 'damaged', 'ahead', 'too-large', 'unreadable'] as const
/** Why a bundle is left alone. */
export type BundleFault = (typeof bundleFaults)[number]

/** A clock that is further ahead than this would make everything that was written here an older version. */
export const AHEAD_MS = 24 * 3_600_000

/** Of each other computer the bundles that may bring something, the newest first: programs that sync make copies. */
export function worthReading<B extends CarryHead>(
  bundles: readonly B[],
  own: string,
  seen: Readonly<Record<string, SeenBundle>>,
): B[][] {
  const others = bundles.filter(({ device, seq }) => device !== own && seq > (seen[device]?.seq ?? 0))
  return [...Map.groupBy(others, ({ device }) => device).values()].map((copies) =>
    copies.toSorted((a, b) => b.seq - a.seq || b.written - a.written),
  )
}

/** Whether somebody else writes under this computer's name: a data folder that was copied does. */
export const isTaken = (
  found: SeenBundle & { hash: string },
  mine: { seq: number; hashes: readonly string[] },
): boolean => found.seq > mine.seq || (found.seq === mine.seq && !mine.hashes.includes(found.hash))

/** A change waits this long for the next one, and no longer than that. */
const REST_MS = 2 * 60_000
const LONGEST_MS = 15 * 60_000

/** Whether what changed since `first`, and last at `last`, is written now. */
export const isDue = (first: number, last: number, now: number): boolean =>
  now - last >= REST_MS || now - first >= LONGEST_MS || now < last

const END = '.carry'
/** `threshold-<device>.carry`; each computer writes its own alone. */
export const bundleName = (device: string): string => `threshold-${device}${END}`
/** Whether a file may be a bundle, by its name, whatever a program that syncs put into it. */
export const isBundleName = (name: string): boolean => name.endsWith(END)
