// Where else the journal is: its backups, and the copy in Markdown that is kept up. Both are joined here with what they
// share; and with deleting everything, which reaches them.
import type { Kept } from '../core/faults.ts'
import type { Settings } from '../core/settings.ts'
import { markdownWords } from './along/markdown-words.ts'
import { createBackupElsewhere } from './backup-elsewhere.ts'
import { createBackups } from './backups.ts'
import { createDeleteEverything } from './delete-everything.ts'
import { createMarkdownCopy } from './markdown-copy/markdown-copy.ts'
import type { SessionWorld } from './session-world.ts'

export interface CopiesWorld extends SessionWorld {
  change: (change: Partial<Settings>) => Kept
  /** Somebody is gone in a moment, and is still in the journal. */
  isDeleting: () => boolean
}

export function createCopies(world: CopiesWorld) {
  const backups = createBackups({ ...world, ...world.backups })
  const markdownCopy = createMarkdownCopy({
    ...world,
    words: () => markdownWords(world.words),
    yours: () => world.words('along.yours'),
    form: () => `${world.version} ${world.languages()[0]}`,
    mark: backups.mark,
  })
  return {
    backups,
    backupElsewhere: createBackupElsewhere({ ...world, ...world.backups }),
    markdownCopy,
    deleteEverything: createDeleteEverything({ ...world, removeCopy: markdownCopy.remove }),
  }
}
