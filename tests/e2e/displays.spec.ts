// Two displays, one of which is never shared: what comes stands there, and is brought back whole when it is unplugged.
import type { Page } from '@playwright/test'
import type { App, WindowName } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { checkItem, chooseCalendar, MORNING, settings } from './support/journey.ts'
import { expect, test } from './support/test.ts'

test.skip(onRealElectron, 'no test can unplug a display')

const laptop = { id: 1, label: 'Built-in' }
const dell = { id: 2, label: 'Dell U27', bounds: { x: 1280, y: -200, width: 1920, height: 1080 }, scaleFactor: 1.5 }
const laptopArea = { x: 0, y: 28, width: 1280, height: 772 }
const dellArea = { x: 1280, y: -172, width: 1920, height: 1052 }

/** Which of the two it stands on whole. */
async function standsOn(app: App, name: WindowName): Promise<string> {
  const { x, y, width, height } = await inMain(
    app.electron,
    ({ electron: { BrowserWindow } }, page) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}/`))
      return window?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 }
    },
    name,
  )
  const isIn = (area: typeof laptopArea) =>
    x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height
  return isIn(laptopArea) ? 'laptop' : isIn(dellArea) ? 'dell' : 'neither'
}

/** Counts the sound devices a page opens. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const Audio = window.AudioContext
    Object.assign(window, { heard: 0 })
    window.AudioContext = class extends Audio {
      constructor() {
        super()
        ;(window as unknown as { heard: number }).heard++
      }
    }
  })
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: number }).heard)

test('the private display is unplugged while Arrive is up, and used again for the next', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  await app.driver.plugIn(laptop, dell)
  await chooseCalendar(app, MORNING)
  const home = await settings(app, 'Reminders')
  const choice = home.getByRole('button', { name: 'A display that is never shared' })

  await test.step('it is chosen by keys', async () => {
    await choice.press('Enter')
    await expect(home.getByRole('option')).toHaveText(['None', 'Built-in, 1280 × 800', 'Dell U27, 2880 × 1620'])
    await home.getByRole('option', { name: 'Dell U27' }).press('Enter')
    await expect(choice).toContainText('Dell U27, 2880 × 1620')
    await expect(choice).toHaveAccessibleDescription('Arrive, the line, the evening and reminders appear there.')
  })

  const arrive = app.electron.windows().find((page) => page.url().includes('/arrive/')) as Page
  await listen(arrive)
  await app.driver.advanceTo('2026-11-24T09:55')
  await app.window('arrive')
  const eaten = checkItem(arrive, 'Had enough to eat and drink').getByRole('radio', { name: 'Met' })

  await test.step('Arrive comes there, without the keyboard and without a sound', async () => {
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    expect(await standsOn(app, 'arrive')).toBe('dell')
    expect([await app.isFocused('arrive'), await app.isFocused('home')]).toEqual([false, true])
    expect(await heard(arrive)).toBe(0)
    await arrive.keyboard.press('1')
    await expect(eaten).toBeChecked()
  })

  await test.step('unplugged: it stands whole on the one left, names nobody until it is pressed, and has its answers', async () => {
    await app.driver.plugIn(laptop)
    expect(await standsOn(app, 'arrive')).toBe('laptop')
    await expect(arrive.getByText('Ann Berger')).toHaveCount(0)
    await expect(eaten).toBeChecked()
    expect([await app.isFocused('arrive'), await app.isFocused('home')]).toEqual([false, true])
    await expect(choice).toContainText('Dell U27, not plugged in now')
    await arrive.getByRole('button', { name: 'Press to see who' }).click()
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(eaten).toBeChecked()
  })

  await test.step('plugged in again, the next one comes there, with one soft tone when that is wanted', async () => {
    await home.getByRole('switch', { name: 'With what comes by itself' }).press('Space')
    await app.driver.plugIn(laptop, dell)
    await app.driver.advanceTo('2026-11-24T10:02')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    expect(await heard(arrive)).toBe(0)
    await app.driver.advanceTo('2026-11-24T10:25')
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    expect(await standsOn(app, 'arrive')).toBe('dell')
    await expect.poll(() => heard(arrive)).toBe(1)
    await app.driver.advanceTo('2026-11-24T10:27')
    expect(await heard(arrive)).toBe(1)
  })
})
