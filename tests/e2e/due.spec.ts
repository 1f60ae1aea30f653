// What somebody wanted to do comes back: once, at its time, at a natural break. By keys only.
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { reached, today } from './support/journey.ts'
import { keepLine } from './support/keys.ts'
import { expect, test } from './support/test.ts'

/** A line is kept, and its toast has gone. */
async function keepQuietly(app: App, text: string): Promise<void> {
  await keepLine(app, text)
  await putAway(app)
}
async function putAway(app: App): Promise<void> {
  await (await app.window('notice')).keyboard.press('Escape')
  await expect.poll(() => app.isVisible('notice')).toBe(false)
}
/** Someone comes, and "I’m here" is said. */
async function someoneComes(app: App): Promise<void> {
  await app.driver.pressShortcut('next')
  await (await app.window('arrive')).keyboard.press('Enter')
  await expect.poll(() => app.isVisible('arrive')).toBe(false)
}
const says = (notice: Page, sentence: string) => expect(notice.getByRole('heading', { name: sentence })).toBeVisible()
const row = (home: Page, text: string) => home.getByRole('listitem').filter({ hasText: text })

test('a promise with a time is said once: held in conversation, then done', async ({ start }) => {
  let app = await start()
  await keepQuietly(app, 'Ann was glad >send the dates, 15:00')
  const home = await today(app)
  await expect(home.getByRole('checkbox', { name: 'send the dates' })).toHaveAccessibleDescription('Today, 15:00')

  await test.step('in conversation it is held; when that is over it comes, without taking the keyboard', async () => {
    await app.driver.advanceTo('2026-11-24T14:50')
    await someoneComes(app)
    await app.driver.advanceTo('2026-11-24T15:10')
    expect(await app.isVisible('notice')).toBe(false)
    await app.driver.chooseInTray('done')
    const notice = await app.window('notice')
    await says(notice, 'You wanted to: send the dates')
    expect(await app.isFocused('notice')).toBe(false)
    await expect(notice.getByRole('status').filter({ hasText: 'You wanted to: send the dates' })).toHaveCount(1)
  })

  await test.step('in ten minutes it comes again, after a restart too', async () => {
    const notice = await app.window('notice')
    await notice.getByRole('button', { name: 'In ten minutes' }).press('Enter')
    await expect.poll(() => app.isVisible('notice')).toBe(false)
    await app.close()
    app = await start({ clock: '2026-11-24T15:19[Europe/Berlin]' })
    await app.window('home')
    await app.driver.advanceTo('2026-11-24T15:19:59')
    expect(await app.isVisible('notice')).toBe(false)
    await app.driver.advanceTo('2026-11-24T15:20')
    await says(await app.window('notice'), 'You wanted to: send the dates')
  })

  await test.step('a restart does not say it again; it is still open in Today', async () => {
    await app.close()
    app = await start({ clock: '2026-11-24T15:30[Europe/Berlin]' })
    const again = await app.window('home')
    await app.driver.advanceTo('2026-11-24T16:00')
    expect(await app.isVisible('notice')).toBe(false)
    const check = again.getByRole('checkbox', { name: 'send the dates' })
    await expect(check).toHaveAccessibleDescription('Still open, from today')
    await check.press('Space')
    await expect(check).toBeChecked()
  })
})

test('several come as one, and one press opens Today; there each can be settled and taken back', async ({ start }) => {
  const app = await start()
  const home = await today(app)
  await keepQuietly(app, '>send the dates, 15:00')
  await keepQuietly(app, '>call Jonas, 15:00')
  await app.driver.chooseInTray('park')
  const arrive = await app.window('arrive')
  await arrive.getByLabel('The thought').fill('the invoice')
  await arrive.getByRole('radio', { name: 'After this' }).focus()
  await arrive.keyboard.press('ArrowLeft')
  await arrive.getByLabel('When', { exact: true }).fill('3pm')
  await expect(arrive.getByText('Comes back 15:00')).toBeVisible()
  await arrive.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('arrive')).toBe(false)

  await app.driver.advanceTo('2026-11-24T15:00')
  const notice = await app.window('notice')
  await says(notice, '3 things you wanted to do')
  await expect(notice.getByText('First: send the dates')).toBeVisible()
  await notice.getByRole('button', { name: 'Today' }).press('Enter')
  await expect.poll(() => app.isVisible('notice')).toBe(false)
  await expect.poll(() => app.isFocused('home')).toBe(true)

  await test.step('let go, and taken back', async () => {
    await row(home, 'call Jonas').getByRole('button', { name: 'More about call Jonas' }).press('Enter')
    await home.getByRole('menuitem', { name: 'Let go' }).press('Enter')
    await expect(row(home, 'call Jonas').getByText('Let go')).toBeVisible()
    await row(home, 'call Jonas').getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(row(home, 'call Jonas').getByText('Today, 15:00')).toBeVisible()
  })

  await test.step('another time, in words: understood at once, moved, and taken back', async () => {
    await row(home, 'the invoice').getByRole('button', { name: 'More about the invoice' }).press('Enter')
    await home.getByRole('menuitem', { name: 'Another time' }).press('Enter')
    const when = home.getByRole('textbox', { name: 'When' })
    await expect(when).toBeFocused()
    await home.keyboard.type('Friday')
    await expect(home.getByRole('form').getByText('Friday')).toBeVisible()
    await home.keyboard.type(' 3pm')
    await expect(home.getByRole('form').getByText('Friday, 15:00')).toBeVisible()
    await home.keyboard.press('Enter')
    await expect(row(home, 'the invoice').getByText('Friday, 15:00')).toBeVisible()
    await row(home, 'the invoice').getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(row(home, 'the invoice').getByText('Today, 15:00')).toBeVisible()
  })
})

test('a thought parked for Friday 3pm comes on Friday; slept over, once and only on its day', async ({ start }) => {
  const app = await start()
  await app.driver.chooseInTray('park')
  const arrive = await app.window('arrive')
  await arrive.getByLabel('The thought').fill('the invoice')
  await arrive.getByRole('radio', { name: 'Another time' }).focus()
  await arrive.keyboard.press('Space')
  const when = arrive.getByLabel('When', { exact: true })
  await when.fill('when it rains')
  await expect(arrive.getByText('Your words stay as they are.')).toBeVisible()
  await when.fill('Friday 3pm')
  await expect(arrive.getByText('Comes back Friday 15:00')).toBeVisible()
  await when.press('Enter')
  await expect.poll(() => app.isVisible('arrive')).toBe(false)
  const home = await today(app)
  await expect(row(home, 'the invoice').getByText('Friday, 15:00')).toBeVisible()
  await reached(home)

  await app.driver.jumpTo('2026-11-27T14:00')
  await app.driver.advance(60_000)
  expect(await app.isVisible('notice')).toBe(false)
  await app.driver.jumpTo('2026-11-27T17:00')
  await app.driver.advance(60_000)
  const notice = await app.window('notice')
  await says(notice, 'You wanted to: the invoice')
  await putAway(app)

  await keepQuietly(app, '>call Jonas, 18:00')
  await app.driver.jumpTo('2026-11-30T08:00')
  await app.driver.advance(60_000)
  expect(await app.isVisible('notice')).toBe(false)
  await expect(row(home, 'call Jonas').getByText('Still open, from Friday')).toBeVisible()
})

test('for those who share their screen the words come when it is pressed', async ({ start }) => {
  const app = await start()
  await keepQuietly(app, '>send Ann the dates, 09:00')
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+4')
  await home.getByRole('tab', { name: 'Reminders' }).click()
  await home.getByRole('switch', { name: 'Show names' }).press('Space')
  await expect(home.getByText('For those who share their screen.')).toBeVisible()
  await app.driver.advanceTo('2026-11-24T09:00')
  const notice = await app.window('notice')
  await says(notice, 'Something you wanted to do now.')
  await expect(notice.getByText('Ann')).toHaveCount(0)
  await notice.getByRole('button', { name: 'Show' }).press('Enter')
  await says(notice, 'You wanted to: send Ann the dates')
  await notice.getByRole('button', { name: 'Done' }).press('Enter')
  await expect.poll(() => app.isVisible('notice')).toBe(false)
})
