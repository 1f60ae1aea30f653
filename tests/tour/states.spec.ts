// What no day shows by itself: two at once, large text, a narrow window, forced colours, a start that meets a fault.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inMain, onRealElectron } from '../e2e/support/driver.ts'
import {
  changedCopy,
  changeKeychain,
  chooseCalendar,
  chooseFrom,
  leaving,
  MORNING,
  onLeave,
  settings,
  TWO_AT_ONCE,
  teamCalendar,
  today,
} from '../e2e/support/journey.ts'
import { expect, test } from '../e2e/support/test.ts'
import { hasDaemon, startBus } from '../main/desktop/private-bus.ts'
import { createPictures, looks } from './pictures.ts'
import { resize } from './resize.ts'

const pictures = createPictures('states')

const ends: (() => Promise<void>)[] = []
test.afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

test('two at once, large text, a narrow window, and forced colours', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  await app.driver.chooseFile(TWO_AT_ONCE)
  const home = await settings(app, 'Calendars')
  await home.getByRole('button', { name: 'Choose a file' }).click()
  await expect(home.getByText('two-at-once.ics').first()).toBeVisible()
  await app.driver.advanceTo('2026-11-24T09:55')
  await pictures.take(app, 'arrive', 'arrive-two-at-once')
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await arrive.keyboard.press('1')
  await expect(arrive.getByRole('radiogroup').first()).toBeVisible()
  await pictures.take(app, 'arrive', 'arrive-forced-colours', {
    forced: { forced: true },
    'forced-dark': { forced: true, dark: true },
  })
  await settings(app, 'Appearance')
  await home.keyboard.press('ControlOrMeta+1')
  await resize(app, 640)
  await pictures.take(app, 'home', 'today-narrow')
  await resize(app, 1040)
  await inMain(app.electron, ({ hook }) => void hook.session.settingsView.change({ textSize: 200 }), null)
  await pictures.take(app, 'arrive', 'arrive-200')
  await pictures.take(app, 'home', 'today-200')
  await app.driver.pressShortcut('line')
  await (await app.window('line')).keyboard.type('@Ann said it plainly #launch *5')
  await pictures.take(app, 'line', 'line-200')
})

test('a desktop without a tray, that may keep a shortcut to itself', async ({ start, folder }) => {
  test.skip(!hasDaemon, 'without a dbus-daemon no desktop can say that it has no tray')
  const bus = await startBus(folder)
  ends.push(bus.end)
  const app = await start({ env: { XDG_SESSION_TYPE: 'wayland', THRESHOLD_TEST_BUS: bus.address } })
  const home = await today(app)
  await expect(home.getByText('This desktop shows no tray icons.')).toBeVisible()
  await pictures.take(app, 'home', 'no-tray')
  await home.getByRole('button', { name: 'See the ways in' }).click()
  await home.getByRole('button', { name: 'Press it now: Line' }).click()
  await app.driver.pressShortcut('line')
  await expect(home.getByText('It reached Threshold.')).toBeVisible()
  await home.getByRole('button', { name: 'Press it now: The next moment' }).click()
  await expect(home.getByText('Press Ctrl+Shift+Space.')).toBeVisible()
  await pictures.take(app, 'home', 'ways-in')
})

test('Join, to a meeting at a host of one’s own', async ({ start, folder }) => {
  const app = await start({ clock: '2026-11-24T09:40[Europe/Berlin]' })
  const link = 'https://talk.nordhaus.example/call/kqvbdtnxyr?room=launch'
  const file = path.join(folder, 'own.ics')
  changedCopy(MORNING, file, (text) => text.replaceAll('https://meet.google.com/kqv-bdtn-xyr', link))
  await chooseCalendar(app, file)
  await app.driver.advanceTo('2026-11-24T09:55')
  await expect((await app.window('arrive')).getByText(link)).toBeVisible()
  await pictures.take(app, 'arrive', 'arrive-join')
})

test('two calendars, one of which can no longer be read', async ({ start, folder }) => {
  const app = await start()
  await chooseCalendar(app, MORNING)
  const file = teamCalendar(folder)
  await chooseCalendar(app, file)
  const home = await today(app)
  await expect(home.getByText('Petra Lang').first()).toBeVisible()
  await pictures.take(app, 'home', 'today-two-calendars')
  await settings(app, 'Calendars')
  const card = home.getByRole('region', { name: 'team.ics' })
  await card.getByRole('button', { name: 'Change' }).click()
  await pictures.take(app, 'home', 'calendars-two')
  await card.getByRole('button', { name: 'Change' }).click()
  rmSync(file)
  await card.getByRole('button', { name: 'Check now' }).click()
  await expect(home.getByText('This calendar could not be read.')).toBeVisible()
  await pictures.take(app, 'home', 'calendars-one-unread')
  const half = path.join(folder, 'half.ics')
  changedCopy(MORNING, half, (text) => text.slice(0, -400))
  await chooseCalendar(app, half)
  await settings(app, 'Calendars')
  await home.getByRole('region', { name: 'half.ics' }).scrollIntoViewIfNeeded()
  await pictures.take(app, 'home', 'calendars-one-in-part')
})

test('a calendar by its address, and those of an account', async ({ start }) => {
  const app = await start()
  const home = await settings(app, 'Calendars')
  await home.getByRole('button', { name: 'By address' }).click()
  await home.getByText('Where it is found').click()
  await pictures.take(app, 'home', 'calendar-by-address')
  // Nothing is asked for: that it leads to this computer itself is seen before.
  await home
    .getByRole('textbox', { name: 'Its secret or published address' })
    .fill('https://127.0.0.1/private/basic.ics')
  await home.keyboard.press('Enter')
  await expect(home.getByRole('alert')).toContainText('It leads to a computer')
  await pictures.take(app, 'home', 'calendar-by-address-own-network')
  await home.getByRole('button', { name: 'Cancel' }).click()
  await home.getByRole('button', { name: 'From an account' }).click()
  await pictures.take(app, 'home', 'calendars-from-account')
})

test('somebody of a known name, from another address', async ({ start, folder }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  const file = path.join(folder, 'two-anns.ics')
  changedCopy(TWO_AT_ONCE, file, (text) =>
    text
      .replaceAll('Jonas Weber', 'Ann Berger')
      .replaceAll(/mailto:jonas@[a-z.]+/g, 'mailto:ann@other.example')
      .replace(/T100000(\s+DTEND;TZID=Europe\/Berlin:20261124)T104500/, 'T103000$1T110000'),
  )
  await chooseCalendar(app, file)
  const home = await app.window('home')
  await app.driver.advanceTo('2026-11-24T09:56')
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
  await leaving(arrive, arrive.keyboard.press('Enter'))
  await expect.poll(() => app.isVisible('arrive')).toBe(false)
  await app.driver.advanceTo('2026-11-24T10:12')
  await app.driver.chooseInTray('done')
  await expect(home.getByRole('group', { name: 'Is this the Ann Berger you know?' })).toBeVisible()
  await pictures.take(app, 'home', 'today-is-this-ann')
  await app.driver.advanceTo('2026-11-24T10:24')
  await app.driver.pressShortcut('next')
  await expect(arrive.getByRole('group', { name: 'Is this the Ann Berger you know?' })).toBeVisible()
  await pictures.take(app, 'arrive', 'arrive-is-this-ann')
  await arrive.getByRole('radio', { name: 'Someone else' }).press('Space')
  await pictures.take(app, 'arrive', 'arrive-somebody-else', { ...looks, forced: { forced: true } })
})

test('a display that is never shared, and how it is without it', async ({ start }) => {
  test.skip(onRealElectron, 'no test can unplug a display')
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  const laptop = { id: 1, label: 'Built-in' }
  const second = { id: 2, label: 'Dell U27', bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }
  await app.driver.plugIn(laptop, second)
  await chooseCalendar(app, MORNING)
  const home = await settings(app, 'Reminders')
  await home.getByRole('button', { name: 'A display that is never shared' }).press('Enter')
  await home.getByRole('option', { name: 'Dell U27' }).press('Enter')
  await pictures.take(app, 'home', 'reminders-private-display')
  await app.driver.advanceTo('2026-11-24T09:55')
  await expect((await app.window('arrive')).getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
  await app.driver.plugIn(laptop)
  await expect((await app.window('arrive')).getByRole('button', { name: 'Press to see who' })).toBeVisible()
  await pictures.take(app, 'arrive', 'arrive-private-display-unplugged')
  await pictures.take(app, 'home', 'reminders-private-display-unplugged')
})

test('leave, and a weekend worked this once', async ({ start, folder }) => {
  const app = await start()
  const file = path.join(folder, 'leave.ics')
  onLeave(MORNING, file)
  await chooseCalendar(app, file)
  const home = await today(app)
  await expect(home.getByText('Your calendar says you are away')).toBeVisible()
  await pictures.take(app, 'home', 'today-leave-offered')
  await home.getByRole('button', { name: 'Yes, off until then' }).click()
  await expect(home.getByText('Off until Friday')).toBeVisible()
  await pictures.take(app, 'home', 'today-leave')
  await app.driver.jumpTo('2026-11-28T09:00')
  await app.driver.advance(60_000)
  await home.getByRole('button', { name: 'Working today' }).click()
  await expect(home.getByText('Working today, this once.')).toBeVisible()
  await pictures.take(app, 'home', 'today-saturday-worked')
})

test('hours of work and needs, and a need in the corner', async ({ start }) => {
  const app = await start()
  const home = await settings(app, 'Reminders')
  for (const [need, when] of [
    ['Water', 'Every hour'],
    ['A rest', 'At set times'],
  ] as const)
    await chooseFrom(home, need, when)
  const from = (name: string) => home.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView())
  await from('Hours of work')
  await pictures.take(app, 'home', 'settings-needs')
  await home.getByRole('button', { name: 'Different hours on some days' }).press('Enter')
  await from('Days of work')
  await pictures.take(app, 'home', 'settings-hours-of-each-day')
  for (const [name, time, said] of [
    ['need', '10:00', 'A glass of water?'],
    ['needs', '15:00', 'Time for a glass of water and a short rest?'],
  ] as const) {
    await app.driver.advanceTo(`2026-11-24T${time}`)
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: said })).toBeVisible()
    await pictures.take(app, 'notice', name)
  }
  const notice = await app.window('notice')
  await notice.getByRole('button', { name: 'Not today' }).press('Enter')
  await home.getByRole('button', { name: 'Today', exact: true }).press('Enter')
  await home.getByRole('button', { name: 'Reminders, and why' }).press('Enter')
  await expect(home.getByText('Not today: water.')).toBeVisible()
  await pictures.take(app, 'home', 'reminders-not-today')
})

const faults = [
  {
    name: 'damaged',
    prepare: (folder: string) => writeFileSync(path.join(folder, 'journal.db'), Buffer.alloc(8192, 7)),
  },
  { name: 'keychain-changed', prepare: changeKeychain },
]
for (const { name, prepare } of faults) {
  test(`a start that meets a fault: ${name}`, async ({ start, folder }) => {
    const first = await start()
    await first.window('home')
    await first.close()
    prepare(folder)
    const app = await start()
    await app.window('fault')
    await pictures.take(app, 'fault', `fault-${name}`)
  })
}
