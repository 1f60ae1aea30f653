// How a calendar's bytes are come by: one reader for each kind. A new kind is one more word in core/calendar-source and
// one more reader; everything behind it stays as it is.
import type { CalendarKind } from '../../core/calendar-source.ts'
import type { CalendarFault } from '../../shared/ipc.ts'
import type { Calendar, Place } from '../journal/calendars.ts'

/** A proxy looked up where the address leads: nobody here could check it. */
type Came = { ok: true; isProxied?: boolean }

export type Read =
  | (Came & { bytes: Uint8Array; etag?: string | undefined; lastModified?: string | undefined })
  /** As it was when it was read last: it is answered so only where `etag` or `lastModified` asked for it. */
  | (Came & { unchanged: true })
  /** `pause` is how long a server does not want to be asked, in milliseconds. */
  | { ok: false; fault: CalendarFault; pause?: number }

export type Reader = (calendar: Place & Pick<Calendar, 'etag' | 'lastModified'>) => Promise<Read>
export type Readers = Readonly<Record<CalendarKind, Reader>>
