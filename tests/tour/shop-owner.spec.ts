// A shop owner without a calendar: the first two minutes, a day of people who walk in, an evening with nothing to change,
// and one on which nothing was kept.
import { expect, test } from '../e2e/support/test.ts'
import { createPictures } from './pictures.ts'
import { summarize } from './summary.ts'

const PERSON = 'shop-owner'
const pictures = createPictures(PERSON)

test('days of people who walk in', async ({ start }) => {
  const app = await start({ welcomed: false })
  const { driver } = app

  await test.step('08:30, the first two minutes', async () => {
    const page = await app.window('first-run')
    const next = () => page.getByRole('button', { name: 'Next', exact: true }).click()
    await pictures.take(app, 'first-run', 'first-run-reach')
    await page.getByRole('button', { name: 'I have a backup' }).click()
    await pictures.take(app, 'first-run', 'first-run-backup')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('radio', { name: 'They walk in' }).check({ force: true })
    await pictures.take(app, 'first-run', 'first-run-walk-ins')
    await next()
    await page.getByText('Seldom', { exact: true }).click()
    await page.getByText('Shared', { exact: true }).click()
    await pictures.take(app, 'first-run', 'first-run-others')
    await next()
    await pictures.take(app, 'first-run', 'first-run-line')
    await driver.pressShortcut('line')
    const line = await app.window('line')
    await line.keyboard.type('Grey morning, good coffee, and the street is quiet.')
    await line.keyboard.press('Enter')
    await expect(page.getByText('Grey morning, good coffee')).toBeVisible()
    await pictures.take(app, 'first-run', 'first-run-line-kept')
    await next()
    await pictures.take(app, 'first-run', 'first-run-day')
    await page.getByRole('button', { name: 'Try Arrive' }).click()
  })

  await test.step('the first Arrive', async () => {
    const arrive = await app.window('arrive')
    await pictures.take(app, 'arrive', 'first-arrive')
    await arrive.keyboard.type('Mrs Lindqvist')
    await arrive.keyboard.press('Tab')
    await arrive.keyboard.press('a')
    await arrive.keyboard.press('Enter')
    await driver.advanceTo('2026-11-24T08:52')
    await driver.pressShortcut('next')
    const line = await app.window('line')
    await line.keyboard.type(
      '@Lindqvist wants the clock to tick again, not to be new #repair >call her about the spring, tomorrow *4 +',
    )
    await line.keyboard.press('Enter')
  })

  const home = await test.step('09:00, Today with nothing planned', async () => {
    await driver.advanceTo('2026-11-24T09:00')
    await driver.chooseInTray('home')
    const page = await app.window('home')
    await pictures.take(app, 'home', 'today')
    return page
  })

  await test.step('11:10, someone is here', async () => {
    await driver.advanceTo('2026-11-24T11:10')
    await home.getByRole('button', { name: 'Someone is here' }).click()
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('combobox')).toBeFocused()
    await arrive.keyboard.press('Enter')
    await driver.advanceTo('2026-11-24T11:18')
    await home.bringToFront()
    await pictures.take(app, 'home', 'today-in-conversation')
    await driver.chooseInTray('done')
  })

  await test.step('17:30, an evening with nothing to change', async () => {
    await driver.advanceTo('2026-11-24T17:30')
    await (await app.window('notice')).getByRole('button', { name: 'Begin' }).click()
    const evening = await app.window('evening')
    await expect(evening.getByText('Mrs Lindqvist').first()).toBeVisible()
    await pictures.take(app, 'evening', 'evening-day')
    await evening.getByRole('button', { name: 'Next', exact: true }).click()
    await evening.getByRole('radio', { name: /None is fine/ }).press(' ')
    await pictures.take(app, 'evening', 'evening-none')
    await evening.getByRole('button', { name: 'Next', exact: true }).click()
    await evening.getByLabel('I received').fill('A story about a clock')
    await pictures.take(app, 'evening', 'evening-thanks')
    await evening.getByRole('button', { name: 'Close the day' }).click()
    await expect(evening.getByText('Done for today.')).toBeVisible()
    await evening.keyboard.press('Enter')
  })

  await test.step('the next day: the recovery code once, a promise for today, and nothing kept', async () => {
    await driver.advanceTo('2026-11-25T09:00')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByText('call her about the spring')).toBeVisible()
    await pictures.take(app, 'home', 'today-day-two')
    await driver.advanceTo('2026-11-25T17:30')
    await driver.chooseInTray('evening')
    const evening = await app.window('evening')
    const skip = evening.getByRole('button', { name: 'Skip' })
    const who = evening.getByRole('heading', { name: 'Who stays with you from today?' })
    await expect(evening.getByRole('heading', { level: 1 })).toBeVisible()
    if (!(await who.isVisible())) await skip.click()
    await expect(who).toBeVisible()
    await evening.getByRole('combobox').or(evening.getByRole('textbox')).first().fill('The boy with the watch')
    await evening.keyboard.press('Enter')
    await pictures.take(app, 'evening', 'evening-who')
    await evening.keyboard.press('Escape')
  })

  await test.step('a day off', async () => {
    await driver.advanceTo('2026-11-26T08:00')
    await driver.chooseInTray('off')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await pictures.take(app, 'home', 'today-off')
  })

  const held = await summarize(app, PERSON, pictures.taken.length)
  expect(held).toMatchObject({ line: 2, promise: 1, day_off: 1 })
})
