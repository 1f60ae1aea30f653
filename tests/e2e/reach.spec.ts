// Everybody reaches everything: axe finds nothing in any window and look, every control is reached with Tab and shows
// that it is, nothing moves for those who asked for less motion, twice the text size loses nothing, and every word comes
// from the catalogue and could be longer.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { firstSettings } from '../../src/core/settings.ts'
import { everyDay } from '../../src/core/work-hours.ts'
import type { App } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { arriveAfterParking, chooseCalendar, MORNING, settings, TWO_AT_ONCE } from './support/journey.ts'
import { unreached } from './support/screen.ts'
import { expectRoom, expectSound, setTextSize } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const TABS = [
  'Checklist',
  'Reminders',
  'Evening',
  'Calendars',
  'Shortcuts',
  'Book',
  'Privacy',
  'Backups',
  'Take along',
  'Appearance',
] as const
const RIGHT = { x: 1280, y: 0, width: 1920, height: 1080 }

test('Today and the journal are sound in every look', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:55[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await app.window('home')
  await arriveAfterParking(app, 'The invoice looks wrong')
  await app.driver.advanceTo('2026-11-24T10:10')
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('@Ann relaxed #launch >send the dates, Friday 3pm *4 +')
  await line.keyboard.press('Enter')

  await test.step('Today', async () => {
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByText('send the dates').first()).toBeVisible()
    await home.locator('details summary').click()
    await expectSound(app, home, 'Today')
    expect(await unreached(home)).toEqual([])
    await home
      .getByRole('button', { name: /^More about/ })
      .first()
      .press('Enter')
    await expect(home.getByRole('menu')).toBeVisible()
    await expectSound(app, home, 'the menu of a row', true)
    await home.keyboard.press('Escape')
    await home.getByRole('button', { name: 'More about send the dates' }).press('Enter')
    await home.getByRole('menuitem', { name: 'Another time' }).press('Enter')
    await expect(home.getByRole('textbox', { name: 'When' })).toBeFocused()
    await home.keyboard.type('when it rains')
    await expect(home.getByText('Your words stay as they are.')).toBeVisible()
    await home.getByRole('button', { name: 'Off today' }).press('Enter')
    await expect(home.getByRole('button', { name: 'Take it back' })).toBeVisible()
    await expectSound(app, home, 'another time, on a day off')
    expect(await unreached(home)).toEqual([])
    await expectRoom(app, home, 'another time, on a day off')
    await home.getByRole('button', { name: 'Take it back' }).press('Enter')
  })

  await test.step('the journal', async () => {
    await home.keyboard.press('ControlOrMeta+2')
    await home.keyboard.press('/')
    await home.keyboard.type('relaxed')
    await expect(home.getByText('1 line', { exact: true })).toBeVisible()
    await expectSound(app, home, 'the journal')
    expect(await unreached(home)).toEqual([])
    await home.getByRole('button', { name: /Ann Berger/ }).click()
    await expect(home.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expectSound(app, home, 'a conversation')
  })
})

test('the first run is sound in every look, and at twice the text size', async ({ start, folder }) => {
  const app = await start({ welcomed: false })
  const page = await app.window('first-run')
  const scene = async (question: string, name: string) => {
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
    await expectSound(app, page, name)
    expect(await unreached(page)).toEqual([])
    await expectRoom(app, page, name)
  }
  const next = () => page.getByRole('button', { name: 'Next' }).press('Enter')
  await page.getByRole('radio', { name: 'By calendar' }).press('Space')
  // Under the one name that every language leaves as it is.
  const notOne = path.join(folder, 'Threshold')
  copyFileSync(path.resolve('tests/fixtures/not-a-calendar.ics'), notOne)
  await app.driver.chooseFile(notOne)
  await page.getByRole('button', { name: 'Choose the calendar’s file' }).press('Enter')
  await expect(page.getByText('is a web page')).toBeVisible()
  await scene('How do people reach you?', 'the first question')
  await app.driver.chooseFile(MORNING)
  await page.getByRole('button', { name: 'Choose the calendar’s file' }).press('Enter')
  await expect(page.getByText('“morning.ics” is read')).toBeVisible()
  await next()
  await scene('Which of these are conversations?', 'the events of today')
  await next()
  await page.getByRole('radio', { name: 'My work’s' }).press('Space')
  await scene('Who else may see this computer?', 'the second question')
  await next()
  await scene('Press this, and keep a first line', 'the third question')
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('Grey morning, good coffee')
  await line.keyboard.press('Enter')
  await expect(page.getByText('Kept. It waits in Today.')).toBeVisible()
  await expectSound(app, page, 'a first line')
  await next()
  await scene('When does your day end?', 'the fourth question')
})

test('the names beside a narrow sidebar can be put away without moving, and be pointed at', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/home/'))
      ?.setContentSize(700, 600),
  )
  const name = home.locator('.sidebar-name', { hasText: 'Journal' })
  const opacity = () => name.evaluate((element) => getComputedStyle(element).opacity)
  await home.getByRole('button', { name: 'Journal' }).hover()
  await expect.poll(opacity).toBe('1')
  await name.hover()
  expect(await opacity()).toBe('1')
  await home.keyboard.press('Escape')
  await expect.poll(opacity).toBe('0')
  await home.getByRole('button', { name: 'Settings' }).hover()
  await home.getByRole('button', { name: 'Journal' }).hover()
  await expect.poll(opacity).toBe('1')
})

test('people are sound in every look', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('@Ann relaxed #launch >send the dates, Friday 3pm *4 +')
  await line.keyboard.press('Enter')
  await home.keyboard.press('ControlOrMeta+3')
  await expect(home.locator('.person-row')).toHaveCount(1)
  await expectSound(app, home, 'people')
  expect(await unreached(home)).toEqual([])
  await home.locator('.person-row .opens').press('Enter')
  await expect(home.locator('.history-row')).toHaveCount(1)
  await home.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await home.getByRole('menuitem', { name: 'Other names' }).press('Enter')
  await home.keyboard.type('Annie')
  await home.keyboard.press('Enter')
  await expect(home.getByText('Also Annie')).toBeVisible()
  await expectSound(app, home, 'a person')
  expect(await unreached(home)).toEqual([])
  await expectRoom(app, home, 'a person')
  await home.getByRole('button', { name: 'Rename' }).press('Enter')
  await expectSound(app, home, 'a new name')
  await home.keyboard.press('Escape')
  await home.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await home.getByRole('menuitem', { name: 'Merge with someone' }).press('Enter')
  await expect(home.getByRole('combobox')).toBeFocused()
  await expectSound(app, home, 'merging', true)
})

test('the settings are sound in every look', async ({ start }) => {
  const app = await start()
  // With two displays, one can be said to be never shared.
  if (!onRealElectron) await app.driver.plugIn({ id: 1, label: 'Built-in' }, { id: 2, label: '', bounds: RIGHT })
  for (const tab of TABS) {
    await test.step(tab, async () => {
      const home = await settings(app, tab)
      if (tab === 'Privacy') await home.getByRole('button', { name: 'Show the code' }).click()
      if (tab === 'Shortcuts') await home.getByRole('button', { name: 'Change the keys of Line' }).click()
      if (tab === 'Calendars') await openCalendar(app, home)
      if (tab === 'Reminders') await openHoursAndNeeds(app, home)
      await expectSound(app, home, tab)
      if (tab === 'Calendars') await expectRoom(app, home, 'a calendar’s own')
      if (tab === 'Reminders') await expectRoom(app, home, 'hours and needs')
      if (tab === 'Shortcuts') await home.getByRole('button', { name: 'Cancel' }).click()
      if (tab === 'Backups') await backUpAndGoBack(app, home)
      if (tab === 'Take along') await lookBeforeBringingIn(app, home)
      expect([tab, await unreached(home)]).toEqual([tab, []])
      if (tab === 'Privacy') await keysAreSound(app, home)
    })
  }
})

async function openHoursAndNeeds(app: App, home: Page): Promise<void> {
  const change = {
    workHours: { ...firstSettings.workHours, 5: { from: '22:00', to: '06:00' } },
    needs: {
      ...firstSettings.needs,
      water: { kind: 'every', minutes: 60 },
      rest: { kind: 'at', times: ['10:30', '20:00'] },
    },
  } as const
  await inMain(app.electron, ({ hook }, to) => void hook.session.settingsView.change(to), change)
  await expect(home.getByText('20:00 lies outside')).toBeVisible()
}

async function openCalendar(app: App, home: Page): Promise<void> {
  await app.driver.chooseFile(MORNING)
  await home.getByRole('button', { name: 'Choose a file' }).click()
  const card = home.getByRole('region', { name: 'morning.ics' })
  await card.getByRole('button', { name: 'Change' }).click()
  await expect(card.getByRole('textbox', { name: 'Its name' })).toBeVisible()
}

async function lookBeforeBringingIn(app: App, home: Page): Promise<void> {
  await home.getByRole('radio', { name: 'Some days' }).check({ force: true })
  await home.getByRole('switch', { name: 'Lock the file' }).check({ force: true })
  await app.driver.chooseFile(path.resolve('tests/fixtures/table.csv'))
  await home.getByRole('button', { name: 'Choose a file' }).click()
  await home.getByRole('button', { name: 'See what comes of it' }).click()
  await expect(home.getByRole('alert')).toBeVisible()
  await expectSound(app, home, 'the columns of a table')
  await home.getByRole('radio', { name: 'Day first' }).check({ force: true })
  await expectRoom(app, home, 'the columns of a table')
  const file = path.join(app.dataFolder, 'Threshold')
  copyFileSync('tests/fixtures/jrnl.json', file)
  await app.driver.chooseFile(file)
  await home.getByRole('button', { name: 'Choose a file' }).click()
  await expect(home.getByText('New: 1 line.')).toBeVisible()
  await expectSound(app, home, 'a look at a file')
  await expectRoom(app, home, 'a look at a file')
  // A date has a stop for its day, its month and its year, which look like one to whoever counts stops.
  await home.getByRole('radio', { name: 'Everything' }).check({ force: true })
}

async function backUpAndGoBack(app: App, home: Page): Promise<void> {
  await home.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(home.getByRole('button', { name: /^Go back to/ })).toBeVisible()
  await expectSound(app, home, 'a backup')
  await expectRoom(app, home, 'a backup')
  await home.getByRole('button', { name: /^Go back to/ }).press('Enter')
  await expect(home.getByRole('dialog')).toBeVisible()
  await expectSound(app, home, 'going back to it', true)
  await home.keyboard.press('Escape')
  await expect(home.getByRole('dialog')).toBeHidden()
}

/** A passphrase being set, a code being confirmed and changed; then what Privacy has with a passphrase. */
async function keysAreSound(app: App, home: Page): Promise<void> {
  await home.getByRole('button', { name: 'Make a new code' }).click()
  await home.getByRole('button', { name: 'Set a passphrase' }).click()
  await home.getByLabel('New passphrase').fill('three green boats')
  await home.keyboard.press('Enter')
  await expectSound(app, home, 'a new code and a passphrase', true)
  expect(await unreached(home)).toEqual([])
  await home.getByLabel('Once more').fill('three green boats')
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Keep this one' }).click()
  await home.getByRole('button', { name: 'Show the code' }).click()
  await home.locator('.recovery').getByRole('button', { name: 'I have it' }).click()
  await expect(home.getByRole('button', { name: 'Lock now' })).toBeVisible()
  await expectSound(app, home, 'a code to confirm, and locking', true)
  expect(await unreached(home)).toEqual([])
}

test('Arrive is sound in every look, and at twice the text size', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  await chooseCalendar(app, TWO_AT_ONCE)
  await app.driver.advanceTo('2026-11-24T09:55')
  const arrive = await app.window('arrive')
  await app.driver.pressShortcut('next')
  await test.step('Arrive asks which', async () => {
    await expect(arrive.getByRole('heading', { name: 'Which conversation?' })).toBeVisible()
    await expectSound(app, arrive, 'which')
    expect(await unreached(arrive)).toEqual([])
    await expectRoom(app, arrive, 'which')
  })

  await test.step('Arrive and its sheets', async () => {
    await arrive.keyboard.press('1')
    await expect(arrive.getByRole('radiogroup').first()).toBeVisible()
    await arrive.keyboard.press('1')
    await arrive.keyboard.press('2')
    await arrive.keyboard.press('2')
    await expect(arrive.getByText('Two minutes is enough.')).toBeVisible()
    await expectSound(app, arrive, 'Arrive')
    expect(await unreached(arrive)).toEqual([])
    await expectRoom(app, arrive, 'Arrive')
    await arrive.getByRole('radio').first().focus()
    await arrive.keyboard.press('2')
    await expect(arrive.getByText('Two minutes is enough.')).toBeHidden()
    for (const [button, shown] of [
      ['Park', 'The thought'],
      ['Feeling', 'Calm'],
      ['Write an if-then', 'If …'],
      ['Pause', 'Enough'],
    ] as const) {
      await arrive.getByRole('button', { name: button }).click()
      await expect(arrive.getByText(shown).or(arrive.getByLabel(shown)).first()).toBeVisible()
      await expectSound(app, arrive, button)
      expect([button, await unreached(arrive)]).toEqual([button, []])
      await expectRoom(app, arrive, button)
      await arrive.keyboard.press('Escape')
    }
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('nothing moves for those who asked for less motion', async () => {
    const moving = (page: Page) =>
      page.evaluate(() => {
        const moved = /transform|translate|scale|left|top|width|height/
        return document.getAnimations().flatMap((animation) => {
          const { effect } = animation
          if (!(effect instanceof KeyframeEffect) || Number(effect.getComputedTiming().duration) < 2) return []
          const properties = effect.getKeyframes().flatMap((frame) => Object.keys(frame))
          return properties.some((property) => moved.test(property)) ? [properties.join()] : []
        })
      })
    await app.driver.chooseInTray('pause')
    await expect(arrive.getByRole('button', { name: 'Enough' })).toBeVisible()
    await expect.poll(async () => (await moving(arrive)).length).toBeGreaterThan(0)
    await arrive.emulateMedia({ reducedMotion: 'reduce' })
    await expect.poll(() => moving(arrive)).toEqual([])
    await arrive.emulateMedia({ reducedMotion: null })
    await expect.poll(async () => (await moving(arrive)).length).toBeGreaterThan(0)
    await inMain(app.electron, ({ hook }) => void hook.session.settingsView.change({ motion: 'reduced' }), null)
    await expect.poll(() => moving(arrive)).toEqual([])
    await arrive.keyboard.press('Escape')
    await expect(arrive.getByRole('button', { name: 'Enough' })).toBeHidden()
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('somebody walks in', async () => {
    await app.driver.chooseInTray('arrive')
    await arrive.getByRole('button', { name: 'Someone else is here' }).click()
    await arrive.getByRole('combobox').fill('Priya')
    await expectSound(app, arrive, 'a walk-in')
    await expectRoom(app, arrive, 'a walk-in')
    await arrive.getByRole('combobox').press('Enter')
  })
})

test('light Arrive and the turn are sound in every look, and at twice the text size', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:55[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  await inMain(app.electron, ({ hook }) => void hook.session.settingsView.change({ rhythm: 'stretch' }), null)
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await arrive.getByRole('button', { name: 'Write an if-then' }).click()
  await arrive.keyboard.type('she asks about price')
  await arrive.keyboard.press('Tab')
  await arrive.keyboard.type('ask what it is for')
  await arrive.keyboard.press('Enter')
  // Only then is the list beneath the sheet there for keys.
  await expect(arrive.getByLabel('I’ll …')).toBeHidden()
  await arrive.getByRole('radio').first().press('a')
  await arrive.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('arrive')).toBe(false)

  await test.step('the turn', async () => {
    await app.driver.advanceTo('2026-11-24T10:29')
    await app.driver.pressShortcut('next')
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await expectSound(app, arrive, 'the turn')
    expect(await unreached(arrive)).toEqual([])
    await arrive.getByRole('textbox').fill('@Ann glad #launch >call back, Friday 3pm *4 +')
    await expect(arrive.getByText('Better than hoped')).toBeVisible()
    await expectSound(app, arrive, 'the turn, its line understood')
    await expectRoom(app, arrive, 'the turn, its line understood')
    await arrive.getByRole('textbox').press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('light Arrive, with an exception', async () => {
    await app.driver.advanceTo('2026-11-24T11:00')
    await app.driver.chooseInTray('done')
    await app.driver.advanceTo('2026-11-24T11:10')
    await app.driver.pressShortcut('next')
    await expect(arrive.getByRole('heading', { name: 'Grace Okafor' })).toBeVisible()
    await expect(arrive.getByText('As at 09:55')).toBeVisible()
    await expectSound(app, arrive, 'light Arrive')
    expect(await unreached(arrive)).toEqual([])
    await arrive.getByRole('radio').first().press('1')
    await expect(arrive.getByText('Two minutes is enough.')).toBeVisible()
    await expectSound(app, arrive, 'light Arrive, with an exception')
    await expectRoom(app, arrive, 'light Arrive, with an exception')
  })
})

test('the line and the notices are sound in every look, and at twice the text size', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await arrive.getByRole('combobox').fill('Priya')
  await arrive.getByRole('combobox').press('Enter')
  await expect.poll(() => app.isVisible('arrive')).toBe(false)

  await test.step('the line', async () => {
    await app.driver.pressShortcut('line')
    const page = await app.window('line')
    await expectSound(app, page, 'an empty line')
    await page.keyboard.type('@Pr')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectSound(app, page, 'completions')
    await page.keyboard.press('Tab')
    await page.keyboard.type(' glad #launch >call back, Friday 3pm *4 +')
    await expect(page.getByText('Better than hoped')).toBeVisible()
    await expectSound(app, page, 'a line understood')
    await expectRoom(app, page, 'a line understood')
    expect(await unreached(page)).toEqual([])
    await app.driver.fillDisk()
    await page.getByRole('textbox').press('Enter')
    await expect(page.getByText('The disk is full')).toBeVisible()
    await expectSound(app, page, 'a full disk')
    await expectRoom(app, page, 'a full disk')
    await app.driver.freeDisk()
    await page.getByRole('button', { name: 'Try again' }).click()
  })

  await test.step('the notices', async () => {
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: 'Kept.' })).toBeVisible()
    await expectSound(app, notice, 'kept')
    await expectRoom(app, notice, 'kept')
    await home.getByRole('button', { name: 'Done' }).click()
    await expect(notice.getByRole('heading', { name: 'One line while it’s fresh?' })).toBeVisible()
    await expectSound(app, notice, 'the offer')
    expect(await unreached(notice)).toEqual([])
    await expectRoom(app, notice, 'the offer')
    await inMain(app.electron, ({ hook }) => hook.session.notice.stays(true), null)
    await expect(notice.getByRole('heading', { name: 'Threshold is still in the tray' })).toBeVisible()
    await expectSound(app, notice, 'stays')
    expect(await unreached(notice)).toEqual([])
    await expectRoom(app, notice, 'stays')
    await notice.keyboard.press('Escape')
    const soon = { kind: 'at', times: ['08:32', '16:00'] } as const
    const change = {
      needs: { water: soon, meal: soon, rest: soon, stretch: soon },
      workHours: everyDay({ from: '08:00', to: '17:30' }),
    }
    await inMain(app.electron, ({ hook }, to) => void hook.session.settingsView.change(to), change)
    await app.driver.advanceTo('2026-11-24T08:32')
    await expect(notice.getByRole('heading', { name: 'Time for a glass of water, something to eat' })).toBeVisible()
    await expectSound(app, notice, 'needs')
    expect(await unreached(notice)).toEqual([])
    await expectRoom(app, notice, 'needs')
    await notice.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('notice')).toBe(false)
    await inMain(app.electron, ({ hook }) => hook.session.due.postpone(hook.session.due.promises(), 10), null)
    await app.driver.advance(10 * 60_000)
    const due = await app.window('notice')
    for (const [showNames, sentence] of [
      [true, 'You wanted to: call back'],
      [false, 'Something you wanted to do now.'],
    ] as const) {
      await inMain(
        app.electron,
        ({ hook }, show) => void hook.session.settingsView.change({ showNames: show }),
        showNames,
      )
      await app.driver.advance(60_000)
      await expect(due.getByRole('heading', { name: sentence })).toBeVisible()
      await expectSound(app, due, sentence)
      expect(await unreached(due)).toEqual([])
      await expectRoom(app, due, sentence)
    }
  })
})

test('the passphrase is asked for soundly, at twice the text size', async ({ start }) => {
  const app = await start()
  await setTextSize(app, 200)
  const home = await settings(app, 'Privacy')
  await home.getByRole('button', { name: 'Set a passphrase' }).click()
  for (const field of ['New passphrase', 'Once more']) await home.getByLabel(field).fill('three green boats')
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Lock now' }).click()
  await app.driver.pressShortcut('line')
  const asks = await app.window('fault')
  await asks.keyboard.type('three blue boats')
  await asks.keyboard.press('Enter')
  await expect(asks.getByRole('alert')).toHaveText(/another passphrase/)
  await expectSound(app, asks, 'a passphrase')
  expect(await unreached(asks)).toEqual([])
  await asks.getByRole('button', { name: 'Use the recovery code instead' }).click()
  await asks.getByRole('button', { name: 'I don’t have it' }).click()
  await expectSound(app, asks, 'the code in its place')
  expect(await unreached(asks)).toEqual([])
  await app.close()
})

test('the windows of a start that failed are sound, at twice the text size', async ({ start, folder }) => {
  let app = await start()
  await setTextSize(app, 200)
  await app.close()
  for (const name of ['journal.key', 'journal.key.copy']) {
    const file = path.join(folder, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"keychain": "[^"]*"/, '"keychain": "bm8="'))
  }
  app = await start()
  const fault = await app.window('fault')
  await fault.keyboard.type('ABCD')
  await fault.getByRole('button', { name: 'I don’t have it' }).click()
  await expectSound(app, fault, 'the recovery code')
  expect(await unreached(fault)).toEqual([])
  await app.close()
  writeFileSync(path.join(folder, 'journal.db'), Buffer.alloc(8192, 7))
  writeFileSync(path.join(folder, 'journal.key'), '{}')
  writeFileSync(path.join(folder, 'journal.key.copy'), '{}')
  app = await start()
  const missing = await app.window('fault')
  await expect(missing.getByRole('button', { name: 'Start a new journal' })).toBeVisible()
  await expectSound(app, missing, 'a missing key')
  expect(await unreached(missing)).toEqual([])
})
