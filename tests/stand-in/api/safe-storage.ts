import { hostState } from '../host/host-state.ts'
import { keychain } from '../host/keychain.ts'
import { loud } from '../host/loud.ts'

const available = () => hostState.ready && keychain.available()

function encrypt(plain: string, method: string): Buffer {
  if (!available()) {
    throw new Error(`Error while encrypting the text provided to safeStorage.${method}. Encryption is not available.`)
  }
  return keychain.encrypt(plain)
}

function decrypt(encrypted: Buffer, method: string) {
  if (!available()) {
    throw new Error(
      `Error while decrypting the ciphertext provided to safeStorage.${method}. Decryption is not available.`,
    )
  }
  const decrypted = keychain.decrypt(encrypted)
  if (!decrypted) throw new Error(`Error while decrypting the ciphertext provided to safeStorage.${method}.`)
  return decrypted
}

export const safeStorage = loud(
  {
    isEncryptionAvailable: available,
    isAsyncEncryptionAvailable: async () => available(),
    encryptString: (plain) => encrypt(plain, 'encryptString'),
    encryptStringAsync: async (plain) => encrypt(plain, 'encryptStringAsync'),
    decryptString: (encrypted) => decrypt(encrypted, 'decryptString').result,
    decryptStringAsync: async (encrypted) => decrypt(encrypted, 'decryptStringAsync'),
    getSelectedStorageBackend: () => (hostState.ready ? keychain.backend() : 'unknown'),
    setUsePlainTextEncryption: (usePlainText) => keychain.setBackend(usePlainText ? 'basic_text' : 'gnome_libsecret'),
  } satisfies Electron.SafeStorage,
  'safeStorage',
)

/** What is set here stays set for later starts, as it is the machine's and not the app's. */
export const keychainDriver = {
  change: keychain.replaceKey,
  rotate: keychain.rotateKey,
  backend: keychain.setBackend,
  unavailable: (unavailable = true) => keychain.setAvailable(!unavailable),
}
