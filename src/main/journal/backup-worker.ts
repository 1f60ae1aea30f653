// Has the work on backups done in a process of its own, so that nobody waits for it.
import { type CageParts, createCage } from '../cage.ts'
import type { Job, JobDone } from './backup-work.ts'

export type BackupWorker = (job: Job) => Promise<JobDone>

/** SQLite copies and checks outside of the heap; ten years of a journal take seconds. */
const LIMITS = { time: 5 * 60_000, memory: 2 * 1024 * 1024 * 1024 }

/** A process that ends without an answer has made nothing. */
export function createBackupWorker(parts: CageParts): BackupWorker {
  const ask = createCage<Job, JobDone>(
    { ...parts, limits: { ...LIMITS, ...parts.limits } },
    { name: 'Threshold backups', killed: { ok: false, fault: 'not-made' }, resultIn },
  )
  // A copy: structured clone takes the whole buffer a view belongs to.
  return (job) => ask({ ...job, key: Uint8Array.from(job.key) })
}

function resultIn(message: unknown): JobDone | undefined {
  return typeof (message as Partial<JobDone> | null)?.ok === 'boolean' ? (message as JobDone) : undefined
}
