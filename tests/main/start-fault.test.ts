// What the window of a fault at the start shows and does.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newRecoveryCode, RECOVERY_BYTES } from '../../src/core/recovery-code.ts'
import { backupsIn, journalMark } from '../../src/main/journal/backup-file.ts'
import { workOn } from '../../src/main/journal/backup-work.ts'
import { holdKey } from '../../src/main/journal/held-key.ts'
import type { Journal } from '../../src/main/journal/journal.ts'
import { hasPassphrase, KEY_FILES, keyToCarry } from '../../src/main/journal/key.ts'
import { startJournal } from '../../src/main/journal/start.ts'
import { type FaultHandlers, untilStarted } from '../../src/main/start-fault.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { temporaryFolder } from './folder.ts'
import { keychainOf } from './journal/keychain.ts'
import { plain } from './journal/temporary.ts'

const clock = testClock('2026-11-24T08:30[Europe/Berlin]')

function starting(folder: string, secret = 'mine') {
  const seen: string[] = []
  let handlers: FaultHandlers | undefined
  let changed = () => {}
  /** Done when the window has something to show. */
  const faulty = new Promise<void>((resolve) => {
    changed = resolve
  })
  const world = {
    folder,
    keychain: keychainOf(secret),
    clock,
    version: '1.0.0',
    worker: workOn,
    chosenFolder: () => '',
    show: () => seen.push('show'),
    hide: () => seen.push('hide'),
    changed: () => changed(),
    showFolder: (place: string) => seen.push(`folder ${place}`),
    quit: () => seen.push('quit'),
  }
  const started = untilStarted(world, (given) => {
    handlers = given
  }).then((result) => {
    onTestFinished(() => void result.journal.close())
    return result
  })
  if (!handlers) throw new Error('nobody answers')
  return { seen, handlers, faulty, started }
}
async function livedIn() {
  const folder = temporaryFolder()
  const { journal } = await starting(folder).started
  const code = journal.ownWords.get('recoveryCode')
  journal.close()
  return { folder, code }
}

describe('a start', () => {
  it('without a fault shows no window', async () => {
    const { started, seen } = starting(temporaryFolder())
    await started
    expect(seen).toEqual([])
  })

  it('with a fault says which and where, shows the files, and goes on once it is cured', async () => {
    const { folder } = await livedIn()
    const file = path.join(folder, 'journal.db')
    const keys = KEY_FILES.map((name) => path.join(folder, name))
    const { mkdtempSync, renameSync } = await import('node:fs')
    const away = mkdtempSync(path.join(folder, 'away-'))
    for (const key of keys) renameSync(key, path.join(away, path.basename(key)))
    const { started, seen, handlers, faulty } = starting(folder)
    await faulty
    expect(handlers['fault.view']()).toEqual({ fault: 'key-missing', place: file, version: undefined })
    await handlers['fault.act']('show-files')
    await handlers['fault.act']('try-again')
    for (const key of keys) renameSync(path.join(away, path.basename(key)), key)
    await handlers['fault.act']('try-again')
    await started
    expect(seen).toEqual(['show', `folder ${file}`, 'show', 'hide'])
  })

  it('with a damaged journal begins a new one only when asked, and keeps the old one whole', async () => {
    const { folder } = await livedIn()
    writeFileSync(path.join(folder, 'journal.db'), 'damaged '.repeat(1000))
    const before = readdirSync(folder).length
    const { started, handlers, faulty } = starting(folder)
    await faulty
    expect((await handlers['fault.view']()).fault).toBe('journal-damaged')
    expect(readdirSync(folder)).toHaveLength(before)
    await handlers['fault.act']('start-new')
    const { journal } = await started
    expect(journal.reading.page(undefined, clock.instant(), 10).entries).toEqual([])
    const aside = readdirSync(folder).find((name) => name.startsWith('set-aside-')) ?? ''
    expect(readdirSync(path.join(folder, aside))).toEqual(['journal.db', ...KEY_FILES])
  })

  it('pressed for twice is one', async () => {
    const { folder } = await livedIn()
    writeFileSync(path.join(folder, 'journal.db'), 'damaged '.repeat(1000))
    const { started, handlers, faulty, seen } = starting(folder)
    await faulty
    await Promise.all([handlers['fault.act']('start-new'), handlers['fault.act']('start-new')])
    await started
    await handlers['fault.act']('start-new')
    expect(seen).toEqual(['show', 'hide'])
    expect(readdirSync(folder).filter((name) => name.startsWith('set-aside-'))).toHaveLength(1)
  })

  it('with another keychain goes on after the recovery code', async () => {
    const { folder, code } = await livedIn()
    const { started, handlers, faulty } = starting(folder, 'another')
    await faulty
    expect((await handlers['fault.view']()).fault).toBe('keychain-changed')
    expect(await handlers['fault.recoveryCode']('nonsense')).toEqual({ ok: false, reason: 'not-a-code' })
    expect(await handlers['fault.recoveryCode'](code)).toEqual({ ok: true })
    const { journal } = await started
    expect(journal.ownWords.get('recoveryCode')).toBe(code)
  })

  describe('offers the newest backup', () => {
    /** A journal with a backup of "then", and "now" kept since; damaged, or without its keys. */
    async function lost(what: 'journal-damaged' | 'journal-missing' | 'key-missing', passphrase?: string) {
      const { folder, code } = await livedIn()
      const { journal } = await starting(folder).started
      const source = path.join(folder, 'journal.db')
      const { key, recovery } = keyToCarry(folder, code) ?? {}
      if (!key || !recovery) throw new Error('no key')
      mkdirSync(path.join(folder, 'backups'))
      for (const text of ['long ago', 'then', 'now']) {
        journal.keep(() => journal.lines.keep(plain(text)))
        clock.advance(1000)
        const wish = { made: clock.now(), reason: 'asked', journal: journalMark(key), recovery } as const
        if (text !== 'now') await workOn({ kind: 'make', source, key, folder: path.join(folder, 'backups'), wish })
      }
      journal.close()
      const world = { folder, keychain: keychainOf('mine'), cost: { n: 2, r: 8, p: 1 } }
      if (passphrase !== undefined) await holdKey(world, { key, bare: false }).setPassphrase(passphrase)
      if (what === 'journal-missing') rmSync(source)
      else if (what === 'key-missing') for (const name of KEY_FILES) rmSync(path.join(folder, name))
      else writeFileSync(source, 'damaged '.repeat(1000))
      return { folder, code, ...starting(folder) }
    }
    const linesOf = (journal: Journal) => journal.db.prepare('SELECT text FROM line ORDER BY n').pluck().all()

    it.each(['journal-damaged', 'journal-missing'] as const)('%s: it is back at a press', async (what) => {
      const { folder, handlers, faulty, started } = await lost(what)
      await faulty
      const view = await handlers['fault.view']()
      expect(view).toMatchObject({ fault: what, backup: { needsCode: false, held: { lines: 2 } } })
      expect(await handlers['fault.restore'](null)).toEqual({ ok: true })
      const { journal, aside } = await started
      expect(linesOf(journal)).toEqual(['long ago', 'then'])
      expect(readdirSync(aside ?? '')).toEqual([...(what === 'journal-damaged' ? ['journal.db'] : []), ...KEY_FILES])
      expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(2)
    })

    describe.each(['journal-damaged', 'journal-missing'] as const)('behind a passphrase, %s:', (what) => {
      /** Asked for the passphrase first: until then nothing is known of the journal. */
      async function asked() {
        const given = await lost(what, 'quiet water')
        await given.faulty
        expect(given.handlers['fault.view']()).toMatchObject({ fault: 'passphrase', backup: undefined })
        return given
      }
      const offered = { fault: what, backup: { needsCode: false, held: { lines: 2 } } }

      it('the passphrase is asked for, and is enough to bring it back; it is asked for from then on too', async () => {
        const { folder, handlers, started } = await asked()
        expect(await handlers['fault.passphrase']('quiet wate')).toEqual({ ok: false, reason: 'another' })
        expect(await handlers['fault.passphrase']('quiet water')).toEqual({ ok: true })
        expect(handlers['fault.view']()).toMatchObject(offered)
        await handlers['fault.act']('try-again')
        expect(handlers['fault.view']()).toMatchObject(offered) // and not asked for it again
        expect(await handlers['fault.restore'](null)).toEqual({ ok: true })
        expect(linesOf((await started).journal)).toEqual(['long ago', 'then'])
        expect(hasPassphrase(folder)).toBe(true)
      })

      it('forgotten, the recovery code does it as well, and the passphrase stays', async () => {
        const { folder, handlers, started, code } = await asked()
        expect(await handlers['fault.recoveryCode'](code)).toEqual({ ok: true })
        expect(handlers['fault.view']()).toMatchObject(offered)
        expect(await handlers['fault.restore'](null)).toEqual({ ok: true })
        expect(linesOf((await started).journal)).toEqual(['long ago', 'then'])
        expect(hasPassphrase(folder)).toBe(true)
      })

      it('a new journal begins without it, and the old one is aside with its keys', async () => {
        const { folder, handlers, started } = await asked()
        await handlers['fault.passphrase']('quiet water')
        await handlers['fault.act']('start-new')
        expect(linesOf((await started).journal)).toEqual([])
        expect(hasPassphrase(folder)).toBe(false)
        const aside = readdirSync(folder).find((name) => name.startsWith('set-aside-')) ?? ''
        expect(hasPassphrase(path.join(folder, aside))).toBe(true)
      })
    })

    it('without a key the recovery code opens it', async () => {
      const { handlers, faulty, started, code } = await lost('key-missing')
      await faulty
      expect((await handlers['fault.view']()).backup?.needsCode).toBe(true)
      const other = newRecoveryCode(new Uint8Array(RECOVERY_BYTES).fill(3))
      for (const [typed, reason] of [
        [null, 'not-a-code'],
        ['nonsense', 'not-a-code'],
        [other, 'another-journal'],
      ] as const)
        expect(await handlers['fault.restore'](typed)).toEqual({ ok: false, reason })
      expect(await handlers['fault.restore'](code.toLowerCase())).toEqual({ ok: true })
      const { journal } = await started
      expect([linesOf(journal), journal.ownWords.get('recoveryCode')]).toEqual([['long ago', 'then'], code])
    })

    it('that does not pass its check is refused, and the one before it is offered', async () => {
      const { folder, handlers, faulty, started } = await lost('journal-damaged')
      const [newest] = await backupsIn([path.join(folder, 'backups')])
      const bytes = readFileSync(newest?.file ?? '')
      bytes.fill(7, 4096, 4200)
      writeFileSync(newest?.file ?? '', bytes)
      await faulty
      expect(await handlers['fault.restore'](null)).toEqual({ ok: false, reason: 'damaged' })
      expect((await handlers['fault.view']()).backup?.held.lines).toBe(1)
      expect(await handlers['fault.restore'](null)).toEqual({ ok: true })
      expect(linesOf((await started).journal)).toEqual(['long ago'])
    })
  })

  it('is left when asked', async () => {
    const { folder } = await livedIn()
    for (const name of KEY_FILES) rmSync(path.join(folder, name))
    const { seen, handlers, faulty } = starting(folder)
    await faulty
    await handlers['fault.act']('quit')
    expect(seen).toEqual(['show', 'quit'])
    expect(
      (await startJournal({ folder, keychain: keychainOf('mine'), clock, worker: workOn, version: '1.0.0' })).ok,
    ).toBe(false)
  })
})
