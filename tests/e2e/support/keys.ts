// What is done with keys alone, in several journeys.
import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from './app.ts'
import { leaving, type Tab } from './journey.ts'

const MOST_STEPS = 40

/** Goes on with Tab until the keyboard is on a control. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

/** Presses a button, wherever the keyboard is. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await leaving(page, page.keyboard.press('Enter'))
}

/** A page of the settings. */
export async function settingsByKeys(home: Page, name: Tab): Promise<void> {
  await home.keyboard.press('ControlOrMeta+4')
  await home.getByRole('tab', { selected: true }).focus()
  const tab = home.getByRole('tab', { name })
  while ((await tab.getAttribute('aria-selected')) !== 'true') await home.keyboard.press('ArrowRight')
}

/** Keeps a line, opened with its shortcut. */
export async function keepLine(app: App, text: string): Promise<void> {
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type(text)
  await line.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('line')).toBe(false)
}
