// Backups, while the journal is open: one a day by itself, one whenever it is asked for, and going back to one.
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type BackupFault, type BackupReason, backupName, foldersBefore, isDue, outlived } from '../core/backups.ts'
import type { Kept } from '../core/faults.ts'
import type { Settings } from '../core/settings.ts'
import type { BackupComparison, BackupDone, BackupsDeleted, BackupsOlder, BackupsView } from '../shared/ipc.ts'
import { createOlderBackups, type Made } from './backups-older.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import { backupsIn, type FoundBackup, journalMark, ownBackups } from './journal/backup-file.ts'
import type { Journal } from './journal/journal.ts'
import { keyToCarry } from './journal/key.ts'
import { JOURNAL } from './journal/places.ts'
import { decide, layOut, type RestoringWorld } from './journal/restoring.ts'
import type { SettingsStore } from './settings.ts'

export interface BackupsWorld extends RestoringWorld {
  journal: Journal
  clock: Clock
  settings: Pick<SettingsStore, 'get'>
  change: (change: Partial<Settings>) => Kept
  changed: Changed
  /** Somebody is gone in a moment, and is still in the journal. */
  isDeleting: () => boolean
  /** Closes the journal, and opens the one that is there then. */
  reopen: (meanwhile: () => void) => Promise<void>
}

/** The start has enough to do; and whether the day's was made is asked once in this while, for its folder may be far away. */
const AFTER_START_MS = 10 * 60_000
const LOOKS_EVERY_MS = 3_600_000

/**
 * A code that was changed since stays changed, for somebody has written it down; and whether it carries to another
 * computer, and with which code, is nothing of that day's. What was read from the others is.
 */
const CARRIED = ['recoveryCode', 'codeIsSafe', 'carryCode'] as const

export function createBackups(world: BackupsWorld) {
  const { journal, clock, settings, worker } = world
  const source = path.join(world.folder, JOURNAL)
  const own = ownBackups(world.folder)
  const chosen = () => settings.get().backupFolder || own
  let busy = false
  /** Why the last one was not made where it was to be. */
  let fault: { fault: BackupFault; folder: string } | undefined
  let looked = clock.instant() - LOOKS_EVERY_MS + AFTER_START_MS

  /** Proven each time: the code that is shown in Settings opens the key that the backup carries. */
  const known = () => keyToCarry(world.folder, journal.ownWords.get('recoveryCode'))

  const mark = (): string => {
    const key = known()?.key
    return key ? journalMark(key) : ''
  }
  /** Of this journal; another's may lie in the same folder. */
  async function all(): Promise<FoundBackup[]> {
    const ours = mark()
    return (await backupsIn([chosen(), own])).filter(({ journal: of }) => of === ours)
  }

  /** One thing at a time. */
  async function alone<T extends { ok: boolean }>(deed: () => Promise<T>) {
    const notMade = { ok: false, fault: 'not-made' } as const
    if (busy) return notMade
    busy = true
    world.changed('backups')
    const done = await deed().catch(() => notMade)
    busy = false
    world.changed('backups', 'today')
    return done
  }

  const make = (reason: BackupReason): Promise<BackupDone> =>
    alone(async () => withoutFile(await makeIn(chosen(), reason)))
  const moveTo = (backupFolder: string): Kept => {
    const { backupFolder: left, backupFoldersBefore: before } = settings.get()
    return world.change({ backupFolder, backupFoldersBefore: foldersBefore(before, left, backupFolder) })
  }

  /** Where the wanted folder does not take it, the data folder does, and the fault is said. */
  async function makeIn(wanted: string, reason: BackupReason): Promise<Made> {
    const opened = known()
    if (!opened) return { ok: false, fault: 'not-made' }
    const { key, recovery } = opened
    const wish = { made: clock.now(), reason, journal: journalMark(key), recovery }
    const into = async (folder: string) => {
      if (folder === own) mkdirSync(own, { recursive: true })
      const made = await worker({ kind: 'make', source, key, folder, wish })
      return made.ok ? { ok: true as const, file: path.join(folder, backupName(wish, wish.journal)) } : made
    }
    const first = await into(wanted)
    fault = first.ok ? undefined : { fault: first.fault, folder: wanted }
    const made = first.ok || wanted === own ? first : await into(own)
    if (made.ok) for (const { file } of outlived(await all(), clock.instant())) await rm(file).catch(() => {})
    return made
  }

  /** The one meant, and this journal's key. */
  async function find(id: string) {
    const backup = (await all()).find(({ file }) => file === id)
    const opened = known()
    return backup && opened && { backup, key: opened.key }
  }

  const older = createOlderBackups({
    folders: () => [chosen(), own, ...settings.get().backupFoldersBefore],
    dataFolder: world.folder,
    make: () => makeIn(chosen(), 'asked'),
  })

  return {
    mark,
    /** A new one first; then the others can go. */
    older: (): Promise<BackupsOlder> =>
      world.isDeleting() ? Promise.resolve({ ok: false, fault: 'deleting' }) : alone<BackupsOlder>(older.look),
    deleteOlder: (): Promise<BackupsDeleted> => alone<BackupsDeleted>(older.remove),
    /** Makes the day's, when it is due. */
    async look(): Promise<void> {
      // Whichever way the clock was set.
      if (busy || Math.abs(clock.instant() - looked) < LOOKS_EVERY_MS) return
      looked = clock.instant()
      if (isDue(await all(), clock.now())) await make('daily')
    },
    nextLook: () => undefined,
    fault: () => fault,
    make,
    async view(): Promise<BackupsView> {
      const backups = await all()
      return {
        folder: chosen(),
        isOwn: chosen() === own,
        busy,
        fault,
        backups: backups.map(({ file, made, reason, held, bytes }) => ({ id: file, made, reason, held, bytes })),
      }
    },
    /** From now on in `folder`, if it takes one. */
    keepIn: (folder: string): Promise<BackupDone> =>
      alone(async () => {
        const done = await makeIn(folder, 'asked')
        const refused = fault?.fault
        fault = undefined
        if (refused) return { ok: false, fault: refused }
        moveTo(folder === own ? '' : folder)
        return withoutFile(done)
      }),
    keepInOwn(): Kept {
      fault = undefined
      const kept = moveTo('')
      world.changed('backups')
      return kept
    },
    async compare(id: string): Promise<BackupComparison> {
      const found = await find(id)
      if (!found) return { ok: false, fault: 'gone' }
      const counted = await worker({ kind: 'count', source, key: found.key })
      return counted.ok ? { ok: true, now: counted.held, before: found.backup.held } : counted
    },
    restore: (id: string): Promise<BackupDone> =>
      alone(async () => {
        const found = await find(id)
        if (!found) return { ok: false, fault: 'gone' }
        const carried = Object.fromEntries(CARRIED.map((name) => [name, JSON.stringify(journal.ownWords.get(name))]))
        const done = await layOut(world, { file: found.backup.file, key: found.key, carried })
        if (!done.ok) return done
        decide(world.folder, clock.instant())
        void world.reopen(() => {})
        return { ok: true }
      }),
  }
}

export type Backups = ReturnType<typeof createBackups>

const withoutFile = (made: Made): BackupDone => (made.ok ? { ok: true } : made)
