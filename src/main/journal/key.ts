// The journal's key is random and never changes hands bare: it is wrapped by the system's keychain or by a passphrase
// and, always, by the recovery code. The keychain alone must never be the only way in: on Linux it follows the desktop
// session (signalapp/Signal-Desktop#6962). The wrapped keys lie beside the journal, twice, because without them it is
// lost. Each copy is replaced in one step, the first one first, so that there is a whole one at every moment.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newRecoveryCode, RECOVERY_BYTES } from '../../core/recovery-code.ts'
import { writeWhole } from '../files.ts'
import { type ByPassphrase, type Cost, keyByCode, keyByPassphrase, wrap, wrapByPassphrase } from './wrapping.ts'

/** The part of Electron's safeStorage that is used: its asynchronous half. */
export interface Keychain {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(wrapped: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
}

interface WrappedKey {
  /** 2 when there is a passphrase, which the first version did not know. */
  version: 1 | 2
  keychain?: string | undefined
  /** The key as it is, where the system has no keychain at all; Settings says that nothing protects it. */
  bare?: string | undefined
  /** Stands in the place of both: they would open the journal without asking for it. */
  passphrase?: ByPassphrase | undefined
  recovery: string
  /** The journal has been opened with it: from then on, no journal beside it means a lost one, not a first start. */
  opened?: true | undefined
}

const KEY_BYTES = 32
export const KEY_FILES = ['journal.key', 'journal.key.copy'] as const

export type KeyFound =
  | { found: 'key'; key: Buffer; bare: boolean; recoveryCode?: undefined }
  | { found: 'new'; key: Buffer; bare: boolean; recoveryCode: string }
  /** The keychain cannot unwrap it: the recovery code can. */
  | { found: 'keychain-changed' }
  /** A passphrase is asked for. */
  | { found: 'passphrase' }
  /** There is a journal, and no wrapped key beside it. */
  | { found: 'key-missing' }
  /** There is the key of a journal that was opened before, and no journal beside it. */
  | { found: 'journal-missing' }

/**
 * The key of the journal in `folder`: the one there, or a new one when there is no journal yet. `atHand`: a person has
 * opened it, and is not asked again.
 */
export async function findKey(
  folder: string,
  journalExists: boolean,
  keychain: Keychain,
  atHand = false,
): Promise<KeyFound> {
  const copies = readWrapped(folder)
  if (copies.length === 0) {
    if (journalExists) return { found: 'key-missing' }
    const key = randomBytes(KEY_BYTES)
    const recoveryCode = newRecoveryCode(randomBytes(RECOVERY_BYTES))
    const bare = await writeWrapped(folder, key, { recovery: wrap(key, recoveryCode) }, keychain)
    return { found: 'new', key, bare, recoveryCode }
  }
  // A lost journal’s passphrase is asked for first: with it, a backup can be brought back without the code.
  if (copies[0]?.passphrase && !atHand) return { found: 'passphrase' }
  if (!journalExists && copies.some(({ opened }) => opened)) return { found: 'journal-missing' }
  for (const wrapped of copies) {
    const opened = await unwrapByKeychain(wrapped, keychain)
    if (!opened) continue
    // The key is at hand: if it cannot be written again now, it will be at another start.
    if (opened.again || !areAlike(copies)) await writeWrapped(folder, opened.key, wrapped, keychain).catch(() => {})
    return { found: 'key', key: opened.key, bare: opened.bare }
  }
  return { found: copies.some(({ passphrase }) => passphrase) ? 'passphrase' : 'keychain-changed' }
}

async function unwrapByKeychain(wrapped: WrappedKey, keychain: Keychain) {
  if (wrapped.bare !== undefined) return { key: Buffer.from(wrapped.bare, 'base64'), bare: true, again: false }
  try {
    const { result, shouldReEncrypt } = await keychain.decryptStringAsync(Buffer.from(wrapped.keychain ?? '', 'base64'))
    const key = Buffer.from(result, 'base64')
    // Another length is another secret: the recovery code knows the right one.
    return key.length === KEY_BYTES ? { key, bare: false, again: shouldReEncrypt } : undefined
  } catch {
    return undefined
  }
}

/** The key by its passphrase; undefined when that is another. */
export async function unlockKey(folder: string, passphrase: string): Promise<Buffer | undefined> {
  const copies = readWrapped(folder)
  for (const wrapped of copies) {
    const key = wrapped.passphrase && (await keyByPassphrase(wrapped.passphrase, passphrase))
    if (!key) continue
    // A change that was cut short between the copies is as if it was, or was not.
    try {
      if (!areAlike(copies)) writeCopies(folder, wrapped)
    } catch {} // the key is at hand: if it cannot be written again now, it will be at another start
    return key
  }
  return undefined
}

/**
 * The key by its recovery code; undefined when the code belongs to another journal. This keychain gets to know it, but
 * where there is a passphrase, that stays.
 */
export async function recoverKey(
  folder: string,
  recoveryCode: string,
  keychain: Keychain,
): Promise<{ key: Buffer; bare: boolean } | undefined> {
  const copies = readWrapped(folder)
  for (const wrapped of copies) {
    const key = keyByCode(wrapped.recovery, recoveryCode)
    if (key) return { key, bare: !copies[0]?.passphrase && (await writeWrapped(folder, key, wrapped, keychain)) }
  }
  return undefined
}

/** The key, and how it is wrapped by its recovery code, for a backup to carry; undefined when the code opens none. */
export function keyToCarry(folder: string, recoveryCode: string): { key: Buffer; recovery: string } | undefined {
  for (const { recovery } of readWrapped(folder)) {
    const key = keyByCode(recovery, recoveryCode)
    if (key) return { key, recovery }
  }
  return undefined
}

/** How the key in `folder` is wrapped by its recovery code, whatever that is. */
export const recoveryIn = (folder: string): string | undefined => readWrapped(folder)[0]?.recovery

/** The key as this keychain knows it; undefined when it does not. */
export async function keyByKeychain(folder: string, keychain: Keychain): Promise<Buffer | undefined> {
  for (const wrapped of readWrapped(folder)) {
    const opened = await unwrapByKeychain(wrapped, keychain)
    if (opened) return opened.key
  }
  return undefined
}

/** Writes the files of a key that came back, for this keychain. */
export async function writeKey(folder: string, key: Buffer, recovery: string, keychain: Keychain): Promise<void> {
  await writeWrapped(folder, key, { recovery, opened: true }, keychain)
}

/** Wraps the key with another recovery code; the old one opens nothing any more. The key stays, so backups do too. */
export function wrapAnew(folder: string, key: Buffer, recoveryCode: string): void {
  writeCopies(folder, { ...firstWrapped(folder), recovery: wrap(key, recoveryCode) })
}

export const hasPassphrase = (folder: string): boolean => readWrapped(folder)[0]?.passphrase !== undefined

/** Whether the recovery code opens what lies beside the journal. */
export function opensByCode(folder: string, recoveryCode: string): boolean {
  const copies = readWrapped(folder)
  return copies.length > 0 && copies.every(({ recovery }) => keyByCode(recovery, recoveryCode) !== undefined)
}

/** What opens the journal without the recovery code. */
export type Way = Pick<WrappedKey, 'keychain' | 'bare' | 'passphrase'>

export async function wayByKeychain(key: Buffer, keychain: Keychain): Promise<Way> {
  const text = key.toString('base64')
  if (!(await keychain.isAsyncEncryptionAvailable())) return { bare: text }
  return { keychain: (await keychain.encryptStringAsync(text)).toString('base64') }
}

/** `cost` is scrypt's. */
export async function wayByPassphrase(key: Buffer, passphrase: string, cost?: Cost): Promise<Way> {
  return { passphrase: await wrapByPassphrase(key, passphrase, cost) }
}

/** From then on this way opens the journal, and the recovery code; the one before opens nothing any more. */
export function replaceWay(folder: string, way: Way): void {
  const { recovery, opened } = firstWrapped(folder)
  writeCopies(folder, { version: way.passphrase ? 2 : 1, ...way, recovery, opened })
}

/** Notes beside the key that its journal has been opened. */
export function noteOpened(folder: string): void {
  const copies = readWrapped(folder)
  const [wrapped] = copies
  if (wrapped && !copies.every(({ opened }) => opened)) writeCopies(folder, { ...wrapped, opened: true })
}

/** Says whether the key had to be written bare. */
async function writeWrapped(
  folder: string,
  key: Buffer,
  { recovery, opened }: Pick<WrappedKey, 'recovery' | 'opened'>,
  keychain: Keychain,
): Promise<boolean> {
  const way = await wayByKeychain(key, keychain)
  writeCopies(folder, { version: 1, ...way, recovery, opened })
  return way.bare !== undefined
}

function writeCopies(folder: string, wrapped: WrappedKey): void {
  for (const name of KEY_FILES) writeWhole(path.join(folder, name), `${JSON.stringify(wrapped, null, 2)}\n`)
}

function firstWrapped(folder: string): WrappedKey {
  const [wrapped] = readWrapped(folder)
  if (!wrapped) throw Object.assign(new Error('the wrapped keys are gone'), { code: 'ENOENT' })
  return wrapped
}

const areAlike = (copies: readonly WrappedKey[]) =>
  copies.length === KEY_FILES.length && copies.every((each) => JSON.stringify(each) === JSON.stringify(copies[0]))

/** Those that can be read, the first one first. A damaged one is left out: it has a copy. */
function readWrapped(folder: string): WrappedKey[] {
  return KEY_FILES.flatMap((name) => {
    try {
      const wrapped = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as WrappedKey | null
      const known = wrapped?.version === 1 || wrapped?.version === 2
      return known && typeof wrapped.recovery === 'string' ? [wrapped] : []
    } catch {
      return []
    }
  })
}
