// The recovery code is changed: the journal has it first, so that no moment is without one that a person has and that opens.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDay } from '../../src/main/day.ts'
import { holdKey } from '../../src/main/journal/held-key.ts'
import { KEY_FILES, recoverKey } from '../../src/main/journal/key.ts'
import { startJournal } from '../../src/main/journal/start.ts'
import { createRecovery } from '../../src/main/recovery.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { temporaryFolder } from './folder.ts'
import { keychainOf } from './journal/keychain.ts'

const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
const keychain = keychainOf('mine')

async function opened(folder = temporaryFolder()) {
  const worker = () => Promise.reject(new Error('nothing is backed up here'))
  const started = await startJournal({ folder, keychain, clock, worker, version: '1.0.0' })
  if (!started.ok) throw new Error(started.fault)
  const { journal } = started
  onTestFinished(() => void journal.close())
  const heldKey = holdKey({ folder, keychain }, started)
  const day = createDay(clock, () => '02:00')
  const recovery = createRecovery({ journal, heldKey, day, changed: () => {} })
  return { folder, journal, recovery, code: journal.ownWords.get('recoveryCode') }
}
const keyBy = async (folder: string, code: string) => (await recoverKey(folder, code, keychain))?.key

it('a new one opens the same key, the old one opens nothing any more, and it is to be put away anew', async () => {
  const { folder, journal, recovery, code } = await opened()
  const key = await keyBy(folder, code)
  journal.ownWords.set('codeIsSafe', true)
  expect(recovery.change()).toEqual({ ok: true })
  const next = journal.ownWords.get('recoveryCode')
  expect(next).not.toBe(code)
  expect(await keyBy(folder, next)).toEqual(key)
  expect(await keyBy(folder, code)).toBeUndefined()
  expect(journal.ownWords.get('codeIsSafe')).toBe(false)
})

it('one that cannot be written is not made: the code that one has is shown and opens', async () => {
  const { folder, journal, recovery, code } = await opened()
  journal.ownWords.set('codeIsSafe', true)
  const files = KEY_FILES.map((name) => path.join(folder, name))
  for (const file of files) rmSync(file)
  expect(recovery.change()).toEqual({ ok: false, fault: 'not-written' })
  expect(journal.ownWords.get('recoveryCode')).toBe(code)
  expect(journal.ownWords.get('codeIsSafe')).toBe(true)
})

it('killed between the journal and the key’s files, the next start wraps the key for the code that it shows', async () => {
  const { folder, journal, code } = await opened()
  const next = `${'7'.repeat(28)}${'0'.repeat(4)}`
  journal.ownWords.set('recoveryCode', next)
  journal.close()
  const key = await keyBy(folder, code)
  expect(key).toBeDefined()
  const again = await opened(folder)
  expect(again.code).toBe(next)
  expect(await keyBy(folder, next)).toEqual(key)
  const [one, other] = KEY_FILES.map((name) => readFileSync(path.join(folder, name), 'utf8'))
  expect(one).toBe(other)
})
