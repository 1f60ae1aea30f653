// What lets one in where a calendar is fetched, as it lies in the journal: sealed by the system's keychain as well, so
// that whoever reads a backup by its code has no way into an account. Where the keychain has become another, it is asked
// for again; nothing else is lost.
import type { Keychain } from '../journal/key.ts'

/** `bare` where the system has no keychain; the journal's encryption is then all that protects it. */
type Sealed = { keychain: string } | { bare: string }

export function createSealing(keychain: Keychain) {
  return {
    async seal(secret: unknown): Promise<string> {
      const text = JSON.stringify(secret)
      const sealed: Sealed = (await keychain.isAsyncEncryptionAvailable())
        ? { keychain: (await keychain.encryptStringAsync(text)).toString('base64') }
        : { bare: text }
      return JSON.stringify(sealed)
    },
    /** Undefined where this computer's keychain does not open it. */
    async unseal<T>(sealed: string | undefined): Promise<T | undefined> {
      try {
        const known = JSON.parse(sealed ?? '') as Sealed
        if ('bare' in known) return JSON.parse(known.bare) as T
        const { result } = await keychain.decryptStringAsync(Buffer.from(known.keychain, 'base64'))
        return JSON.parse(result) as T
      } catch {
        return undefined
      }
    },
  }
}

export type Sealing = ReturnType<typeof createSealing>
