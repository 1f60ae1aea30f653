// The recovery code as it stands in its eight fields. Spaces and dashes are only for the eye, and either case will do.

export const GROUPS = 8
export const SIGNS = 4

/** What was typed or pasted, without what only separates. */
export function signsOf(typed: string): string {
  return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

export const noGroups: readonly string[] = Array.from({ length: GROUPS }, () => '')

export interface Filled {
  groups: string[]
  /** The field in which the typing goes on. */
  next: number
}

/**
 * The groups after `typed` stands in the field `at`: what is more than four signs runs on into the fields after it. A
 * whole code, pasted anywhere, fills all of them.
 */
export function fill(groups: readonly string[], at: number, typed: string): Filled {
  const signs = signsOf(typed)
  const start = signs.length >= GROUPS * SIGNS ? 0 : at
  const filled = [...groups]
  filled[start] = signs.slice(0, SIGNS)
  let next = start
  for (let rest = signs.slice(SIGNS); rest !== '' && next < GROUPS - 1; rest = rest.slice(SIGNS)) {
    next++
    filled[next] = rest.slice(0, SIGNS)
  }
  const full = (filled[next] ?? '').length === SIGNS && signs.length > 0
  return { groups: filled, next: Math.min(full ? next + 1 : next, GROUPS - 1) }
}

/** How many signs are still to come. */
export function missing(groups: readonly string[]): number {
  return GROUPS * SIGNS - groups.join('').length
}
