// A bundle is one file: what must be known before it is opened, then the journal, packed and encrypted with a key that
// only the code gives, then a mark. That is written last, so that a part of a bundle is none.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { MOST_BYTES } from '../../core/along.ts'
import type { BundleFault, CarryHead } from '../../core/carry.ts'

/** Counts up when the form changes; a bundle with a higher one is refused with a word of it. */
export const CARRY_VERSION = 1
const START = Buffer.from('threshold-carry\n')
const END = Buffer.from('\nthreshold-carry-end')
const LENGTH = 8
const LONGEST_HEAD = 20_000
const TAG = 16
/** So many parts of a journal, each no longer than a file that is taken along. */
const MOST_PARTS = 20
export const MOST_BUNDLE_BYTES = MOST_PARTS * MOST_BYTES

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const headSchema = z.strictObject({
  version: z.literal(CARRY_VERSION),
  carry: z.string().regex(/^[0-9a-f]{16}$/),
  device: z.uuid(),
  name: z.string().max(100),
  seq: z.int().min(1),
  written: z.int().min(0).max(8.64e15),
  hash,
  read: z.record(z.uuid(), z.int()),
  iv: z.string().regex(/^[0-9a-f]{24}$/),
  bytes: z.int().min(TAG).max(MOST_BUNDLE_BYTES),
})
export type Head = z.infer<typeof headSchema>

const derived = (code: string, what: string, length: number) =>
  Buffer.from(hkdfSync('sha256', code, '', `threshold carry ${what}`, length))
/** Opens the bundles of one code. */
export const keyOf = (code: string): Buffer => derived(code, 'key', 32)
/** Tells whose a bundle is, and nothing of the code. */
export const carryOf = (code: string): string => derived(code, 'id', 8).toString('hex')

export const hashOf = (parts: readonly string[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}

/** The whole file. */
export function seal(about: CarryHead, parts: readonly string[], code: string): Buffer {
  const packed = gzipSync(JSON.stringify(parts))
  const iv = randomBytes(12)
  const head: Head = { version: CARRY_VERSION, ...about, iv: iv.toString('hex'), bytes: packed.length + TAG }
  const text = Buffer.from(JSON.stringify(head))
  const start = Buffer.concat([START, Buffer.from(text.length.toString(16).padStart(LENGTH, '0')), text])
  const cipher = createCipheriv('aes-256-gcm', keyOf(code), iv).setAAD(start)
  return Buffer.concat([start, cipher.update(packed), cipher.final(), cipher.getAuthTag(), END])
}

type Looked = { ok: true; head: Head } | { ok: false; fault: BundleFault }
const refused = (fault: BundleFault): Looked => ({ ok: false, fault })

/** What stands at the beginning, if the file has its end: nothing of it is proven yet. */
export async function readHead(file: string): Promise<Looked> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const { size } = await handle.stat()
    const first = await part(handle, 0, Math.min(size, START.length + LENGTH))
    // A program that syncs may make room first and fill it later.
    if (first.every((byte) => byte === 0)) return refused('half')
    if (!START.subarray(0, first.length).equals(first.subarray(0, START.length))) return refused('foreign')
    const length = Number.parseInt(first.subarray(START.length).toString(), 16)
    if (first.length < START.length + LENGTH || !(length <= LONGEST_HEAD)) return refused('half')
    const at = START.length + LENGTH
    const head = headIn((await part(handle, at, length)).toString())
    if (typeof head === 'string') return refused(head)
    const last = await part(handle, at + length + head.bytes, END.length)
    return size === at + length + head.bytes + END.length && last.equals(END) ? { ok: true, head } : refused('half')
  } catch {
    return refused('unreadable')
  } finally {
    await handle?.close()
  }
}

async function part(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}

function headIn(text: string): Head | BundleFault {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return 'half'
  }
  const { version } = (said ?? {}) as { version?: unknown }
  if (typeof version === 'number' && version > CARRY_VERSION) return 'newer'
  return headSchema.safeParse(said).data ?? 'damaged'
}

/** The head and the parts of a whole file, when every byte of it is as it was sealed. Runs in the reading process. */
export function unseal(file: Uint8Array, key: Uint8Array): { head: Head; parts: string[] } | 'damaged' | 'too-large' {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const at = START.length + LENGTH
  const length = Number.parseInt(bytes.subarray(START.length, at).toString(), 16)
  const head = headIn(bytes.subarray(at, at + length).toString())
  if (typeof head === 'string') return 'damaged'
  const sealed = bytes.subarray(at + length, at + length + head.bytes)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.iv, 'hex'))
      .setAAD(bytes.subarray(0, at + length))
      .setAuthTag(sealed.subarray(-TAG))
    const packed = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()])
    const parts = z
      .array(z.string())
      .min(1)
      .parse(JSON.parse(gunzipSync(packed, { maxOutputLength: MOST_BUNDLE_BYTES }).toString()))
    return hashOf(parts) === head.hash ? { head, parts } : 'damaged'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}
