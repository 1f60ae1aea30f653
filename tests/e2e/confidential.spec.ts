// A clinician who keeps confidences: one switch, then a morning by keys, and no name or title of it is anywhere.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { chooseCalendarByKeys, dayRow, leaving, MORNING, reached, traySays } from './support/journey.ts'
import { keepLine, pressButton, settingsByKeys } from './support/keys.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const PASSPHRASE = 'three green boats'
/** Of everybody in the morning’s calendar and its titles; and of the one met before. */
const WHOLE =
  /Fischer|Novak|Duarte|Mensah|Berger|Okafor|Weber|Petra|Solberg|Vidal|Haddad|Stand-up|Quarter review|Launch plan|Renewal|Lunch|Supplier|Invoice|Office closed|How it is|First steps|nordhaus|meet\.google|Quast/g

/** Where in the journal, opened as the app has it, such words stand: every value of every table. */
const found = (app: App): Promise<string[]> =>
  inMain(
    app.electron,
    ({ hook }, source) => {
      const { db } = hook.journal
      const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
      return tables.flatMap((table) =>
        (db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flatMap((row) =>
          row.flatMap((value) => {
            const text = value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)
            return (text.match(new RegExp(source, 'g')) ?? []).map((word) => `${table}: ${word}`)
          }),
        ),
      )
    },
    WHOLE.source,
  )

async function press(page: Page, name: string, role: 'switch' | 'button' = 'switch'): Promise<void> {
  await page.getByRole(role, { name }).focus()
  await page.keyboard.press(role === 'switch' ? 'Space' : 'Enter')
}

test('confidential mode: initials, no titles, nothing open taken along, locked after five minutes', async ({
  start,
  folder,
}) => {
  const app = await start()
  await keepLine(app, '@Quast was here before')
  const home = await app.window('home')
  await settingsByKeys(home, 'Privacy')

  await test.step('one switch says what it changes, asks for a passphrase, and shortens what is here', async () => {
    await press(home, 'Keep confidences')
    const dialog = home.getByRole('dialog')
    await expect(dialog.getByText('It is no clinical record.')).toBeVisible()
    await expect(dialog.getByRole('switch', { name: /here already: 1 person/ })).toBeChecked()
    await expectSound(app, home, 'confidential mode asks', true)
    await expectRoom(app, home, 'confidential mode asks')
    await dialog.getByLabel('New passphrase').focus()
    await home.keyboard.type(PASSPHRASE)
    await home.keyboard.press('Tab')
    await home.keyboard.type(PASSPHRASE)
    await home.keyboard.press('Enter')
    await expect(dialog).toBeHidden({ timeout: 30_000 })
    await expect(home.getByRole('switch', { name: 'Keep confidences' })).toBeChecked()
    await expect(home.getByText('In confidential mode it is always five minutes.')).toBeVisible()
    await expectSound(app, home, 'confidential mode on')
  })

  await chooseCalendarByKeys(app, MORNING)
  await expect(dayRow(home, 'A. B.')).toBeVisible()

  await test.step('a name in full becomes initials, and the hint is there before and after', async () => {
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    const hint = line.getByText('My part, not their health')
    await expect(hint).toBeVisible()
    const height = await line.evaluate(() => innerHeight)
    await line.keyboard.type('@Ann Berger was calm #launch')
    await expect(line.getByRole('button', { name: /Person A\. B\., new/ })).toBeVisible()
    await expect(hint).toBeVisible()
    await reached(line)
    expect(await line.evaluate(() => innerHeight)).toBe(height)
    await expectSound(app, line, 'a line in confidential mode')
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    await expect(home.getByText('A. B. was calm').first()).toBeVisible()
  })

  await test.step('Ann is met by initials, announced by the time alone', async () => {
    await app.driver.advanceTo('2026-11-24T09:56')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('A. B.')).toBeHidden()
    await app.driver.pressShortcut('next')
    await expect(arrive.getByRole('heading', { name: 'A. B.' })).toBeVisible()
    await leaving(arrive, arrive.keyboard.press('Enter'))
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    expect(await found(app)).toEqual([])
  })

  await test.step('nothing open is taken along, on screen or past it', async () => {
    await settingsByKeys(home, 'Take along')
    await expect(home.getByText('Markdown and CSV could be read by anybody')).toBeVisible()
    await expect(home.getByRole('radio', { name: 'CSV' })).toHaveCount(0)
    await expect(home.getByRole('switch', { name: 'Lock the file' })).toBeChecked()
    const file = path.join(folder, 'mine.csv')
    await app.driver.saveAs(file)
    const refused = await home.evaluate(() => window.threshold.along.write({ form: 'csv', range: { kind: 'all' } }))
    expect([refused, existsSync(file)]).toEqual([{ ok: false, fault: 'confidential' }, false])
  })

  await test.step('five minutes without a key lock it, whatever is asked for', async () => {
    const later = await home.evaluate(() => window.threshold.settings.change({ lockAfter: 60 }))
    expect(later).toEqual({ ok: false, fault: 'confidential' })
    if (onRealElectron) return
    await inMain(app.electron, ({ standIn }) => standIn.power.idle(5 * 60), null)
    await app.driver.advance(5 * 60_000)
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
    await inMain(app.electron, ({ standIn }) => standIn.power.idle(0), null)
    await app.driver.chooseInTray('unlock')
    const asks = await app.window('fault')
    await expect(asks.getByLabel('Your passphrase')).toBeFocused()
    await asks.keyboard.type(PASSPHRASE)
    await leaving(asks, asks.keyboard.press('Enter'))
    await expect.poll(() => app.isVisible('fault')).toBe(false)
  })

  await test.step('switched off, initials stay', async () => {
    const open = await app.window('home')
    await settingsByKeys(open, 'Privacy')
    await press(open, 'Keep confidences')
    await expect(open.getByText('nothing comes back')).toBeVisible()
    await pressButton(open, 'Switch it off')
    await expect(open.getByRole('switch', { name: 'Keep confidences' })).not.toBeChecked()
    await open.keyboard.press('ControlOrMeta+3')
    await expect(open.getByText('A. B.').first()).toBeVisible()
  })
})
