// How the journal's key is wrapped by what a person keeps: AES-256-GCM, under a key derived from the recovery code or
// from the passphrase. What was wrapped says by itself whether it was unwrapped rightly.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'

const SALT = 16
const NONCE = 12
const TAG = 16

function seal(key: Uint8Array, under: Buffer, salt: Uint8Array): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', under, nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  under.fill(0)
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

function unseal(bytes: Buffer, under: Buffer): Buffer | undefined {
  const nonce = bytes.subarray(SALT, SALT + NONCE)
  try {
    const cipher = createDecipheriv('aes-256-gcm', under, nonce)
    cipher.setAuthTag(bytes.subarray(SALT + NONCE, SALT + NONCE + TAG))
    return Buffer.concat([cipher.update(bytes.subarray(SALT + NONCE + TAG)), cipher.final()])
  } catch {
    return undefined
  } finally {
    under.fill(0)
  }
}

/** The code has 140 random bits, so that a fast derivation is enough; there is nothing to guess from. */
function fromCode(recoveryCode: string, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', recoveryCode, salt, 'threshold recovery code', 32))
}

export function wrap(key: Uint8Array, recoveryCode: string): string {
  const salt = randomBytes(SALT)
  return seal(key, fromCode(recoveryCode, salt), salt)
}

/** The key in a wrapping; undefined when the code is another's. */
export function keyByCode(wrapped: string, recoveryCode: string): Buffer | undefined {
  const bytes = Buffer.from(wrapped, 'base64')
  return unseal(bytes, fromCode(recoveryCode, bytes.subarray(0, SALT)))
}

/** scrypt's own numbers stand beside what it wrapped, so that they can grow with the machines. */
export interface Cost {
  n: number
  r: number
  p: number
}
export interface ByPassphrase extends Cost {
  sealed: string
}

/** 128 MB and about half a second for each guess: OWASP's first choice for scrypt. */
const COST: Cost = { n: 2 ** 17, r: 8, p: 1 }
/** What a file may ask for. */
const MOST = 1024 * 1024 * 1024

function fromPassphrase(passphrase: string, salt: Uint8Array, { n, r, p }: Cost) {
  const options = { N: n, r, p, maxmem: Math.min(MOST, 128 * r * (n + p + 2)) }
  return new Promise<Buffer>((resolve, reject) =>
    scrypt(passphrase, salt, 32, options, (fault, derived) => (fault ? reject(fault) : resolve(derived))),
  )
}

export async function wrapByPassphrase(key: Uint8Array, passphrase: string, cost = COST): Promise<ByPassphrase> {
  const salt = randomBytes(SALT)
  return { ...cost, sealed: seal(key, await fromPassphrase(passphrase, salt, cost), salt) }
}

export async function keyByPassphrase(wrapped: ByPassphrase, passphrase: string): Promise<Buffer | undefined> {
  const bytes = Buffer.from(wrapped.sealed, 'base64')
  try {
    return unseal(bytes, await fromPassphrase(passphrase, bytes.subarray(0, SALT), wrapped))
  } catch {
    return undefined // numbers that scrypt cannot take: the file is damaged, and has a copy
  }
}
