// It waits like a good colleague: until the keys rest, and until the desktop says that it may disturb.
import { hasDaemon, startBus, startService } from '../main/desktop/private-bus.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { chooseCalendar, MORNING } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const ends: (() => void | Promise<void>)[] = []
test.afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const NOTIFICATIONS = 'org.freedesktop.Notifications'

test('a reminder waits for who types, and for Do Not Disturb to be over', async ({ start, folder }) => {
  test.skip(!hasDaemon, 'without a dbus-daemon no desktop can say anything')
  test.skip(onRealElectron, 'nobody can make the real system idle')
  const bus = await startBus(folder)
  ends.push(bus.end)
  const plasma = await startService(bus.address, NOTIFICATIONS)
  ends.unshift(plasma.close)
  const app = await start({ env: { THRESHOLD_TEST_BUS: bus.address } })
  const idle = (seconds: number) => inMain(app.electron, ({ standIn }, s) => standIn.power.idle(s), seconds)
  const held = () => inMain(app.electron, ({ hook }) => hook.systemHolds(), null)
  const doNotDisturb = (on: boolean) => {
    plasma.has('Inhibited', 'b', on)
    plasma.changed(NOTIFICATIONS, '/org/freedesktop/Notifications', 'Inhibited', on)
  }
  await chooseCalendar(app, MORNING)

  await test.step('in mid-word nothing comes; when the keys rest, it does', async () => {
    await idle(60)
    await app.driver.advanceTo('2026-11-24T08:39:50')
    await idle(1)
    await app.driver.advanceTo('2026-11-24T08:40:30')
    expect(await app.isVisible('arrive')).toBe(false)
    await idle(4)
    await app.driver.advanceTo('2026-11-24T08:40:34')
    const arrive = await app.window('arrive')
    expect(await app.isFocused('arrive')).toBe(false)
    await idle(60)
    await app.driver.pressShortcut('next')
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('under Do Not Disturb it waits; switched off, it comes at once', async () => {
    doNotDisturb(true)
    await expect.poll(held).toEqual(['do-not-disturb'])
    await app.driver.advanceTo('2026-11-24T09:56')
    expect(await app.isVisible('arrive')).toBe(false)
    doNotDisturb(false)
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    expect(await app.isFocused('arrive')).toBe(false)
  })
})
