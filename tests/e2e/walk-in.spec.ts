// A shop without a calendar: someone stands at the counter, and there are ten seconds. By keys only.
import type { App } from './support/app.ts'
import { chooseCalendar, count, dayRow, MORNING, today, trayIds, traySays } from './support/journey.ts'
import { expect, test } from './support/test.ts'

/** The conversation is over, and no line is wanted now. */
async function doneWithoutLine(app: App): Promise<void> {
  await app.driver.pressShortcut('next')
  await (await app.window('line')).keyboard.press('Escape')
  await expect.poll(() => app.isVisible('line')).toBe(false)
}

test('someone walks in: a name, Enter, and it is on', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  const inConversation = (name: string) => expect(home.getByRole('heading', { name, level: 2 })).toBeVisible()
  await expect(home.getByText('Nothing planned.')).toBeVisible()

  await test.step('an unknown name becomes a person, within ten seconds and without a mouse', async () => {
    const began = performance.now()
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
    await arrive.keyboard.type('Priya Raman')
    await arrive.keyboard.press('Enter')
    await inConversation('Priya Raman')
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await app.isVisible('arrive')).toBe(false)
    expect(await traySays(app)).toBe('In conversation since 08:30')
  })

  await test.step('a known one is completed, with the last line about them: four keys', async () => {
    await app.driver.pressShortcut('next')
    const line = await app.window('line')
    await line.keyboard.type('wants the blue one >call when it is in')
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    await app.driver.advanceTo('2026-11-24T08:40')
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await arrive.keyboard.press('r')
    await expect(arrive.getByRole('option', { name: 'Priya Raman today, a promise is open' })).toBeVisible()
    await expect(arrive.getByText('the blue one')).toHaveCount(0)
    await arrive.keyboard.press('Tab')
    await expect(arrive.getByRole('combobox')).toHaveValue('Priya Raman')
    await expect(arrive.getByText('“wants the blue one” today')).toBeVisible()
    await expect(arrive.getByText('› call when it is in')).toBeVisible()
    await arrive.keyboard.press('Enter')
    await inConversation('Priya Raman')
    expect(await count(app, 'person')).toBe(1)
  })

  await test.step('a name that is chosen with the arrows is taken before "I’m here" is said', async () => {
    await doneWithoutLine(app)
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await arrive.keyboard.press('p')
    await expect(arrive.getByRole('option')).toHaveCount(1)
    await arrive.keyboard.press('ArrowDown')
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByRole('combobox')).toHaveValue('Priya Raman')
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('a name that was "not now" is still there, to be kept or typed over; nothing of it is in the day', async () => {
    expect(await count(app, 'conversation')).toBe(2)
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('combobox')).toHaveValue('Priya Raman')
    await arrive.keyboard.press('Backspace')
    await expect(arrive.getByRole('combobox')).toHaveValue('')
  })

  await test.step('nobody is somebody too: the shortcut and Enter', async () => {
    await app.driver.advanceTo('2026-11-24T09:00')
    const arrive = await app.window('arrive')
    await arrive.keyboard.press('Enter')
    await inConversation('Walk-in')
    expect(await count(app, 'person')).toBe(1)
  })

  await test.step('nobody ends it: an hour later it closes silently, marked as not noted', async () => {
    await app.driver.advanceTo('2026-11-24T09:59:59')
    expect(await trayIds(app)).toContain('done-line')
    await app.driver.advanceTo('2026-11-24T10:00')
    await expect.poll(() => trayIds(app)).not.toContain('done-line')
    for (const window of ['arrive', 'line', 'notice'] as const) expect(await app.isVisible(window)).toBe(false)
    await dayRow(home, 'Walk-in').getByRole('button', { name: 'Walk-in' }).first().press('Enter')
    await expect(home.getByText('End not noted')).toBeVisible()
  })
})

test('someone walks in while another is due', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T10:20[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  // The calendar was chosen in the middle of Ann's half hour: she can still be arrived at, and comes first.
  await dayRow(home, 'Ann Berger').getByRole('button', { name: 'More about Ann Berger' }).click()
  await home.getByRole('menuitem', { name: 'Didn’t happen' }).click()

  const arrive = await test.step('the shortcut means the one who is due', async () => {
    await app.driver.pressShortcut('next')
    const page = await app.window('arrive')
    await expect(page.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    return page
  })

  await test.step('someone else is here: the one who is due is one press away, there and back', async () => {
    await arrive.getByRole('button', { name: 'Someone else is here' }).click()
    await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
    await arrive.getByRole('button', { name: 'Or 10:30, Omar Haddad' }).click()
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await arrive.getByRole('button', { name: 'Someone else is here' }).click()
    await arrive.getByRole('combobox').fill('Priya Raman')
    await arrive.keyboard.press('Enter')
    await expect(home.getByRole('heading', { name: 'Priya Raman', level: 2 })).toBeVisible()
  })

  await test.step('meanwhile the one who is due is held; after a said end they come', async () => {
    await app.driver.advanceTo('2026-11-24T10:27')
    expect(await app.isVisible('arrive')).toBe(false)
    await app.driver.chooseInTray('done')
    await expect((await app.window('arrive')).getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await app.driver.chooseInTray('arrive')
    await expect.poll(() => app.isFocused('arrive')).toBe(true)
    await arrive.keyboard.press('Enter')
    await app.driver.advanceTo('2026-11-24T10:31')
    expect(await traySays(app)).toBe('In conversation since 10:30')
  })
})
