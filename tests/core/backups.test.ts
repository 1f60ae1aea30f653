import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Backup,
  backupName,
  backupReasons,
  foldersBefore,
  isBackupName,
  isDue,
  MOST_FOLDERS,
  outlived,
  replacedBy,
} from '../../src/core/backups.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-24T09:00:00Z')

const backupAt = (instant: number, reason: Backup['reason'] = 'daily'): Backup => ({
  made: { instant, wall: new Date(instant).toISOString().slice(0, 19), zone: 'UTC' },
  reason,
})
const wall = (backup: Backup) => backup.made.wall.slice(0, 10)
const newestFirst = (backups: readonly Backup[]) => backups.toSorted((a, b) => b.made.instant - a.made.instant)

const history = fc.array(fc.tuple(fc.integer({ min: -500 * DAY, max: 30 * DAY }), fc.constantFrom(...backupReasons)), {
  maxLength: 80,
})
const made = history.map((all) => all.map(([ago, reason]) => backupAt(START + ago, reason)))
const turning = (backups: readonly Backup[], now: number) =>
  backups.filter(({ made: { instant }, reason }) => instant <= now && (reason === 'daily' || reason === 'asked'))

describe('of the backups', () => {
  it('a year of days leaves seven days, four weeks and six months', () => {
    const year = Array.from({ length: 365 }, (_, ago) => backupAt(START - ago * DAY))
    const gone = new Set(outlived(year, START))
    expect(year.filter((backup) => !gone.has(backup)).map(wall)).toEqual([
      ...['2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18'],
      ...['2026-11-15', '2026-11-08'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30'],
    ])
  })

  it('the newest stays, and what was made before a migration or an import', () => {
    fc.assert(
      fc.property(made, (backups) => {
        const gone = outlived(backups, START)
        expect(gone.every(({ reason }) => reason === 'daily' || reason === 'asked')).toBe(true)
        const [newest] = newestFirst(turning(backups, START))
        if (newest) expect(gone).not.toContain(newest)
      }),
    )
  })

  it('as many stay as there are turns, the newest of each day of the last seven', () => {
    fc.assert(
      fc.property(made, (backups) => {
        const gone = new Set(outlived(backups, START))
        const stay = newestFirst(turning(backups, START)).filter((backup) => !gone.has(backup))
        expect(stay.length).toBeLessThanOrEqual(7 + 4 + 6)
        const days = [...new Set(newestFirst(turning(backups, START)).map(wall))].slice(0, 7)
        expect([...new Set(stay.map(wall))].slice(0, days.length)).toEqual(days)
        expect(outlived(stay, START)).toEqual([])
      }),
    )
  })

  it('a clock that was set back takes none that the right time would have left', () => {
    fc.assert(
      fc.property(made, fc.nat(600 * DAY), (backups, back) => {
        const right = outlived(backups, START)
        for (const backup of outlived(backups, START - back)) expect(right).toContain(backup)
        const later = backups.filter(({ made: { instant } }) => instant > START - back)
        for (const backup of outlived(backups, START - back)) expect(later).not.toContain(backup)
      }),
    )
  })
})

describe('the day’s backup', () => {
  const now = (instant: number) => backupAt(instant).made

  it('is due until there is one of today', () => {
    expect(isDue([], now(START))).toBe(true)
    expect(isDue([backupAt(START - DAY)], now(START))).toBe(true)
    expect(isDue([backupAt(START - 3_600_000)], now(START))).toBe(false)
    expect(isDue([backupAt(START - 3_600_000, 'asked')], now(START))).toBe(false)
  })

  it('is due as well when what there is was made before a migration, or later than now', () => {
    expect(isDue([backupAt(START - 1, 'migration')], now(START))).toBe(true)
    expect(isDue([backupAt(START + 3_600_000)], now(START))).toBe(true)
  })
})

it('a name says the time, the reason and the journal, and sorts by time', () => {
  const name = backupName(backupAt(START, 'migration'), '1a2b3c4d')
  expect(name).toBe('threshold-2026-11-24-090000-migration-1a2b3c4d.backup')
  expect(isBackupName(name)).toBe(true)
  expect(isBackupName(`${name}.part`)).toBe(false)
  expect([name, backupName(backupAt(START + DAY), '1a2b3c4d')].toSorted()[0]).toBe(name)
})

describe('when nothing older is to be brought back', () => {
  const files = made.map((all) =>
    all.map((backup, at) => ({ ...backup, file: `${at}`, journal: at % 3 === 0 ? 'other' : 'mine' })),
  )

  it('all of the same journal go but the new one, whatever they were made for', () => {
    fc.assert(
      fc.property(files, fc.nat(80), (backups, which) => {
        const stays = backups[which]
        const gone = replacedBy(backups, `${which}`)
        expect(gone.every(({ journal }) => journal === stays?.journal)).toBe(true)
        expect(gone.some(({ file }) => file === stays?.file)).toBe(false)
        if (stays) expect(backups.filter(({ journal }) => journal === stays.journal)).toHaveLength(gone.length + 1)
        else expect(gone).toEqual([])
      }),
    )
  })

  it('the folders of before are known, the last one first, and not for ever', () => {
    expect(foldersBefore([], '', '/a')).toEqual([])
    expect(foldersBefore(['/a'], '/b', '/c')).toEqual(['/b', '/a'])
    expect(foldersBefore(['/b', '/a'], '/c', '/a')).toEqual(['/c', '/b'])
    expect(
      foldersBefore(
        Array.from({ length: 20 }, (_, at) => `/${at}`),
        '/a',
        '/b',
      ),
    ).toHaveLength(MOST_FOLDERS)
  })
})
