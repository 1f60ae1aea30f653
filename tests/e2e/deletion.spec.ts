// Somebody is let go: asked once, taken back within ten seconds, then nowhere in the journal. By keys only.
import type { Page } from '@playwright/test'
import { inMain } from './support/driver.ts'
import { keepLine, pressButton, tabTo } from './support/keys.ts'
import { unreached } from './support/screen.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const dialog = (home: Page) => home.getByRole('alertdialog', { name: 'Delete Ann Berger?' })

async function askToDelete(home: Page): Promise<void> {
  await home.keyboard.press('ControlOrMeta+3')
  await home.getByRole('button', { name: 'Ann Berger' }).press('Enter')
  await pressButton(home, 'More')
  await home.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expect(dialog(home).getByRole('button', { name: 'Keep' })).toBeFocused()
}

async function remove(home: Page): Promise<void> {
  await tabTo(home, dialog(home).getByRole('button', { name: 'Delete' }))
  await home.keyboard.press('Enter')
  await expect(home.getByText('Ann Berger is deleted in ten seconds.')).toBeVisible()
}

test('a person is deleted; their lines stay, and say “someone”', async ({ start }) => {
  const app = await start()
  await inMain(app.electron, ({ hook }) => void hook.journal.people.byName('Ann Berger'), null)
  await keepLine(app, '@Ann was glad, and @Bob laughed')
  const home = await app.window('home')
  await inMain(app.electron, async ({ hook }) => void (await hook.session.backups.make('import')), null)

  await test.step('it is said what stays; Enter alone deletes nobody', async () => {
    await askToDelete(home)
    await expect(dialog(home)).toContainText('The line that names Ann Berger stays, and says “someone” instead.')
    await expectSound(app, home, 'deleting somebody', true)
    expect(await unreached(home)).toEqual([])
    await expectRoom(app, home, 'deleting somebody')
    await dialog(home).getByRole('button', { name: 'Keep' }).press('Enter')
    await expect(home.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
  })

  await test.step('taken back within ten seconds, nothing has happened', async () => {
    await askToDelete(home)
    await remove(home)
    await expect(home.getByRole('button', { name: 'Ann Berger' })).toHaveCount(0)
    await app.driver.advance(9_000)
    await pressButton(home, 'Undo')
    await expect(home.getByRole('button', { name: 'Ann Berger' })).toBeVisible()
    await app.driver.advance(60_000)
    await expect(home.getByRole('button', { name: 'Ann Berger' })).toBeVisible()
  })

  await test.step('after them it is gone, but for backups', async () => {
    await askToDelete(home)
    await remove(home)
    await app.driver.advance(10_000)
    await expect(home.getByText('Deleted. Backups made before still hold it.')).toBeVisible()
  })

  await test.step('and where that is wanted from those too, once a new one was made', async () => {
    await pressButton(home, 'Older backups')
    await pressButton(home, 'Delete older backups')
    const asked = home.getByRole('alertdialog', { name: 'Delete 1 older backup?' })
    await expect(asked).toContainText('It is from Tuesday 24 November, 08:30')
    await expect(asked.getByRole('button', { name: 'Keep' })).toBeFocused()
    await expectSound(app, home, 'deleting older backups')
    await expect(home.getByRole('button', { name: /^Go back to/, includeHidden: true })).toHaveCount(2)
    await asked.getByRole('button', { name: 'Delete' }).press('Enter')
    await expect(home.getByText('1 older backup is deleted.')).toBeVisible()
    await expect(home.getByRole('button', { name: /^Go back to/ })).toHaveCount(1)
  })

  await test.step('and it is found no more', async () => {
    await home.keyboard.press('ControlOrMeta+2')
    await expect(home.getByText('Someone was glad, and Bob laughed')).toBeVisible()
    await home.keyboard.press('/')
    await home.keyboard.type('berger')
    await expect(home.getByText('No line has these words.')).toBeVisible()
  })
})
