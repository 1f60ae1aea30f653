// Calendars on servers are added: by an address that was pasted, or from an account. Addresses and passwords go into the
// seal and nowhere else.
import type { AccountOpened, AccountWish, AddressChosen, AddressWish } from '../../shared/ipc.ts'
import type { Calendar } from '../journal/calendars.ts'
import { type Account, type AccountCalendar, findCalendars } from './caldav.ts'
import type { Choice, Chosen } from './choosing.ts'
import { addressOf } from './pasted.ts'
import type { AccountAccess, AddressAccess } from './readers.ts'
import type { Servers } from './servers.ts'

export interface OnServerWorld {
  servers: Servers
  get: (id: string) => Calendar | undefined
  /** Reads it first; what is none changes nothing. */
  choose: (choice: Choice, id?: string) => Promise<Chosen>
}

export function createOnServer({ servers, get, choose }: OnServerWorld) {
  const { sealing } = servers
  /** The account that was looked into last, until something of it was taken. */
  let opened: { account: Account; calendars: AccountCalendar[] } | undefined

  return {
    async addAddress({ id, text, isAllowed }: AddressWish): Promise<AddressChosen> {
      const url = addressOf(text)
      if (!url) return { ok: false, fault: 'no-address' }
      const access = await sealing.seal({ url: url.href, isAllowed } satisfies AddressAccess)
      return forServer(await choose({ kind: 'url', place: url.host, access, name: '' }, id ?? undefined))
    },
    async address(id: string): Promise<string | null> {
      const calendar = get(id)
      if (calendar?.kind === 'url') return (await sealing.unseal<AddressAccess>(calendar.access))?.url ?? null
      if (calendar?.kind === 'caldav') return (await sealing.unseal<AccountAccess>(calendar.access))?.calendar ?? null
      return null
    },
    async openAccount({ server, user, password, isAllowed }: AccountWish): Promise<AccountOpened> {
      opened = undefined
      const url = addressOf(server)
      if (!url) return { ok: false, fault: 'no-address' }
      const account = { url: url.href, user: user.trim(), password: password.trim(), isAllowed }
      const found = await findCalendars(servers, account)
      if (!found.ok) return found
      opened = { account, calendars: found.calendars }
      return { ok: true, calendars: found.calendars.map(({ name }) => name) }
    },
    /** Each is read before it counts; the first that cannot be ends it. */
    async addFromAccount(places: readonly number[]): Promise<AddressChosen> {
      const from = opened
      opened = undefined
      for (const place of places) {
        const calendar = from?.calendars[place]
        if (!calendar || !from) continue
        const access = await sealing.seal({ account: from.account, calendar: calendar.url } satisfies AccountAccess)
        const { host } = new URL(from.account.url)
        const chosen = forServer(await choose({ kind: 'caldav', place: host, access, name: calendar.name }))
        if (!chosen.ok) return chosen
      }
      return { ok: true }
    },
  }
}

/** What is missing on the disk cannot be said of a server. */
function forServer(chosen: Chosen): AddressChosen {
  if (chosen.ok) return chosen
  return { ok: false, fault: chosen.fault === 'not-found' ? 'gone' : chosen.fault }
}
