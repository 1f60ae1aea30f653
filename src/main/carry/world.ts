// What carrying between two computers is given.
import type { Reader } from '../along/reader.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DeletionPart } from '../deletion.ts'
import type { HeldKey } from '../journal/held-key.ts'
import type { Journal } from '../journal/journal.ts'
import type { BundleWriter } from './writer.ts'

/** Whether it still carries where it did when something was begun. */
export type Staying = () => boolean

export interface CarryWorld {
  journal: Journal
  clock: Clock
  changed: Changed
  passed: Changed
  dataFolder: string
  version: string
  reader: Pick<Reader, 'open'>
  deletion: Pick<DeletionPart, 'gone' | 'leaving'>
  heldKey: Pick<HeldKey, 'copy'>
  /**
   * What this computer is called, until the user says otherwise, what a line says of somebody who was deleted, and what
   * makes its bundle.
   */
  carry: { computer: string; someone: () => string; write: BundleWriter }
  /** One before anything comes from a computer for the first time; whether it was made. */
  backUp: () => Promise<boolean>
  /** Something is being written, in which no word may change. */
  isHeld: () => boolean
  /** What depends on the journal is looked at anew, and the calendar when what counts in it changed. */
  looks: () => void
  rulesChanged: () => void
}
