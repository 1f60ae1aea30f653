// What a screen reader is told of a window: its tree of roles and names, kept beside this file to be read as a page.
import { chooseCalendar, MORNING } from './support/journey.ts'
import { expect, test } from './support/test.ts'

test('Today, the line and a question of the evening as they are told', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:40[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await app.window('home')

  await test.step('the line, with what was understood', async () => {
    await app.driver.advanceTo('2026-11-24T10:00')
    await app.driver.chooseInTray('here')
    await app.driver.advanceTo('2026-11-24T10:12')
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.keyboard.type('@Ann relaxed once I named the delay #launch >send the dates, Friday 3pm *3 -')
    await expect(line.getByText('I’d do it differently')).toBeVisible()
    await expect(line.locator('main')).toMatchAriaSnapshot({ name: 'line.aria.yml' })
    await line.keyboard.press('Enter')
    await app.driver.chooseInTray('done')
  })

  await test.step('Today', async () => {
    await home.bringToFront()
    await expect(home.getByText('send the dates').first()).toBeVisible()
    await expect(home.getByRole('main')).toMatchAriaSnapshot({ name: 'today.aria.yml' })
  })

  await test.step('a question of the evening', async () => {
    await app.driver.advanceTo('2026-11-24T17:30')
    await app.driver.chooseInTray('evening')
    const evening = await app.window('evening')
    await expect(evening.getByText('Ann Berger').first()).toBeVisible()
    await evening.keyboard.press('Control+Enter')
    await evening.getByRole('radio', { name: /Ann Berger/ }).press(' ')
    await evening.keyboard.press('Control+Enter')
    await evening.keyboard.press('Control+Enter')
    await expect(evening.getByRole('heading', { name: 'What was mine, and what was not?' })).toBeVisible()
    await expect(evening.getByRole('main')).toMatchAriaSnapshot({ name: 'evening.aria.yml' })
  })
})
