import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newRecoveryCode, RECOVERY_BYTES } from '../../../src/core/recovery-code.ts'
import { findKey, KEY_FILES, recoverKey, wrapAnew } from '../../../src/main/journal/key.ts'
import { temporaryFolder } from '../folder.ts'
import { keychainOf } from './keychain.ts'

const mine = keychainOf('mine')
const another = keychainOf('another')
const filesIn = (folder: string) => KEY_FILES.map((name) => path.join(folder, name))
const texts = (folder: string) => filesIn(folder).map((file) => readFileSync(file, 'utf8'))

async function newKey(keychain = mine) {
  const folder = temporaryFolder()
  const found = await findKey(folder, false, keychain)
  if (found.found !== 'new') throw new Error(found.found)
  return { folder, key: found.key, code: found.recoveryCode, bare: found.bare }
}

describe('a new key', () => {
  it('has 256 bits, and no two are alike', async () => {
    const [one, other] = [await newKey(), await newKey()]
    expect(one.key).toHaveLength(32)
    expect(one.key.equals(other.key)).toBe(false)
    expect(one.code).not.toBe(other.code)
  })

  it('lies wrapped in two files that only their owner may read, never bare', async () => {
    const { folder, key, code } = await newKey()
    const [one, other] = texts(folder)
    expect(one).toBe(other)
    for (const secret of [key.toString('hex'), key.toString('base64'), code]) expect(one).not.toContain(secret)
    if (process.platform !== 'win32')
      for (const file of filesIn(folder)) expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is found again by the same keychain', async () => {
    const { folder, key } = await newKey()
    expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: false })
  })

  it('is not made where there is a journal already', async () => {
    const folder = temporaryFolder()
    expect(await findKey(folder, true, mine)).toEqual({ found: 'key-missing' })
    expect(filesIn(folder).some(existsSync)).toBe(false)
  })
})

describe('where there is no keychain', () => {
  it('the key lies bare, and that is said', async () => {
    const { folder, key, bare } = await newKey(keychainOf('none', { available: false }))
    expect(bare).toBe(true)
    expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: true })
  })
})

describe('of the two files', () => {
  it.each<[string, string | undefined]>([
    ['gone', undefined],
    ['empty', ''],
    ['cut off', '{"version":1,"keych'],
    ['zeros', '\0'.repeat(300)],
    ['null', 'null'],
    ['of another program', '{"version":2}'],
  ])('one may be %s: the other is used, and the first is made whole again', async (_, content) => {
    for (const at of [0, 1]) {
      const { folder, key } = await newKey()
      const [whole] = texts(folder)
      const file = filesIn(folder)[at] as string
      if (content === undefined) rmSync(file)
      else writeFileSync(file, content)
      expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: false })
      expect(texts(folder)).toHaveLength(2)
      expect(JSON.parse(texts(folder)[at] as string)).toMatchObject({ recovery: JSON.parse(whole as string).recovery })
      rmSync(filesIn(folder)[1 - at] as string)
      expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: false })
    }
  })

  it('one may have a wrong letter in its wrapped key', async () => {
    const { folder, key, code } = await newKey()
    const file = filesIn(folder)[0] as string
    const wrapped = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...wrapped, keychain: 'AAAA', recovery: wrapped.recovery.replace(/^./, '!') }))
    expect((await recoverKey(folder, code, mine))?.key.equals(key)).toBe(true)
    writeFileSync(file, JSON.stringify({ ...wrapped, keychain: 'AAAA' }))
    expect(await findKey(folder, true, mine)).toEqual({ found: 'key', key, bare: false })
  })
})

describe('another keychain', () => {
  it('cannot unwrap the key, and changes nothing', async () => {
    const { folder } = await newKey()
    const before = texts(folder)
    expect(await findKey(folder, true, another)).toEqual({ found: 'keychain-changed' })
    expect(await findKey(folder, true, keychainOf('mine', { available: false }))).toEqual({ found: 'keychain-changed' })
    expect(texts(folder)).toEqual(before)
  })

  it('gets it by the recovery code, and has it from then on', async () => {
    const { folder, key, code } = await newKey()
    expect((await recoverKey(folder, code, another))?.key.equals(key)).toBe(true)
    expect(await findKey(folder, true, another)).toEqual({ found: 'key', key, bare: false })
    expect((await recoverKey(folder, code, mine))?.key.equals(key)).toBe(true)
  })

  it('does not get it by another code', async () => {
    const { folder } = await newKey()
    const before = texts(folder)
    expect(await recoverKey(folder, newRecoveryCode(new Uint8Array(RECOVERY_BYTES)), another)).toBeUndefined()
    expect(texts(folder)).toEqual(before)
  })
})

it('a keychain that asks for it gets the key to wrap again', async () => {
  const { folder, key } = await newKey()
  const before = texts(folder)
  const renewing = {
    ...keychainOf('mine', { again: true }),
    encryptStringAsync: keychainOf('renewed').encryptStringAsync,
  }
  expect(await findKey(folder, true, renewing)).toEqual({ found: 'key', key, bare: false })
  expect(texts(folder)).not.toEqual(before)
  expect(await findKey(folder, true, keychainOf('renewed'))).toEqual({ found: 'key', key, bare: false })
})

it('a new recovery code opens the key, and the old one opens nothing any more', async () => {
  const { folder, key, code } = await newKey()
  const next = newRecoveryCode(new Uint8Array(RECOVERY_BYTES).fill(7))
  wrapAnew(folder, key, next)
  expect(await recoverKey(folder, code, mine)).toBeUndefined()
  expect((await recoverKey(folder, next, mine))?.key.equals(key)).toBe(true)
})
