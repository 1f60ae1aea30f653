// A support agent with forty calls, a headset on and a shared screen: one shortcut from call to call, and an evening whose
// long day folds.
import type { Page } from '@playwright/test'
import { settings } from '../e2e/support/journey.ts'
import { expect, test } from '../e2e/support/test.ts'
import { createPictures } from './pictures.ts'
import { summarize } from './summary.ts'

const PERSON = 'support-agent'
const pictures = createPictures(PERSON)
const CALLS = 40
const MINUTE = 60_000

/** What stays with one from a call; most leave nothing. */
const lines = [
  'Wanted to be heard before the fix #billing *4 +',
  'Two tickets in one, kept them apart #export *3 =',
  'I talked over the pause #login *2 -',
  'Knew more than I did; said so and it helped *4 +',
]

test('forty calls', async ({ start }) => {
  const app = await start()
  const { driver } = app
  const home = await app.window('home')
  const page = (name: string) => app.electron.windows().find((each) => each.url().includes(`/${name}/`)) as Page

  await test.step('08:30, how reminders come', async () => {
    await settings(app, 'Reminders')
    await home.getByText('Each stretch', { exact: true }).click()
    await home.getByRole('switch', { name: 'Show names' }).uncheck({ force: true })
    await pictures.take(app, 'home', 'settings-reminders')
    await home.keyboard.press('ControlOrMeta+1')
    await pictures.take(app, 'home', 'today')
  })

  await test.step('from call to call', async () => {
    await driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('radiogroup')).toHaveCount(8)
    await pictures.take(app, 'arrive', 'arrive-full')
    await arrive.keyboard.type('Ticket 4500')
    await arrive.keyboard.press('Tab')
    await arrive.keyboard.press('a')
    await arrive.keyboard.press('Enter')
    for (let call = 1; call < CALLS; call++) {
      await driver.advance(9 * MINUTE)
      await driver.pressShortcut('next')
      await app.window('line')
      const written = call % 3 === 1 ? lines[call % lines.length] : undefined
      if (written) await page('line').keyboard.type(written)
      await driver.pressShortcut('next')
      await app.window('arrive')
      if (call === 4) {
        await expect(arrive.getByText('As at')).toBeVisible()
        await pictures.take(app, 'arrive', 'turn-to-the-next-call')
      }
      if (call === 6) await pictures.take(app, 'arrive', 'arrive-light')
      await driver.advance(MINUTE)
      await arrive.getByRole('combobox').fill(`Ticket ${4500 + call}`)
      await arrive.getByRole('combobox').press('Enter')
      await expect.poll(() => app.isVisible('arrive')).toBe(false)
    }
    await driver.advance(9 * MINUTE)
    await driver.chooseInTray('done')
  })

  await test.step('Today and the journal after forty calls', async () => {
    await home.bringToFront()
    await home.keyboard.press('ControlOrMeta+1')
    await pictures.take(app, 'home', 'today-forty-calls')
    await home.getByRole('button', { name: '32 earlier' }).click()
    await pictures.take(app, 'home', 'today-forty-calls-unfolded')
    await home.keyboard.press('ControlOrMeta+2')
    await pictures.take(app, 'home', 'journal')
  })

  await test.step('the evening: a long day folds, and one is chosen of forty', async () => {
    await driver.advanceTo('2026-11-24T17:30')
    await driver.chooseInTray('evening')
    const evening = await app.window('evening')
    await expect(evening.getByText(/\d+ more/)).toBeVisible()
    await pictures.take(app, 'evening', 'evening-long-day')
    await evening.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(evening.getByText('you marked it').first()).toBeVisible()
    await pictures.take(app, 'evening', 'evening-which')
  })

  await test.step('the settings', async () => {
    for (const tab of ['Checklist', 'Shortcuts', 'Book', 'Privacy', 'Appearance'] as const) {
      await settings(app, tab)
      if (tab === 'Privacy') await home.getByRole('button', { name: 'Show the code' }).click()
      await pictures.take(app, 'home', `settings-${tab.toLowerCase()}`)
    }
  })

  const held = await summarize(app, PERSON, pictures.taken.length)
  expect(held.conversation).toBe(CALLS)
})
