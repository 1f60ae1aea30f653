// Files that must be whole: written beside their place, flushed, and moved over the old one in one step.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Fault, FolderFault } from '../core/faults.ts'

export function writeWhole(file: string, content: string | Uint8Array): void {
  writeBeside(file, content)
  try {
    renameSync(besideOf(file), file)
  } catch (fault) {
    rmSync(besideOf(file), { force: true })
    throw fault
  }
  flushFolder(path.dirname(file))
}

/** Where a file is written before it takes its place. */
export const besideOf = (file: string): string => `${file}.new`

/** Whole and on the disk, and not in its place yet. */
export function writeBeside(file: string, content: string | Uint8Array): void {
  const beside = besideOf(file)
  try {
    const handle = openSync(beside, 'w', 0o600)
    try {
      writeFileSync(handle, content) // and not writeSync, which may write a part on a full disk without a word
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (fault) {
    rmSync(beside, { force: true })
    throw fault
  }
}

/** What a failed writing of a file is called. */
export function writingFault(error: unknown): Fault {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  return /^E(ACCES|PERM|ROFS)$/.test(code) ? 'read-only' : 'not-written'
}

/** What keeps a folder from being read or written. Undefined for a mistake of ours. */
export function folderFault(error: unknown): FolderFault | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  if (/^(ENOENT|ENOTDIR)$/u.test(code)) return 'gone'
  if (/^(EACCES|EPERM|EROFS)$/u.test(code)) return 'read-only'
  if (/^(ENOSPC|EDQUOT)$/u.test(code)) return 'disk-full'
  return /^E[A-Z]+$/u.test(code) ? 'not-written' : undefined
}

/** Makes a rename last. Windows cannot open folders and does not need it. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flushFile(folder, 'r')
}

/** Has what was written on the disk. */
export function flushFile(file: string, flags = 'r+'): void {
  const handle = openSync(file, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
