// A day off: nothing comes by itself, and everything still works on a press.
import path from 'node:path'
import { chooseCalendar, MORNING, onLeave, today, trayIcon, trayIds, traySays } from './support/journey.ts'
import { expectRoom, expectSound } from './support/sound.ts'
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
  await app.driver.advance(60_000)
  await expect.poll(() => traySays(app)).toBe('Not a working day, nothing comes by itself')
  await expect(home.getByText('Not a working day: nothing comes by itself.')).toBeVisible()
  await home.getByRole('button', { name: 'Someone is here' }).press('Enter')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
  await arrive.keyboard.type('Priya Raman')
  await arrive.keyboard.press('Enter')
  await expect.poll(() => traySays(app)).toBe('In conversation since 09:01')

  await test.step('worked this once, in Today or the tray', async () => {
    await app.driver.advanceTo('2026-11-28T10:30')
    await home.getByRole('button', { name: 'Working today' }).press('Enter')
    await expect(home.getByText('Working today, this once.')).toBeVisible()
    await expect(home.getByRole('button', { name: 'Take it back' })).toBeFocused()
    expect(await trayIds(app)).toContain('work')
    await app.driver.chooseInTray('work')
    await expect(home.getByText('Not a working day: nothing comes by itself.')).toBeVisible()
  })

  await app.driver.jumpTo('2026-11-30T09:00')
  await app.driver.advance(60_000)
  await expect.poll(() => traySays(app)).toBe('Nothing waits')
  await expect(home.getByRole('button', { name: 'Off today' })).toBeVisible()
})

test('leave offers itself as days off, and is answered once for all of them', async ({ start, folder }) => {
  const leave = path.join(folder, 'leave.ics')
  onLeave(MORNING, leave)
  const app = await start({ clock: '2026-11-24T08:30[Europe/Berlin]' })
  await chooseCalendar(app, leave)
  const home = await today(app)
  await expect(
    home.getByText('Your calendar says you are away until Friday 27 November. Off until then?'),
  ).toBeVisible()
  await expect(home.getByRole('button', { name: 'Off today' })).toBeHidden()
  expect(await trayIds(app)).toEqual(expect.arrayContaining(['away-said', 'away', 'away-here']))
  await expectSound(app, home, 'leave is offered')
  await expectRoom(app, home, 'leave is offered')
  await home.getByRole('button', { name: 'Yes, off until then' }).press('Enter')
  await expect(home.getByText('Off until Friday 27 November: nothing comes by itself.')).toBeVisible()
  await expect(home.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => traySays(app)).toBe('Off until Friday 27 November')
  await app.driver.advanceTo('2026-11-24T09:56')
  expect(await app.isVisible('arrive')).toBe(false)
  await home.getByRole('button', { name: 'Take it back' }).press('Enter')
  await expect(home.getByText('Off until')).toBeHidden()
  await expect((await app.window('arrive')).getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
})
