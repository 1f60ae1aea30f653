// Has this computer's bundle made in a process of its own, so that nobody waits for it.
import { type CageParts, createCage } from '../cage.ts'
import type { WriteDone, WriteJob } from './write-work.ts'

/** Ended by the signal, it has made nothing. */
export type BundleWriter = (job: WriteJob, signal: AbortSignal) => Promise<WriteDone>

/** A whole journal is held as text; ten years of one take seconds. */
const LIMITS = { time: 5 * 60_000, memory: 3 * 1024 * 1024 * 1024, heap: 1536 }

export function createBundleWriter(parts: CageParts): BundleWriter {
  const ask = createCage<WriteJob, WriteDone>(
    { ...parts, limits: { ...LIMITS, ...parts.limits } },
    { name: 'Threshold carrying', killed: { ok: false, fault: 'not-written' }, resultIn },
  )
  // A copy: structured clone takes the whole buffer a view belongs to.
  return (job, signal) => ask({ ...job, key: Uint8Array.from(job.key) }, signal)
}

function resultIn(message: unknown): WriteDone | undefined {
  return typeof (message as Partial<WriteDone> | null)?.ok === 'boolean' ? (message as WriteDone) : undefined
}
