// One language at a time, everywhere at once: as the system speaks, or as it is chosen, with nothing typed lost.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { inMain, type MenuRow } from './support/driver.ts'
import { checkItem, chooseCalendar, MORNING, settings, traySays } from './support/journey.ts'
import { outOfSight } from './support/screen.ts'
import { expect, test } from './support/test.ts'
import { expectMarked } from './support/words.ts'

test('the language changes in every window at once; what is typed, and the focus, stay', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:56[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await checkItem(arrive, 'Notifications silent').getByRole('radio').first().focus()
  await arrive.keyboard.press('1')
  await arrive.getByRole('button', { name: 'Park' }).click()
  await arrive.getByLabel('The thought').fill('The invoice looks wrong')
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('She was >calm, tomorrow')
  await expect(line.getByText('tomorrow', { exact: false }).last()).toBeVisible()

  const home = await settings(app, 'Appearance')
  const choice = (name: string) => home.getByRole('radio', { name })
  await choice('English').focus()
  await home.keyboard.press('ArrowRight')

  await test.step('Home', async () => {
    await expect(home.getByRole('tab', { name: 'Apparence' })).toHaveAttribute('aria-selected', 'true')
    await expect(choice('Français')).toBeFocused()
    await expect(choice('Français')).toBeChecked()
    await expect(home).toHaveTitle('Réglages, Threshold')
    await expect(home.locator('html')).toHaveAttribute('lang', 'fr')
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByRole('heading', { name: 'mardi 24 novembre' })).toBeVisible()
  })

  await test.step('Arrive, with the thought that was being parked', async () => {
    await expect(arrive.getByLabel('La pensée')).toHaveValue('The invoice looks wrong')
    await arrive.keyboard.press('Escape')
    await expect(checkItem(arrive, 'Assez mangé et assez bu').getByRole('radio', { name: 'C’est bon' })).toBeChecked()
    await expect(arrive.getByText('10:00, dans 4 minutes')).toBeVisible()
  })

  await test.step('the line, with its draft', async () => {
    await expect(line.getByRole('textbox', { name: 'Qu’est-ce qui vous reste\u202f?' })).toHaveValue(
      'She was >calm, tomorrow',
    )
    await expect(line.getByText('› calm, pour demain')).toBeVisible()
  })

  await test.step('the tray', async () => {
    expect(await traySays(app)).toBe('À 10:00, dans 4 minutes')
    const rows = await app.driver.trayMenu()
    expect(rows.find(({ id }) => id === 'quit')?.label).toBe('Quitter')
  })

  await test.step('and it is French after the next start', async () => {
    await app.close()
    const later = await start({ clock: '2026-11-24T10:30[Europe/Berlin]' })
    await expect((await later.window('home')).getByRole('button', { name: 'Réglages' })).toBeVisible()
  })
})

test('it speaks as the system does, dates too', async ({ start }) => {
  const app = await start({ env: { STAND_IN_LOCALE: 'fr-CA,en-CA' } })
  test.skip(
    (await inMain(app.electron, ({ electron }) => electron.app.getSystemLocale(), null)) !== 'fr-CA',
    'the real system has its own',
  )
  const home = await app.window('home')
  await expect(home.getByRole('heading', { name: 'mardi 24 novembre' })).toBeVisible()
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await arrive.getByRole('combobox', { name: 'Qui est-ce\u202f?' }).fill('Priya')
  await arrive.keyboard.press('Enter')
  await expect(home.getByText('En conversation depuis 08 h 30')).toBeVisible()
  expect(await traySays(app)).toBe('En conversation depuis 08 h 30')
})

test('the tray says only what the catalogue does, in each of its states', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T08:30[Europe/Berlin]' })
  const labels = (rows: MenuRow[]): string[] => rows.flatMap(({ label, submenu }) => [label, ...labels(submenu ?? [])])
  const unmarked = async () => {
    await inMain(app.electron, ({ hook }) => hook.speak('qps'), null)
    const found = labels(await app.driver.trayMenu()).filter((label) => /[A-Za-z]/.test(label))
    await inMain(app.electron, ({ hook }) => hook.speak(), null)
    return found
  }
  await expect.poll(unmarked).toEqual([])
  await chooseCalendar(app, MORNING)
  await app.driver.advanceTo('2026-11-24T09:50')
  expect(await traySays(app)).toBe('At 10:00, in 10 minutes')
  expect(await unmarked()).toEqual([])
  await app.driver.chooseInTray('here')
  await app.driver.advanceTo('2026-11-24T10:05')
  expect(await traySays(app)).toBe('In conversation since 10:00')
  expect(await unmarked()).toEqual([])
})

test('the window of a start that failed says only what the catalogue does, and has room for it', async ({
  start,
  folder,
}) => {
  const first = await start()
  await first.close()
  for (const name of ['journal.key', 'journal.key.copy']) writeFileSync(path.join(folder, name), '{}')
  const app = await start({ env: { THRESHOLD_TEST_LANGUAGE: 'qps' } })
  const fault = await app.window('fault')
  await expect(fault).toHaveTitle(/⟦/)
  await expectMarked(fault, 'a missing key', [folder, 'journal.db', 'journal.key.copy'])
  expect(await outOfSight(fault)).toEqual([])
})
