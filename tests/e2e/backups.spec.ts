// A backup is made, and the journal comes back from it: from Settings, from the fault's window, and on a new computer.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { groupsOf, newRecoveryCode, RECOVERY_BYTES } from '../../src/core/recovery-code.ts'
import { type App, removeFolder } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { leaving, MORNING, settings } from './support/journey.ts'
import { unreached } from './support/screen.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

async function keepLine(app: App, words: string): Promise<void> {
  await app.driver.chooseInTray('line')
  const line = await app.window('line')
  await line.keyboard.type(words)
  await line.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('line')).toBe(false)
}

async function backUp(app: App): Promise<Page> {
  const home = await settings(app, 'Backups')
  await home.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(home.getByRole('button', { name: /^Go back to/ }).first()).toBeVisible()
  return home
}

async function journal(app: App): Promise<Page> {
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+2')
  return home
}

test('a journal goes back to the backup of an hour ago, and what came since is kept aside', async ({
  start,
  folder,
}) => {
  let app = await start()
  await keepLine(app, 'before the backup')
  let home = await settings(app, 'Backups')
  await expect(home.getByText('None yet.')).toBeVisible()
  home = await backUp(app)
  const row = home.getByRole('listitem').filter({ hasText: 'Tuesday 24 November, 08:30' })
  await expect(row).toContainText('1 line, 0 people, 1 day')
  await app.driver.advance(3_600_000)
  await keepLine(app, 'after the backup')

  await test.step('what would change is said before', async () => {
    await row.getByRole('button').press('Enter')
    const dialog = home.getByRole('dialog')
    await expect(dialog.getByRole('row', { name: 'Lines 2 1' })).toBeVisible()
    await expect(dialog.getByText('Nothing is deleted.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await leaving(home, dialog.getByRole('button', { name: 'Go back', exact: true }).press('Enter'))
  })

  await test.step('then it is there, and says where the other one is', async () => {
    await expect.poll(() => app.electron.windows().includes(home)).toBe(false)
    home = await app.window('home')
    const aside = readdirSync(folder).filter((name) => name.startsWith('set-aside-'))
    await expect(home.getByText('The journal of the backup is back.')).toBeVisible()
    await expect(home.getByText(path.join(folder, aside[0] ?? ''))).toBeVisible()
    await journal(app)
    await expect(home.getByText('before the backup')).toBeVisible()
    await expect(home.getByText('after the backup')).toBeHidden()
    await keepLine(app, 'it goes on from there')
    await expect(home.getByText('it goes on from there')).toBeVisible()
    await app.kill()
    app = await start()
    home = await journal(app)
    await expect(home.getByText('it goes on from there')).toBeVisible()
  })
})

test('a damaged journal comes back from its newest backup, at a press', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app, 'in the backup')
  await backUp(app)
  await app.close()
  const file = path.join(folder, 'journal.db')
  const damaged = readFileSync(file)
  damaged.fill(7, 0, 4096)
  writeFileSync(file, damaged)

  app = await start()
  const fault = await app.window('fault')
  await expect(fault.getByText('Tuesday 24 November, 08:30')).toBeVisible()
  await expect(fault.getByText('1 line, 0 people, 1 day')).toBeVisible()
  await expectSound(app, fault, 'a backup is offered')
  await expect(fault.getByRole('button', { name: 'Bring this backup back' })).toBeFocused()
  await leaving(fault, fault.keyboard.press('Enter'))
  const home = await journal(app)
  await expect(home.getByText('in the backup')).toBeVisible()
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('set-aside-'))
  expect(readFileSync(path.join(folder, aside, 'journal.db')).equals(damaged)).toBe(true)
})

test('without its key the newest backup comes back with the recovery code', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app, 'in the backup')
  const code = await inMain(app.electron, ({ hook }) => hook.session.recovery.code(), null)
  await backUp(app)
  await app.close()
  for (const name of ['journal.key', 'journal.key.copy']) rmSync(path.join(folder, name))

  app = await start()
  const fault = await app.window('fault')
  await fault.getByRole('button', { name: 'Bring this backup back' }).press('Enter')
  await expect(fault.getByRole('textbox', { name: 'Group 1 of 8' })).toBeFocused()
  await fault.keyboard.type(code.replace(/^./, (sign) => (sign === '7' ? '8' : '7')))
  await fault.keyboard.press('Enter')
  await expect(fault.getByRole('alert')).toContainText('One sign or more differs')
  await expectSound(app, fault, 'the code of a backup')
  expect(await unreached(fault)).toEqual([])
  await fault.getByRole('textbox', { name: 'Group 1 of 8' }).focus()
  await fault.keyboard.type(code)
  await leaving(fault, fault.keyboard.press('Enter'))
  await expect((await journal(app)).getByText('in the backup')).toBeVisible()
})

test('on a new computer one backup and its recovery code bring everything back', async ({ start, folder }) => {
  let app = await start()
  await keepLine(app, '@Ann relaxed at last')
  const code = await inMain(app.electron, ({ hook }) => hook.session.recovery.code(), null)
  await backUp(app)
  await app.close()
  const [name = ''] = readdirSync(path.join(folder, 'backups'))
  const stick = `${folder}-keychain-stick.backup`
  copyFileSync(path.join(folder, 'backups', name), stick)
  removeFolder(folder)
  mkdirSync(folder)

  app = await start({ welcomed: false })
  const page = await app.window('first-run')
  await page.getByRole('button', { name: 'I have a backup' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await app.driver.chooseFile(MORNING)
  await page.getByRole('button', { name: 'Choose the backup’s file' }).press('Enter')
  await expect(page.getByRole('alert').first()).toContainText('“morning.ics” is no backup')
  await app.driver.chooseFile(stick)
  await page.getByRole('button', { name: 'Choose the backup’s file' }).press('Enter')
  await expect(page.getByText('1 line, 1 person, 1 day')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Group 1 of 8' })).toBeFocused()
  await page.keyboard.type(groupsOf(newRecoveryCode(new Uint8Array(RECOVERY_BYTES).fill(3))).join(' '))
  await page.keyboard.press('Enter')
  await expect(page.getByText('but not of this backup')).toBeVisible()
  await expectSound(app, page, 'a backup in the first run')
  expect(await unreached(page)).toEqual([])
  await expectRoom(app, page, 'a backup in the first run')
  await page.getByRole('textbox', { name: 'Group 1 of 8' }).focus()
  await page.keyboard.type(code)
  await leaving(page, page.keyboard.press('Enter'))
  let home = await journal(app)
  await expect(home.getByText('relaxed at last')).toBeVisible()
  expect(await app.isVisible('first-run')).toBe(false)
  await app.close()
  rmSync(stick)

  app = await start()
  home = await journal(app)
  await expect(home.getByText('relaxed at last')).toBeVisible()
  expect(await inMain(app.electron, ({ hook }) => hook.session.recovery.code(), null)).toBe(code)
})

test('backups are kept in a folder of one’s own; one that is gone is said', async ({ start }) => {
  const app = await start()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'threshold-backups-'))
  const home = await settings(app, 'Backups')
  await app.driver.chooseFile(path.join(folder, 'not there'))
  await home.getByRole('button', { name: 'Choose a folder' }).press('Enter')
  await expect(home.getByRole('alert')).toContainText('is not there')
  await app.driver.chooseFile(folder)
  await home.getByRole('button', { name: 'Choose a folder' }).press('Enter')
  await expect(home.getByText(folder)).toBeVisible()
  await expect(home.getByRole('alert')).toBeHidden()
  expect(readdirSync(folder)).toHaveLength(1)
  removeFolder(folder)
  await home.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(home.getByText('The folder for backups is not there.')).toBeVisible()
  await home.keyboard.press('ControlOrMeta+1')
  await expect(home.getByText(`It was meant for ${folder}`)).toBeVisible()
  await home.getByRole('button', { name: 'Look at the backups' }).press('Enter')
  await home.getByRole('button', { name: 'Keep them in the data folder' }).press('Enter')
  await expect(home.getByText('The folder for backups is not there.')).toBeHidden()
})
