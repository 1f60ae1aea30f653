import type { Keychain } from '../../../src/main/journal/key.ts'

/** A keychain with a secret of its own: what another one wrapped it cannot unwrap. */
export function keychainOf(secret: string, { available = true, again = false } = {}): Keychain {
  return {
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text) => {
      if (!available) throw new Error('no keychain')
      return Buffer.from(`${secret}:${text}`).reverse()
    },
    decryptStringAsync: async (wrapped) => {
      const text = Buffer.from(wrapped).reverse().toString()
      if (!available || !text.startsWith(`${secret}:`)) throw new Error('not wrapped by this keychain')
      return { result: text.slice(secret.length + 1), shouldReEncrypt: again }
    },
  }
}
