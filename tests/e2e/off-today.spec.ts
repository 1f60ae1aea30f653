// A day off: nothing comes by itself, and everything still works on a press.
import { chooseCalendar, MORNING, today, trayIcon, traySays } from './support/journey.ts'
import { expect, test } from './support/test.ts'

test('a day is taken off in the tray, and taken back in Today', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  await app.driver.chooseInTray('off')
  await expect.poll(() => traySays(app)).toBe('Off today, silent until tomorrow')
  await expect(home.getByText('Off today: nothing comes by itself until tomorrow.')).toBeVisible()

  await test.step('nobody is announced', async () => {
    await app.driver.advanceTo('2026-11-24T09:56')
    expect(await app.isVisible('arrive')).toBe(false)
    expect(await trayIcon(app, 'rest')).toBe('rest')
  })

  await test.step('the shortcut still means whoever is next', async () => {
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('taken back, the next one is announced again', async () => {
    await home.getByRole('button', { name: 'Take it back' }).press('Enter')
    await expect(home.getByText('Off today: nothing')).toBeHidden()
    await app.driver.advanceTo('2026-11-24T10:25')
    await expect((await app.window('arrive')).getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    expect(await app.isFocused('arrive')).toBe(false)
  })
})

test('a day off ends with the day, and a weekend is silent by itself', async ({ start }) => {
  const app = await start({ clock: '2026-11-27T16:00[Europe/Berlin]' })
  const home = await today(app)
  await home.getByRole('button', { name: 'Off today' }).press('Enter')
  await expect.poll(() => traySays(app)).toBe('Off today, silent until tomorrow')
  await app.driver.jumpTo('2026-11-28T09:00')
  await app.driver.advance(30_000)
  await expect.poll(() => traySays(app)).toBe('No day of work, nothing comes by itself')
  await expect(home.getByText('No day of work: nothing comes by itself.')).toBeVisible()
  await home.getByRole('button', { name: 'Someone is here' }).press('Enter')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
  await arrive.keyboard.type('Priya Raman')
  await arrive.keyboard.press('Enter')
  await expect.poll(() => traySays(app)).toBe('In conversation since 09:00')
  await app.driver.jumpTo('2026-11-30T09:00')
  await app.driver.advance(30_000)
  await expect.poll(() => traySays(app)).toBe('Nothing waits')
})
