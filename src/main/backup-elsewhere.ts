// The first run's "I have a backup": a file from anywhere and its recovery code bring a journal to this computer.
import path from 'node:path'
import type { Kept } from '../core/faults.ts'
import type { Settings } from '../core/settings.ts'
import type { BackupChosen, BackupOpened } from '../shared/ipc.ts'
import type { Clock } from './clock.ts'
import { type FoundBackup, readAbout } from './journal/backup-file.ts'
import { bringBack, openedBy } from './journal/offer.ts'
import type { RestoringWorld } from './journal/restoring.ts'

export interface BackupElsewhereWorld extends RestoringWorld {
  clock: Clock
  change: (change: Partial<Settings>) => Kept
  reopen: (meanwhile: () => void) => Promise<void>
}

export function createBackupElsewhere(world: BackupElsewhereWorld) {
  let chosen: FoundBackup | undefined
  return {
    async choose(file: string): Promise<BackupChosen> {
      const about = await readAbout(file)
      if (!about) return { ok: false, file: path.basename(file) }
      chosen = { ...about, file }
      return { ok: true, backup: { made: about.made, held: about.held, needsCode: true } }
    },
    async restore(typed: string): Promise<BackupOpened> {
      if (!chosen) return { ok: false, reason: 'gone' }
      const opened = openedBy(typed, [chosen])
      if (typeof opened === 'string') return { ok: false, reason: opened }
      const done = await bringBack(world, opened)
      if (!done.ok) return done
      world.change({ welcomed: true })
      void world.reopen(() => {})
      return done
    },
  }
}

export type BackupElsewhere = ReturnType<typeof createBackupElsewhere>
