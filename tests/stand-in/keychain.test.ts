import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, type Example, startExample } from './example-app.ts'

let example: Example
beforeAll(async () => {
  example = await startExample()
})
afterAll(() => example.close())

describe('the keychain', () => {
  const encrypt = (text: string) =>
    example.app.evaluate(
      async ({ safeStorage }, text) => (await safeStorage.encryptStringAsync(text)).toString('base64'),
      text,
    )
  const decrypt = (encrypted: string) =>
    example.app.evaluate(
      ({ safeStorage }, encrypted) => safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64')),
      encrypted,
    )

  test('gives back what it was given, and asks to encrypt again after its key was rotated', async () => {
    const secret = await encrypt('pässword')
    expect(Buffer.from(secret, 'base64').includes('pässword')).toBe(false)
    expect(await decrypt(secret)).toEqual({ result: 'pässword', shouldReEncrypt: false })
    await drive(example.app, (s) => s.keychain.rotate())
    expect(await decrypt(secret)).toEqual({ result: 'pässword', shouldReEncrypt: true })
  })

  test('that was changed, or is of another session, cannot read what was written before', async () => {
    const secret = await encrypt('word')
    await drive(example.app, (s) => s.keychain.backend('basic_text'))
    await expect(decrypt(secret)).rejects.toThrow('Error while decrypting')
    expect(await example.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe('basic_text')
    await drive(example.app, (s) => s.keychain.backend('gnome_libsecret'))
    expect(await decrypt(secret)).toMatchObject({ result: 'word' })
    await drive(example.app, (s) => s.keychain.change())
    await expect(decrypt(secret)).rejects.toThrow('Error while decrypting')
  })

  test('can be missing', async () => {
    await drive(example.app, (s) => s.keychain.unavailable())
    expect(await example.app.evaluate(({ safeStorage }) => safeStorage.isAsyncEncryptionAvailable())).toBe(false)
    await expect(encrypt('word')).rejects.toThrow('Encryption is not available')
    await drive(example.app, (s) => s.keychain.unavailable(false))
    const sync = await example.app.evaluate(({ safeStorage }) =>
      safeStorage.decryptString(safeStorage.encryptString('x')),
    )
    expect(sync).toBe('x')
  })
})
