// An account manager with a calendar, who shares her screen now and then: her day from 08:30 to 18:00, through the real
// screens, and the next morning, when what the evening decided comes back.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { MORNING, settings } from '../e2e/support/journey.ts'
import { expect, test } from '../e2e/support/test.ts'
import { createPictures } from './pictures.ts'
import { summarize } from './summary.ts'

const PERSON = 'account-manager'
const pictures = createPictures(PERSON)
const AFTERNOON = path.resolve('tests/fixtures/afternoon.ics')
const NOT_A_CALENDAR = path.resolve('tests/fixtures/not-a-calendar.ics')

/** The whole day in one file, as a calendar server joins what several people planned. */
function wholeDay(folder: string): string {
  const file = path.join(folder, 'customers.ics')
  writeFileSync(file, Buffer.concat([readFileSync(MORNING), readFileSync(AFTERNOON)]))
  return file
}

test('a day with a calendar', async ({ start, folder }) => {
  const app = await start()
  const { driver } = app
  const home = await app.window('home')
  await pictures.take(app, 'home', 'first-start')

  await test.step('08:30, the calendar', async () => {
    await settings(app, 'Calendars')
    await pictures.take(app, 'home', 'calendars-none')
    await driver.chooseFile(NOT_A_CALENDAR)
    await home.getByRole('button', { name: 'Choose a file' }).click()
    await expect(home.getByText('is a web page')).toBeVisible()
    await pictures.take(app, 'home', 'calendars-not-a-calendar')
    await driver.chooseFile(wholeDay(folder))
    await home.getByRole('button', { name: 'Choose another file' }).click()
    await expect(home.getByText('customers.ics').first()).toBeVisible()
    await pictures.take(app, 'home', 'calendars-read')
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByText('Ann Berger').first()).toBeVisible()
    await pictures.take(app, 'home', 'today-planned')
  })

  await test.step('08:45, the stand-up is not seen', async () => {
    await driver.advanceTo('2026-11-24T08:40')
    await pictures.take(app, 'arrive', 'arrive-by-itself')
    await driver.advanceTo('2026-11-24T09:20')
    await expect(home.getByText('not seen', { exact: true })).toBeVisible()
    await pictures.take(app, 'home', 'today-not-seen')
  })

  await test.step('09:55, Ann: the checklist', async () => {
    await driver.advanceTo('2026-11-24T09:55')
    await driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await pictures.take(app, 'arrive', 'arrive-ann')
    for (const key of ['1', '2', '2']) await arrive.keyboard.press(key)
    await pictures.take(app, 'arrive', 'arrive-not-yet')
    await arrive.getByRole('button', { name: 'Start two minutes' }).click()
    await expect(arrive.getByText('Back at')).toBeVisible()
    await pictures.take(app, 'arrive', 'arrive-two-minutes')
    await driver.advance(120_000)
    await expect(arrive.getByText('Ready when you are')).toBeVisible()
    await pictures.take(app, 'arrive', 'arrive-two-minutes-over')
    for (const key of ['2', '2']) await arrive.keyboard.press(key)
    await arrive.keyboard.press('p')
    await arrive.getByLabel('The thought').fill('The invoice for Vidal looks wrong')
    await arrive.getByLabel('Its next step').fill('Ask Jo for the hours')
    await pictures.take(app, 'arrive', 'arrive-park')
    await arrive.getByRole('button', { name: 'Park it' }).click()
    await arrive.getByRole('button', { name: 'Feeling' }).click()
    await pictures.take(app, 'arrive', 'arrive-feeling')
    await arrive.getByRole('button', { name: 'calm', exact: false }).click()
    await arrive.getByRole('button', { name: 'Pause' }).click()
    await pictures.take(app, 'arrive', 'arrive-pause')
    await arrive.keyboard.press('Escape')
    await arrive.getByRole('button', { name: 'Write an if-then' }).click()
    await arrive.getByLabel('If …').fill('she asks about price')
    await arrive.getByLabel('I’ll …').fill('ask what it is for')
    await pictures.take(app, 'arrive', 'arrive-if-then')
    await arrive.getByRole('button', { name: 'Keep' }).click()
    await expect(arrive.getByLabel('If …')).toBeHidden()
    await arrive.getByRole('radiogroup').first().getByRole('radio').first().focus()
    await arrive.keyboard.press('a')
    await pictures.take(app, 'arrive', 'arrive-ready')
    await arrive.keyboard.press('Enter')
    await driver.advanceTo('2026-11-24T10:12')
    await pictures.take(app, 'home', 'today-in-conversation')
  })

  await test.step('10:28, the turn: the line about Ann above, Omar below', async () => {
    await driver.advanceTo('2026-11-24T10:28')
    await driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('region', { name: 'The next one' })).toBeVisible()
    await pictures.take(app, 'arrive', 'turn')
    await arrive
      .getByRole('textbox')
      .fill('@Ann relaxed once I named the delay, and I did it late #launch >send the new dates, Friday 3pm *3 -')
    await expect(arrive.getByText('I’d do it differently')).toBeVisible()
    await pictures.take(app, 'arrive', 'turn-understood')
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    await driver.advanceTo('2026-11-24T10:55')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await home.getByRole('button', { name: 'Done', exact: true }).click()
    await pictures.take(app, 'notice', 'offer')
    await (await app.window('notice')).getByRole('button', { name: 'Not now' }).click()
  })

  await test.step('11:02, somebody walks in', async () => {
    await driver.advanceTo('2026-11-24T11:00')
    await driver.chooseInTray('arrive')
    const arrive = await app.window('arrive')
    await arrive.getByRole('button', { name: 'Someone else is here' }).click()
    await arrive.getByRole('combobox').fill('Priya Raman')
    await pictures.take(app, 'arrive', 'arrive-walk-in')
    await arrive.keyboard.press('Enter')
    await driver.advanceTo('2026-11-24T11:04')
    await driver.pressShortcut('next')
    await line(app.electron.windows()).keyboard.type('Asked before answering; she found it herself. =')
    await line(app.electron.windows()).keyboard.press('Enter')
  })

  await test.step('11:45, the line about Grace', async () => {
    await driver.advanceTo('2026-11-24T11:14')
    await driver.pressShortcut('next')
    await (await app.window('arrive')).keyboard.press('Enter')
    await driver.advanceTo('2026-11-24T11:45')
    await driver.pressShortcut('next')
    const page = await app.window('line')
    await pictures.take(app, 'line', 'line-empty')
    await page.keyboard.type('@G')
    await expect(page.getByText('as a new person')).toBeVisible()
    await pictures.take(app, 'line', 'line-completions')
    await page.keyboard.press('Tab')
    await page.keyboard.type('stays, and was glad to be asked #renewal >call the printer for her, 4pm *4 +')
    await expect(page.getByText('Better than hoped')).toBeVisible()
    await pictures.take(app, 'line', 'line-understood')
    await driver.fillDisk()
    await page.keyboard.press('Enter')
    await expect(page.getByText('The disk is full')).toBeVisible()
    await pictures.take(app, 'line', 'line-disk-full')
    await driver.freeDisk()
    await page.getByRole('button', { name: 'Try again' }).click()
    await pictures.take(app, 'notice', 'kept')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await pictures.take(app, 'home', 'today-late-morning')
  })

  await test.step('12:30, people', async () => {
    await driver.advanceTo('2026-11-24T12:30')
    await home.getByRole('button', { name: 'People', exact: true }).click()
    await expect(home.getByText('Grace Okafor').first()).toBeVisible()
    await pictures.take(app, 'home', 'people')
    await home
      .getByRole('link', { name: /Ann Berger/ })
      .or(home.getByRole('button', { name: /Ann Berger/ }))
      .first()
      .click()
    await home
      .getByLabel('What matters to them')
      .fill('Certainty before speed: says yes to a late date, never to a vague one.')
    await expect(home.getByText('Kept.')).toBeVisible()
    await pictures.take(app, 'home', 'person')
  })

  await test.step('13:25, a group: Ann leads, she has a promise', async () => {
    await driver.advanceTo('2026-11-24T13:25')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('and 5 more')).toBeVisible()
    await pictures.take(app, 'arrive', 'arrive-group')
    await driver.pressShortcut('next')
    await driver.pressShortcut('next')
    await driver.advanceTo('2026-11-24T14:12')
    await driver.chooseInTray('done')
  })

  await test.step('14:30, Jonas does not come; 15:00 and 16:30 do', async () => {
    await driver.advanceTo('2026-11-24T14:40')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await home.getByRole('button', { name: 'More about Jonas Weber' }).click()
    await expect(home.getByRole('menu')).toBeVisible()
    await pictures.take(app, 'home', 'today-row-menu')
    await home.getByRole('menuitem', { name: 'Didn’t happen' }).click()
    for (const [arrive, done] of [
      ['14:56', '15:28'],
      ['16:26', '16:58'],
    ]) {
      await driver.advanceTo(`2026-11-24T${arrive}`)
      await driver.chooseInTray('here')
      if (arrive === '14:56') {
        // What falls due in a conversation waits for its end.
        await driver.advanceTo(`2026-11-24T${done}`)
        await driver.chooseInTray('done')
        await driver.advanceTo('2026-11-24T16:00')
        await expect((await app.window('notice')).getByRole('heading', { name: 'call the printer' })).toBeVisible()
        await pictures.take(app, 'notice', 'due')
        await (await app.window('notice')).getByRole('button', { name: 'Done' }).click()
      } else {
        await driver.advanceTo(`2026-11-24T${done}`)
        await driver.chooseInTray('done')
      }
    }
  })

  await test.step('17:30, the evening', async () => {
    await driver.advanceTo('2026-11-24T17:30')
    await expect((await app.window('notice')).getByRole('heading', { name: 'Five quiet minutes?' })).toBeVisible()
    await pictures.take(app, 'notice', 'evening-offered')
    await home.bringToFront()
    await pictures.take(app, 'home', 'today-evening-waits')
    await (await app.window('notice')).getByRole('button', { name: 'Begin' }).click()
    const evening = await app.window('evening')
    const next = () => evening.getByRole('button', { name: 'Next', exact: true }).click()
    const asked = (question: string) => expect(evening.getByRole('heading', { level: 1, name: question })).toBeVisible()
    await expect(evening.getByText('The invoice for Vidal looks wrong')).toBeVisible()
    await evening.getByText('Keep it', { exact: true }).first().click()
    await pictures.take(app, 'evening', 'evening-thoughts')
    await next()
    await expect(evening.getByText('Petra Lang').first()).toBeVisible()
    await pictures.take(app, 'evening', 'evening-day')
    await next()
    await asked('Which conversation would I handle differently?')
    await evening.getByRole('radio', { name: /Ann Berger/ }).press(' ')
    await pictures.take(app, 'evening', 'evening-which')
    await next()
    await asked('What happened, as anyone there would tell it?')
    await evening
      .getByRole('textbox')
      .fill('I told her about the delay in the last five minutes. She had asked twice before.')
    await pictures.take(app, 'evening', 'evening-happened')
    await next()
    await asked('What was mine, and what was not?')
    await evening.getByLabel('Mine', { exact: true }).fill('Waiting for a good moment that was mine to make')
    await evening.getByLabel('Not mine').fill('The delay itself')
    await pictures.take(app, 'evening', 'evening-mine')
    await next()
    await asked('Does it point to something to practise, or something I needed?')
    await evening.getByRole('textbox').fill('To say the hard thing first')
    await pictures.take(app, 'evening', 'evening-points')
    await next()
    await asked('If it happens again, I will …')
    await evening.getByLabel('If', { exact: true }).fill('I have bad news')
    await evening.getByLabel('I will', { exact: true }).fill('say it in the first minute')
    await pictures.take(app, 'evening', 'evening-if-then')
    await next()
    await asked('What does it ask for now?')
    await evening.getByRole('radio', { name: /A repair/ }).press(' ')
    await evening.getByLabel('What I’ll do').fill('tell Ann why I waited')
    await evening.getByLabel('When', { exact: true }).fill('tomorrow 9:30am')
    await expect(evening.getByText('Threshold keeps it')).toBeVisible()
    await pictures.take(app, 'evening', 'evening-asks')
    await next()
    await asked('What did I give, what did I receive, and whom do I thank?')
    await evening.getByLabel('I gave').fill('Time to Priya, before an answer')
    await evening.getByLabel('I received').fill('Patience')
    await evening.getByLabel('I thank').fill('@Ann, for asking twice')
    await pictures.take(app, 'evening', 'evening-thanks')
    await evening.getByRole('button', { name: 'Close the day' }).click()
    await expect(evening.getByText('Done for today.')).toBeVisible()
    await pictures.take(app, 'evening', 'evening-done')
    await evening.keyboard.press('Enter')
  })

  await test.step('18:00, the day is in the journal', async () => {
    await driver.advanceTo('2026-11-24T18:00')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await pictures.take(app, 'home', 'today-done')
    await home.keyboard.press('ControlOrMeta+2')
    await expect(home.getByText('she found it herself').first()).toBeVisible()
    await pictures.take(app, 'home', 'journal')
    await home.keyboard.press('/')
    await home.keyboard.type('dela')
    await pictures.take(app, 'home', 'journal-search')
    await home
      .getByRole('button', { name: /Ann Berger/ })
      .first()
      .click()
    await pictures.take(app, 'home', 'journal-conversation')
  })

  await test.step('the next morning: the promise to oneself, the if-then, and the recovery code once', async () => {
    await driver.advanceTo('2026-11-25T09:25')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('tell Ann why I waited')).toBeVisible()
    await expect(arrive.getByText('say it in the first minute')).toBeVisible()
    await pictures.take(app, 'arrive', 'arrive-next-morning')
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await pictures.take(app, 'home', 'today-day-two')
  })

  const held = await summarize(app, PERSON, pictures.taken.length)
  expect(held).toMatchObject({ line: 3, intention: 2, evening: 1 })
})

const line = (pages: Page[]) => pages.find((page) => page.url().includes('/line/')) as Page
