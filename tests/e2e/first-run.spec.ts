// The first two minutes: four questions, each of which can be skipped, and then a real Arrive. By keys only.
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { MORNING, reached } from './support/journey.ts'
import { tabTo } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const asks = async (page: Page, progress: string, question: string) => {
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeFocused()
  await expect(page.getByText(progress, { exact: true })).toBeVisible()
}
const REACH = 'How do people reach you?'
const EVENTS = 'Which of these are conversations?'
const OTHERS = 'Who else may see this computer?'
const LINE = 'Press this, and keep a first line'
const DAY = 'When does your day end?'

const settingsNow = (app: App) => inMain(app.electron, ({ hook }) => hook.session.settingsView.view().settings, null)

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

test('the first two minutes end in a real Arrive, and every answer is set', async ({ start }) => {
  let app = await start({ welcomed: false })
  let page = await app.window('first-run')
  expect(await app.isVisible('home')).toBe(false)

  await test.step('how people reach one: by calendar, and its file right there', async () => {
    await asks(page, '1 of 4', REACH)
    await tabTo(page, page.getByRole('radio', { name: 'By calendar', exact: true }))
    await page.keyboard.press('Space')
    await app.driver.chooseFile(path.resolve('tests/fixtures/not-a-calendar.ics'))
    await press(page, 'Choose the calendar’s file')
    await expect(page.getByText('“not-a-calendar.ics” is a web page.', { exact: true })).toBeVisible()
    await expect(page.getByText('Nothing was changed.')).toBeVisible()
    await app.driver.chooseFile(MORNING)
    await press(page, 'Choose the calendar’s file')
    await expect(page.getByText('“morning.ics” is read')).toBeVisible()
    await press(page, 'Next')
    await asks(page, '1 of 4', EVENTS)
    await tabTo(page, page.getByRole('switch', { name: '“Stand-up” is a conversation', exact: true }))
    await page.keyboard.press('Space')
    await expect(page.getByRole('switch', { name: '“Stand-up” is a conversation' })).not.toBeChecked()
    await press(page, 'Next')
  })

  await test.step('killed in the middle, it comes back where it was', async () => {
    await asks(page, '2 of 4', OTHERS)
    await tabTo(page, page.getByRole('radio', { name: 'Often', exact: true }))
    await page.keyboard.press('Space')
    await expect(page.getByText('Reminders show no names until you press them.')).toBeVisible()
    await reached(page)
    await app.kill()
    app = await start({ welcomed: false })
    page = await app.window('first-run')
    await asks(page, '2 of 4', OTHERS)
    await expect(page.getByRole('radio', { name: 'Often' })).toBeChecked()
    await tabTo(page, page.getByRole('radio', { name: 'Mine', exact: true }))
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('Encryption protects the file, not the screen or the keys')).toBeVisible()
    await press(page, 'Back')
    await asks(page, '1 of 4', EVENTS)
    await expect(page.getByRole('switch', { name: '“Stand-up” is a conversation' })).not.toBeChecked()
    await press(page, 'Next')
    await press(page, 'Next')
  })

  await test.step('the real shortcut opens the real line', async () => {
    await asks(page, '3 of 4', LINE)
    await expect(page.getByText('Waiting for you to press it')).toBeVisible()
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    if (!onRealElectron) await expect(page.getByText('It works.')).toBeVisible()
    await line.keyboard.type('Grey morning, good coffee, and the queue is short.')
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
    await expect(page.getByText('Grey morning, good coffee')).toBeVisible()
    await expect(page.getByText('Kept. It waits in Today.')).toBeVisible()
    await press(page, 'Next')
  })

  await test.step('when the day ends, and on which days', async () => {
    await asks(page, '4 of 4', DAY)
    await tabTo(page, page.getByRole('radio', { name: 'At an hour you choose', exact: true }))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByRole('checkbox', { name: 'Friday', exact: true }))
    await page.keyboard.press('Space')
    await reached(page)
    await press(page, 'Try Arrive')
  })

  await test.step('then Arrive, for the next conversation of the calendar', async () => {
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { level: 1, name: 'Ann Berger' })).toBeVisible()
    expect(await app.isVisible('first-run')).toBe(false)
    expect(await settingsNow(app)).toMatchObject({
      welcomed: true,
      rhythm: 'each',
      showNames: false,
      eveningAt: '',
      workDays: [1, 2, 3, 4],
      dayEndsAt: '02:00',
    })
    await app.close()
    app = await start()
    await app.window('home')
    expect(await app.isVisible('first-run')).toBe(false)
  })
})

test('skipped whole, nothing is set, and Arrive asks who it is', async ({ start }) => {
  const app = await start({ welcomed: false })
  const page = await app.window('first-run')
  const before = await settingsNow(app)
  for (const [progress, question] of [
    ['1 of 4', REACH],
    ['2 of 4', OTHERS],
    ['3 of 4', LINE],
    ['4 of 4', DAY],
  ] as const) {
    await asks(page, progress, question)
    await press(page, 'Skip')
  }
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('combobox')).toBeFocused()
  expect(await settingsNow(app)).toEqual({ ...before, welcomed: true })
})

test('closed in the middle it is over: what was said holds, and Arrive opens', async ({ start }) => {
  const app = await start({ welcomed: false })
  const page = await app.window('first-run')
  await tabTo(page, page.getByRole('radio', { name: 'By calendar', exact: true }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'In a queue of calls' })).toBeChecked()
  await reached(page)
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/first-run/'))
      ?.close(),
  )
  await app.window('arrive')
  expect(await settingsNow(app)).toMatchObject({ welcomed: true, rhythm: 'stretch' })
})

test('a start that waits in the tray shows no first run; whoever opens Threshold then meets it', async ({ start }) => {
  const app = await start({ welcomed: false, args: ['--hidden'] })
  for (const name of ['first-run', 'home', 'arrive'] as const) expect(await app.isVisible(name)).toBe(false)
  await app.driver.chooseInTray('home')
  const page = await app.window('first-run')
  await asks(page, '1 of 4', REACH)
  expect(await app.isVisible('home')).toBe(false)
})

test('keys that are taken are said, others are one press away, and the line opens without any', async ({ start }) => {
  test.skip(onRealElectron, 'no test can take a shortcut from the real system')
  const app = await start({ welcomed: false, args: ['--hidden'] })
  await inMain(
    app.electron,
    ({ hook, standIn }) => {
      standIn.shortcut.takenByOther('CommandOrControl+Shift+L')
      hook.session.shortcuts.registerAll()
    },
    null,
  )
  await app.driver.chooseInTray('home')
  const page = await app.window('first-run')
  await press(page, 'Skip')
  await press(page, 'Skip')
  await expect(page.getByText('Another program holds these keys. The tray opens the line too.')).toBeVisible()
  await press(page, 'Open the line')
  const line = await app.window('line')
  await line.keyboard.type('Without keys')
  await line.keyboard.press('Escape')
  await press(page, 'Other keys')
  await expect(page.getByText('Waiting for you to press it')).toBeVisible()
  await expect(page.locator('kbd').last()).toHaveText('J')
})
