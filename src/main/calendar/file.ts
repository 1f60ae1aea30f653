// The calendar's file as it lies on the disk; it is read elsewhere.
import { readFile, stat } from 'node:fs/promises'
import type { FileFault } from '../../shared/ipc.ts'
import { MAX_BYTES } from './result.ts'

type Read = { ok: true; bytes: Uint8Array } | { ok: false; fault: FileFault }

export async function readCalendarFile(file: string): Promise<Read> {
  try {
    const found = await stat(file)
    // A folder; of a pipe nobody knows when it ends.
    if (!found.isFile()) return { ok: false, fault: 'not-a-calendar' }
    if (found.size > MAX_BYTES) return { ok: false, fault: 'too-large' }
    return { ok: true, bytes: await readFile(file) }
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    return { ok: false, fault: code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' ? 'unreadable' : 'not-found' }
  }
}
