// What the page for two computers shows: the types of the contract (ipc.ts).
import type { KindName } from '../core/along.ts'
import type { BundleFault, SeenBundle } from '../core/carry.ts'
import type { Fault, FolderFault, Kept } from '../core/faults.ts'

/** Why nothing is carried for the moment: the folder, or the journal itself. */
export type CarryFault = FolderFault | 'no-backup' | 'not-kept'

/** What came from another computer when it brought something last. */
export interface CarryCame {
  at: number
  /** So many of each kind are new or changed. */
  kinds: Partial<Record<KindName | 'ownWords' | 'daysOff' | 'bookDays' | 'calendarRules', number>>
  removed: number
}
export interface OtherComputer {
  device: string
  name: string
  written: number
  came?: CarryCame | undefined
}

export type CarryView =
  /** Refused: the journal is or was kept in confidential mode. Busy: it is being begun. */
  | { on: false; refused?: true; busy?: boolean }
  | {
      on: true
      folder: string
      name: string
      busy: boolean
      /** When this computer's bundle was written last. */
      written?: number | undefined
      others: OtherComputer[]
      fault?: CarryFault | undefined
      /** Something came, and waits until what is being written is kept. */
      waits: boolean
      /** Files that are left alone, and why. */
      left: Array<{ file: string; fault: BundleFault }>
    }

export type CarryDone = { ok: true } | { ok: false; fault: CarryFault | Fault | 'not-a-code' | 'other-code' }

/** The last bundle that was read of each other computer, and the last one that brought something. */
export type SeenBundles = Record<string, SeenBundle & { name: string; came?: CarryCame | undefined }>

export interface CarryRequests {
  'carry.view': () => CarryView
  /** Opens the system's dialog for a folder, and carries from there on; null when none was chosen. */
  'carry.begin': () => CarryDone | null
  /** The same, with the code of another computer. */
  'carry.join': (code: string) => CarryDone | null
  'carry.now': () => void
  'carry.end': () => Kept
  /** What this computer is called in the folder. */
  'carry.rename': (name: string) => Kept
  /** In groups of four, as it is typed on the other computer. */
  'carry.code': () => string
  'carry.copyCode': () => void
  'carry.show': () => void
}
