// What is said of backups and recovery codes: Home, the first run and the fault’s window say it, and no window that opens in
// an instant carries it.
import type { BackupView, Surroundings } from '../../shared/ipc.ts'
import { calendarDay, fullDay, time } from '../../shared/times.ts'
import type own from '../../shared/words/en/backup.json'
import ownIn from '../../shared/words/en/backup.json?languages-later'
import { windowWords } from '../ui/words.ts'

export const backupWords = await windowWords<typeof own>(ownIn)

/** "Monday 23 November, 16:12": as it was lived, wherever one is now. */
export function backupTime({ made }: Pick<BackupView, 'made'>, { now, zone, region }: Surroundings): string {
  const day = fullDay(made.wall.slice(0, 10), region, calendarDay(now, zone))
  return backupWords('when', { day, time: time(made.instant, { region, zone: made.zone }) })
}
