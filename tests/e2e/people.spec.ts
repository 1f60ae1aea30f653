// One person over a day: mentioned, told about, promised to, called otherwise, and put away. By keys only.
import type { Page } from '@playwright/test'
import { chooseCalendar, MORNING } from './support/journey.ts'
import { keepLine } from './support/keys.ts'
import { expect, test } from './support/test.ts'

/** Opens the page of someone in the list, from its search. */
async function openPerson(home: Page, name: string): Promise<void> {
  await home.keyboard.press('ControlOrMeta+3')
  await home.keyboard.press('/')
  await expect(home.getByRole('searchbox', { name: 'Find a name' })).toBeFocused()
  await home.keyboard.type(name)
  await expect(home.locator('.person-row')).toHaveCount(1)
  await home.keyboard.press('ArrowDown')
  await home.keyboard.press('Enter')
  await expect(home.locator('.person h1')).toBeFocused()
}

async function choose(home: Page, choice: string): Promise<void> {
  await home.getByRole('button', { name: 'More', exact: true }).focus()
  await home.keyboard.press('Enter')
  await expect(home.getByRole('menu')).toBeVisible()
  await home.getByRole('menuitem', { name: choice }).focus()
  await home.keyboard.press('Enter')
}

test('someone is mentioned, known, promised to, renamed and archived', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T08:30[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+3')
  await expect(home.getByText('People appear here as you mention them.')).toBeVisible()

  await test.step('a mention makes a page; “Ann’s” is Ann, and a promise has no sign in it', async () => {
    await keepLine(app, 'thought of @Ann’s launch >call @Ann Friday')
    await expect(home.locator('.person-row')).toHaveCount(1)
    await openPerson(home, 'ann')
    await expect(home.getByRole('heading', { level: 1 })).toHaveText('Ann')
    await expect(home.getByText('› call Ann, by Friday')).toBeVisible()
    await expect(home.getByText('thought of Ann’s launch')).toBeVisible()
  })

  await test.step('renamed: the old name stays as another name', async () => {
    await home.getByRole('button', { name: 'Rename' }).focus()
    await home.keyboard.press('Enter')
    await expect(home.getByLabel('Name', { exact: true })).toBeFocused()
    await home.keyboard.type('Ann Berger')
    await home.keyboard.press('Enter')
    await expect(home.getByRole('heading', { level: 1 })).toHaveText('Ann Berger')
    await expect(home.getByText('Also Ann', { exact: true })).toBeVisible()
  })

  await test.step('what matters is kept as it is typed, and is in the next Arrive', async () => {
    const field = home.getByLabel('What matters to them')
    await field.focus()
    await home.keyboard.type('Straight answers')
    await expect(home.getByText('Kept.', { exact: true })).toBeVisible()
    await app.driver.advanceTo('2026-11-24T09:56')
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(arrive.getByText('Straight answers')).toBeVisible()
    await expect(arrive.getByText('› call Ann, by Friday')).toBeVisible()
  })

  await test.step('W opens the page from Arrive, and Arrive stays', async () => {
    const arrive = await app.window('arrive')
    await home.keyboard.press('ControlOrMeta+1')
    await arrive.keyboard.press('w')
    await expect(home.getByRole('heading', { level: 1 })).toHaveText('Ann Berger')
    await expect(home.getByLabel('What matters to them')).toHaveValue('Straight answers')
    expect(await app.isVisible('arrive')).toBe(true)
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('a promise is let go, taken back, and kept', async () => {
    await home.getByRole('button', { name: 'Let go: call Ann' }).press('Enter')
    await expect(home.getByText('Let go: call Ann')).toBeVisible()
    await home.getByRole('button', { name: 'Undo' }).press('Enter')
    await home.getByRole('button', { name: 'Kept: call Ann' }).press('Enter')
    await expect(home.getByText('1 promise kept')).toBeVisible()
    await home.keyboard.press('Escape')
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByText('call Ann', { exact: false }).first()).toBeVisible()
  })

  await test.step('another name is completed and means the same person', async () => {
    await openPerson(home, 'berger')
    await choose(home, 'Other names')
    await home.keyboard.type('Nan')
    await home.keyboard.press('Enter')
    await expect(home.getByText('Also Ann and Nan')).toBeVisible()
    await home.keyboard.press('Escape')
    await app.driver.advanceTo('2026-11-24T10:05')
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.keyboard.type('@na')
    await expect(line.getByRole('option', { name: 'Ann Berger' })).toBeVisible()
    await line.keyboard.press('Tab')
    await expect(line.getByRole('button', { name: 'Person Ann Berger' })).toBeVisible()
    await line.keyboard.type('smiled')
    await line.keyboard.press('Enter')
    await expect(home.locator('.history-row')).toHaveCount(2)
    await expect(home.locator('.history-row').first()).toContainText('smiled')
  })

  await test.step('from the history to the conversation, from there to the page, and back again', async () => {
    await home.getByRole('button', { name: /10:00 Ann Berger/ }).press('Enter')
    await expect(home.getByText('Arrived', { exact: true })).toBeVisible()
    await home.getByRole('link', { name: 'Ann Berger’s page' }).press('Enter')
    await expect(home.getByRole('heading', { level: 1 })).toHaveText('Ann Berger')
    await home.keyboard.press('Escape')
    await expect(home.getByRole('link', { name: 'Ann Berger’s page' })).toBeFocused()
    await home.keyboard.press('Escape')
    await expect(home.getByRole('button', { name: /10:00 Ann Berger/ })).toBeFocused()
    await home.keyboard.press('ControlOrMeta+2')
    await home.getByRole('link', { name: 'Ann Berger’s page' }).first().press('Enter')
    await expect(home.getByRole('heading', { level: 1 })).toHaveText('Ann Berger')
  })

  await test.step('archived: folded away, not suggested, still found, and brought back', async () => {
    await choose(home, 'Archive')
    await expect(home.getByText('Archived: not suggested any more.')).toBeVisible()
    await home.keyboard.press('ControlOrMeta+3')
    const folded = home.getByRole('button', { name: '1 archived' })
    await expect(folded).toHaveAttribute('aria-expanded', 'false')
    await expect(home.locator('.person-row')).toHaveCount(0)
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.keyboard.type('@berg')
    await expect(line.getByRole('option')).toHaveText(['“berg” as a new personTab'])
    await line.keyboard.press('Escape')
    await line.keyboard.press('Escape')
    await folded.press('Enter')
    await expect(home.locator('.person-row')).toHaveCount(1)
    await home.locator('.person-row .opens').press('Enter')
    await home.getByRole('button', { name: 'Bring back' }).press('Enter')
    await expect(home.getByText('Archived: not suggested any more.')).toBeHidden()
  })
})
