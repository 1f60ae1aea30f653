// The journal is taken along and brought back, by keys; and what is no journal changes nothing.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { newFolder, removeFolder } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { count, settings } from './support/journey.ts'
import { keepLine, pressButton, settingsByKeys } from './support/keys.ts'
import { expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const linesIn = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { lines: Array<{ text: string }> }).lines.map(({ text }) => text)

async function choose(home: Page, name: string): Promise<void> {
  await home.getByRole('radio', { name }).focus()
  await home.keyboard.press('Space')
}

test('by keys: written, locked, brought into another journal, looked at first, undone, and found', async ({
  start,
  folder,
}) => {
  const elsewhere = newFolder()
  const [open, locked] = [path.join(elsewhere, 'mine.json'), path.join(elsewhere, 'mine.json.age')]
  let app = await start()
  await keepLine(app, '@Ann relaxed about the dates #launch')
  await keepLine(app, 'grey morning, good coffee')
  let home = await app.window('home')
  await settingsByKeys(home, 'Take along')

  await test.step('as JSON, open and locked', async () => {
    await app.driver.saveAs(open)
    await pressButton(home, 'Write the file')
    await expect(home.getByText(`Written to ${open}`)).toBeVisible()
    expect(linesIn(open)).toEqual(['@Ann relaxed about the dates #launch', 'grey morning, good coffee'])
    await home.getByRole('switch', { name: 'Lock the file' }).focus()
    await home.keyboard.press('Space')
    await home.keyboard.press('Tab')
    await home.keyboard.type('three quiet words')
    await home.keyboard.press('Tab')
    await home.keyboard.type('three quiet')
    await expect(home.getByText('These two differ so far.')).toBeVisible()
    await home.keyboard.type(' words')
    await app.driver.saveAs(locked)
    await pressButton(home, 'Write the file')
    await expect(home.getByText(`Written to ${locked}`)).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(locked, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt/)
    expect(readFileSync(locked, 'latin1')).not.toContain('coffee')
  })

  await test.step('as a table, and as Markdown about one person', async () => {
    await choose(home, 'CSV')
    await app.driver.saveAs(path.join(elsewhere, 'mine.csv'))
    await pressButton(home, 'Write the file')
    await expect(home.getByText('mine.csv')).toBeVisible()
    expect(readFileSync(path.join(elsewhere, 'mine.csv'), 'utf8')).toContain(
      "2026-11-24,08:30,Ann,launch,,,'@Ann relaxed about the dates #launch\r\n",
    )
    await choose(home, 'Markdown')
    await choose(home, 'One person')
    await expect(home.getByRole('combobox')).toBeFocused()
    await home.keyboard.type('ann')
    await expect(home.getByRole('option', { name: 'Ann' })).toBeVisible()
    await home.keyboard.press('Enter')
    await app.driver.chooseFile(elsewhere)
    await pressButton(home, 'Write the folder')
    const written = path.join(elsewhere, 'Threshold 2026-11-24')
    await expect(home.getByText(`Written, 2 files, to ${written}`)).toBeVisible()
    expect(readdirSync(path.join(written, 'People'))).toEqual(['Ann.md'])
    const day = readFileSync(path.join(written, 'Days/2026-11-24.md'), 'utf8')
    expect(day).toContain('people: ["[[Ann]]"]')
    expect(day).not.toContain('coffee')
  })
  await test.step('and kept up as Markdown, until it is stopped', async () => {
    const copy = path.join(elsewhere, 'Threshold')
    const day = () => readFileSync(path.join(copy, 'Days/2026-11-24.md'), 'utf8')
    await expect(home.getByText('These files are not encrypted')).toBeVisible()
    await pressButton(home, 'Keep a Markdown copy')
    await expect(home.getByText(copy, { exact: true })).toBeVisible()
    await expect(home.getByText('Up to date: this morning, 08:30, 2 files')).toBeVisible()
    await expect(home.getByRole('button', { name: 'Show the folder' })).toBeFocused()
    await expectSound(app, home, 'a copy in Markdown', true)
    expect(day()).toContain('grey morning, good coffee')
    await keepLine(app, '@Bob came by')
    await app.driver.advance(4_000)
    await expect.poll(() => existsSync(path.join(copy, 'People/Bob.md'))).toBe(true)
    // A change during a pass waits its pause from the end of it.
    await inMain(app.electron, ({ hook }) => hook.session.markdownCopy.settled(), null)
    await inMain(
      app.electron,
      ({ hook }) => hook.journal.deletion.removePerson(hook.journal.people.byName('Ann').id),
      null,
    )
    await app.driver.advance(4_000)
    await expect.poll(() => readdirSync(path.join(copy, 'People'))).not.toContain('Ann.md')
    writeFileSync(path.join(copy, 'Days/mine.md'), 'mine')
    await pressButton(home, 'Stop')
    const asked = home.getByRole('alertdialog', { name: 'Stop the Markdown copy?' })
    await expect(asked.getByRole('button', { name: 'Go on with it' })).toBeFocused()
    await expectSound(app, home, 'stopping the copy')
    await asked.getByRole('button', { name: 'Stop, files go' }).press('Enter')
    await expect(home.getByRole('button', { name: 'Keep a Markdown copy' })).toBeFocused()
    expect(readdirSync(copy, { recursive: true })).toEqual(['Days', path.join('Days', 'mine.md')])
  })
  await app.close()
  removeFolder(folder)
  mkdirSync(folder)

  await test.step('into another journal', async () => {
    app = await start()
    await keepLine(app, 'first line here')
    home = await app.window('home')
    await settingsByKeys(home, 'Take along')
    await app.driver.chooseFile(locked)
    await pressButton(home, 'Choose a file')
    await expect(home.getByRole('textbox', { name: 'Passphrase' })).toBeFocused()
    await home.keyboard.type('two quiet words')
    await home.keyboard.press('Enter')
    await expect(home.getByText('This passphrase does not open it.')).toBeVisible({ timeout: 30_000 })
    await home.getByRole('textbox', { name: 'Passphrase' }).fill('three quiet words')
    await home.keyboard.press('Enter')
    await expect(home.getByText('New: 1 person and 2 lines.')).toBeVisible({ timeout: 30_000 })
    expect(await count(app, 'line')).toBe(1)
    await expect(home.getByRole('button', { name: 'Bring it in' })).toBeFocused()
    await home.keyboard.press('Enter')
    await expect(home.getByText('“mine.json.age” is in your journal.')).toBeVisible()
    expect(await count(app, 'line')).toBe(3)
    await pressButton(home, 'Undo')
    await expect(home.getByText('is in your journal.')).toBeHidden()
    expect(await count(app, 'line')).toBe(1)
  })

  await test.step('and once more, for good; a second time changes nothing', async () => {
    await app.driver.chooseFile(open)
    await pressButton(home, 'Choose a file')
    await pressButton(home, 'Bring it in')
    await expect(home.getByText('“mine.json” is in your journal.')).toBeVisible()
    await pressButton(home, 'Choose a file')
    await expect(home.getByText('There is nothing new in it.')).toBeVisible()
    await pressButton(home, 'Cancel')
    await home.keyboard.press('ControlOrMeta+2')
    await home.getByRole('searchbox').fill('coffee')
    await expect(home.getByText('1 line', { exact: true })).toBeVisible()
  })
  removeFolder(elsewhere)
})

test('by keys: a table’s columns are said, looked at, brought in and undone; our own needs no saying', async ({
  start,
  folder,
}) => {
  const app = await start()
  const home = await app.window('home')
  await settingsByKeys(home, 'Take along')
  await app.driver.chooseFile(path.resolve('tests/fixtures/table.csv'))
  await pressButton(home, 'Choose a file')
  await expect(home.getByRole('heading', { name: 'Which column is what?' })).toBeFocused()
  await pressButton(home, 'See what comes of it')
  await expect(home.getByRole('alert')).toContainText('These could be either.')
  await expect(home.getByRole('radio', { name: 'Day first' })).toBeFocused()
  await home.keyboard.press('Space')
  const sample = home.getByRole('region', { name: 'The first line then' })
  await expect(sample).toContainText('Friday 3 April, 14:05')
  await expect(sample).toContainText('Ann Berger: Dates')
  // Without its title: a choice in a list.
  const text = home.getByRole('button', { name: 'Title Text', exact: true })
  await text.focus()
  await home.keyboard.press('Enter')
  await home.keyboard.press('Home')
  await home.keyboard.press('Enter')
  await expect(sample).toContainText('Ann Berger: She relaxed once I named the delay #4521')
  await pressButton(home, 'See what comes of it')
  await expect(home.getByText('New: 3 people and 3 lines.')).toBeVisible()
  await expect(home.getByText('no day can be read in it: 1 line. Row 4.')).toBeVisible()
  await pressButton(home, 'Change the columns')
  await expect(home.getByRole('radio', { name: 'Day first' })).toBeChecked()
  await pressButton(home, 'See what comes of it')
  await expect(home.getByRole('button', { name: 'Bring it in' })).toBeFocused()
  await home.keyboard.press('Enter')
  await expect(home.getByText('“table.csv” is in your journal.')).toBeVisible()
  expect(await count(app, 'line')).toBe(3)

  const own = path.join(folder, 'own.csv')
  await choose(home, 'CSV')
  await app.driver.saveAs(own)
  await pressButton(home, 'Write the file')
  await expect(home.getByText(`Written to ${own}`)).toBeVisible()
  await app.driver.chooseFile(own)
  await pressButton(home, 'Choose a file')
  await pressButton(home, 'See what comes of it')
  await expect(home.getByText('3 entries are here already.')).toBeVisible()
  await pressButton(home, 'Cancel')
  await pressButton(home, 'Undo')
  await expect.poll(() => count(app, 'line')).toBe(0)
  expect(await count(app, 'person')).toBe(0)
})

test('what is no journal, damaged, newer or too large is refused in a sentence, and nothing changes', async ({
  start,
  folder,
}) => {
  const app = await start()
  const home = await settings(app, 'Take along')
  const file = path.join(folder, 'other.json')
  for (const [content, sentence] of [
    ['', 'There is nothing in it.'],
    ['{"entries": []}', 'It is no table, and no file of Threshold’s, of jrnl’s or of Daylio’s.'],
    ['a,b\n1,2', 'No column of it has days in it.'],
    ['{"format":"threshold-journal","version":1,"peo', 'It is damaged'],
    ['{"format":"threshold-journal","version":2}', 'A newer Threshold wrote it.'],
    [' '.repeat(10 * 1024 * 1024 + 1), 'It has more than 10 MB'],
  ] as const) {
    writeFileSync(file, content)
    await app.driver.chooseFile(file)
    await home.getByRole('button', { name: 'Choose a file' }).click()
    const band = home.getByRole('alert')
    await expect(band).toContainText(sentence)
    await expect(band).toContainText('“other.json” was not read.')
    await expect(band).toContainText('Nothing was changed.')
    await home.getByRole('button', { name: 'Close' }).click()
    await expect(band).toBeHidden()
  }
  const nowhere = path.join(folder, 'not-there', 'mine.json')
  await app.driver.saveAs(nowhere)
  await home.getByRole('button', { name: 'Write the file' }).click()
  await expect(home.getByRole('alert')).toContainText('cannot be written to')
  expect(existsSync(nowhere)).toBe(false)
  expect(await count(app, 'line')).toBe(0)
})
