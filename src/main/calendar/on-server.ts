// Calendars on servers are added: by an address that was pasted, or from an account. Addresses and passwords go into the
// seal and nowhere else; where that does not open any more, they are asked for again and all else stays.
import type { AccountOpened, AccountWish, AddressChosen, AddressWish } from '../../shared/ipc.ts'
import type { Journal } from '../journal/journal.ts'
import { type Account, type AccountCalendar, findCalendars } from './caldav.ts'
import type { Choice, Chosen } from './choosing.ts'
import { addressOf } from './pasted.ts'
import type { AddressAccess } from './readers.ts'
import type { Servers } from './servers.ts'

export interface OnServerWorld {
  servers: Servers
  journal: Pick<Journal, 'calendars' | 'keep'>
  /** Reads it first; what is none changes nothing. */
  choose: (choice: Choice, id?: string) => Promise<Chosen>
  readAgain: (id: string) => Promise<void>
}

export function createOnServer({ servers, journal, choose, readAgain }: OnServerWorld) {
  const { sealing, accounts } = servers
  const { all, get, setPlace } = journal.calendars
  /** The account that was looked into last, until something of it was taken. */
  let opened: { account: Account; calendars: AccountCalendar[] } | undefined

  /** The calendar that is read from this address already: none is there twice. */
  const ofAddress = async (address: string): Promise<string | undefined> => {
    for (const one of all()) {
      if (one.kind === 'url' && (await sealing.unseal<AddressAccess>(one.access))?.url === address) return one.id
    }
    return undefined
  }

  return {
    async addAddress({ id, text, isAllowed }: AddressWish): Promise<AddressChosen> {
      const url = addressOf(text)
      if (!url) return { ok: false, fault: 'no-address' }
      const access = await sealing.seal({ url: url.href, isAllowed } satisfies AddressAccess)
      const which = id ?? (await ofAddress(url.href))
      return forServer(await choose({ kind: 'url', place: url.host, access, name: '' }, which))
    },
    async address(id: string): Promise<string | null> {
      const calendar = get(id)
      if (calendar?.kind === 'url') return (await sealing.unseal<AddressAccess>(calendar.access))?.url ?? null
      if (calendar?.kind === 'caldav') return accounts.known(calendar.access)?.calendar ?? null
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
    /** One of an account is read with another password; then it holds for the account's other calendars too. */
    async password(id: string, password: string): Promise<AddressChosen> {
      const mine = get(id)
      const known = mine?.kind === 'caldav' ? accounts.known(mine.access) : undefined
      if (!mine || !known) return { ok: false, fault: 'access-lost' }
      const { account } = known
      const typed = password.trim()
      const chosen = forServer(await choose({ ...mine, access: await accounts.seal(known, typed) }, id))
      if (!chosen.ok) return chosen
      for (const other of all()) {
        const its = other.kind === 'caldav' ? accounts.known(other.access) : undefined
        if (other.id === id || its?.account.url !== account.url || its.account.user !== account.user) continue
        const access = await accounts.seal(its, typed)
        if (journal.keep(() => setPlace(other.id, { ...other, access })).ok) void readAgain(other.id)
      }
      return chosen
    },
    /** Each is read before it counts; the first that cannot be ends it. */
    async addFromAccount(places: readonly number[]): Promise<AddressChosen> {
      const from = opened
      opened = undefined
      for (const place of places) {
        const calendar = from?.calendars[place]
        if (!calendar || !from) continue
        const { account } = from
        const access = await accounts.seal({ account, calendar: calendar.url }, account.password)
        const { host } = new URL(account.url)
        const same = all().find((one) => one.kind === 'caldav' && accounts.known(one.access)?.calendar === calendar.url)
        const chosen = forServer(await choose({ kind: 'caldav', place: host, access, name: calendar.name }, same?.id))
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
