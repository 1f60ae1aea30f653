// The evening, screen by screen: in every look, with larger text, in longer words, all by Tab.
import type { Page } from '@playwright/test'
import { inMain } from './support/driver.ts'
import { arriveAfterParking, chooseCalendar, MORNING } from './support/journey.ts'
import { unreached } from './support/screen.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('the evening is sound in every look', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:55[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  await arriveAfterParking(app, 'The invoice looks wrong')
  await app.driver.advanceTo('2026-11-24T10:20')
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('@Ann heard me out #launch -')
  await line.keyboard.press('Enter')
  await app.driver.chooseInTray('done')
  await app.driver.advanceTo('2026-11-24T17:40')
  await app.driver.chooseInTray('evening')
  const page = await app.window('evening')
  const next = async (asked: string) => {
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(heading(page)).toHaveText(asked)
  }
  const sound = async (scene: string) => {
    await expectSound(app, page, scene)
    expect([scene, await unreached(page)]).toEqual([scene, []])
    await expectRoom(app, page, scene)
  }
  await expect(heading(page)).toHaveText('A thought comes home')
  await sound('thoughts')
  await next('Tuesday 24 November')
  await sound('the day')
  await next('Which conversation would I handle differently?')
  await page.getByRole('radio').first().press('Space')
  await sound('which')
  await next('What happened, as anyone there would tell it?')
  await page.getByRole('textbox').fill('I spoke over her twice.')
  await sound('what happened')
  await next('What was mine, and what was not?')
  await sound('mine')
  await next('Does it point to something to practise, or something I needed?')
  await sound('points')
  await next('If it happens again, I will …')
  await sound('if-then')
  await next('What does it ask for now?')
  await page.locator('label', { hasText: 'A repair' }).click()
  await sound('asks')
  await next('What did I give, what did I receive, and whom do I thank?')
  await sound('thanks')
  await page.getByRole('button', { name: 'Close the day' }).click()
  await expect(page.getByText('Done for today.')).toBeVisible()
  await expectSound(app, page, 'done')
})

test('a long day unfolds, an evening is read again, and the page for hard days is sound', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T17:40[Europe/Berlin]' })
  await inMain(
    app.electron,
    ({ hook: { journal, clock } }) => {
      for (let n = 0; n < 14; n++) {
        const id = journal.conversations.addWalkIn(clock.now())
        journal.conversations.setPersons(id, [journal.people.byName(`Caller ${n}`)])
        journal.conversations.begin(id, clock.now())
        journal.conversations.end(id, clock.now(), true)
      }
    },
    null,
  )
  await app.driver.chooseInTray('evening')
  const page = await app.window('evening')
  await page.getByRole('button', { name: '6 more' }).press('Enter')
  await expect(page.getByRole('listitem')).toHaveCount(14)
  await expectSound(app, page, 'a long day')
  await expectRoom(app, page, 'a long day')
  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await page.getByRole('button', { name: 'Another one' }).press('Enter')
  await page.getByRole('radio', { name: 'None is fine' }).check()
  await expectSound(app, page, 'all of a long day')
  await page.keyboard.press('Enter')
  await page.getByLabel('I gave').fill('Patience')
  await page.keyboard.press('Escape')

  const home = await app.window('home')
  await expectSound(app, home, 'Today with an evening')
  await home.keyboard.press('Control+2')
  await home.locator('summary').press('Enter')
  await expect(home.getByText('Patience').last()).toBeVisible()
  await expectSound(app, home, 'an evening in the journal')
  expect(await unreached(home)).toEqual([])
  await app.driver.chooseInTray('hard-days')
  await expect(home.getByLabel('Whom I can call')).toBeVisible()
  await expectSound(app, home, 'for hard days')
  expect(await unreached(home)).toEqual([])
})
