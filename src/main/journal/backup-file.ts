// A backup is one file: a whole copy of the journal, encrypted as it is, and after it what must be known before it can
// be opened, its wrapped key among it. That is written last, when the copy was checked, so that a part of a backup is
// none. It has no word of the user's: when it was made, why, how much it holds.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fchmodSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Backup, backupReasons, isBackupName } from '../../core/backups.ts'

const MARK = 'threshold-backup'
/** The mark, and before it the length of what is known, in eight hexadecimal digits. */
const FOOT = 8 + MARK.length
const LONGEST = 20_000
const count = z.int().min(0)

const aboutSchema = z.object({
  format: z.literal(1),
  made: z.strictObject({ instant: z.int(), wall: z.iso.datetime({ local: true }), zone: z.string().max(60) }),
  reason: z.enum(backupReasons),
  held: z.strictObject({ lines: count, people: count, days: count }),
  /** Which journal it is of, told from its key. */
  journal: z.string().regex(/^[0-9a-f]{8}$/),
  /** The version of the journal's form. */
  version: z.int().min(1),
  /** The key, wrapped by the recovery code of that day. */
  recovery: z.string().max(1000),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type About = z.infer<typeof aboutSchema>
/** What is known before the copy is made. */
export type Wish = Backup & Pick<About, 'journal' | 'recovery'>
export type FoundBackup = About & { file: string }

/** Where they are kept unless another folder was chosen. */
export const ownBackups = (dataFolder: string): string => path.join(dataFolder, 'backups')

/** Tells the journals apart without telling anything of their keys. */
export function journalMark(key: Uint8Array): string {
  return createHash('sha256').update('threshold journal').update(key).digest('hex').slice(0, 8)
}

export async function hashOf(file: string, bytes: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file, { end: bytes - 1 })) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Writes what is known behind a checked copy, and has all of it on the disk. */
export async function seal(file: string, known: Omit<About, 'format' | 'bytes' | 'sha256'>): Promise<void> {
  const handle = openSync(file, 'r+')
  try {
    const bytes = fstatSync(handle).size
    const about: About = { format: 1, ...known, bytes, sha256: await hashOf(file, bytes) }
    const text = Buffer.from(JSON.stringify(about))
    const foot = Buffer.from(`${text.length.toString(16).padStart(8, '0')}${MARK}`)
    const whole = Buffer.concat([text, foot])
    // On a full disk a part may be written without a word.
    if (writeSync(handle, whole, 0, whole.length, bytes) < whole.length)
      throw Object.assign(new Error('cut off'), { code: 'ENOSPC' })
    if (process.platform !== 'win32') fchmodSync(handle, 0o600)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What a backup says of itself; undefined when it is none, or not whole. */
export async function readAbout(file: string): Promise<About | undefined> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const { size } = await handle.stat()
    const foot = await readAt(handle, size - FOOT, FOOT)
    const length = Number.parseInt(foot.slice(0, 8), 16)
    if (!foot.endsWith(MARK) || !(length <= LONGEST)) return undefined
    const about = aboutSchema.parse(JSON.parse(await readAt(handle, size - FOOT - length, length)))
    return about.bytes + length + FOOT === size ? about : undefined
  } catch {
    return undefined
  } finally {
    await handle?.close()
  }
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<string> {
  const { buffer } = await handle.read({ buffer: Buffer.alloc(length), position: at })
  return buffer.toString()
}

/** The backups in some folders, the newest first. A folder that is not there holds none. */
export async function backupsIn(folders: readonly string[]): Promise<FoundBackup[]> {
  const lists = await Promise.all(
    [...new Set(folders)].map(async (folder) => {
      const names = await readdir(folder).catch((): string[] => [])
      const files = names.filter(isBackupName).map((name) => path.join(folder, name))
      return Promise.all(files.map(async (file) => ({ file, about: await readAbout(file) })))
    }),
  )
  return lists
    .flat()
    .flatMap(({ file, about }) => (about ? [{ ...about, file }] : []))
    .toSorted((a, b) => b.made.instant - a.made.instant)
}
