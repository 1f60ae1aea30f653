// A light morning, by keys alone: ten calls one after another, with one shortcut; and two conversations back to back.
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { chooseCalendarByKeys, count, MORNING, reached, traySays } from './support/journey.ts'
import { tabTo } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const CALLS = 10
const gone = (app: App) => expect.poll(() => app.isVisible('arrive')).toBe(false)
const row = (arrive: Page, name: string | RegExp) => arrive.getByRole('radiogroup', { name })

test('ten calls, one after another, with one shortcut', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:00[Europe/Berlin]' })
  const home = await app.window('home')

  await test.step('Arrive comes by the stretch', async () => {
    await home.getByRole('button', { name: 'Settings' }).press('Enter')
    await home.getByRole('tab', { name: 'Checklist' }).press('ArrowRight')
    await tabTo(home, home.getByRole('radio', { name: 'Each time' }))
    await home.keyboard.press('ArrowRight')
    await expect(home.getByText('three rows and three seconds in between')).toBeVisible()
  })

  const arrive = await test.step('the day begins with all eight', async () => {
    await app.driver.pressShortcut('next')
    const page = await app.window('arrive')
    await expect(page.getByRole('radiogroup')).toHaveCount(8)
    await page.keyboard.type('Ticket 4521')
    await page.keyboard.press('Tab')
    await page.keyboard.press('a')
    await expect(page.getByRole('radio', { name: 'Met', checked: true })).toHaveCount(8)
    await app.driver.pressShortcut('next')
    await gone(app)
    return page
  })
  const line = app.electron.windows().find((page) => page.url().includes('/line/')) as Page

  await test.step('from call to call: over, its line, the next one is here', async () => {
    for (let call = 1; call < CALLS; call++) {
      await app.driver.advance(180_000)
      await app.driver.pressShortcut('next')
      await app.window('line')
      await line.keyboard.type(`Call ${call}: listened before answering`)
      await app.driver.pressShortcut('next')
      await app.window('arrive')
      await expect(arrive.getByRole('textbox')).toBeFocused()
      await expect(arrive.getByRole('textbox')).toHaveValue(`Call ${call}: listened before answering`)
      await expect.poll(() => app.isVisible('line')).toBe(false)
      if (call === 1) {
        await expect(arrive.getByRole('region', { name: 'Line' }).getByRole('heading')).toHaveText(
          'About Ticket 4521, 09:00',
        )
        await expect(arrive.getByRole('region', { name: 'The next one' }).getByRole('heading')).toHaveText(
          'Who is this?',
        )
        for (const group of ['Needs', 'Distractions', 'Presence']) {
          await expect(row(arrive, `${group}, met, as at 09:00`)).toBeVisible()
        }
      }
      // By Enter or by the shortcut: the line is kept, and "I’m here".
      if (call % 2 === 0) await arrive.keyboard.press('Enter')
      else await app.driver.pressShortcut('next')
      await gone(app)
      await expect.poll(() => count(app, 'line')).toBe(call)
    }
  })

  await test.step('a line kept by itself, and then light Arrive: who, three rows, an exception by one key', async () => {
    await app.driver.advance(180_000)
    await app.driver.pressShortcut('next')
    await app.window('line')
    await line.keyboard.type(`Call ${CALLS}: listened before answering`)
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    await app.driver.pressShortcut('next')
    await app.window('arrive')
    await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
    await expect(arrive.getByText('As at 09:00')).toBeVisible()
    await arrive.keyboard.press('Tab')
    await arrive.keyboard.press('1')
    await expect(row(arrive, 'Needs').getByRole('radio', { name: 'Not yet' })).toBeChecked()
    await expect(arrive.getByText('Two minutes is enough.')).toBeVisible()
    await arrive.keyboard.press('1')
    await expect(row(arrive, 'Needs, met, as at 09:00')).toBeVisible()
    await arrive.keyboard.press('1')
    await expect(row(arrive, 'Needs').getByRole('radio', { name: 'Not yet' })).toBeChecked()
    await arrive.keyboard.press('Enter')
    await gone(app)
  })

  await test.step('all eight are one press away, in place', async () => {
    await app.driver.advance(180_000)
    await app.driver.pressShortcut('next')
    await app.window('line')
    await app.driver.pressShortcut('next')
    await app.window('arrive')
    await expect(row(arrive, /^Needs, not yet, as at/)).toBeVisible()
    await expect(arrive.getByText('As at 09:00')).toBeVisible()
    await tabTo(arrive, arrive.getByRole('button', { name: 'All eight' }))
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByRole('radiogroup')).toHaveCount(8)
    await expect(arrive.getByRole('radio', { checked: true })).toHaveCount(0)
    await arrive.keyboard.press('Escape')
    await gone(app)
  })

  await test.step('every line is in the journal, and what was taken over is marked there', async () => {
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+2')
    await home.keyboard.press('/')
    await home.keyboard.type('listened bef')
    await expect(home.getByText(`${CALLS} lines`, { exact: true })).toBeVisible()
    await home.keyboard.press('Escape')
    const last = home.getByRole('button', { name: /Walk-in/ }).first()
    await tabTo(home, last)
    await home.keyboard.press('Enter')
    const page = home.getByRole('article')
    await expect(page.getByText('not yet', { exact: true })).toHaveCount(1)
    await expect(page.getByText('met, as at 09:00')).toHaveCount(2)
    expect(await count(app, 'answer WHERE as_at IS NULL')).toBe(9)
  })
})

test('two conversations back to back, by one Enter', async ({ start }) => {
  let app = await start({ clock: '2026-11-24T09:55[Europe/Berlin]' })
  await chooseCalendarByKeys(app, MORNING)
  await app.driver.pressShortcut('next')
  const first = await app.window('arrive')
  await expect(first.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
  await expect.poll(() => app.isFocused('arrive')).toBe(true)
  await app.driver.pressShortcut('next')
  await gone(app)

  await test.step('the first runs on: the next is held, and only the tray changes', async () => {
    await app.driver.advanceTo('2026-11-24T10:31')
    await expect.poll(() => traySays(app)).toBe('In conversation since 10:00, past its end')
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('its end turns to the next: the caret is in the line, and who is next is said', async () => {
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('textbox', { name: 'One line while it’s fresh?' })).toBeFocused()
    const said = arrive.getByRole('status').filter({ hasText: 'Next: Omar Haddad. Since 10:30, 1 minute ago' })
    await expect(said).toHaveCount(1)
    await arrive.keyboard.type('@Ann was glad >send the da')
    await expect(arrive.getByRole('button', { name: 'Person Ann Berger, press to keep as text' })).toBeVisible()
    await reached(arrive)
  })

  await test.step('killed in the middle of a word: it is found again, about the same conversation', async () => {
    await app.kill()
    app = await start({ clock: '2026-11-24T10:32[Europe/Berlin]' })
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await expect(line.getByRole('textbox')).toHaveValue('@Ann was glad >send the da')
    await expect(line.getByRole('heading')).toHaveText('About Ann Berger, 10:00')
    await line.keyboard.type('tes, Friday 3pm *4')
    await reached(line)
  })

  await test.step('the shortcut takes its words along to the next, and one Enter is for both', async () => {
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await expect(arrive.getByText('› send the dates, by Friday 15:00')).toBeVisible()
    await tabTo(arrive, arrive.getByRole('radiogroup', { name: 'Needs' }).getByRole('radio', { name: 'Met' }))
    await arrive.keyboard.press('1')
    await expect(row(arrive, 'Needs').getByRole('radio', { name: 'Met' })).toBeChecked()
    await arrive.keyboard.press('Enter')
    await gone(app)
    await expect.poll(() => traySays(app)).toBe('In conversation since 10:32')
    expect(await count(app, "line JOIN conversation c ON c.id = line.conversation WHERE c.title = 'Launch plan'")).toBe(
      1,
    )
    expect(await count(app, "promise WHERE text = 'send the dates'")).toBe(1)
  })

  await test.step('a disk that is full holds both back, and nothing is lost', async () => {
    await app.driver.advanceTo('2026-11-24T11:06')
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Grace Okafor' })).toBeVisible()
    await arrive.keyboard.type('Omar asked twice')
    await reached(arrive)
    await app.driver.fillDisk()
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByRole('alert')).toContainText('The disk is full, so this is not kept yet.')
    await expect(arrive.getByRole('textbox')).toHaveValue('Omar asked twice')
    await app.driver.freeDisk()
    await tabTo(arrive, arrive.getByRole('button', { name: 'Try again' }))
    await arrive.keyboard.press('Enter')
    await gone(app)
    expect(await count(app, "line WHERE text = 'Omar asked twice'")).toBe(1)
    await expect.poll(() => traySays(app)).toBe('At 11:15, in 9 minutes')
  })
})
