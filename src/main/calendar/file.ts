// The calendar's file as it lies on the disk; it is read elsewhere.
import { readFile, stat } from 'node:fs/promises'
import type { FileFault } from '../../shared/ipc.ts'
import { MAX_BYTES } from './result.ts'

type Read = { ok: true; bytes: Uint8Array } | { ok: false; fault: FileFault }

export async function readCalendarFile(file: string): Promise<Read> {
  try {
    if ((await stat(file)).size > MAX_BYTES) return { ok: false, fault: 'too-large' }
    return { ok: true, bytes: await readFile(file) }
  } catch {
    return { ok: false, fault: 'not-found' }
  }
}
