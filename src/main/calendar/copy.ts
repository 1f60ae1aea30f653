// A calendar's last good copy. In confidential mode none of it is kept: what was taken of its events stands for it.
import type { Occurrence } from '../../core/calendar.ts'
import type { Journal } from '../journal/journal.ts'
import { withoutLink } from './discreet.ts'
import type { Read } from './reader.ts'
import type { Taking } from './taking.ts'

export function createCopy({ calendars, discretion }: Pick<Journal, 'calendars' | 'discretion'>) {
  const stored = (occurrences: readonly Occurrence[]) => occurrences.map(withoutLink)
  return {
    /** Its bytes; none where none are kept. */
    of(id: string): Uint8Array | undefined {
      const copy = calendars.copy(id)
      return copy.length > 0 ? copy : undefined
    },
    known: calendars.known,
    /** Each of these inside a transaction. Without a whole copy, a server must not be asked whether it changed. */
    keep(id: string, { bytes, etag, lastModified }: Extract<Read, { bytes: Uint8Array }>, taken: Taking) {
      const version = taken.isCutOff ? {} : { etag, lastModified }
      if (discretion.isOn()) calendars.keepCopy(id, { copy: new Uint8Array(), known: stored(taken.events) })
      else calendars.keepCopy(id, { copy: bytes, known: [], ...version })
      if (taken.isCutOff) calendars.setFault(id, 'cut-off')
    },
    reduce: (id: string, taken: readonly Occurrence[]) => calendars.reduce(id, stored(taken)),
  }
}
