// What carrying between two computers is given.
import type { Reader } from '../along/reader.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DeletionPart } from '../deletion.ts'
import type { Journal } from '../journal/journal.ts'

export interface CarryWorld {
  journal: Journal
  clock: Clock
  changed: Changed
  dataFolder: string
  version: string
  reader: Pick<Reader, 'open'>
  deletion: Pick<DeletionPart, 'gone' | 'leaving'>
  /** What this computer is called, until the user says otherwise, and what a line says of somebody who was deleted. */
  carry: { computer: string; someone: () => string }
  /** One before anything comes from a computer for the first time; whether it was made. */
  backUp: () => Promise<boolean>
  /** Something is being written, in which no word may change. */
  isHeld: () => boolean
  /** What depends on the journal is looked at anew, and the calendar when what counts in it changed. */
  looks: () => void
  rulesChanged: () => void
}
