// Arrive comes by itself, in time, quietly, and once.
import path from 'node:path'
import type { App } from './support/app.ts'
import {
  changedCopy,
  checkItem,
  chooseCalendar,
  dayRow,
  MORNING,
  settings,
  TWO_AT_ONCE,
  today,
} from './support/journey.ts'
import { expect, test } from './support/test.ts'

const gone = (app: App) => expect.poll(() => app.isVisible('arrive')).toBe(false)

test('a reminder comes quietly, and goes by itself', async ({ start }) => {
  const app = await start()
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  const focused = await app.isFocused('home')

  const arrive = await test.step('without the keyboard, said politely', async () => {
    await app.driver.advanceTo('2026-11-24T09:54:59')
    expect(await app.isVisible('arrive')).toBe(false)
    await app.driver.advanceTo('2026-11-24T09:55')
    const page = await app.window('arrive')
    const said = page.getByRole('status').filter({ hasText: 'Arrive is open: Ann Berger. 10:00, in 5 minutes' })
    await expect(said).toHaveCount(1)
    expect(await app.isFocused('arrive')).toBe(false)
    expect(await app.isFocused('home')).toBe(focused)
    return page
  })

  await test.step('half answered, it folds away when the conversation has begun; the answers are kept', async () => {
    await app.driver.advanceTo('2026-11-24T09:58')
    await arrive.getByText('Had enough to eat and drink').click()
    await app.driver.advanceTo('2026-11-24T10:00')
    await gone(app)
    await app.driver.advanceTo('2026-11-24T10:20')
    await dayRow(home, 'Ann Berger').getByRole('button', { name: 'Ann Berger' }).first().click()
    await expect(home.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(home.getByText('met', { exact: true })).toHaveCount(1)
    await expect(home.getByText('not answered')).toHaveCount(7)
    await expect(home.getByRole('article').getByText('not seen')).toHaveCount(0)
    await home.keyboard.press('Escape')
  })

  await test.step('somebody still busy with it as it begins has a minute more', async () => {
    await app.driver.advanceTo('2026-11-24T10:29:40')
    await checkItem(arrive, 'Notifications silent').getByRole('radio', { name: 'Met' }).press('Space')
    await app.driver.advanceTo('2026-11-24T10:30:30')
    expect(await app.isVisible('arrive')).toBe(true)
    await expect(arrive.getByText('Since 10:30, 0 minutes ago')).toHaveCount(0)
    await expect(arrive.getByText('10:30, now')).toBeVisible()
    await app.driver.advanceTo('2026-11-24T10:31')
    await gone(app)
  })

  await test.step('untouched, it closes at the start and was not seen; it comes no second time', async () => {
    await app.driver.advanceTo('2026-11-24T11:10')
    await expect(arrive.getByRole('heading', { name: 'Grace Okafor' })).toBeVisible()
    await app.driver.advanceTo('2026-11-24T11:15')
    await gone(app)
    await app.driver.advanceTo('2026-11-24T11:46')
    expect(await app.isVisible('arrive')).toBe(false)
    await expect(dayRow(home, 'Grace Okafor')).toContainText('not seen')
  })

  await test.step('the first press of the shortcut gives it the keyboard, the second arrives', async () => {
    await app.driver.advanceTo('2026-11-24T14:25')
    await expect(arrive.getByRole('heading', { name: 'Jonas Weber' })).toBeVisible()
    await app.driver.pressShortcut('next')
    await expect.poll(() => app.isFocused('arrive')).toBe(true)
    await app.driver.pressShortcut('next')
    await gone(app)
    await app.driver.advanceTo('2026-11-24T14:30')
    await expect(home.getByText('In conversation since 14:30')).toBeVisible()
  })
})

test('no names before a press, for those who share their screen', async ({ start }) => {
  const app = await start()
  await chooseCalendar(app, TWO_AT_ONCE)
  let home = await settings(app, 'Reminders')
  await home.getByRole('switch', { name: 'Show names' }).click()
  await expect(home.getByText('Press a reminder to see who it is.')).toBeVisible()
  await app.driver.advanceTo('2026-11-24T09:55')
  const arrive = await app.window('arrive')
  const names = /Ann|Berger|Jonas|Weber|Launch|Delivery|price/

  await test.step('two at once: it asks which, and says only when', async () => {
    await expect(arrive.getByRole('heading', { name: 'Which conversation?' })).toBeVisible()
    await expect(arrive.getByRole('button', { name: '10:00 A conversation' })).toHaveCount(2)
    expect(await arrive.content()).not.toMatch(names)
    // The window is not even told them.
    const told = await arrive.evaluate(async () => JSON.stringify(await window.threshold.arrive.view()))
    expect(told).not.toMatch(names)
  })

  await test.step('pressed, it shows who; a key chooses', async () => {
    await arrive.getByRole('button', { name: 'Press to see who' }).click()
    await expect(arrive.getByRole('button', { name: '10:00 Ann Berger Launch plan' })).toBeFocused()
    await arrive.keyboard.press('2')
    await expect(arrive.getByRole('heading', { name: 'Jonas Weber' })).toBeVisible()
    await arrive.keyboard.press('i')
    await arrive.keyboard.type('he asks about price')
    await arrive.keyboard.press('Tab')
    await arrive.keyboard.type('ask Ann')
    await arrive.keyboard.press('Enter')
    await expect(checkItem(arrive, 'If he asks about price')).toBeVisible()
    await arrive.keyboard.press('Escape')
    await gone(app)
  })

  await test.step('one alone says as little, of the if-then too, which is not written anew meanwhile', async () => {
    await app.driver.chooseFile(MORNING)
    home = await settings(app, 'Calendars')
    await home.getByRole('button', { name: 'Change' }).click()
    await home.getByRole('button', { name: 'Choose another file' }).click()
    await expect(home.getByRole('heading', { name: 'morning.ics' })).toBeVisible()
    await app.driver.advanceTo('2026-11-24T10:25')
    await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'A conversation' })).toBeVisible()
    expect(await arrive.content()).not.toMatch(/Omar|Haddad|First steps|price/)
    const told = await arrive.evaluate(async () => JSON.stringify(await window.threshold.arrive.view()))
    expect(told).not.toMatch(/Omar|Haddad|First steps|price|Ann/)
    await expect(arrive.getByRole('button', { name: 'Write an if-then' })).toHaveCount(0)
    await checkItem(arrive, 'My if-then').getByRole('radio', { name: 'Met' }).press('i')
    await expect(arrive.getByRole('dialog')).toHaveCount(0)
    await arrive.getByRole('button', { name: 'Press to see who' }).click()
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await expect(checkItem(arrive, 'If he asks about price, I’ll ask Ann')).toBeVisible()
    await arrive.keyboard.press('Escape')
  })

  await test.step('reminders that are off do not come', async () => {
    home = await settings(app, 'Reminders')
    await home.getByRole('button', { name: 'Before a calendar conversation' }).click()
    await home.getByRole('option', { name: 'Off' }).click()
    await expect(home.getByText('Arrive opens only when you ask for it.')).toBeVisible()
    await app.driver.advanceTo('2026-11-24T11:20')
    expect(await app.isVisible('arrive')).toBe(false)
    await app.driver.chooseInTray('arrive')
    await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Grace Okafor' })).toBeVisible()
  })
})

test('a reminder that was slept over, or was due before the start, comes once', async ({ start }) => {
  let app = await start()
  await chooseCalendar(app, MORNING)

  await test.step('the machine slept from 09:40 to 09:57', async () => {
    await app.driver.advanceTo('2026-11-24T09:40')
    await app.driver.jumpTo('2026-11-24T09:57')
    expect(await app.isVisible('arrive')).toBe(false)
    await app.driver.advance(60_000)
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await app.driver.chooseInTray('arrive')
    await arrive.keyboard.press('Escape')
    await gone(app)
    await app.driver.advance(60_000)
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('the user sets the clock back: nothing is said twice', async () => {
    await app.driver.jumpTo('2026-11-24T09:50')
    await app.driver.advanceTo('2026-11-24T09:56')
    expect(await app.isVisible('arrive')).toBe(false)
    await app.close()
  })

  await test.step('started between the reminder and the start, it reminds at once', async () => {
    app = await start({ clock: '2026-11-24T10:27[Europe/Berlin]', args: ['--hidden'] })
    await expect((await app.window('arrive')).getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    expect(await app.isFocused('arrive')).toBe(false)
    await app.driver.chooseInTray('arrive')
    await (await app.window('arrive')).keyboard.press('Escape')
    await gone(app)
    await app.close()
  })

  await test.step('and not again at the next start', async () => {
    app = await start({ clock: '2026-11-24T10:28[Europe/Berlin]' })
    const home = await today(app)
    await expect(dayRow(home, 'Omar Haddad')).toBeVisible()
    await app.driver.advance(60_000)
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('prepared hours before and put away, it is still announced in time', async () => {
    await app.driver.advanceTo('2026-11-24T10:31')
    const home = await today(app)
    await dayRow(home, 'Jonas Weber').getByRole('button', { name: 'More about Jonas Weber' }).click()
    await home.getByRole('menuitem', { name: 'Arrive' }).click()
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Jonas Weber' })).toBeVisible()
    await arrive.keyboard.press('1')
    await arrive.keyboard.press('Escape')
    await gone(app)
    await app.driver.advanceTo('2026-11-24T14:25')
    await expect((await app.window('arrive')).getByRole('heading', { name: 'Jonas Weber' })).toBeVisible()
    await expect(arrive.getByRole('radio', { name: 'Met', checked: true })).toHaveCount(1)
    await app.driver.chooseInTray('arrive')
    await arrive.keyboard.press('Escape')
    await gone(app)
    await app.driver.advanceTo('2026-11-24T14:29')
    expect(await app.isVisible('arrive')).toBe(false)
  })
})

test('what the calendar changes later is said of what is being prepared, and takes nothing away', async ({
  start,
  folder,
}) => {
  const app = await start({ clock: '2026-11-24T09:50[Europe/Berlin]' })
  const calendar = path.join(folder, 'mine.ics')
  const write = (change: (text: string) => string) =>
    changedCopy(MORNING, calendar, (text) => change(text.replace('Stand-up', 'Standing up')))
  const readNow = async () => {
    const home = await settings(app, 'Calendars')
    await home.getByRole('button', { name: 'Check now' }).click()
    return today(app)
  }
  write((text) => text)
  await chooseCalendar(app, calendar)
  const home = await today(app)
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
  await arrive.keyboard.press('1')

  await test.step('Ann has put it off while Arrive is open: it says so, and stays', async () => {
    write((text) => text.replaceAll(/20261124T10([03])000/g, '20261124T17$1000'))
    await readNow()
    await expect(arrive.getByText('Your calendar has moved this.')).toBeVisible()
    await expect(checkItem(arrive, 'Had enough').getByRole('radio', { name: 'Met' })).toBeChecked()
    await expect(dayRow(home, 'Ann Berger')).toHaveCount(1)
    await expect(dayRow(home, 'Ann Berger')).toContainText('17:00')
    await expect(arrive.getByText('17:00', { exact: true })).toBeVisible()
  })

  await test.step('then it is called off', async () => {
    write((text) => text.replace(/(SEQUENCE:0\r?\nSTATUS:)CONFIRMED(\r?\nSUMMARY:Launch plan)/, '$1CANCELLED$2'))
    await readNow()
    await expect(arrive.getByText('Your calendar says this is cancelled.')).toBeVisible()
    await app.driver.chooseInTray('arrive')
    await arrive.keyboard.press('Escape')
    await expect(dayRow(home, 'Ann Berger')).toContainText('cancelled')
  })

  await test.step('of what nobody has arrived at, the calendar alone decides', async () => {
    await expect(dayRow(home, 'Jonas Weber')).toContainText('14:30')
    write((text) => text.replaceAll(/20261124T14([03])000/g, '20261124T15$1000'))
    await readNow()
    await expect(dayRow(home, 'Jonas Weber')).toContainText('15:30')
    await expect(dayRow(home, 'Jonas Weber')).toHaveCount(1)
  })

  await test.step('what was answered is still in the journal, and the line’s place with it', async () => {
    await expect(dayRow(home, 'Ann Berger')).not.toContainText('cancelled')
    await dayRow(home, 'Ann Berger').getByRole('button', { name: 'Ann Berger' }).first().click()
    await expect(home.getByText('met', { exact: true })).toHaveCount(1)
  })
})
