// Days that are not nine to five at home: one that ends at four in the night, and one in which the zone changes.
import { chooseCalendar, dayRow, MORNING, today } from './support/journey.ts'
import { keepLine, settingsByKeys } from './support/keys.ts'
import { expect, test } from './support/test.ts'

test('a day ends when the user’s does: what is kept at half past three still belongs to it', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T20:00[Europe/Berlin]' })
  const home = await app.window('home')

  await test.step('it ends at four, and not at two', async () => {
    await settingsByKeys(home, 'Evening')
    await home.getByRole('button', { name: 'A day ends at' }).press('Enter')
    await home.getByRole('option', { name: '04:00' }).press('Enter')
    await expect(home.getByRole('button', { name: '04:00 A day ends at' })).toBeFocused()
  })

  await test.step('midnight changes nothing', async () => {
    await app.driver.advanceTo('2026-11-25T03:30')
    await keepLine(app, 'The last guest wanted to talk')
    await today(app)
    await expect(home.getByRole('heading', { level: 1, name: 'Tuesday 24 November' })).toBeVisible()
    await expect(home.getByText('The last guest wanted to talk').first()).toBeVisible()
  })

  await test.step('at four it is another day, and the line is yesterday’s', async () => {
    await app.driver.advanceTo('2026-11-25T04:00')
    await expect(home.getByRole('heading', { level: 1, name: 'Wednesday 25 November' })).toBeVisible()
    await home.keyboard.press('ControlOrMeta+2')
    const yesterday = home.getByRole('region', { name: 'Tuesday 24 November' })
    await expect(yesterday.getByText('The last guest wanted to talk')).toBeVisible()
  })
})

test('in another zone in mid-day the same conversations stand at the hour of that place', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T10:40[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  await expect(dayRow(home, 'Grace Okafor')).toContainText('11:15')
  await app.driver.travelTo('Europe/London')
  await expect(dayRow(home, 'Grace Okafor')).toContainText('10:15')
  await app.driver.advanceTo('2026-11-24T10:10')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('heading', { name: 'Grace Okafor' })).toBeVisible()
  await expect(arrive.getByText('10:15, in 5 minutes', { exact: true })).toBeVisible()
})
