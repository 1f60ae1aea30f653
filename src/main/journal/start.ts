// Opening the journal at the start, with everything a first user can meet.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BackupFault } from '../../core/backups.ts'
import type { StartFault } from '../../core/faults.ts'
import { readPassphrase } from '../../core/passphrase.ts'
import { newRecoveryCode, RECOVERY_BYTES, readRecoveryCode } from '../../core/recovery-code.ts'
import type { Clock } from '../clock.ts'
import { journalMark, ownBackups } from './backup-file.ts'
import type { BackupWorker } from './backup-worker.ts'
import { JournalClosed, startFaultOf, versionIn } from './database.ts'
import { type Ending, endingOf, MARK, markClosed, markOpen } from './ending.ts'
import { eraseWhatIsMarked } from './erase.ts'
import { type Journal, openJournal } from './journal.ts'
import {
  findKey,
  KEY_FILES,
  type Keychain,
  noteOpened,
  opensByCode,
  recoverKey,
  recoveryIn,
  unlockKey,
  wrapAnew,
} from './key.ts'
import { NEWEST } from './migrations.ts'
import { JOURNAL, JOURNAL_FILES, stampOf } from './places.ts'
import { finishRestoring } from './restoring.ts'

/** The journal's key, and whether it lies bare beside it. */
export interface OpenKey {
  key: Buffer
  bare: boolean
}

export type Started =
  /** `aside` is where the journal is that gave way to a backup. */
  | ({ ok: true; journal: Journal; aside: string | undefined; ending: Ending } & OpenKey)
  | { ok: false; fault: StartFault; place: string; version?: string | undefined }

export interface StartWorld {
  folder: string
  keychain: Keychain
  clock: Clock
  worker: BackupWorker
  /** Of Threshold. */
  version: string
}

/** Opens the journal with the key it was given by a person, else with the one that is found. */
export async function startJournal(world: StartWorld, given?: OpenKey): Promise<Started> {
  const { folder, keychain } = world
  const file = path.join(folder, JOURNAL)
  try {
    mkdirSync(folder, { recursive: true })
    eraseWhatIsMarked(folder)
    const aside = finishRestoring(folder)
    // Of nothing SQLite would make a new journal without a word.
    const exists = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
    const found =
      given && exists
        ? { ...given, recoveryCode: undefined }
        : await findKey(folder, exists, keychain, given !== undefined)
    if (!('key' in found)) return { ok: false, fault: found.found, place: file }
    const { key, bare, recoveryCode } = found
    const ending = endingOf(folder)
    if (exists) await backUpBeforeMigration(file, key, world)
    return { ok: true, key, bare, aside, ending, journal: opened(file, key, recoveryCode, world) }
  } catch (error) {
    if (error instanceof JournalClosed) return { ok: false, fault: error.fault, place: file, version: error.version }
    return { ok: false, fault: startFaultOf(error), place: folder }
  }
}

const startFaults: Partial<Record<BackupFault, StartFault>> = {
  'disk-full': 'disk-full',
  'read-only': 'folder-read-only',
  damaged: 'journal-damaged',
  locked: 'journal-locked',
}

/** A journal of an older form is brought to the newest one only when there is a verified backup of it as it was. */
async function backUpBeforeMigration(file: string, key: Buffer, { folder, clock, worker }: StartWorld): Promise<void> {
  const version = versionIn(file, key)
  const recovery = recoveryIn(folder)
  if (version === 0 || version === NEWEST || recovery === undefined) return
  const into = ownBackups(folder)
  mkdirSync(into, { recursive: true })
  const wish = { made: clock.now(), reason: 'migration', journal: journalMark(key), recovery } as const
  const made = await worker({ kind: 'make', source: file, key, folder: into, wish })
  if (!made.ok) throw new JournalClosed(startFaults[made.fault] ?? 'unexpected')
}

function opened(file: string, key: Buffer, recoveryCode: string | undefined, world: StartWorld): Journal {
  const { folder, clock, version } = world
  const journal = openJournal(file, key, clock)
  try {
    // A start that was killed between writing the key and the journal left a code that nobody can be shown.
    if (journal.ownWords.get('recoveryCode') === '')
      journal.ownWords.set('recoveryCode', recoveryCode ?? newRecoveryCode(randomBytes(RECOVERY_BYTES)))
    // The code that can be shown is the one that opens, also when a change of it was cut short.
    const code = journal.ownWords.get('recoveryCode')
    if (!opensByCode(folder, code)) wrapAnew(folder, key, code)
    if (journal.ownWords.get('writtenBy') !== version) journal.ownWords.set('writtenBy', version)
    noteOpened(folder)
    markOpen(folder)
    const close = () => {
      markClosed(folder)
      journal.close()
    }
    return { ...journal, close }
  } catch (error) {
    journal.close() // "try again" opens it anew
    throw error
  }
}

export type Unlocked<Reason> = ({ ok: true } & OpenKey) | { ok: false; reason: Reason }

/** Makes the key known to this keychain again, or opens what a passphrase guards. */
export async function recover(
  { folder, keychain }: Pick<StartWorld, 'folder' | 'keychain'>,
  typed: string,
): Promise<Unlocked<'not-a-code' | 'another-journal'>> {
  const code = readRecoveryCode(typed)
  if (!code) return { ok: false, reason: 'not-a-code' }
  const found = await recoverKey(folder, code, keychain)
  return found ? { ok: true, ...found } : { ok: false, reason: 'another-journal' }
}

/** A wrong one costs the time of its derivation and nothing else. */
export async function unlock(folder: string, typed: string): Promise<Unlocked<'another'>> {
  const key = await unlockKey(folder, readPassphrase(typed))
  return key ? { ok: true, key, bare: false } : { ok: false, reason: 'another' }
}

/** Moves a journal that cannot be used aside, whole and with its keys, and says where it is now. Nothing is deleted. */
export function setAside(folder: string, instant: number): string {
  const aside = path.join(folder, `set-aside-${stampOf(instant)}`)
  mkdirSync(aside)
  for (const name of [...JOURNAL_FILES, MARK, ...KEY_FILES]) {
    if (existsSync(path.join(folder, name))) renameSync(path.join(folder, name), path.join(aside, name))
  }
  return aside
}
