// Of two versions of a record, which one stays.
import type { AlongRecord } from './along.ts'

/** When a record was changed last. Ids are UUIDv7, so one that was never changed says when it was made. */
export function editedAt({ id, edited }: Pick<AlongRecord, 'id' | 'edited'>): number {
  if (edited !== undefined) return edited
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0
}

/** The same value with the keys of its objects in order, so that two of the same content are written alike. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]))
}

const contentOf = ({ edited: _, ...content }: AlongRecord): string => JSON.stringify(ordered(content))

/**
 * Which of two versions of a record stays: the later edit. Of two made in the same moment it is the same one wherever
 * they meet.
 */
export function later(ours: AlongRecord, theirs: AlongRecord): 'same' | 'ours' | 'theirs' {
  const [mine, other] = [contentOf(ours), contentOf(theirs)]
  if (mine === other) return 'same'
  const [at, otherAt] = [editedAt(ours), editedAt(theirs)]
  return otherAt > at || (otherAt === at && other > mine) ? 'theirs' : 'ours'
}
