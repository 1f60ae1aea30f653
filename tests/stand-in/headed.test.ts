import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Example, startExample } from './example-app.ts'

// Real windows, drawn to no display: enough to see that they open, fit, hide and close.
let example: Example
beforeAll(async () => {
  example = await startExample({ STAND_IN_HEADED: '1', STAND_IN_CHROMIUM_FLAGS: '--ozone-platform=headless' })
})
afterAll(() => example.close())

test.runIf(process.platform === 'linux')('with a display, windows are app windows of Chromium’s own', async () => {
  const { id, page } = await example.open({ show: true, width: 500, height: 400 })
  const inner = () => page.evaluate(() => [innerWidth, innerHeight])
  expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true)
  await expect.poll(inner).toEqual([500, 400])
  await example.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.setSize(600, 300), id)
  await expect.poll(inner).toEqual([600, 300])
  await example.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.webContents.setZoomFactor(2), id)
  await expect.poll(inner).toEqual([300, 150])
  await example.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.hide(), id)
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden')
})
