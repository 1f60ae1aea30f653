// Each setting does what it says, by keys and by mouse, and is still so after a restart.
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { chooseFrom, dayRow, MORNING, settings, type Tab, teamCalendar, today } from './support/journey.ts'
import { outOfSight } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const fixtures = path.resolve('tests/fixtures')

async function openTab(app: App, tab: Tab): Promise<Page> {
  const home = await settings(app, tab)
  await expect(home.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  return home
}

async function choose(app: App, file: string): Promise<Page> {
  const home = await openTab(app, 'Calendars')
  await app.driver.chooseFile(file)
  await home
    .getByRole('button', { name: /^Choose (a|another) file$/ })
    .last()
    .click()
  return home
}

const FIRST = [
  'Had enough to eat and drink',
  'Body comfortable, nothing urgent',
  'I’ve noticed how tired I am, and set my pace',
  'Notifications silent',
  'Unfinished work parked',
  'Only their things open',
  'I know who this is and what matters to them',
] as const

/** What Arrive asks, in the order of its keys, without the if-then. */
async function askedInArrive(app: App): Promise<string[]> {
  await app.driver.chooseInTray('arrive')
  const arrive = await app.window('arrive')
  const names = () =>
    arrive
      .getByRole('radiogroup')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent))
  await expect.poll(async () => (await names()).length).toBeGreaterThan(0)
  return (await names()).map((name) => name?.trim() ?? '')
}

test('the checklist is edited by keys and by mouse, and Arrive asks what it says', async ({ start }) => {
  let app = await start()
  let home = await openTab(app, 'Checklist')
  const item = (text: string) => home.getByRole('button', { name: `Rename “${text}”` })
  const ask = (text: string) => home.getByRole('switch', { name: `Ask “${text}”` })
  const order = () => home.locator('.item-words').allInnerTexts()

  await test.step('renamed with the mouse and with keys; Esc leaves it as it was', async () => {
    await item('Notifications silent').click()
    await home.keyboard.type('Phone in the drawer')
    await home.keyboard.press('Enter')
    await expect(item('Phone in the drawer')).toBeFocused()
    await home.keyboard.press('F2')
    await home.keyboard.type('Something else')
    await home.keyboard.press('Escape')
    await expect(item('Phone in the drawer')).toBeFocused()
    await expect(item('Something else')).toBeHidden()
    await item('Unfinished work parked').click()
    await home.keyboard.type('Desk cleared')
    await home.getByRole('heading', { name: 'Presence' }).click()
    await expect(item('Desk cleared')).toBeVisible()
  })

  await test.step('moved with Alt and the arrows, over the edge of its group; the focus goes with it', async () => {
    await item('Phone in the drawer').focus()
    await home.keyboard.press('Alt+ArrowDown')
    await expect(home.getByText('Phone in the drawer: 2 of 3 in Distractions')).toBeAttached()
    await home.keyboard.press('Alt+ArrowDown')
    await home.keyboard.press('Alt+ArrowDown')
    await expect(home.getByText('Phone in the drawer: 1 of 3 in Presence')).toBeAttached()
    await expect(item('Phone in the drawer')).toBeFocused()
    await home.keyboard.press('Alt+ArrowUp')
    await expect(home.getByText('Phone in the drawer: 3 of 3 in Distractions')).toBeAttached()
  })

  await test.step('dragged with the mouse', async () => {
    const from = await home.getByRole('button', { name: 'Move “Desk cleared”', exact: true }).boundingBox()
    const to = await home
      .getByRole('button', { name: 'Move “Body comfortable, nothing urgent”', exact: true })
      .boundingBox()
    if (!from || !to) throw new Error('the grips are not there')
    await home.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await home.mouse.down()
    await home.mouse.move(to.x + to.width / 2, to.y, { steps: 8 })
    await home.mouse.up()
    await expect
      .poll(order)
      .toEqual([
        FIRST[0],
        'Desk cleared',
        FIRST[1],
        FIRST[2],
        'Only their things open',
        'Phone in the drawer',
        FIRST[6],
        'My if-then for this conversation',
      ])
  })

  await test.step('switched off, added up to eight, deleted and taken back', async () => {
    const add = home.getByRole('button', { name: 'Add an item' })
    await expect(add).toBeDisabled()
    await expect(home.getByText('Eight is all that fits')).toBeVisible()
    await ask(FIRST[2]).uncheck()
    await add.press('Enter')
    await home.keyboard.press('ArrowDown')
    await home.keyboard.press('ArrowDown')
    await home.keyboard.press('Enter')
    await expect(home.getByRole('textbox', { name: 'Wording' })).toBeFocused()
    await home.keyboard.type('Their last letter read')
    await home.keyboard.press('Enter')
    await expect(item('Their last letter read')).toBeFocused()
    await expect(add).toBeDisabled()
    await expect(ask(FIRST[2])).toHaveAttribute('aria-disabled', 'true')
    await ask(FIRST[2]).click({ force: true })
    await expect(ask(FIRST[2])).not.toBeChecked()
    await home.getByRole('button', { name: 'Delete “Their last letter read”' }).click()
    await expect(item('Their last letter read')).toBeHidden()
    await expect(home.getByRole('button', { name: 'Undo' })).toBeFocused()
    await home.keyboard.press('Enter')
    await expect(item('Their last letter read')).toBeFocused()
  })

  const EDITED = [
    FIRST[0],
    'Desk cleared',
    FIRST[1],
    'Only their things open',
    'Phone in the drawer',
    FIRST[6],
    'My if-then for this conversation',
    'Their last letter read',
  ]
  await test.step('Arrive asks exactly that, by the keys shown, also after a restart', async () => {
    expect(await askedInArrive(app)).toEqual(EDITED)
    await app.close()
    app = await start()
    expect(await askedInArrive(app)).toEqual(EDITED)
    const arrive = await app.window('arrive')
    await arrive.getByRole('radio').first().focus()
    await arrive.keyboard.press('5')
    await expect(
      arrive.getByRole('radiogroup', { name: 'Phone in the drawer' }).getByRole('radio', { name: 'Met' }),
    ).toBeChecked()
    await arrive.keyboard.press('Escape')
  })

  await test.step('back to the first list, and that taken back', async () => {
    home = await openTab(app, 'Checklist')
    await home.getByRole('button', { name: 'Back to the first list' }).click()
    await expect.poll(order).toEqual([...FIRST, 'My if-then for this conversation'])
    await home.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await order()).includes('Phone in the drawer')).toBe(true)
    await home.getByRole('button', { name: 'Back to the first list' }).click()
    expect((await askedInArrive(app)).slice(0, 7)).toEqual(FIRST)
  })
})

test('reminders come as early as is wished, or not, and without names where others watch', async ({ start }) => {
  const app = await start()
  let home = await choose(app, MORNING)
  await expect(home.getByText('In ', { exact: false }).first()).toBeVisible()
  home = await openTab(app, 'Reminders')
  const lead = home.getByRole('button', { name: 'Before a calendar conversation' })

  await test.step('ten minutes before, chosen with keys', async () => {
    await lead.press('Enter')
    await home.getByRole('option', { name: '5 minutes before', exact: true }).press('ArrowDown')
    await home.keyboard.press('Enter')
    await expect(lead).toContainText('10 minutes before')
    await app.driver.advanceTo('2026-11-24T08:34')
    expect(await app.isVisible('arrive')).toBe(false)
    await app.driver.advanceTo('2026-11-24T08:35')
    const arrive = await app.window('arrive')
    await app.driver.pressShortcut('next')
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('off: none comes', async () => {
    await lead.click()
    await home.getByRole('option', { name: 'Off' }).click()
    await expect(home.getByText('Arrive opens only when you ask for it.')).toBeVisible()
    await app.driver.advanceTo('2026-11-24T10:00')
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('without names a reminder says only when, until it is pressed', async () => {
    await lead.click()
    await home.getByRole('option', { name: '5 minutes before', exact: true }).click()
    await home.getByRole('switch', { name: 'Show names' }).uncheck()
    await expect(home.getByText('For those who share their screen.', { exact: false })).toBeVisible()
    await app.driver.advanceTo('2026-11-24T10:25')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('Press to see who')).toBeVisible()
    expect(await arrive.locator('body').innerText()).not.toMatch(/Omar|Haddad/)
    await arrive.getByText('Press to see who').click()
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
  })
})

test('hours of work and needs are set, say what comes of it, and are so after a restart', async ({ start }) => {
  let app = await start()
  let home = await openTab(app, 'Reminders')
  const setting = (name: string) => home.getByRole('group', { name, exact: true })

  await test.step('an interval counts from the beginning of the hours', async () => {
    await chooseFrom(home, 'Water', 'Every hour')
    await expect(setting('Water')).toContainText('From 10:00 to 17:00, on days of work.')
    await chooseFrom(home, 'Work begins at', '08:00')
    await expect(setting('Water')).toContainText('From 09:00 to 17:00, on days of work.')
  })

  await test.step('one day has other hours', async () => {
    await home.getByRole('button', { name: 'Different hours on some days' }).press('Enter')
    await chooseFrom(home, 'Friday, work ends at', '13:00')
    await expect(setting('Water')).toContainText('Counted from the beginning of each day of work.')
  })

  await test.step('times are added where the keyboard then is, changed, and removed', async () => {
    await chooseFrom(home, 'A rest', 'At set times')
    await expect(setting('A rest')).toContainText('At 10:00 and 14:30, within each day’s hours.')
    await setting('A rest').getByRole('button', { name: 'Add a time' }).press('Enter')
    await expect(home.getByRole('button', { name: '16:30 A rest, time 3' })).toBeFocused()
    await chooseFrom(home, 'A rest, time 1', '20:00')
    await expect(setting('A rest')).toContainText('20:00 lies outside your hours of work.')
    await setting('A rest').getByRole('button', { name: 'Remove 20:00' }).press('Enter')
    await expect(setting('A rest').getByRole('button', { name: 'Add a time' })).toBeFocused()
    await expect(setting('A rest')).toContainText('At 14:30 and 16:30, within each day’s hours.')
  })

  await test.step('so it is after a restart; then the hours are alike again', async () => {
    await app.close()
    app = await start()
    home = await openTab(app, 'Reminders')
    await expect(home.getByRole('button', { name: 'Friday, work ends at' })).toContainText('13:00')
    await expect(setting('A rest')).toContainText('At 14:30 and 16:30, within each day’s hours.')
    await home.getByRole('button', { name: 'The same hours on all days' }).press('Enter')
    await expect(home.getByRole('button', { name: 'Work ends at' })).toContainText('17:30')
    await expect(setting('A rest')).toContainText('At 14:30 and 16:30, on days of work.')
  })
})

/** Another program takes these keys. */
const takeAway = (app: App, accelerator: string) =>
  inMain(
    app.electron,
    ({ electron, standIn }, [keys, real]) => {
      if (!real) return standIn.shortcut.takenByOther(keys)
      const { globalShortcut } = electron
      const register = globalShortcut.register.bind(globalShortcut)
      globalShortcut.register = (asked, call) => (asked === keys ? false : register(asked, call))
    },
    [accelerator, onRealElectron] as const,
  )
/** The keys the system gave us. */
const held = (app: App) =>
  inMain(
    app.electron,
    ({ electron, standIn }, [all, real]) =>
      real ? all.filter((keys) => electron.globalShortcut.isRegistered(keys)) : standIn.shortcut.registered(),
    [['Space', 'L', 'J', 'K', 'U', 'Y'].map((key) => `CommandOrControl+Shift+${key}`), onRealElectron] as const,
  )

test('shortcuts are changed, refused with another that is free, and unset', async ({ start }) => {
  let app = await start()
  let home = await openTab(app, 'Shortcuts')
  const change = (name: string) => home.getByRole('button', { name: `Change the keys of ${name}` })
  const keysOf = (name: string) => home.getByRole('group', { name, exact: true }).locator('.keys-shown')

  await test.step('while keys are pressed none of ours acts; a letter alone and the other’s keys are refused', async () => {
    await change('Line').press('Enter')
    await expect(home.getByText('Press the keys')).toBeVisible()
    await expect.poll(() => held(app)).toEqual([])
    await home.keyboard.press('k')
    await expect(home.getByRole('alert')).toContainText('K alone is for typing. Hold Ctrl or Alt with it.')
    await home.getByRole('button', { name: 'Try other keys' }).click()
    await home.keyboard.press('Control+Shift+Space')
    await expect(home.getByRole('alert')).toContainText('Ctrl+Shift+Space is already the other shortcut here.')
    await home.getByRole('button', { name: 'Cancel' }).click()
    await expect(keysOf('Line')).toHaveText('Ctrl+Shift+L')
    await expect.poll(() => held(app)).toHaveLength(2)
  })

  await test.step('keys of another program are said, with keys that are free', async () => {
    await takeAway(app, 'CommandOrControl+Shift+K')
    await change('Line').click()
    await home.keyboard.press('Control+Shift+K')
    await expect(home.getByRole('alert')).toContainText('Another program holds Ctrl+Shift+K. Ctrl+Shift+J is free.')
    await home.getByRole('button', { name: 'Use Ctrl+Shift+J' }).click()
    await expect(keysOf('Line')).toHaveText('Ctrl+Shift+J')
    await expect(change('Line')).toBeFocused()
    await expect.poll(() => held(app)).toEqual(['CommandOrControl+Shift+Space', 'CommandOrControl+Shift+J'])
    if (onRealElectron) return
    const press = (keys: string) => inMain(app.electron, ({ standIn }, it) => standIn.shortcut.press(it), keys)
    expect(await press('CommandOrControl+Shift+L')).toBe(false)
    expect(await press('CommandOrControl+Shift+J')).toBe(true)
    await expect((await app.window('line')).getByRole('textbox')).toBeFocused()
    await (await app.window('line')).keyboard.press('Escape')
  })

  await test.step('a shortcut that came is known to work; others are pressed once to see, and then only say so', async () => {
    const way = home.getByRole('listitem').filter({ hasText: /^Line/ })
    const use = async (keys: string) => {
      await change('Line').click()
      await home.keyboard.press(keys)
      await expect(way).toContainText('Given by the system.')
    }
    if (!onRealElectron) await expect(way).toContainText('It reached Threshold.')
    await use('Control+Shift+L')
    await way.getByRole('button').click()
    await expect(way).toContainText('Press Ctrl+Shift+L.')
    await app.driver.pressShortcut('line')
    await expect(way).toContainText('It reached Threshold.')
    expect(await app.isVisible('line')).toBe(false)
    await use('Control+Shift+J')
  })

  await test.step('Esc leaves it, Backspace unsets it, and Today then says another way', async () => {
    await change('The next moment').click()
    await home.keyboard.press('Escape')
    await expect(keysOf('The next moment')).toHaveText('Ctrl+Shift+Space')
    await change('The next moment').click()
    await home.keyboard.press('Backspace')
    await expect(home.getByText('No shortcut')).toBeVisible()
    await expect.poll(() => held(app)).toEqual(['CommandOrControl+Shift+J'])
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByText('Open Arrive from the tray when someone comes.')).toBeVisible()
  })

  await test.step('so it is after a restart; keys that were lost meanwhile are said in Home', async () => {
    await app.close()
    app = await start()
    home = await openTab(app, 'Shortcuts')
    await expect(keysOf('Line')).toHaveText('Ctrl+Shift+J')
    await expect(home.getByText('No shortcut')).toBeVisible()
    await takeAway(app, 'CommandOrControl+Shift+J')
    await change('The next moment').click()
    await home.keyboard.press('Control+Shift+U')
    await expect(keysOf('The next moment')).toHaveText('Ctrl+Shift+U')
    await expect(home.getByRole('alert')).toContainText('Another program holds Ctrl+Shift+J.')
    await home.keyboard.press('ControlOrMeta+1')
    const band = home.locator('.band', { hasText: 'Another program holds Ctrl+Shift+J.' })
    await band.getByRole('button', { name: 'Change the keys' }).click()
    await expect(home.getByRole('tab', { name: 'Shortcuts' })).toHaveAttribute('aria-selected', 'true')
  })
})

test('a calendar file is read, refused with a reason, read again, and let go', async ({ start, folder }) => {
  let app = await start()
  const mine = path.join(folder, 'my calendar.ics')
  copyFileSync(MORNING, mine)
  const write = (content: string) => writeFileSync(mine, content)
  let home = await openTab(app, 'Calendars')
  const planned = (name: string) =>
    home.getByRole('list', { name: 'The day' }).getByRole('listitem').filter({ hasText: name })
  const card = home.getByRole('region', { name: 'my calendar.ics' })

  await test.step('what is no address is named, the others are kept', async () => {
    const field = home.getByRole('textbox', { name: 'Your addresses' })
    await field.fill('me@threshold.example, nobody')
    await field.press('Enter')
    await expect(home.getByText('nobody is no address and is left out.')).toBeVisible()
    await field.fill('ME@threshold.example')
    await field.press('Enter')
    await expect(field).toHaveValue('me@threshold.example')
  })

  await test.step('what is no calendar is refused, and nothing is changed', async () => {
    await choose(app, path.join(fixtures, 'not-a-calendar.ics'))
    await expect(home.getByRole('alert')).toContainText('“not-a-calendar.ics” is a web page.')
    await expect(home.getByRole('alert')).toContainText('Nothing was changed.')
    const other = path.join(folder, 'notes.ics')
    writeFileSync(other, 'Buy bread')
    await choose(app, other)
    await expect(home.getByRole('alert')).toContainText('“notes.ics” is no calendar.')
    writeFileSync(other, '')
    await choose(app, other)
    await expect(home.getByRole('alert')).toContainText('“notes.ics” is empty.')
    await choose(app, mine)
    await expect(card).toContainText('5 conversations today')
    await expect(home.getByRole('alert')).toBeHidden()
  })

  await test.step('what changes in the file changes here by itself, once the file has come to rest', async () => {
    write(readFileSync(mine, 'utf8').replaceAll('Omar Haddad', 'Olive Hart').replaceAll('CN=Omar', 'CN=Olive'))
    await home.keyboard.press('ControlOrMeta+1')
    // The system says in its own time that a file has changed.
    const seen = async () => {
      await app.driver.advance(2000)
      return planned('Olive Hart').isVisible()
    }
    await expect.poll(seen).toBe(true)
    await expect(planned('Omar')).toBeHidden()
  })

  await test.step('the file is gone: the last good copy stays, with its age, and Home says so', async () => {
    await openTab(app, 'Calendars')
    await app.driver.advanceTo('2026-11-24T09:20')
    rmSync(mine)
    await home.getByRole('button', { name: 'Check now' }).click()
    await expect(card).toContainText('This calendar could not be read.')
    await expect(card).toContainText('The file may have been moved or renamed.')
    await expect(card).toContainText('from today')
    await home.keyboard.press('ControlOrMeta+1')
    await expect(planned('Olive Hart')).toBeVisible()
    const band = home.locator('.band', { hasText: '“my calendar.ics” could not be read.' })
    await band.getByRole('button', { name: 'Put away' }).click()
    await expect(band).toBeHidden()
    await app.close()
    app = await start({ clock: '2026-11-25T08:00[Europe/Berlin]' })
    home = await app.window('home')
    await expect(planned('Stand-up').or(planned('Lena Fischer'))).toBeVisible()
    await openTab(app, 'Calendars')
    await expect(home.getByRole('region', { name: 'my calendar.ics' })).toContainText('1 day old')
  })

  await test.step('no longer read: what was met stays, what was planned goes', async () => {
    await home.getByRole('button', { name: 'Stop reading it' }).click()
    await expect(home.getByRole('button', { name: 'Choose a file' })).toBeVisible()
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByText('Nothing planned.')).toBeVisible()
  })
})

test('two calendars are one day, each with a name, words and a reminder of its own', async ({ start, folder }) => {
  const app = await start()
  await choose(app, MORNING)
  let home = await choose(app, teamCalendar(folder))
  await expect(home.getByRole('region', { name: 'team.ics' })).toContainText('3 conversations today')
  home = await today(app)
  await expect(dayRow(home, 'Ann Berger')).toHaveCount(1)
  await expect(dayRow(home, 'Tomás Vidal')).toBeVisible()

  await openTab(app, 'Calendars')
  await home.getByRole('region', { name: 'team.ics' }).getByRole('button', { name: 'Change' }).press('Enter')
  await home.getByRole('textbox', { name: 'Its name' }).fill('Team')
  await home.keyboard.press('Enter')
  const team = home.getByRole('region', { name: 'Team' })
  await team.getByRole('radio', { name: 'Ink' }).check()
  await team.getByRole('button', { name: 'Its reminder' }).click()
  await home.getByRole('option', { name: '15 minutes before' }).click()
  await team.getByRole('textbox', { name: 'Only events with' }).fill('contract, launch')
  await home.keyboard.press('Enter')
  await expect(team).toContainText('Some of its events are left out by their words.')

  const move = (way: 'up' | 'down') => team.getByRole('button', { name: `Move “Team” ${way}` })
  const first = home.locator('.calendar-card').first()
  await move('up').press('Enter')
  await expect(first).toContainText('Team')
  // It is the first one: the other way is at hand.
  await expect(move('down')).toBeFocused()
  await home.keyboard.press('Enter')
  await expect(first).toContainText('morning.ics')
  await expect(move('up')).toBeFocused()

  await today(app)
  await expect(dayRow(home, 'Tomás Vidal')).toBeHidden()
  await expect(home.getByRole('button', { name: '16:30 Petra Lang' })).toHaveAccessibleDescription(/Team/)
  await app.driver.advanceTo('2026-11-24T16:14')
  expect(await app.isVisible('arrive')).toBe(false)
  await app.driver.advanceTo('2026-11-24T16:15')
  await expect.poll(() => app.isVisible('arrive')).toBe(true)
})

test('what counts as a conversation is switched in Today: this one, the series, and back', async ({ start }) => {
  const app = await start()
  const home = await choose(app, MORNING)
  await expect(home.getByRole('button', { name: 'Check now' })).toBeVisible()
  await home.keyboard.press('ControlOrMeta+1')
  const planned = home.getByRole('list', { name: 'The day' }).getByRole('listitem')
  const standUp = planned.filter({ hasText: '08:45' })
  const others = home.locator('details')
  const other = others.getByRole('listitem').filter({ hasText: 'Stand-up' })
  await expect(standUp).toHaveCount(1)

  await test.step('this one', async () => {
    await home.getByRole('switch', { name: 'A conversation' }).click()
    await expect(home.getByText('It stays in your calendar.', { exact: false })).toBeVisible()
    await expect(home.getByRole('radio', { name: 'This one' })).toBeChecked()
    await expect(standUp).toHaveCount(0)
  })

  await test.step('the series', async () => {
    await home.getByRole('radio', { name: 'The series' }).check()
    await home.getByRole('heading', { level: 1 }).click()
    await others.locator('summary').click()
    await expect(other).toContainText('series switched off')
    await app.driver.advanceTo('2026-11-25T08:30')
    await expect(home.getByRole('heading', { level: 1 })).toContainText('25 November')
    await expect(standUp).toHaveCount(0)
  })

  await test.step('back, for the series', async () => {
    await others.locator('summary').click()
    await other.getByRole('switch').click()
    await other.getByRole('radio', { name: 'The series' }).check()
    await others.locator('summary').click()
    await expect(standUp).toHaveCount(1)
    await app.driver.advanceTo('2026-11-27T08:30')
    await expect(standUp).toHaveCount(1)
  })
})

test('the look and the recovery code', async ({ start, folder }) => {
  const app = await start()
  let home = await openTab(app, 'Appearance')
  const theme = (name: string) => home.getByRole('radiogroup', { name: 'Theme' }).locator('label', { hasText: name })
  const matches = (page: Page, query: string) => page.evaluate((asked) => matchMedia(asked).matches, query)
  const rootData = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }))

  await test.step('theme, contrast and motion hold in every window', async () => {
    await theme('Dark').click()
    await home.getByRole('radio', { name: 'High' }).check()
    await home.getByRole('switch', { name: 'Gentle movement' }).uncheck()
    await app.driver.chooseInTray('arrive')
    await app.driver.chooseInTray('line')
    for (const name of ['home', 'arrive', 'line'] as const) {
      const page = await app.window(name)
      await expect.poll(() => matches(page, '(prefers-color-scheme: dark)')).toBe(true)
      await expect.poll(() => rootData(page)).toMatchObject({ contrast: 'more', motion: 'reduced' })
    }
    await theme('Light').click()
    await expect.poll(() => matches(home, '(prefers-color-scheme: dark)')).toBe(false)
  })

  await test.step('the text twice as large, and nothing of it lost', async () => {
    await home.getByRole('radio', { name: '200%' }).check()
    await expect.poll(() => home.evaluate(() => innerWidth)).toBeLessThan(700)
    for (const tab of [
      'Checklist',
      'Reminders',
      'Evening',
      'Calendars',
      'Shortcuts',
      'Privacy',
      'Appearance',
    ] as const) {
      home = await openTab(app, tab)
      expect([tab, await outOfSight(home)]).toEqual([tab, []])
    }
    for (const section of ['1', '2']) {
      await home.keyboard.press(`Control+${section}`)
      expect([section, await outOfSight(home)]).toEqual([section, []])
    }
    for (const name of ['arrive', 'line'] as const) {
      expect([name, await outOfSight(await app.window(name))]).toEqual([name, []])
    }
    await openTab(app, 'Appearance')
    await home.getByRole('radio', { name: '100%' }).check()
  })

  await test.step('the recovery code is shown when asked for, copied, and saved to a file', async () => {
    home = await openTab(app, 'Privacy')
    const shown = home.locator('.recovery-code')
    await expect(shown).toBeHidden()
    await home.getByRole('button', { name: 'Show the code' }).click()
    const code = (await shown.innerText()).trim().replaceAll(/\s+/g, ' ')
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    await home.getByRole('button', { name: 'Copy' }).click()
    await expect(home.getByText('Copied. A password manager is a good place.')).toBeVisible()
    expect(await app.driver.clipboard()).toBe(code)
    const file = path.join(folder, 'code.txt')
    await app.driver.saveAs(file)
    await home.getByRole('button', { name: 'Save as a file' }).click()
    await expect(home.getByText(`Saved as ${file}`)).toBeVisible()
    const saved = readFileSync(file, 'utf8')
    expect(saved.replaceAll(/\s+/g, ' ')).toContain(code)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    await app.driver.saveAs(path.join(file, 'below-a-file.txt'))
    await home.getByRole('button', { name: 'Save as a file' }).click()
    await expect(home.getByRole('alert')).toBeVisible()
    await home.getByRole('button', { name: 'Hide the code' }).click()
    await expect(shown).toBeHidden()
  })
})

test('starting at login is a file on Linux; where it cannot be written that is said', async ({ start, folder }) => {
  test.skip(process.platform !== 'linux', 'other systems keep their own list')
  const app = await start()
  const home = await settings(app, 'Reminders')
  const starts = home.getByRole('switch', { name: 'Start Threshold' })
  const entry = path.join(`${folder}-config`, 'autostart', 'threshold.desktop')
  await starts.press('Space')
  await expect(starts).toBeChecked()
  expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=".+" ".+" "--user-data-dir=.+" "--hidden"$/m)
  await starts.press('Space')
  await expect(starts).not.toBeChecked()
  expect(existsSync(entry)).toBe(false)
  rmSync(path.dirname(entry), { recursive: true })
  writeFileSync(path.dirname(entry), 'a file in place of the folder')
  await starts.press('Space')
  await expect(home.getByRole('alert')).toContainText(`${entry} could not be written, so this stays as it was.`)
  await expect(starts).not.toBeChecked()
})
