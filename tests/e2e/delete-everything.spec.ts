// Everything is deleted, asked twice: the app goes on as on its first day. By keys only.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { leaving } from './support/journey.ts'
import { keepLine, pressButton, settingsByKeys, tabTo } from './support/keys.ts'
import { unreached } from './support/screen.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

test('everything is deleted after two questions, and the first run begins', async ({ start, folder }) => {
  const app = await start()
  const home = await app.window('home')
  await keepLine(app, '@Ann was glad')
  const keys = () => readFileSync(path.join(folder, 'journal.key'), 'utf8')
  const before = keys()
  const dialog = home.getByRole('alertdialog')
  const press = async (name: string) => {
    await tabTo(home, dialog.getByRole('button', { name }))
    await leaving(home, home.keyboard.press('Enter'))
  }

  await test.step('Enter alone deletes nothing, on neither screen', async () => {
    await settingsByKeys(home, 'Privacy')
    await pressButton(home, 'Delete everything')
    await expect(dialog).toContainText('1 line and 1 person go')
    await expectSound(app, home, 'deleting everything', true)
    expect(await unreached(home)).toEqual([])
    await expectRoom(app, home, 'deleting everything')
    await press('Go on')
    await expect(dialog.getByRole('heading', { name: 'It cannot be taken back' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused()
    await home.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    expect(keys()).toBe(before)
  })

  await test.step('twice yes: it is the first day, with another key and nothing in the journal', async () => {
    await pressButton(home, 'Delete everything')
    await press('Go on')
    await press('Delete everything')
    const first = await app.window('first-run')
    await expect(first.getByRole('heading', { level: 1, name: 'How do people reach you?' })).toBeVisible()
    expect(await app.isVisible('home')).toBe(false)
    expect(keys()).not.toBe(before)
    expect(existsSync(path.join(folder, 'delete-everything'))).toBe(false)
    await app.driver.chooseInTray('line')
    const line = await app.window('line')
    await line.keyboard.type('@')
    await line.keyboard.press('Escape')
    await first.keyboard.press('Escape')
  })
})
