// Backups: what they are called, when the day's is due, and which of them stay.
import { type Day, daysBetween, type Moment } from './day.ts'

/** Why one was made: those before a change of the journal are kept for good, the others take turns. */
export const backupReasons = ['daily', 'asked', 'migration', 'import'] as const
export type BackupReason = (typeof backupReasons)[number]

export interface Backup {
  made: Moment
  reason: BackupReason
}

/** What a journal holds, in numbers; a day counts when something of it was kept. */
export interface Held {
  lines: number
  people: number
  days: number
}

/** What can go wrong with a backup or with bringing one back. */
export const backupFaults = ['disk-full', 'read-only', 'gone', 'damaged', 'newer', 'locked', 'not-made'] as const
export type BackupFault = (typeof backupFaults)[number]

const takesTurns = ({ reason }: Backup) => reason === 'daily' || reason === 'asked'
const dayOfMoment = ({ made }: Backup): Day => made.wall.slice(0, 10)
const weekOf = (backup: Backup) => String(Math.floor(daysBetween(A_MONDAY, dayOfMoment(backup)) / 7))
const monthOf = ({ made }: Backup) => made.wall.slice(0, 7)
const A_MONDAY = '1970-01-05'

/** Of so many days, weeks and months that have any, the newest stays. */
const TURNS: ReadonlyArray<readonly [period: (backup: Backup) => string, count: number]> = [
  [dayOfMoment, 7],
  [weekOf, 4],
  [monthOf, 6],
]

/**
 * Those that have had their turn. What was made later than now tells of a clock that was set back: it is left alone, and
 * does not count, until the clock has caught up. The newest of the others always stays.
 */
export function outlived<B extends Backup>(backups: readonly B[], now: number): B[] {
  const turning = backups
    .filter((backup) => takesTurns(backup) && backup.made.instant <= now)
    .toSorted((a, b) => b.made.instant - a.made.instant)
  const stay = new Set<B>()
  for (const [period, count] of TURNS) {
    const seen = new Set<string>()
    for (const backup of turning) {
      if (seen.has(period(backup))) continue
      if (seen.size === count) break
      seen.add(period(backup))
      stay.add(backup)
    }
  }
  return turning.filter((backup) => !stay.has(backup))
}

/**
 * Those that go when nothing older than `made` is to be brought back: all of the same journal but it, whatever they were
 * made for, and also those which a clock that was wrong dated later. Nothing goes when it is not among them.
 */
export function replacedBy<B extends Backup & { file: string; journal: string }>(
  backups: readonly B[],
  made: string,
): B[] {
  const stays = backups.find(({ file }) => file === made)
  return backups.filter(({ file, journal }) => stays && file !== stays.file && journal === stays.journal)
}

/** The folders that were used before, the last one first, when another one takes the place of `left`. */
export const foldersBefore = (before: readonly string[], left: string, now: string): string[] =>
  [...new Set([left, ...before])].filter((folder) => folder !== '' && folder !== now).slice(0, MOST_FOLDERS)
export const MOST_FOLDERS = 10

/** Whether today's is still to be made. */
export function isDue(backups: readonly Backup[], now: Moment): boolean {
  return !backups.some(
    (backup) =>
      takesTurns(backup) && backup.made.instant <= now.instant && dayOfMoment(backup) === now.wall.slice(0, 10),
  )
}

const END = '.backup'

/** `threshold-2026-11-24-083000-daily-1a2b3c4d.backup`; the last part tells the journals of one folder apart. */
export function backupName({ made, reason }: Backup, journal: string): string {
  const [day = '', time = ''] = made.wall.split('T')
  return `threshold-${day}-${time.replaceAll(':', '')}-${reason}-${journal}${END}`
}

/** Whether a file may be a backup, by its name, whatever it was renamed to. */
export const isBackupName = (name: string): boolean => name.endsWith(END)
