// What the reading process is asked about a bundle, and what it answers: apart, so that main does not load what reads.
import type { Along } from '../../core/along.ts'
import type { BundleFault, CarryHead } from '../../core/carry.ts'
import type { More } from './more.ts'

export interface OpenQuestion {
  bytes: Uint8Array
  key: Uint8Array
}
export interface Bundle extends More {
  along: Along
}
export type Opened = { ok: true; head: CarryHead; bundle: Bundle } | { ok: false; fault: BundleFault }
