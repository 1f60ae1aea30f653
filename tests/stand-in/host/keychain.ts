import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { configFolder } from './app-paths.ts'

export type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>

/** The machine's keychain: one file outside the user data, as the real one is, so that copied data stays locked. */
interface Keychain {
  backend: Backend
  available: boolean
  /** Newest first. An older one still decrypts, and says that the text should be encrypted again. */
  keys: string[]
}

export const keychainFile = () =>
  process.env.STAND_IN_KEYCHAIN ?? path.join(configFolder(), 'threshold-stand-in', 'keychain')

const newKey = () => randomBytes(32).toString('base64')

function read(): Keychain {
  let text: string | undefined
  try {
    text = readFileSync(keychainFile(), 'utf8')
  } catch {
    // A keychain that a test asked for plays a good one. Whoever merely starts the app has a plain file, and is told.
    const backend = process.env.STAND_IN_KEYCHAIN ? 'gnome_libsecret' : 'basic_text'
    const fresh: Keychain = { backend, available: true, keys: [newKey()] }
    write(fresh)
    return fresh
  }
  return JSON.parse(text) as Keychain
}

function write(keychain: Keychain) {
  mkdirSync(path.dirname(keychainFile()), { recursive: true, mode: 0o700 })
  writeFileSync(keychainFile(), JSON.stringify(keychain), { mode: 0o600 })
}

const change = (edit: (keychain: Keychain) => void) => {
  const keychain = read()
  edit(keychain)
  write(keychain)
}

// Without a keychain Chromium encrypts with a password that everybody knows, so basic_text protects nothing.
const WELL_KNOWN = scryptSync('peanuts', 'saltysalt', 32)
const MARK = { keychain: 'v11', wellKnown: 'v10' } as const
const [MARK_LENGTH, NONCE_LENGTH, TAG_LENGTH] = [3, 12, 16]

export const keychain = {
  backend: () => read().backend,
  available: () => read().available,
  encrypt(plain: string): Buffer {
    const { backend, keys } = read()
    const wellKnown = backend === 'basic_text'
    const nonce = randomBytes(NONCE_LENGTH)
    const cipher = createCipheriv('aes-256-gcm', wellKnown ? WELL_KNOWN : keyBytes(keys[0]), nonce)
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from(wellKnown ? MARK.wellKnown : MARK.keychain), nonce, cipher.getAuthTag(), body])
  },
  /** Undefined when no key of this machine fits. */
  decrypt(encrypted: Buffer): { result: string; shouldReEncrypt: boolean } | undefined {
    const { backend, keys } = read()
    const mark = encrypted.subarray(0, MARK_LENGTH).toString()
    if (mark === MARK.wellKnown) {
      const result = open(encrypted, WELL_KNOWN)
      return result === undefined ? undefined : { result, shouldReEncrypt: backend !== 'basic_text' }
    }
    // After a switch of desktop session the key lies in a keychain that is no longer asked.
    if (mark !== MARK.keychain || backend === 'basic_text') return undefined
    for (const [index, key] of keys.entries()) {
      const result = open(encrypted, keyBytes(key))
      if (result !== undefined) return { result, shouldReEncrypt: index > 0 }
    }
    return undefined
  },
  setBackend: (backend: Backend) => change((keychain) => Object.assign(keychain, { backend })),
  setAvailable: (available: boolean) => change((keychain) => Object.assign(keychain, { available })),
  /** Another keychain: what was encrypted before can never be read again. */
  replaceKey: () => change((keychain) => Object.assign(keychain, { keys: [newKey()] })),
  /** A new key beside the old one, as when the system rotates it. */
  rotateKey: () => change((keychain) => keychain.keys.unshift(newKey())),
}

const keyBytes = (key: string | undefined) => Buffer.from(key ?? '', 'base64')

function open(encrypted: Buffer, key: Buffer): string | undefined {
  const tagAt = MARK_LENGTH + NONCE_LENGTH
  const bodyAt = tagAt + TAG_LENGTH
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(MARK_LENGTH, tagAt))
    decipher.setAuthTag(encrypted.subarray(tagAt, bodyAt))
    return decipher.update(encrypted.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
