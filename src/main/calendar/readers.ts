// How each kind of calendar is come by. What it takes to be let in is unsealed here and nowhere else.
import type { Clock } from '../clock.ts'
import type { AccountAccess } from './account-access.ts'
import { askAddress } from './by-address.ts'
import { readCalendar } from './caldav.ts'
import type { Fetcher, FetcherWorld } from './fetch.ts'
import { readCalendarFile } from './file.ts'
import type { Readers } from './reader.ts'
import type { Sealing } from './sealing.ts'

/** What the journal seals of a calendar by its address. */
export interface AddressAccess {
  url: string
  isAllowed: boolean
}

export interface ReadersWorld extends Pick<FetcherWorld, 'after'> {
  fetch: Fetcher
  sealing: Sealing
  accounts: AccountAccess
  clock: Pick<Clock, 'instant'>
}

const DAY_MS = 24 * 3_600_000
/** Of an account only these days are asked for: weeks back for what rules would do, and ahead in case it is away long. */
const DAYS_BACK = 35
const DAYS_AHEAD = 100

const lost = { ok: false as const, fault: 'access-lost' as const }

export function createReaders({ fetch, after, sealing, accounts, clock }: ReadersWorld): Readers {
  return {
    file: ({ place }) => readCalendarFile(place),
    async url({ access, etag, lastModified }) {
      const known = await sealing.unseal<AddressAccess>(access)
      const url = known && URL.parse(known.url)
      if (!url) return lost
      return askAddress(fetch, { url, isAllowed: known.isAllowed, known: { etag, lastModified } }, clock.instant())
    },
    async caldav({ access, etag }) {
      const known = await accounts.unseal(access)
      if (!known) return lost
      const today = Math.floor(clock.instant() / DAY_MS) * DAY_MS
      const days = { fromUtc: today - DAYS_BACK * DAY_MS, toUtc: today + DAYS_AHEAD * DAY_MS }
      return readCalendar({ fetch, after }, known.account, known.calendar, days, etag)
    },
  }
}
