// The journal's key behind a passphrase: what opens it, what does not, and that no change of it can lose it.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newRecoveryCode, RECOVERY_BYTES } from '../../../src/core/recovery-code.ts'
import { holdKey } from '../../../src/main/journal/held-key.ts'
import { findKey, hasPassphrase, KEY_FILES, recoverKey, unlockKey } from '../../../src/main/journal/key.ts'
import { recover, unlock } from '../../../src/main/journal/start.ts'
import { temporaryFolder } from '../folder.ts'
import { keychainOf } from './keychain.ts'

const mine = keychainOf('mine')
const another = keychainOf('another')
const cheap = { n: 2, r: 8, p: 1 }
const filesIn = (folder: string) => KEY_FILES.map((name) => path.join(folder, name))
const texts = (folder: string) => filesIn(folder).map((file) => readFileSync(file, 'utf8'))

async function newKey(cost: typeof cheap | null = cheap, keychain = mine) {
  const folder = temporaryFolder()
  const found = await findKey(folder, false, keychain)
  if (found.found !== 'new') throw new Error(found.found)
  const held = holdKey({ folder, keychain, ...(cost && { cost }) }, found)
  return { folder, key: Buffer.from(found.key), code: found.recoveryCode, held }
}
async function locked(passphrase: string, cost?: typeof cheap | null) {
  const made = await newKey(cost)
  expect(await made.held.setPassphrase(passphrase)).toMatchObject({ ok: true })
  return made
}

describe('a passphrase', () => {
  it('opens the journal; the keychain then has nothing that would, and neither has the file', async () => {
    const { folder, key, held } = await locked('quiet water', null)
    expect(held.hasPassphrase()).toBe(true)
    expect(await findKey(folder, true, mine)).toEqual({ found: 'passphrase' })
    expect(await unlockKey(folder, 'quiet water')).toEqual(key)
    const [one, other] = texts(folder)
    expect(one).toBe(other)
    expect(Object.keys(JSON.parse(one as string))).toEqual(['version', 'passphrase', 'recovery'])
    expect(JSON.parse(one as string)).toMatchObject({ version: 2, passphrase: { n: 131_072, r: 8, p: 1 } })
    for (const secret of [key.toString('hex'), key.toString('base64'), 'quiet']) expect(one).not.toContain(secret)
  })

  it('is the same however its letters and spaces were composed', async () => {
    const { folder, key } = await locked('caf\u00e9 au lait')
    expect(await unlock(folder, 'cafe\u0301\u00a0au lait')).toEqual({ ok: true, key, bare: false })
  })

  it('of another is told, however often, and changes nothing', async () => {
    const { folder, key } = await locked('quiet water')
    const before = texts(folder)
    for (const wrong of ['', 'quiet wate', 'Quiet water', 'quiet water '])
      expect(await unlock(folder, wrong)).toEqual({ ok: false, reason: 'another' })
    expect(texts(folder)).toEqual(before)
    expect(await unlockKey(folder, 'quiet water')).toEqual(key)
  })

  it('may be forgotten: the recovery code opens the journal, and the passphrase stays', async () => {
    const { folder, key, code } = await locked('quiet water')
    const before = texts(folder)
    expect(await recover({ folder, keychain: another }, code)).toEqual({ ok: true, key, bare: false })
    expect(texts(folder)).toEqual(before)
  })

  it('opens the journal with any keychain', async () => {
    const { folder, key } = await locked('quiet water')
    expect(await findKey(folder, true, another)).toEqual({ found: 'passphrase' })
    expect(await unlockKey(folder, 'quiet water')).toEqual(key)
  })

  it('takes the place of a key that lay bare, and removed it lies bare again', async () => {
    const none = keychainOf('none', { available: false })
    const { folder, key, held } = await newKey(cheap, none)
    expect(texts(folder)[0]).toContain(key.toString('base64'))
    await held.setPassphrase('quiet water')
    expect(held.isBare()).toBe(false)
    expect(texts(folder).join()).not.toContain(key.toString('base64'))
    await held.removePassphrase()
    expect(held.isBare()).toBe(true)
    expect(await findKey(folder, true, none)).toEqual({ found: 'key', key, bare: true })
  })

  it('is changed: the one before opens nothing any more', async () => {
    const { folder, key, held } = await locked('quiet water')
    await held.setPassphrase('loud water')
    expect(await unlockKey(folder, 'quiet water')).toBeUndefined()
    expect(await unlockKey(folder, 'loud water')).toEqual(key)
  })

  it('is removed: the file is of the first version again, and the keychain opens the journal', async () => {
    const { folder, key, code, held } = await locked('quiet water')
    await held.removePassphrase()
    expect(hasPassphrase(folder)).toBe(false)
    expect(JSON.parse(texts(folder)[0] as string)).toMatchObject({ version: 1 })
    expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: false })
    expect((await recoverKey(folder, code, mine))?.key).toEqual(key)
  })

  it('is not set when the journal was closed meanwhile: the key is zeros by then', async () => {
    const { folder, key, held } = await newKey()
    const before = texts(folder)
    const setting = held.setPassphrase('quiet water')
    held.forget()
    expect(await setting).toEqual({ ok: false, fault: 'not-written' })
    expect(texts(folder)).toEqual(before)
    expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: false })
  })

  it('that cannot be written is not set, and said', async () => {
    const { folder, held } = await newKey()
    for (const file of filesIn(folder)) rmSync(file)
    expect(await held.setPassphrase('quiet water')).toEqual({ ok: false, fault: 'not-written' })
    expect(held.hasPassphrase()).toBe(false)
  })

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, 40)],
    ['of a later version', (text) => text.replace('"version": 2', '"version": 3')],
    ['wrong in a letter of what is wrapped', (text) => text.replace(/"sealed": "./, '"sealed": "!')],
    ['wrong in scrypt’s numbers', (text) => text.replace('"n": 2,', '"n": 3,')],
    ['asking for all memory there is', (text) => text.replace('"n": 2,', '"n": 1099511627776,')],
  ])('opens with one of the two files %s, and makes it whole', async (_what, damage) => {
    for (const at of [0, 1]) {
      const { folder, key } = await locked('quiet water')
      const [whole = ''] = texts(folder)
      expect(damage(whole)).not.toBe(whole)
      writeFileSync(filesIn(folder)[at] as string, damage(whole))
      expect(await findKey(folder, true, mine)).toEqual({ found: 'passphrase' })
      expect(await unlockKey(folder, 'quiet water')).toEqual(key)
      expect(texts(folder)).toEqual([whole, whole])
    }
  })
})

it('the key is overwritten when the journal is closed', async () => {
  const folder = temporaryFolder()
  const found = await findKey(folder, false, mine)
  if (found.found !== 'new') throw new Error(found.found)
  holdKey({ folder, keychain: mine }, found).forget()
  expect(found.key).toEqual(Buffer.alloc(32))
})

describe('killed at any write', () => {
  const next = newRecoveryCode(new Uint8Array(RECOVERY_BYTES).fill(7))
  /** All that a person may have: after a kill the former or the later of them opens the journal. */
  const opens = async (folder: string, passphrases: string[], codes: string[]) => {
    const found = await findKey(folder, true, mine)
    const byPassphrase = await Promise.all(passphrases.map((each) => unlockKey(folder, each)))
    const byCode = await Promise.all(codes.map(async (each) => (await recoverKey(folder, each, mine))?.key))
    return {
      way: found.found === 'key' ? found.key : byPassphrase.find((key) => key !== undefined),
      code: byCode.find((key) => key !== undefined),
    }
  }

  it.each([
    ['setting a passphrase', undefined, 'passphrase quiet-water'],
    ['changing it', 'quiet-water', 'passphrase loud-water'],
    ['removing it', 'quiet-water', 'none'],
    ['changing the recovery code', 'quiet-water', `code ${next}`],
  ])('%s leaves a key that opens, by what was or by what is to be', async (_what, before, change) => {
    const made = before === undefined ? await newKey() : await locked(before)
    const { key, code } = made
    const changer = path.join(import.meta.dirname, 'key-changer.ts')
    const passphrases = ['quiet-water', 'loud-water']
    let kills = 0
    for (let killedAt = 1; ; killedAt++) {
      const folder = path.join(temporaryFolder(), 'copy')
      cpSync(made.folder, folder, { recursive: true })
      const child = spawnSync(process.execPath, [changer, folder, key.toString('base64'), change, String(killedAt)], {
        encoding: 'utf8',
        timeout: 20_000,
      })
      expect(await opens(folder, passphrases, [code, next])).toEqual({ way: key, code: key })
      if (child.signal !== 'SIGKILL') {
        expect(JSON.parse(child.stdout)).toEqual({ ok: true })
        break
      }
      kills++
    }
    expect(kills).toBe(6) // opened, written, renamed: twice
  })
})
