// Behind a passphrase: it is asked for at the start and after locking, and nothing of what was there is lost. By keys.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { hasDaemon, startBus, startService } from '../main/desktop/private-bus.ts'
import type { App } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { changeKeychain, chooseCalendar, leaving, MORNING, trayIds, traySays } from './support/journey.ts'
import { keepLine, pressButton, settingsByKeys, tabTo } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const PASSPHRASE = 'three green boats'

async function setPassphrase(app: App): Promise<Page> {
  const home = await app.window('home')
  await settingsByKeys(home, 'Privacy')
  await pressButton(home, 'Set a passphrase')
  await expect(home.getByLabel('New passphrase')).toBeFocused()
  await home.keyboard.type(PASSPHRASE)
  await home.keyboard.press('Tab')
  await home.keyboard.type(PASSPHRASE)
  await home.keyboard.press('Enter')
  await expect(home.getByText('Kept. From now on it is asked for.')).toBeVisible()
  return home
}

/** The window that asks; the keyboard is in its field. */
async function asked(app: App): Promise<Page> {
  const page = await app.window('fault')
  await expect(page.getByRole('heading', { name: 'Your passphrase' })).toBeVisible()
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  return page
}

async function unlock(app: App): Promise<void> {
  const page = await asked(app)
  await page.keyboard.type(PASSPHRASE)
  await leaving(page, page.keyboard.press('Enter'))
  await expect.poll(() => app.isVisible('fault')).toBe(false)
}

const pagesAlive = (app: App): Promise<string[]> =>
  inMain(
    app.electron,
    ({ electron: { webContents } }) => webContents.getAllWebContents().map((each) => each.getURL()),
    null,
  )
const renderersAlive = (app: App): Promise<number> =>
  inMain(
    app.electron,
    ({ electron: { app: main } }) => main.getAppMetrics().filter(({ type }) => type === 'Tab').length,
    null,
  )

/** How many sheets of paper Home would take. */
const printedPages = (app: App): Promise<number | undefined> =>
  inMain(
    app.electron,
    async ({ electron: { webContents } }) => {
      const home = webContents.getAllWebContents().find((each) => each.getURL().includes('/home/'))
      const pdf = await home?.printToPDF({})
      return pdf?.toString('latin1').match(/\/Type \/Page\b/g)?.length
    },
    null,
  )

test('a passphrase is asked for at the start: a wrong one loses nothing, the right one or the code opens', async ({
  start,
  folder,
}) => {
  let app = await start()
  await keepLine(app, 'Ann asks for the offer again')
  const home = await setPassphrase(app)
  await pressButton(home, 'Show the code')
  const code = (await home.locator('.recovery-code').innerText()).trim()
  expect(await inMain(app.electron, ({ hook }) => hook.session.backups.make('asked'), null)).toEqual({ ok: true })
  await app.close()
  changeKeychain(folder)
  const file = path.join(folder, 'journal.db')
  writeFileSync(file, readFileSync(file).fill(7, 0, 4096))

  app = await start()
  const isThere = async () => expect((await app.window('home')).getByText('Ann asks for the offer again')).toBeVisible()
  await test.step('whatever the keychain holds; the tray says that it is locked, and nothing else', async () => {
    const page = await asked(app)
    expect(await traySays(app)).toBe('Threshold is locked')
    expect(await trayIds(app)).toEqual(['unlock', 'quit'])
    await page.keyboard.type('three blue boats')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(/another passphrase/)
  })

  await test.step('the journal behind it is damaged: a backup is offered, and needs nothing more', async () => {
    const page = await app.window('fault')
    await page.keyboard.type(PASSPHRASE)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Bring this backup back' })).toBeFocused()
    await leaving(page, page.keyboard.press('Enter'))
    await isThere()
  })

  await test.step('put away, the window waits in the tray; the code opens it too', async () => {
    await app.driver.chooseInTray('lock')
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
    await app.driver.chooseInTray('unlock')
    await (await asked(app)).keyboard.press('Escape')
    await expect.poll(() => app.isVisible('fault')).toBe(false)
    expect(app.isRunning()).toBe(true)
    await app.driver.chooseInTray('unlock')
    const again = await asked(app)
    await pressButton(again, 'Use the recovery code instead')
    await expect(again.getByRole('textbox', { name: 'Group 1 of 8' })).toBeFocused()
    await again.keyboard.type(code)
    await expect(again.getByText('All eight groups are there.')).toBeVisible()
    await leaving(again, again.keyboard.press('Enter'))
    await isThere()
  })

  await test.step('removed, nothing is asked for', async () => {
    const open = await app.window('home')
    await settingsByKeys(open, 'Privacy')
    await pressButton(open, 'Remove')
    await expect(open.getByText('Removed. Nothing is asked for at the start.')).toBeVisible()
    await app.close()
    app = await start()
    await isThere()
  })
})

test('locked by idleness with a line half typed, the shortcut asks, and the words are there again', async ({
  start,
}) => {
  test.skip(onRealElectron, 'nobody can make the real system idle')
  const app = await start()
  await chooseCalendar(app, MORNING)
  await keepLine(app, 'Ann was glad >send the dates, 9:40')
  await setPassphrase(app)
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('half a thought about @Ann')
  const idle = (seconds: number) => inMain(app.electron, ({ standIn }, s) => standIn.power.idle(s), seconds)

  await test.step('a quarter of an hour without a key locks it', async () => {
    await idle(14 * 60)
    await inMain(app.electron, ({ standIn }) => standIn.power.resume(), null)
    await app.driver.advance(59_000)
    expect(await app.isVisible('line')).toBe(true)
    await idle(15 * 60)
    await app.driver.advance(1_000)
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
  })

  await test.step('no page of it is alive, and no process that showed one; the journal and its key are gone', async () => {
    expect(await pagesAlive(app)).toEqual([])
    await expect.poll(() => renderersAlive(app)).toBe(0)
    expect(await inMain(app.electron, ({ hook }) => hook.journal === undefined, null)).toBe(true)
  })

  await test.step('Ann, who comes at ten, and what was promised are announced by the time alone', async () => {
    const said = () => inMain(app.electron, ({ standIn }) => standIn.notifications.all(), null)
    await app.driver.advanceTo('2026-11-24T08:41')
    expect(await said(), 'nobody is there').toEqual([])
    await idle(30)
    await app.driver.advanceTo('2026-11-24T09:56')
    const shown = await said()
    expect(shown.map(({ title, body }) => `${title}. ${body}`)).toEqual([
      'A conversation at 08:45. Press to arrive.',
      'Something you wanted to do at 09:40. Press to see.',
      'A conversation at 10:00. Press to arrive.',
    ])
  })

  await test.step('the shortcut asks for the passphrase, then opens the line with what stood in it', async () => {
    await idle(0)
    await app.driver.pressShortcut('line')
    await unlock(app)
    const again = await app.window('line')
    await expect(again.getByRole('textbox')).toHaveValue('half a thought about @Ann')
    const told = await inMain(app.electron, ({ hook }) => hook.session.due.open().map((each) => each.told), null)
    expect(told, 'what was said is not said again').toEqual([true])
    await again.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    await app.driver.advanceTo('2026-11-24T09:58')
    expect(await app.isVisible('arrive'), 'nor is Ann announced again').toBe(false)
  })

  await test.step('locked in the tray, from the settings, and with the screen', async () => {
    await app.driver.chooseInTray('lock')
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
    await app.driver.chooseInTray('unlock')
    await unlock(app)
    const home = await app.window('home')
    await expect(home.getByText('half a thought about')).toBeVisible()
    await settingsByKeys(home, 'Privacy')
    await pressButton(home, 'Lock now')
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
    await app.driver.chooseInTray('unlock')
    await unlock(app)
    await inMain(app.electron, ({ standIn }) => standIn.power.lock(), null)
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
    await app.driver.clickTray()
    await unlock(app)
    await app.window('arrive')
  })
})

test('on Linux the desktop tells that its screen is locked, and the journal is locked with it', async ({
  start,
  folder,
}) => {
  test.skip(!hasDaemon, 'without a dbus-daemon no desktop can say anything')
  const saver = 'org.freedesktop.ScreenSaver'
  const bus = await startBus(folder)
  const plasma = await startService(bus.address, saver)
  try {
    const lock = (on: boolean) => {
      plasma.answers.set('GetActive', { signature: 'b', body: [on] })
      plasma.tells(saver, 'ActiveChanged', '/org/freedesktop/ScreenSaver', 'b', on)
    }
    const app = await start({ env: { THRESHOLD_TEST_BUS: bus.address } })
    const home = await setPassphrase(app)
    const withScreen = home.getByRole('switch', { name: 'When the screen is locked' })
    await expect(withScreen).toHaveAccessibleDescription('This system does not tell when its screen is locked.')
    lock(false)
    await expect(withScreen).toHaveAccessibleDescription('Whoever comes back unlocks both.')
    await expect(withScreen).toBeChecked()
    lock(true)
    await expect.poll(() => traySays(app)).toBe('Threshold is locked')
    lock(false)
    await app.driver.chooseInTray('unlock')
    await unlock(app)
    await expect(await app.window('home')).toHaveTitle(/Threshold/)
  } finally {
    plasma.close()
    await bus.end()
  }
})

test('the recovery code is printed, confirmed from paper, and changed', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  await settingsByKeys(home, 'Privacy')
  await pressButton(home, 'Show the code')
  const shown = home.locator('.recovery-code')
  const groups = (await shown.innerText()).trim().split(/\s+/)

  await test.step('on paper there is the code and what it opens, and nothing else', async () => {
    await pressButton(home, 'Print')
    await expect(home.getByText('Sent to the printer.')).toBeVisible()
    await home.emulateMedia({ media: 'print' })
    await expect(home.getByText('Recovery code of your Threshold journal')).toBeVisible()
    await expect(shown).toBeVisible()
    await expect(home.getByRole('heading', { name: 'Where it is kept' })).toBeHidden()
    await expect(home.getByRole('button', { name: 'Settings' })).toBeHidden()
    await home.emulateMedia({ media: null })
    expect(await printedPages(app)).toBe(1)
  })

  const confirm = async (third = '', sixth = '') => {
    await expect(home.getByLabel('Group 3')).toBeFocused()
    await home.keyboard.type(third)
    await tabTo(home, home.getByLabel('Group 6'))
    await home.keyboard.type(sixth)
    await home.keyboard.press('Enter')
  }
  await test.step('two of its groups say that it is somewhere else', async () => {
    await pressButton(home, 'I have it')
    await confirm(groups[2], '0000')
    await expect(home.getByText('One of the two differs from the code.')).toBeVisible()
    await home.getByLabel('Group 6').fill(groups[5]?.toLowerCase() ?? '')
    await home.keyboard.press('Enter')
    await expect(home.getByText('You have it. That is all it needs.')).toBeVisible()
  })

  await test.step('a new one takes its place, and is to be kept anew', async () => {
    await pressButton(home, 'Show the code')
    await pressButton(home, 'Make a new code')
    await expect(home.getByText('Older backups keep opening')).toBeVisible()
    await pressButton(home, 'Make a new code')
    await expect(shown).toBeVisible()
    expect((await shown.innerText()).trim().split(/\s+/)).not.toEqual(groups)
  })
})
