// Two persons of one name: told apart by their addresses, chosen by keys and by mouse, never guessed; and in the end one.
import path from 'node:path'
import type { Page } from '@playwright/test'
import { changedCopy, chooseCalendar, count, TWO_AT_ONCE } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const FIRST = 'ann@nordhaus.example'
const SECOND = 'ann@other.example'

test('two of one name are told apart, and merged when they were one after all', async ({ start, folder }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  const file = path.join(folder, 'two-anns.ics')
  // Jonas is an Ann Berger too, and comes at half past.
  changedCopy(TWO_AT_ONCE, file, (text) =>
    text
      .replaceAll('Jonas Weber', 'Ann Berger')
      .replaceAll(/mailto:jonas@[a-z.]+/g, `mailto:${SECOND}`)
      .replace(/T100000(\s+DTEND;TZID=Europe\/Berlin:20261124)T104500/, 'T103000$1T110000'),
  )
  await chooseCalendar(app, file)
  const home = await app.window('home')
  await app.driver.advanceTo('2026-11-24T09:56')
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  const here = async () => {
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  }
  await here()
  await app.driver.advanceTo('2026-11-24T10:12')
  await app.driver.chooseInTray('done')
  // From another address it may be the one who is known: it is asked in Today and in Arrive, and said in either.
  const asked = (page: Page) => page.getByRole('group', { name: 'Is this the Ann Berger you know?' })
  await expect(asked(home).getByRole('radio', { name: 'Someone else' })).not.toBeChecked()
  await asked(home)
    .getByRole('radio', { name: new RegExp(FIRST) })
    .press('Space')
  await expect(asked(home).getByRole('radio', { name: new RegExp(FIRST) })).toBeChecked()
  await app.driver.advanceTo('2026-11-24T10:24')
  await app.driver.pressShortcut('next')
  await expect(asked(arrive).getByRole('radio', { name: new RegExp(FIRST) })).toBeChecked()
  await asked(arrive).getByRole('radio', { name: 'Someone else' }).press('Space')
  await expect(asked(arrive).getByRole('radio', { name: 'Someone else' })).toBeChecked()
  await expect(asked(home).getByRole('radio', { name: 'Someone else' })).toBeChecked()
  await here()
  expect(await count(app, 'person')).toBe(2)

  await test.step('the list tells them apart', async () => {
    await home.keyboard.press('ControlOrMeta+3')
    await expect(home.locator('.person-row')).toHaveCount(2)
    await expect(home.getByText(FIRST)).toBeVisible()
    await expect(home.getByText(SECOND)).toBeVisible()
  })

  await test.step('completion says which is which, and the one taken is meant', async () => {
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.getByRole('button', { name: 'Change whom it is about' }).press('Enter')
    // A letter goes to the field, and nothing is chosen.
    await line.keyboard.type('so')
    await expect(line.getByRole('textbox')).toBeFocused()
    await expect(line.getByRole('textbox')).toHaveValue('so')
    await line.keyboard.press('Backspace')
    await line.keyboard.press('Backspace')
    await line.getByRole('button', { name: 'Change whom it is about' }).press('Enter')
    await line.keyboard.press('ArrowUp')
    await line.keyboard.press('Enter')
    await expect(line.getByRole('heading')).toHaveText('About nobody yet')
    await line.keyboard.type('@Ann')
    await expect(line.getByRole('option')).toHaveCount(2)
    const second = line.getByRole('option', { name: new RegExp(SECOND) })
    while ((await second.getAttribute('aria-selected')) !== 'true') await line.keyboard.press('ArrowDown')
    await line.keyboard.press('Tab')
    await line.keyboard.type('called')
    await expect(line.getByRole('button', { name: `Person Ann Berger, ${SECOND}` })).toBeVisible()
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
  })

  await test.step('typed to its end, the name is asked about before the line is kept', async () => {
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.getByRole('button', { name: 'Change whom it is about' }).press('Enter')
    await line.keyboard.press('ArrowUp')
    await line.keyboard.press('Enter')
    await expect(line.getByRole('heading')).toHaveText('About nobody yet')
    await line.keyboard.type('a walk with @Ann Berger today')
    await expect(line.getByText('@ Ann Berger, which one?')).toBeVisible()
    await line.keyboard.press('Enter')
    const who = line.getByRole('listbox', { name: 'Who is Ann Berger?' })
    await expect(who).toBeFocused()
    await expect(who.getByRole('option')).toHaveCount(4)
    await line.keyboard.press('Enter')
    await expect(line.getByRole('textbox')).toBeFocused()
    const chip = line.getByRole('button', { name: /Person Ann Berger, ann@/ })
    await expect(chip).toBeVisible()
    // By mouse it can be said otherwise.
    await chip.click()
    await who.getByRole('option', { name: new RegExp(FIRST) }).click()
    await expect(line.getByRole('button', { name: `Person Ann Berger, ${FIRST}` })).toBeVisible()
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    expect(await count(app, 'person')).toBe(2)
  })

  await test.step('who walks in with that name is asked about, by keys', async () => {
    await app.driver.advanceTo('2026-11-24T12:00')
    await app.driver.pressShortcut('next')
    await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
    await arrive.keyboard.type('Ann Berger')
    await expect(arrive.getByRole('group', { name: 'Which Ann Berger?' })).toBeVisible()
    await arrive.keyboard.press('Enter')
    const second = arrive.getByRole('radio', { name: new RegExp(SECOND) })
    await expect(arrive.getByRole('radio', { name: /ann@/ }).first()).toBeFocused()
    await second.focus()
    await arrive.keyboard.press('Space')
    await expect(second).toBeChecked()
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    expect(await count(app, 'person')).toBe(2)
  })

  await test.step('each page has its own, and then they are one, and two again, and one', async () => {
    await home.keyboard.press('ControlOrMeta+3')
    await home.locator('.person-row').filter({ hasText: FIRST }).locator('.opens').press('Enter')
    await expect(home.getByText('a walk with Ann Berger today')).toBeVisible()
    await expect(home.getByText('Ann Berger called')).toHaveCount(0)
    const merge = async () => {
      await home.getByRole('button', { name: 'More', exact: true }).press('Enter')
      await home.getByRole('menuitem', { name: 'Merge with someone' }).press('Enter')
      await expect(home.getByRole('combobox')).toBeFocused()
      await home.keyboard.type('ann')
      await expect(home.getByRole('option')).toHaveCount(1)
      await home.keyboard.press('Enter')
      await expect(home.getByText('2 conversations, 1 line, and 1 address come to Ann Berger.')).toBeVisible()
      await expect(home.getByRole('button', { name: 'Merge' })).toBeFocused()
      await home.keyboard.press('Enter')
      await expect(home.getByText('Ann Berger called')).toBeVisible()
    }
    await merge()
    expect(await count(app, 'person')).toBe(1)
    await home.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(home.getByText('Ann Berger called')).toHaveCount(0)
    expect(await count(app, 'person')).toBe(2)
    await merge()
    await home.keyboard.press('Escape')
    await expect(home.locator('.person-row')).toHaveCount(1)
    await expect(home.locator('.person-head .meta')).toHaveCount(0)
  })
})
