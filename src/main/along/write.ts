// Writes what goes along, where the user wants it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Fault } from '../../core/faults.ts'
import { writeWhole } from '../files.ts'

/** One file, or, with a number in their names, several. Says the first. */
export function writeFiles(file: string, contents: ReadonlyArray<string | Uint8Array>): string {
  const { dir, name, ext } = path.parse(file)
  const places = contents.map((_, at) =>
    contents.length === 1 ? file : path.join(dir, `${name} (${at + 1} of ${contents.length})${ext}`),
  )
  for (const [at, place] of places.entries()) writeWhole(place, contents[at] ?? '')
  return places[0] ?? file
}

/** A new folder in another, whole or not at all. Says where it is. */
export function writeFolder(within: string, name: string, files: ReadonlyMap<string, string>): string {
  let folder = path.join(within, name)
  for (let count = 2; existsSync(folder); count++) folder = path.join(within, `${name} ${count}`)
  const beside = `${folder}.new`
  try {
    for (const [at, content] of files) {
      const place = path.join(beside, at)
      mkdirSync(path.dirname(place), { recursive: true })
      writeWhole(place, content)
    }
    renameSync(beside, folder)
  } catch (fault) {
    rmSync(beside, { recursive: true, force: true })
    throw fault
  }
  return folder
}

/** What keeps a file from being written. Undefined for a mistake of ours. */
export function writeFault(error: unknown): Fault | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  if (/^(ENOSPC|EDQUOT)$/u.test(code)) return 'disk-full'
  if (/^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR)$/u.test(code)) return 'read-only'
  return code === '' ? undefined : 'not-written'
}
