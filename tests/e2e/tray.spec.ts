// The tray: every action of its menu in every state, and no name anywhere in it.
import type { App } from './support/app.ts'
import { inMain, type MenuRow, onRealElectron } from './support/driver.ts'
import { chooseCalendar, dayRow, MORNING, reached, today, trayIds, traySays } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const NAMES = /Ann|Berger|Omar|Haddad|Grace|Okafor|Jonas|Weber|Mira|Launch|Renewal|First steps|Priya|Stand-up/

const labels = (rows: MenuRow[]): string[] => rows.flatMap(({ label, submenu }) => [label, ...labels(submenu ?? [])])

/** Nothing in the menu, the tooltip or the title carries a name or a title: screens are shared. */
async function expectNoNames(app: App): Promise<void> {
  expect(labels(await app.driver.trayMenu()).join(' · ')).not.toMatch(NAMES)
  if (onRealElectron) return
  const shown = await inMain(app.electron, ({ standIn }) => [standIn.tray.tooltip(), standIn.tray.title()], null)
  expect(shown.join(' · ')).not.toMatch(NAMES)
  expect(shown[0]).toBe(await traySays(app))
}

/** What the app asked the system to open, where a test can see it. */
const opened = (app: App): Promise<string[]> =>
  inMain(app.electron, ({ standIn }) => standIn.calls('shell.openExternal').map(({ args }) => String(args[0])), null)

const gone = (app: App) => expect.poll(() => app.isVisible('arrive')).toBe(false)

/** What the menu holds while nobody is next. */
const IDLE = [
  'arrive',
  'pause',
  'evening',
  'line',
  'park',
  'cover',
  'quiet',
  'off',
  'home',
  'settings',
  'hard-days',
  'quit',
]

test('every action of the tray works, and nothing in it carries a name', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T08:00[Europe/Berlin]' })
  const { driver } = app
  const home = await app.window('home')

  await test.step('nothing waits', async () => {
    expect(await traySays(app)).toBe('Nothing waits')
    expect(await trayIds(app)).toEqual(IDLE)
    await driver.chooseInTray('settings')
    await expect(home.getByRole('tablist', { name: 'Settings' })).toBeVisible()
    await driver.chooseInTray('home')
    await expect(home.getByText('Nothing planned.')).toBeVisible()
    await driver.clickTray()
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeVisible()
    await arrive.keyboard.press('Escape')
    await gone(app)
  })

  await test.step('someone is next, later', async () => {
    await chooseCalendar(app, MORNING)
    await driver.advanceTo('2026-11-24T08:10')
    await expect.poll(() => traySays(app)).toBe('Next at 08:45')
    expect(await trayIds(app)).toEqual(IDLE)
    await expectNoNames(app)
  })

  await test.step('soon: it did not happen', async () => {
    await driver.advanceTo('2026-11-24T08:35')
    await expect.poll(() => traySays(app)).toBe('At 08:45, in 10 minutes')
    await expectNoNames(app)
    await driver.chooseInTray('didnt-happen')
    await expect(dayRow(home, 'Stand-up')).toContainText('didn’t happen')
    await expect.poll(() => traySays(app)).toBe('Next at 10:00')
  })

  await test.step('soon: join, arrive, I’m here', async () => {
    await driver.advanceTo('2026-11-24T09:50')
    expect(await trayIds(app)).toContain('join')
    if (!onRealElectron) {
      await driver.chooseInTray('join')
      await expect.poll(() => opened(app)).toEqual(['https://meet.google.com/kqv-bdtn-xyr'])
    }
    await driver.chooseInTray('arrive')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    expect(await app.isFocused('arrive')).toBe(true)
    await arrive.keyboard.press('1')
    await reached(arrive)
    await driver.chooseInTray('here')
    await gone(app)
    await driver.advanceTo('2026-11-24T10:00')
    await expect.poll(() => traySays(app)).toBe('In conversation since 10:00')
    await expectNoNames(app)
  })

  await test.step('in conversation: line, done and line', async () => {
    await driver.chooseInTray('line')
    const line = await app.window('line')
    await expect(line.getByRole('heading', { name: 'About Ann Berger, 10:00' })).toBeVisible()
    await line.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    await driver.chooseInTray('done-line')
    await app.window('line')
    await expect(line.getByRole('heading', { name: 'About Ann Berger, 10:00' })).toBeVisible()
    await expect.poll(() => traySays(app)).toBe('Next at 10:30')
    await line.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('line')).toBe(false)
  })

  await test.step('"Done, and next": the next one at once', async () => {
    await driver.advanceTo('2026-11-24T10:30')
    await driver.chooseInTray('here')
    await gone(app)
    await driver.advanceTo('2026-11-24T11:01')
    await expect.poll(() => traySays(app)).toBe('In conversation since 10:30, past its end')
    await expectNoNames(app)
    await driver.chooseInTray('done-next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Grace Okafor' })).toBeVisible()
    await arrive.keyboard.press('Escape')
    await gone(app)
  })

  await test.step('moved: it is no longer what comes next', async () => {
    await driver.chooseInTray('moved')
    await expect(dayRow(home, 'Grace Okafor')).toContainText('moved')
    await expect.poll(() => traySays(app)).toBe('Next at 14:30')
  })

  await test.step('not a conversation: this one', async () => {
    await driver.advanceTo('2026-11-24T14:20')
    await expect.poll(() => trayIds(app)).toContain('not-one')
    const notOne = (await driver.trayMenu()).find(({ id }) => id === 'not-one')
    expect(notOne?.submenu?.map(({ label }) => label)).toEqual(['This one'])
    await driver.chooseInTray('not-this')
    await expect.poll(() => traySays(app)).toBe('Nothing waits')
    await expect(home.getByText('Also in your calendar')).toBeVisible()
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('the series, too, and a conversation that did not happen after all', async () => {
    await driver.advanceTo('2026-11-25T08:35')
    await expect.poll(() => traySays(app)).toBe('At 08:45, in 10 minutes')
    const notOne = (await driver.trayMenu()).find(({ id }) => id === 'not-one')
    expect(notOne?.submenu?.map(({ label }) => label)).toEqual(['This one', 'The series'])
    await driver.chooseInTray('not-series')
    await expect.poll(() => traySays(app)).toBe('Next at 16:30')
    await driver.advanceTo('2026-11-25T16:30')
    await driver.chooseInTray('here')
    await expect.poll(() => traySays(app)).toBe('In conversation since 16:30')
    await driver.chooseInTray('didnt-happen')
    await expect.poll(() => traySays(app)).toBe('Nothing waits')
    await expect(dayRow(home, 'Mira Solberg')).toContainText('didn’t happen')
    await expectNoNames(app)
  })
})

test('closing Home leaves it in the tray, which is said once; Quit quits', async ({ start }) => {
  const app = await start()
  const closeHome = () =>
    inMain(
      app.electron,
      ({ electron: { BrowserWindow } }) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().includes('/home/'))
          ?.close(),
      null,
    )

  await test.step('closed, it hides, and says where it is', async () => {
    await today(app)
    await closeHome()
    await expect.poll(() => app.isVisible('home')).toBe(false)
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: 'Threshold is still in the tray' })).toBeVisible()
    await app.driver.advance(300_000)
    expect(await app.isVisible('notice')).toBe(true)
    await notice.getByRole('button', { name: 'All right' }).click()
    await expect.poll(() => app.isVisible('notice')).toBe(false)
    expect(app.isRunning()).toBe(true)
  })

  await test.step('the second time it is known', async () => {
    await app.driver.chooseInTray('home')
    await app.window('home')
    await closeHome()
    await expect.poll(() => app.isVisible('home')).toBe(false)
    expect(await app.isVisible('notice')).toBe(false)
  })

  await test.step('Quit quits', async () => {
    await app.driver.chooseInTray('quit').catch(() => undefined)
    await expect.poll(() => app.isRunning()).toBe(false)
  })
})
