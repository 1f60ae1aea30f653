// The recovery code: on the second day it is asked about, once and calmly, and then it is somewhere safe. By keys only.
import type { Page } from '@playwright/test'
import { pressButton, settingsByKeys } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const ASKED = 'Your recovery code is not saved yet.'
const WAITS = 'Keep your recovery code away from this computer.'

/** Two groups, from where it is kept. */
async function confirm(home: Page, groups: string[]): Promise<void> {
  await expect(home.getByLabel('Group 3')).toBeFocused()
  await home.keyboard.type(groups[2] ?? '')
  await home.keyboard.press('Tab')
  await home.keyboard.type(groups[5] ?? '')
  await home.keyboard.press('Enter')
}

test('on the second day it is asked about once; shown and confirmed, never again', async ({ start }) => {
  let app = await start()
  let home = await app.window('home')
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(home.getByText(ASKED)).toBeHidden()
  await app.close()

  app = await start({ clock: '2026-11-26T08:30[Europe/Berlin]' })
  home = await app.window('home')
  await expect(home.getByText(ASKED)).toBeVisible()
  await pressButton(home, 'Show it')
  await expect(home.getByRole('tab', { name: 'Privacy' })).toHaveAttribute('aria-selected', 'true')
  await expect(home.locator('.recovery-code')).toBeVisible()
  await expect(home.locator('.paper')).toBeFocused()
  await expect(home.getByText(WAITS)).toBeVisible()
  await home.getByRole('tab', { name: 'Backups' }).click()
  await home.getByRole('tab', { name: 'Privacy' }).click()
  await expect(home.locator('.recovery-code')).toBeHidden()
  await home.keyboard.press('ControlOrMeta+1')
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(home.getByText(ASKED)).toBeHidden()
  await app.close()

  app = await start({ clock: '2026-11-27T08:30[Europe/Berlin]' })
  home = await app.window('home')
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(home.getByText(ASKED)).toBeHidden()
  await settingsByKeys(home, 'Privacy')
  await home.locator('.band').getByRole('button', { name: 'Show the code' }).focus()
  await home.keyboard.press('Enter')
  await expect(home.locator('.recovery-code')).toBeVisible()
  const groups = (await home.locator('.recovery-code').innerText()).trim().split(/\s+/)
  await home.locator('.band').getByRole('button', { name: 'I have it' }).press('Enter')
  await confirm(home, groups)
  await expect(home.getByText(WAITS)).toBeHidden()
})

test('“Later” is not asked again, and a copied code is confirmed', async ({ start }) => {
  let app = await start()
  await app.close()
  app = await start({ clock: '2026-11-25T08:30[Europe/Berlin]' })
  let home = await app.window('home')
  await pressButton(home, 'Later')
  await expect(home.getByText(ASKED)).toBeHidden()
  await app.close()
  app = await start({ clock: '2026-11-26T08:30[Europe/Berlin]' })
  home = await app.window('home')
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(home.getByText(ASKED)).toBeHidden()
  await settingsByKeys(home, 'Privacy')
  await home.locator('.band').getByRole('button', { name: 'Show the code' }).focus()
  await home.keyboard.press('Enter')
  await pressButton(home, 'Copy')
  await expect(home.getByText('Copied.')).toBeVisible()
  await expect(home.getByText(WAITS)).toBeVisible()
  const groups = (await app.driver.clipboard()).split(' ')
  expect(groups).toHaveLength(8)
  await home.locator('.recovery').getByRole('button', { name: 'I have it' }).press('Enter')
  await confirm(home, groups)
  await expect(home.getByText(WAITS)).toBeHidden()
})
