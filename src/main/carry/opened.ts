// What the reading process is asked about a bundle, and what it answers: apart, so that main does not load what reads.
import type { Along } from '../../core/along.ts'
import type { BundleFault, CarryHead } from '../../core/carry.ts'
import type { More } from './more.ts'

export interface OpenQuestion {
  bytes: Uint8Array
  key: Uint8Array
  /** What was in the last one that was read of that computer (carry/known): a long journal has little that is new. */
  known?: string | undefined
}
export interface Bundle extends More {
  along: Along
}
export type Opened = { ok: true; head: CarryHead; bundle: Bundle; known: string } | { ok: false; fault: BundleFault }
