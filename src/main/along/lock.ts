// Locks a file with a passphrase, and opens it again (age, https://age-encryption.org). Runs in the reading process: the
// derivation takes a second.
import { Decrypter, Encrypter } from 'age-encryption'

const HEAD = new TextEncoder().encode('age-encryption.org/v1\n')
/** 2^16 rounds of scrypt with 64 MB: a second on a slow computer, and the form of other programs that use age. */
const WORK = 16

export const isLocked = (bytes: Uint8Array): boolean => HEAD.every((byte, at) => bytes[at] === byte)

export function locked(text: string, passphrase: string): Promise<Uint8Array> {
  const age = new Encrypter()
  age.setPassphrase(passphrase)
  age.setScryptWorkFactor(WORK)
  return age.encrypt(text)
}

/** Its content, or why there is none. */
export async function unlocked(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | 'wrong-passphrase' | 'damaged'> {
  const age = new Decrypter()
  age.addPassphrase(passphrase)
  try {
    return await age.decrypt(bytes)
  } catch (error) {
    return String(error).includes('no identity matched') ? 'wrong-passphrase' : 'damaged'
  }
}
