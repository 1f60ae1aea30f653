// The journal's key while the journal is open: wrapped anew for another passphrase or code, and overwritten at the end.
import type { Kept } from '../../core/faults.ts'
import { done } from '../../core/faults.ts'
import { readPassphrase } from '../../core/passphrase.ts'
import { writingFault } from '../files.ts'
import { hasPassphrase, replaceWay, type Way, wayByKeychain, wayByPassphrase, wrapAnew } from './key.ts'
import type { OpenKey, StartWorld } from './start.ts'
import type { Cost } from './wrapping.ts'

export interface HeldKeyWorld extends Pick<StartWorld, 'folder' | 'keychain'> {
  /** scrypt's, for tests that wrap often. */
  cost?: Cost
}

export function holdKey({ folder, keychain, cost }: HeldKeyWorld, { key, bare }: OpenKey) {
  let isBare = bare
  let isAsked = hasPassphrase(folder)
  let forgotten = false

  /** Wrapping takes its time, and the journal may close meanwhile: then nothing changes. */
  const replace = async (way: Promise<Way>): Promise<Kept> => {
    try {
      const found = await way
      if (forgotten) return { ok: false, fault: 'not-written' }
      replaceWay(folder, found)
      isBare = found.bare !== undefined
      isAsked = found.passphrase !== undefined
      return done
    } catch (error) {
      return { ok: false, fault: writingFault(error) }
    }
  }
  return {
    isBare: () => isBare,
    /** For a process of ours that reads beside. */
    copy: () => Uint8Array.from(key),
    hasPassphrase: () => isAsked,
    setPassphrase: (typed: string) => replace(wayByPassphrase(key, readPassphrase(typed), cost)),
    removePassphrase: () => replace(wayByKeychain(key, keychain)),
    /** Throws what the disk says. */
    wrapForCode: (code: string) => wrapAnew(folder, key, code),
    forget(): void {
      forgotten = true
      key.fill(0)
    },
  }
}

export type HeldKey = ReturnType<typeof holdKey>
