// One person with two computers and a folder that both have: by keys, in two data folders.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type App, expectQuiet, launch, newFolder, removeFolder } from './support/app.ts'
import { count } from './support/journey.ts'
import { keepLine, pressButton, settingsByKeys } from './support/keys.ts'
import { unreached } from './support/screen.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { test } from './support/test.ts'

const MINUTE = 60_000

async function carryNow(home: Page): Promise<void> {
  await pressButton(home, 'Carry now')
  await expect
    .poll(() => home.evaluate(() => window.threshold.carry.view().then((view) => view.on && view.busy)))
    .toBe(false)
}

test('two computers: a line each way, one taken back, and a file that is nobody’s is left alone', async ({ start }) => {
  const shared = newFolder()
  const otherFolder = newFolder()
  const desk = await start()
  let shop: App | undefined
  try {
    await keepLine(desk, '@Ann relaxed about the dates')
    const here = await desk.window('home')
    await settingsByKeys(here, 'Take along')
    await desk.driver.chooseFile(path.join(shared, 'not there'))
    await pressButton(here, 'Begin here')
    await expect(here.getByText('The shared folder is not there.')).toBeVisible()
    await desk.driver.chooseFile(shared)
    await pressButton(here, 'Begin here')
    await expect(here.getByRole('button', { name: 'Hide the code' })).toBeFocused()
    await expect(here.locator('.recovery-code')).toHaveText(/^\s*([0-9A-Z]{4}\s*){8}$/u)
    const code = await here.locator('.recovery-code').innerText()
    await expect.poll(() => readdirSync(shared).filter((name) => name.endsWith('.carry'))).toHaveLength(1)

    shop = await launch({ dataFolder: otherFolder })
    await keepLine(shop, 'grey morning, good coffee')
    const there = await shop.window('home')
    await settingsByKeys(there, 'Take along')
    await pressButton(there, 'Join another computer')
    await expect(there.getByRole('textbox', { name: 'Group 1 of 8' })).toBeFocused()
    await there.keyboard.type(code.replaceAll(/\s/gu, ''))
    await expect(there.getByText('The code is whole.')).toBeVisible()
    await expectSound(shop, there, 'joining another computer')
    await shop.driver.chooseFile(shared)
    await there.keyboard.press('Enter')
    await expect(there.getByRole('button', { name: 'Carry now' })).toBeFocused()
    await expect(there.getByText('Last came 1 person and 1 line')).toBeVisible()
    expect(await count(shop, 'line')).toBe(2)

    await there.getByRole('textbox', { name: 'This computer’s name' }).fill('Shop')
    await there.keyboard.press('Enter')
    await expect(there.getByRole('button', { name: 'Keep the name' })).toBeHidden()
    await carryNow(here)
    await expect(here.getByText('Last came 1 line')).toBeVisible()
    expect(await count(desk, 'line')).toBe(2)

    // By themselves: taken back on the one, it is gone on the other.
    await shop.driver.pressShortcut('line')
    const line = await shop.window('line')
    await line.keyboard.type('too much said')
    await line.keyboard.press('Enter')
    await expect.poll(() => count(shop as App, 'line')).toBe(3)
    await carryNow(there)
    await desk.driver.advance(2 * MINUTE)
    await expect.poll(() => count(desk, 'line')).toBe(3)
    await there.keyboard.press('ControlOrMeta+1')
    await pressButton(there, 'Undo')
    await expect.poll(() => count(shop as App, 'line')).toBe(2)
    await settingsByKeys(there, 'Take along')
    await carryNow(there)

    mkdirSync(path.join(shared, 'pictures'))
    writeFileSync(path.join(shared, 'holiday.carry'), 'not of Threshold’s')
    await carryNow(here)
    await expect(here.getByText('Last came 1 thing taken away')).toBeVisible()
    expect(await count(desk, 'line')).toBe(2)
    await expect(here.getByText('“holiday.carry” is left alone. It belongs to another code')).toBeVisible()
    expect(readdirSync(shared)).toHaveLength(4)
    await expectSound(desk, here, 'two computers')
    expect(await unreached(here)).toEqual([])
    await expectRoom(desk, here, 'two computers')

    await pressButton(here, 'Stop')
    await pressButton(here, 'Stop carrying')
    await expect(here.getByRole('button', { name: 'Begin here' })).toBeFocused()
    await expectQuiet(shop)
  } finally {
    await shop?.close()
    removeFolder(otherFolder)
    removeFolder(shared)
  }
})
