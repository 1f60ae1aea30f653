// Deleting the backups that were made before: when somebody was deleted, those still hold them. A new one is made and
// checked first, and none goes while that one is not whole.
import { readdir, rm, stat } from 'node:fs/promises'
import { type BackupFault, replacedBy } from '../core/backups.ts'
import type { BackupsDeleted, BackupsOlder } from '../shared/ipc.ts'
import { backupsIn, type FoundBackup, hashOf, readAbout } from './journal/backup-file.ts'

/** Where it is, when it was made. */
export type Made = { ok: true; file: string } | { ok: false; fault: BackupFault }

interface OlderBackupsWorld {
  /** Wherever they are kept, and were. */
  folders: () => string[]
  dataFolder: string
  make: () => Promise<Made>
}

export function createOlderBackups({ folders, dataFolder, make }: OlderBackupsWorld) {
  /** The new one, and those that were said to go. */
  let said: { made: string; files: Set<string> } | undefined

  async function others(made: string): Promise<FoundBackup[]> {
    return replacedBy(await backupsIn(folders()), made)
  }

  return {
    async look(): Promise<BackupsOlder> {
      said = undefined
      const made = await make()
      if (!made.ok) return made
      const about = await readAbout(made.file)
      if (!about) return { ok: false, fault: 'damaged' }
      const older = await others(made.file)
      said = { made: made.file, files: new Set(older.map(({ file }) => file)) }
      return {
        ok: true,
        older: {
          stays: about.made,
          count: older.length,
          from: older.at(-1)?.made,
          to: older[0]?.made,
          bytes: older.reduce((sum, { bytes }) => sum + bytes, 0),
          unreached: await unreached(folders().filter((folder) => !folder.startsWith(dataFolder))),
          setAside: (await readdir(dataFolder)).filter((name) => name.startsWith('set-aside-')).length,
        },
      }
    },
    /** Only those that were said, and only while the new one is whole. */
    async remove(): Promise<BackupsDeleted> {
      if (!said || !(await isWhole(said.made))) return { ok: false, fault: 'damaged' }
      const { made, files } = said
      said = undefined
      const go = (await others(made)).filter(({ file }) => files.has(file))
      let deleted = 0
      for (const { file } of go)
        await rm(file)
          .then(() => deleted++)
          .catch(() => {})
      return { ok: true, deleted, left: go.length - deleted }
    },
  }
}

async function isWhole(file: string): Promise<boolean> {
  const about = await readAbout(file)
  return about !== undefined && (await hashOf(file, about.bytes)) === about.sha256
}

async function unreached(places: readonly string[]): Promise<string[]> {
  const there = await Promise.all(
    places.map((folder) =>
      stat(folder)
        .then((found) => found.isDirectory())
        .catch(() => false),
    ),
  )
  return [...new Set(places.filter((_, at) => !there[at]))]
}
