// While nothing happens: a window that nobody sees sleeps, and knows at once what it slept through when it is shown.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** Begins to note what the page is told. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const told: string[][] = []
    Object.assign(window, { told })
    window.threshold.onChanged((topics) => told.push([...topics]))
  })
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[][] }).told)

test('as time goes on a hidden window is not told, and one that is seen is', async ({ start }) => {
  const app = await start()
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.press('Escape')
  await expect.poll(() => app.isVisible('line')).toBe(false)
  const home = await app.window('home')
  await Promise.all([line, home].map(listen))
  await app.driver.advance(5 * 60_000)
  await expect.poll(async () => (await told(home)).flat()).toContain('surroundings')
  expect(await told(line)).toEqual([])
  await app.driver.pressShortcut('line')
  await app.window('line')
  await expect
    .poll(async () => (await told(line))[0])
    .toEqual(expect.arrayContaining(['shown', 'surroundings', 'today', 'arrive']))
})
