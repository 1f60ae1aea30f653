// The backup that is offered where there is no journal to open, or none yet.

import { readRecoveryCode } from '../../core/recovery-code.ts'
import type { BackupOffered, BackupOpened } from '../../shared/ipc.ts'
import type { Clock } from '../clock.ts'
import { backupsIn, type FoundBackup, journalMark, ownBackups } from './backup-file.ts'
import { keyByKeychain } from './key.ts'
import { decide, layOut, type RestoringWorld } from './restoring.ts'
import { keyByCode } from './wrapping.ts'

export interface OfferWorld extends RestoringWorld {
  clock: Clock
  /** Where backups are kept, if another folder was chosen. */
  chosenFolder: () => string
}

export function offers(world: OfferWorld) {
  const { folder, keychain } = world
  /** They did not pass their check: the next one is offered. */
  const refused = new Set<string>()

  async function offered(atHand: Buffer | undefined): Promise<{ backups: FoundBackup[]; key: Buffer | undefined }> {
    const key = atHand ?? (await keyByKeychain(folder, keychain))
    const mark = key && journalMark(key)
    const found = await backupsIn([world.chosenFolder() || ownBackups(folder), ownBackups(folder)])
    return { key, backups: found.filter((one) => !refused.has(one.file) && (!mark || one.journal === mark)) }
  }

  return {
    /** `atHand` is the key, where somebody has opened it already. */
    async view(atHand?: Buffer): Promise<BackupOffered | undefined> {
      const { key, backups } = await offered(atHand)
      const [newest] = backups
      return newest && { made: newest.made, held: newest.held, needsCode: key === undefined }
    },
    /** Everything is ready for the next start, or nothing has changed. */
    async restore(typed: string | null, atHand?: Buffer): Promise<BackupOpened> {
      const { key, backups } = await offered(atHand)
      const [newest] = backups
      // The key's own files stay, with the passphrase they may ask for; only a code brings the backup's.
      const opened = key && newest ? { backup: newest, key } : openedBy(typed ?? '', backups)
      if (typeof opened === 'string') return { ok: false, reason: opened }
      const done = await bringBack(world, opened)
      if (!done.ok && done.reason === 'damaged') refused.add(opened.backup.file)
      return done
    },
  }
}

/** The newest that the code opens, or why it opens none. */
export function openedBy(typed: string, backups: readonly FoundBackup[]) {
  const code = readRecoveryCode(typed)
  if (!code) return 'not-a-code'
  for (const backup of backups) {
    const key = keyByCode(backup.recovery, code)
    if (key) return { backup, key, recovery: backup.recovery }
  }
  return 'another-journal'
}

/** Lays it out and decides for it; with `recovery` the key's files come along, as the backup carries it. */
export async function bringBack(
  world: RestoringWorld & { clock: Clock },
  { backup, key, recovery }: { backup: FoundBackup; key: Buffer; recovery?: string },
): Promise<BackupOpened> {
  const done = await layOut(world, { file: backup.file, key, recovery })
  if (!done.ok) return { ok: false, reason: done.fault }
  decide(world.folder, world.clock.instant())
  return { ok: true }
}
