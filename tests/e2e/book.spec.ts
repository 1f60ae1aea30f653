// The small book of intentions: a page a day in Today, the user's own first, and as quiet as one wants it. By keys only.
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { pressButton, settingsByKeys } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const offered = (home: Page) => home.locator('.for-today .own')

const ownPages = (app: App) =>
  inMain(app.electron, ({ hook }) => hook.session.book.view().own.map(({ text }) => text), null)

test('a page is taken, passed over or left for today, and tomorrow has another', async ({ start }) => {
  let app = await start()
  let home = await app.window('home')
  await expect(offered(home)).toHaveText('For today: Let the first minute be theirs.')
  await pressButton(home, 'Another')
  await expect(offered(home)).toHaveText('For today: I’ll eat before I’m hungry today.')
  await expect(home.getByRole('button', { name: 'Another' })).toBeFocused()
  await pressButton(home, 'Take it')
  await expect(offered(home)).toHaveText('Today: I’ll eat before I’m hungry today.')
  await expect(home.getByRole('button', { name: 'Put it back' })).toBeFocused()
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await expect(arrive.getByText('Today: I’ll eat before I’m hungry today.')).toBeVisible()
  await app.close()

  app = await start({ clock: '2026-11-25T08:30[Europe/Berlin]' })
  home = await app.window('home')
  await expect(offered(home)).toHaveText('For today: Hear the whole sentence before I begin mine.')
  await pressButton(home, 'Not today')
  await expect(offered(home)).toBeHidden()
  await expect(home.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the user’s own pages come first; removed ones come back; the book can be closed', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  await settingsByKeys(home, 'Book')
  for (const text of ['Walk to the door', 'Look at the sky once']) {
    await pressButton(home, 'Write a page')
    await home.keyboard.type(text)
    await home.keyboard.press('Enter')
    await expect(home.getByRole('button', { name: `Change “${text}”` })).toBeVisible()
    await expect(home.getByRole('button', { name: 'Write a page' })).toBeFocused()
  }
  await pressButton(home, 'Change “Walk to the door”')
  await home.keyboard.type('Walk slowly to the door')
  await home.keyboard.press('Enter')
  await expect(home.getByRole('button', { name: 'Change “Walk slowly to the door”' })).toBeFocused()
  await pressButton(home, 'Remove “Walk slowly to the door”')
  await expect(home.getByRole('button', { name: 'Undo' })).toBeFocused()
  expect(await ownPages(app)).toEqual(['Look at the sky once'])
  await home.keyboard.press('Enter')
  await expect(home.getByRole('button', { name: 'Change “Walk slowly to the door”' })).toBeFocused()
  await pressButton(home, 'Remove “Walk slowly to the door”')
  await expect(home.getByRole('button', { name: 'Undo' })).toBeFocused()

  await pressButton(home, 'Look through them')
  await expect(home.getByRole('switch', { name: /^Offer “/ })).toHaveCount(50)
  await home.getByRole('switch', { name: 'Offer “Let the first minute be theirs.”' }).focus()
  await home.keyboard.press('Space')
  await expect(home.getByText('49 of 50 are offered.')).toBeVisible()

  await home.keyboard.press('ControlOrMeta+1')
  await expect(offered(home)).toHaveText('For today: Look at the sky once')
  await pressButton(home, 'Another')
  await expect(offered(home)).toHaveText('For today: I’ll eat before I’m hungry today.')

  await settingsByKeys(home, 'Book')
  await home.getByRole('switch', { name: 'An intention in Today, once a day' }).focus()
  await home.keyboard.press('Space')
  await home.keyboard.press('ControlOrMeta+1')
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offered(home)).toBeHidden()
})
