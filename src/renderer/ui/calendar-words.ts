// Why a calendar could not be read: Home and the first run say it, and no light window carries it.
import type { CalendarKind } from '../../core/calendar-source.ts'
import type { CalendarFault, FileFault, ServerFault } from '../../shared/ipc.ts'
import type own from '../../shared/words/en/calendar.json'
import ownIn from '../../shared/words/en/calendar.json?languages-later'
import { windowWords } from './words.ts'

export const calendarWords = await windowWords<typeof own>(ownIn)

/** Of an account it is the name and the password that are refused, not an address. */
const OF_ACCOUNTS = ['refused', 'gone', 'access-lost'] as const
const isOfAccounts = (fault: CalendarFault) => OF_ACCOUNTS.find((each) => each === fault)

/** Why one that is reached so could not be read. */
export function whyUnread(kind: CalendarKind, fault: CalendarFault | 'no-address' | 'too-many'): string {
  if (kind === 'file') return calendarWords(`calendarFault.${fault as FileFault | 'too-many'}`)
  const ofAccounts = kind === 'caldav' && isOfAccounts(fault as CalendarFault)
  if (ofAccounts) return calendarWords(`accountFault.${ofAccounts}`)
  return calendarWords(`addressFault.${fault as ServerFault | 'no-address' | 'too-many'}`)
}
