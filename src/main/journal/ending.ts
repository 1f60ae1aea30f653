// How the journal was left. While it is open, a mark lies beside it that says which file it is; closing takes it away.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { JOURNAL } from './places.ts'

export const MARK = 'journal.open'

/** Closed; ended while it was open; or ended so, and the log with what was written last is not there any more. */
export type Ending = 'closed' | 'unclean' | 'log-missing'

/** Another file in its place, a backup's for instance, was not left open. */
const nameOf = (folder: string) => String(statSync(path.join(folder, JOURNAL), { bigint: true }).ino)

/** Asked before it is opened, which makes a new log. */
export function endingOf(folder: string): Ending {
  const mark = path.join(folder, MARK)
  if (!existsSync(mark) || !existsSync(path.join(folder, JOURNAL))) return 'closed'
  if (readFileSync(mark, 'utf8') !== nameOf(folder)) return 'closed'
  return existsSync(path.join(folder, `${JOURNAL}-wal`)) ? 'unclean' : 'log-missing'
}

export const markOpen = (folder: string): void =>
  writeFileSync(path.join(folder, MARK), nameOf(folder), { mode: 0o600 })

/** Before the log goes: killed in between, it is only not known that it was open. */
export const markClosed = (folder: string): void => rmSync(path.join(folder, MARK), { force: true })
