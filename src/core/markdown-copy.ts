// The copy of the journal in Markdown that is kept up: what is done with each file of its folder. What was written there
// by somebody else is never lost, and what is deleted in the journal leaves our files.

/** What is known of one of our files: hashes of what it may say, and several while it is being written. */
export type Written = readonly string[]

/**
 * `stays`: nothing is to be done. `aside`: somebody changed it, and theirs is kept beside before ours is written or goes.
 * `in-the-way`: it is none of ours and is left alone; ours is not written.
 */
export type FileStep = 'stays' | 'write' | 'remove' | 'aside' | 'in-the-way'

/** `found` is what the file says, and `wanted` what it is to say: undefined where there is, or is to be, none. */
export function fileStep(ours: Written | undefined, found: string | undefined, wanted: string | undefined): FileStep {
  if (found === wanted) return 'stays'
  if (wanted === undefined) return !ours ? 'stays' : ours.includes(found ?? '') ? 'remove' : 'aside'
  if (found === undefined) return 'write'
  if (!ours) return 'in-the-way'
  if (ours.includes(found)) return 'write'
  // There is nothing new to say, so theirs stays where it is.
  return ours.every((hash) => hash === wanted) ? 'stays' : 'aside'
}

/** Whether a path may be one of ours: it leads nowhere else. */
export const isCopyPath = (path: string): boolean =>
  /^Days\/\d{4}-\d{2}-\d{2}\.md$/u.test(path) || (/^People\/[^./\\][^/\\]*\.md$/u.test(path) && path.length <= 200)

/** `Days/2026-11-24.md` as somebody changed it: `Days/2026-11-24 (yours).md`, from the second on with a number. */
export const besideName = (path: string, yours: string, count: number): string =>
  `${path.slice(0, -'.md'.length)} (${yours}${count === 1 ? '' : ` ${count}`}).md`
