// What calendars on servers are reached with: the guarded fetcher, the keychain's seal, and a reader for each kind.
import type { Clock } from '../clock.ts'
import type { Keychain } from '../journal/key.ts'
import { createAccountAccess } from './account-access.ts'
import { createFetcher, type FetcherWorld } from './fetch.ts'
import { createReaders } from './readers.ts'
import { createSealing } from './sealing.ts'

export interface ServersWorld extends FetcherWorld {
  clock: Pick<Clock, 'instant'>
  keychain: Keychain
}

export function createServers(world: ServersWorld) {
  const { after, clock } = world
  const fetch = createFetcher(world)
  const sealing = createSealing(world.keychain)
  const accounts = createAccountAccess(sealing)
  const readers = createReaders({ fetch, after, sealing, accounts, clock })
  return { fetch, after, sealing, accounts, readers }
}

export type Servers = ReturnType<typeof createServers>
