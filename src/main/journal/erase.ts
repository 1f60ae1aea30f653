// Deleting everything: the journal with its keys, its backups and what was set aside, as far as they are in the data
// folder. A mark is written first, so that an end in the middle is completed at the next start.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '../files.ts'

const MARK = 'delete-everything'
/** Whatever holds words of the user's, or a key to them. */
const OURS = /^(journal\.|backups$|set-aside-|restore|config\.corrupt-|carry\.json)/

export function markForErasing(folder: string): void {
  writeWhole(path.join(folder, MARK), '')
}

/** Before a journal is looked for. */
export function eraseWhatIsMarked(folder: string): void {
  const mark = path.join(folder, MARK)
  if (!existsSync(mark)) return
  for (const name of readdirSync(folder)) {
    if (OURS.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
  rmSync(mark)
}
