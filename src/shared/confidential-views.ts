// Confidential mode, as Settings shows it and asks for it.
import type { Fault } from '../core/faults.ts'

/** How much still has whole names or titles. */
export interface Named {
  people: number
  conversations: number
}

export interface ConfidentialWish {
  /** Where there is none yet. */
  passphrase?: string | undefined
  /** The names and titles that are here already, too. */
  shortens: boolean
}

export type ConfidentialDone = { ok: true } | { ok: false; fault: Fault | 'no-backup' | 'no-passphrase' | 'copy-stays' }

export interface ConfidentialRequests {
  'settings.named': () => Named
  'settings.confide': (wish: ConfidentialWish) => ConfidentialDone
  'settings.confideNoMore': () => ConfidentialDone
  /** What came in whole since. */
  'settings.shorten': () => ConfidentialDone
}
