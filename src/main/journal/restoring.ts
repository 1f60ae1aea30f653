// Brings a journal back from a backup. It is laid out beside today's and checked there; then one rename decides. From
// that moment the journal that is there moves aside, whole, and the other one takes its place: step by step, each read
// off the folder, so that whatever ends the process in between, the next start goes on. Nothing is deleted.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { flushFolder } from '../files.ts'
import type { Carried, JobDone } from './backup-work.ts'
import type { BackupWorker } from './backup-worker.ts'
import { MARK } from './ending.ts'
import { KEY_FILES, type Keychain, writeKey } from './key.ts'
import { JOURNAL, JOURNAL_FILES, stampOf } from './places.ts'

/** Being laid out; decided upon, with the time in its name; the old one is aside. */
const LAYING = 'restore.part'
const DECIDED = 'restore-'
const ASIDE = 'restored-'

export interface RestoringWorld {
  folder: string
  keychain: Keychain
  worker: BackupWorker
}

export interface Wanted {
  file: string
  key: Buffer
  /** How the backup's key is wrapped, when its files are to come back as well; without it today's stay. */
  recovery?: string | undefined
  /** Settings of today's that stay. */
  carried?: Carried
}

/** Lays a backup out and checks it. Today's journal is not touched, and may be open. */
export async function layOut({ folder, keychain, worker }: RestoringWorld, wanted: Wanted): Promise<JobDone> {
  const laying = path.join(folder, LAYING)
  rmSync(laying, { recursive: true, force: true })
  mkdirSync(laying)
  const { file, key, recovery, carried = {} } = wanted
  const done = await worker({ kind: 'lay-out', backup: file, key, file: path.join(laying, JOURNAL), carried })
  if (done.ok && recovery !== undefined) await writeKey(laying, key, recovery, keychain)
  if (done.ok) flushFolder(laying)
  else rmSync(laying, { recursive: true, force: true })
  return done
}

/** From now on what was laid out is the journal, at the latest with the next start. */
export function decide(folder: string, instant: number): void {
  const first = stampOf(instant)
  let stamp = first
  for (let again = 2; existsSync(path.join(folder, asideName(stamp))); again++) stamp = `${first}-${again}`
  renameSync(path.join(folder, LAYING), path.join(folder, DECIDED + stamp))
  flushFolder(folder)
}

const asideName = (stamp: string) => `set-aside-${stamp}`

/** Goes on with what was decided, to its end. Returns where the journal is that gave way, if one did. */
export function finishRestoring(folder: string): string | undefined {
  let aside: string | undefined
  for (let next = nextStep(folder); next; next = nextStep(folder)) aside = next() ?? aside
  return aside
}

/** The next step that the folder shows; some say where the old journal went. */
export function nextStep(folder: string): (() => string | undefined) | undefined {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const given = names.find((name) => name.startsWith(ASIDE))
  if (given !== undefined) return () => putInPlace(folder, given)
  const decided = names.find((name) => name.startsWith(DECIDED))
  return decided === undefined ? undefined : () => putAside(folder, decided)
}

/** One file of the journal that is there goes aside; the last step says that all have. */
function putAside(folder: string, decided: string): string | undefined {
  const stamp = decided.slice(DECIDED.length)
  const aside = path.join(folder, asideName(stamp))
  mkdirSync(aside, { recursive: true })
  const there = (name: string) => existsSync(path.join(folder, name))
  const bringsKey = existsSync(path.join(folder, decided, KEY_FILES[0]))
  const file = [...JOURNAL_FILES, MARK, ...(bringsKey ? KEY_FILES : [])].find(there)
  if (file) {
    renameSync(path.join(folder, file), path.join(aside, file))
    return undefined
  }
  // A key that stays opens both.
  for (const name of KEY_FILES) if (there(name)) copyFileSync(path.join(folder, name), path.join(aside, name))
  flushFolder(aside)
  flushFolder(folder)
  renameSync(path.join(folder, decided), path.join(folder, ASIDE + stamp))
  return aside
}

function putInPlace(folder: string, given: string): undefined {
  const from = path.join(folder, given)
  const [name] = readdirSync(from)
  if (name) renameSync(path.join(from, name), path.join(folder, name))
  else rmdirSync(from)
  flushFolder(folder)
}
