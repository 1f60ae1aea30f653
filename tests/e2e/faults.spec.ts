// What a first user can meet before there is a journal to work with: a plain sentence, a way on, and nothing lost.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { groupsOf, newRecoveryCode, RECOVERY_BYTES } from '../../src/core/recovery-code.ts'
import { startAgain } from './support/again.ts'
import { type App, launch, newFolder, removeFolder } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { changeKeychain, leaving, reached } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const KEY_FILES = ['journal.key', 'journal.key.copy'] as const
const WORDS = 'she asked twice about the delay'

/** Keeps one line, as everybody does on their first day. */
async function keepLine(app: App, words = WORDS): Promise<void> {
  await app.driver.chooseInTray('line')
  const line = await app.window('line')
  await line.keyboard.type(words)
  await line.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('line')).toBe(false)
}

async function expectLine(app: App, words = WORDS): Promise<void> {
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+2')
  await expect(home.getByText(words)).toBeVisible()
}

/** The window that says why: its heading, and nothing of the app beside it. */
async function told(app: App, heading: string): Promise<Page> {
  const fault = await app.window('fault')
  await expect(fault.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  for (const other of ['home', 'arrive', 'line'] as const) expect(await app.isVisible(other)).toBe(false)
  return fault
}

/** The files of the journal and of its key, with what is in them. */
function journalFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.startsWith('journal.'))
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]))
}

test('a folder that cannot be written to is said, and once it can be everything goes on', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app)
  await app.close()
  // As root no permission binds. A folder stands in place of the journal; what stands in place of the settings leads
  // below a regular file, where nothing can be.
  const files = ['journal.db', 'config.json'].map((name) => path.join(folder, name))
  writeFileSync(path.join(folder, 'a-file'), '')
  const [journal = '', settings = ''] = files
  for (const file of files) renameSync(file, `${file}.kept`)
  mkdirSync(journal)
  symlinkSync(path.join(folder, 'a-file', 'config.json'), settings)
  app = await start()
  const fault = await told(app, 'Threshold cannot write to its folder')
  await expect(fault.getByText(folder)).toBeVisible()
  await expect(fault.getByRole('button', { name: 'Try again' })).toBeFocused()
  await fault.keyboard.press('Enter')
  await told(app, 'Threshold cannot write to its folder')
  for (const file of files) {
    rmSync(file, { recursive: true })
    renameSync(`${file}.kept`, file)
  }
  await leaving(fault, fault.keyboard.press('Enter'))
  await expectLine(app)
  expect(await app.isVisible('fault')).toBe(false)
})

test('a full disk at the first start is said, and the start goes on when there is room', async ({ start, folder }) => {
  test.skip(!existsSync('/dev/full'), 'only Linux has a device that is always full')
  symlinkSync('/dev/full', path.join(folder, 'journal.key.new'))
  const app = await start()
  const fault = await told(app, 'The disk is full')
  await expect(fault.getByText('a little free space is enough')).toBeVisible()
  // The failed write took the device's link away: there is room now.
  await leaving(fault, fault.getByRole('button', { name: 'Try again' }).click())
  await keepLine(app)
  await expectLine(app)
})

test('a damaged journal is set aside whole, and a new one begins', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app)
  await app.close()
  const file = path.join(folder, 'journal.db')
  const damaged = readFileSync(file)
  damaged.fill(7, 0, 4096)
  writeFileSync(file, damaged)
  const before = journalFiles(folder)

  app = await start()
  const fault = await told(app, 'The journal cannot be read')
  await expect(fault.getByText(file)).toBeVisible()
  await inMain(
    app.electron,
    ({ electron }) => {
      electron.shell.openPath = async (shown) => {
        Object.assign(globalThis, { shown })
        return ''
      }
    },
    null,
  )
  await expect(fault.getByRole('button', { name: 'Show the files' })).toBeFocused()
  await fault.keyboard.press('Enter')
  await expect.poll(() => inMain(app.electron, () => (globalThis as { shown?: string }).shown, null)).toBe(folder)
  expect(journalFiles(folder)).toEqual(before)

  await leaving(fault, fault.getByRole('button', { name: 'Start a new journal' }).click())
  const home = await app.window('home')
  await expect(home.getByText('Nothing planned.')).toBeVisible()
  const aside = readdirSync(folder).filter((name) => name.startsWith('set-aside-'))
  expect(aside).toHaveLength(1)
  expect(journalFiles(path.join(folder, aside[0] ?? ''))).toEqual(before)
  await keepLine(app, 'the first line of a new journal')
  await expectLine(app, 'the first line of a new journal')
})

test('a journal of a newer Threshold says which one, and not a byte of it is changed', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app)
  // As it is after a crash: with the write-ahead log beside it, which an ordinary opening would fold into the file.
  await inMain(
    app.electron,
    ({ hook }) => {
      hook.journal.db.pragma('user_version=99')
      hook.journal.ownWords.set('writtenBy', '9.4.0')
    },
    null,
  )
  await app.kill()
  const bytes = () => [...journalFiles(folder)].filter(([name]) => !name.endsWith('-shm'))
  const before = bytes()
  expect(before.map(([name]) => name)).toContain('journal.db-wal')
  app = await start()
  const fault = await told(app, 'This journal needs Threshold 9.4.0')
  await expect(fault.getByText('Nothing was changed')).toBeVisible()
  await expect(fault.getByRole('button')).toHaveText(['Quit'])
  await leaving(fault, fault.getByRole('button', { name: 'Quit' }).click())
  await expect.poll(() => app.isRunning()).toBe(false)
  expect(bytes()).toEqual(before)
})

test('a journal that another program holds is said, and opens when it lets go', async ({ start, folder }) => {
  const holder = await start()
  await keepLine(holder)
  await inMain(
    holder.electron,
    ({ hook }) => {
      // A write under this setting takes the file's lock and keeps it.
      hook.journal.db.pragma('locking_mode=EXCLUSIVE')
      hook.journal.db.exec("INSERT OR REPLACE INTO setting (name, value) VALUES ('held', '1')")
    },
    null,
  )
  // Another place, whose journal, key and settings are those of the first.
  const other = newFolder()
  symlinkSync(path.join(folder, 'journal.db'), path.join(other, 'journal.db'))
  for (const name of [...KEY_FILES, 'config.json']) copyFileSync(path.join(folder, name), path.join(other, name))
  const app = await launch({ dataFolder: other, env: { STAND_IN_KEYCHAIN: `${folder}-keychain` } })
  try {
    const fault = await told(app, 'Another program holds the journal')
    await holder.close()
    await leaving(fault, fault.getByRole('button', { name: 'Try again' }).press('Enter'))
    await expectLine(app)

    await test.step('held while a line is written, the words stay until it lets go', async () => {
      await app.driver.chooseInTray('line')
      const line = await app.window('line')
      await line.keyboard.type('still here')
      await reached(line)
      const again = await start()
      await inMain(again.electron, ({ hook }) => void hook.journal.db.exec('BEGIN IMMEDIATE'), null)
      await line.keyboard.press('Enter')
      // It waits for a while, twice: for the draft, and to keep it.
      await expect(line.getByRole('alert')).toContainText('Another program holds the journal', { timeout: 40_000 })
      await expect(line.getByRole('textbox')).toHaveValue('still here')
      await inMain(again.electron, ({ hook }) => void hook.journal.db.exec('ROLLBACK'), null)
      await again.close()
      await line.getByRole('button', { name: 'Try again' }).press('Enter')
      await expect.poll(() => app.isVisible('line')).toBe(false)
      await expectLine(app, 'still here')
    })
  } finally {
    await app.close()
    removeFolder(other)
  }
})

test('after an end that was none, Home says what is gone, and where a backup may have it', async ({
  start,
  folder,
}) => {
  const file = path.join(folder, 'journal.db')
  let app = await start()
  await keepLine(app)
  await app.close()
  app = await start()
  await keepLine(app, 'kept last')
  await app.kill()
  rmSync(`${file}-wal`)

  await test.step('the log with the newest words', async () => {
    app = await start()
    await expectLine(app)
    const home = await app.window('home')
    await home.keyboard.press('ControlOrMeta+1')
    const band = home.locator('.band', { hasText: 'What was written last may be missing.' })
    await band.getByRole('button', { name: 'Look at the backups' }).click()
    await expect(home.getByRole('tab', { name: 'Backups' })).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('a page in the middle, found by the check that follows', async () => {
    const page = await inMain(
      app.electron,
      ({ hook }) =>
        hook.journal.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'intention_of_evening'").pluck().get(),
      null,
    )
    await app.close()
    const damaged = readFileSync(file)
    damaged.fill(7, Number(page) * 4096 - 2000, Number(page) * 4096 - 1000)
    writeFileSync(file, damaged)
    await (await start()).kill()
    app = await start()
    const home = await app.window('home')
    await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
    await app.driver.advance(60_000)
    await expect(home.locator('.band', { hasText: 'Part of the journal cannot be read.' })).toBeVisible()
    await expectLine(app)
  })
})

test('damaged settings are set aside and said; the last good ones are back', async ({ start, folder }) => {
  let app = await start()
  let home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+4')
  await home.getByRole('tab', { name: 'Appearance' }).click()
  await home.getByRole('radiogroup', { name: 'Theme' }).locator('label', { hasText: 'Dark' }).click()
  const isDark = () => home.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(true)
  await app.close()
  const config = path.join(folder, 'config.json')
  const damaged = Buffer.alloc(600)
  writeFileSync(config, damaged)

  app = await start()
  home = await app.window('home')
  const band = () => home.locator('.band', { hasText: 'The settings could not be read.' })
  const aside = readdirSync(folder).find((name) => name.startsWith('config.corrupt-')) ?? ''
  await expect(band()).toContainText(aside)
  expect(readFileSync(path.join(folder, aside)).equals(damaged)).toBe(true)
  expect(JSON.parse(readFileSync(config, 'utf8'))).toMatchObject({ theme: 'dark' })
  expect(await isDark()).toBe(true)

  await test.step('put away, it stays away', async () => {
    await band().getByRole('button', { name: 'Put away' }).click()
    await expect(band()).toBeHidden()
    await home.keyboard.press('ControlOrMeta+2')
    await home.keyboard.press('ControlOrMeta+1')
    await app.driver.advance(3_600_000)
    await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(band()).toBeHidden()
    await app.close()
    app = await start()
    home = await app.window('home')
    await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(band()).toBeHidden()
    expect(await isDark()).toBe(true)
  })
})

test('with another keychain the recovery code opens the journal, and all of it is there', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app)
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+4')
  await home.getByRole('tab', { name: 'Privacy' }).click()
  await home.getByRole('button', { name: 'Show the code' }).click()
  const code = (await home.locator('.recovery-code').innerText()).trim()
  expect(code.split(/\s+/)).toHaveLength(8)
  await app.close()
  changeKeychain(folder)

  app = await start()
  const fault = await told(app, 'Please enter your recovery code')
  const field = (group: number) => fault.getByRole('textbox', { name: `Group ${group} of 8` })
  const open = fault.getByRole('button', { name: 'Open the journal' })
  const enter = async (typed: string) => {
    await field(1).focus()
    await fault.keyboard.type(typed)
    await expect(fault.getByText('All eight groups are there.')).toBeVisible()
    await leaving(fault, fault.keyboard.press('Enter'))
  }
  await expect(field(1)).toBeFocused()

  await test.step('a code that cannot be one is told, and what was typed stays', async () => {
    await fault.keyboard.type('ABCD EF')
    await expect(fault.getByText('26 signs are still to come')).toBeVisible()
    await expect(open).toHaveAttribute('aria-disabled', 'true')
    await fault.keyboard.press('Enter')
    await expect(field(2)).toBeFocused()
    await enter(code.replace(/^./, (sign) => (sign === '7' ? '8' : '7')))
    await expect(fault.getByRole('alert')).toHaveText(/One sign or more differs/)
    await expect(field(8)).toHaveValue(code.slice(-4))
  })

  await test.step('a code of another journal is told', async () => {
    await enter(groupsOf(newRecoveryCode(new Uint8Array(RECOVERY_BYTES).fill(3))).join(' '))
    await expect(fault.getByRole('alert')).toHaveText(/of another journal/)
  })

  await test.step('without it a new journal is offered, and nothing happens by that alone', async () => {
    await fault.getByRole('button', { name: 'I don’t have it' }).click()
    await expect(fault.getByRole('button', { name: 'Start a new journal' })).toBeVisible()
    await expect(fault.getByText('it is set aside in this same folder')).toBeVisible()
    await fault.getByRole('button', { name: 'I don’t have it' }).click()
    await expect(fault.getByRole('button', { name: 'Start a new journal' })).toBeHidden()
  })

  await test.step('the right one, typed in small letters, opens it, now and at the next start', async () => {
    await enter(code.toLowerCase())
    await expectLine(app)
    await app.close()
    app = await start()
    await expectLine(app)
  })
})

test('without its key files the journal is said to be closed for good, and is left as it is', async ({
  start,
  folder,
}) => {
  let app = await start()
  await keepLine(app)
  await app.close()
  for (const name of KEY_FILES) renameSync(path.join(folder, name), path.join(folder, `my copy of ${name}`))
  const before = journalFiles(folder)
  app = await start()
  const fault = await told(app, 'The key to your journal is missing')
  await expect(fault.getByText('not even the recovery code')).toBeVisible()
  expect(journalFiles(folder)).toEqual(before)
  renameSync(path.join(folder, `my copy of ${KEY_FILES[1]}`), path.join(folder, KEY_FILES[1]))
  await leaving(fault, fault.getByRole('button', { name: 'Try again' }).press('Enter'))
  await expectLine(app)
})

test('a journal that is gone is asked for before a new one begins', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app)
  await app.close()
  const file = path.join(folder, 'journal.db')
  renameSync(file, path.join(folder, 'my copy'))
  app = await start()
  const fault = await told(app, 'Your journal is not in its folder')
  await fault.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(fault.getByText('Put back from a copy')).toBeVisible()
  expect(existsSync(file)).toBe(false)
  renameSync(path.join(folder, 'my copy'), file)
  await leaving(fault, fault.getByRole('button', { name: 'Try again' }).press('Enter'))
  await expectLine(app)
})

test('another start hands over what was asked and goes; a page that crashes comes back with its draft', async ({
  start,
}) => {
  const app = await start()
  const home = await app.window('home')

  await test.step('without a wish it opens Home', async () => {
    await home.close({ runBeforeUnload: true })
    await expect.poll(() => app.isVisible('home')).toBe(false)
    expect(await startAgain(app)).toEqual({ code: 0, left: [] })
    await expect.poll(() => app.isVisible('home')).toBe(true)
  })

  await test.step('with --line it opens the line, with --arrive Arrive', async () => {
    expect(await startAgain(app, '--line')).toEqual({ code: 0, left: [] })
    const line = await app.window('line')
    await expect(line.getByRole('textbox')).toBeFocused()
    await line.keyboard.type('half a thought')
    expect(await startAgain(app, '--arrive')).toEqual({ code: 0, left: [] })
    await app.window('arrive')
  })

  await test.step('the page of the line crashes', async () => {
    await app.driver.chooseInTray('line')
    const line = await app.window('line')
    await expect(line.getByRole('textbox')).toHaveValue('half a thought')
    await inMain(
      app.electron,
      ({ electron }) => {
        const pages = electron.BrowserWindow.getAllWindows().map(({ webContents }) => webContents)
        pages.find((page) => page.getURL().includes('/line/'))?.forcefullyCrashRenderer()
      },
      null,
    )
    await expect.poll(() => app.electron.windows().includes(line)).toBe(false)
    const again = await app.window('line')
    await expect(again.getByRole('textbox')).toHaveValue('half a thought')
    await expect(again.getByRole('textbox')).toBeFocused()
    await again.keyboard.press('End')
    await again.keyboard.type(', and its other half')
    await again.keyboard.press('Enter')
    await expectLine(app, 'half a thought, and its other half')
  })
})

test('a window whose page does not come asks again, and is made anew when it is wanted', async ({ start }) => {
  const app = await start({ args: ['--hidden'] })
  /** As if the file of the page could not be read so many times. */
  const refuse = (times: number) =>
    inMain(
      app.electron,
      ({ electron }, most) => {
        let left = most
        electron.session.defaultSession.webRequest.onBeforeRequest(({ resourceType }, answer) =>
          answer({ cancel: resourceType === 'mainFrame' && left-- > 0 }),
        )
      },
      times,
    )
  await refuse(2)
  await app.driver.chooseInTray('home')
  const home = await app.window('home')
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible()

  await refuse(3)
  await app.driver.chooseInTray('evening')
  await expect
    .poll(() => app.electron.windows().filter((page) => page.url().startsWith('chrome-error:')).length)
    .toBe(1)
  await app.driver.chooseInTray('evening')
  const evening = await app.window('evening')
  await expect(evening.getByRole('heading').first()).toBeVisible()
})
