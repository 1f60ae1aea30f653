// The main job on a real calendar file: the reminder comes, the checklist is answered, the conversation is had, one line
// is kept, and all of it is found again after a restart. By keys only.
import { chooseCalendarByKeys, MORNING, traySays } from './support/journey.ts'
import { expect, test } from './support/test.ts'

test('a morning on a real calendar, by keys only, is found again after a restart', async ({ start }) => {
  let app = await start()
  await chooseCalendarByKeys(app, MORNING)
  let home = await app.window('home')
  await expect(home.getByRole('button', { name: /Ann Berger/ }).first()).toBeVisible()

  await test.step('a reminder comes five minutes before, without the focus, and closes by itself as not seen', async () => {
    await app.driver.advanceTo('2026-11-24T08:40')
    const arrive = await app.window('arrive')
    expect(await app.isFocused('arrive')).toBe(false)
    await expect(arrive.getByText('08:45, in 5 minutes', { exact: true })).toBeVisible()
    await app.driver.advanceTo('2026-11-24T08:45')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    await app.driver.advanceTo('2026-11-24T09:05')
    await expect(home.getByText('not seen', { exact: true })).toBeVisible()
  })

  await test.step('the shortcut gives it the keyboard, keys answer it, Enter arrives', async () => {
    await app.driver.advanceTo('2026-11-24T09:55')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await app.driver.pressShortcut('next')
    await expect.poll(() => app.isFocused('arrive')).toBe(true)
    await arrive.keyboard.press('1')
    await arrive.keyboard.press('2')
    await arrive.keyboard.press('2')
    await expect(arrive.getByText('Two minutes is enough.')).toBeVisible()
    await arrive.keyboard.press('a')
    await expect(arrive.getByRole('radio', { name: 'Met', checked: true })).toHaveCount(7)
    await expect(arrive.getByRole('radio', { name: 'Not yet', checked: true })).toHaveCount(1)
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('it begins at its time and not before, and holds what is due meanwhile', async () => {
    expect((await app.driver.trayMenu()).map(({ id }) => id)).not.toContain('done-line')
    await app.driver.advanceTo('2026-11-24T10:00')
    await expect.poll(async () => (await app.driver.trayMenu()).map(({ id }) => id)).toContain('done-line')
    await app.driver.advanceTo('2026-11-24T10:27')
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('the shortcut ends it: its line above, and below the next one, who was held', async () => {
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('About Ann Berger, 10:00')).toBeVisible()
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await arrive.keyboard.type('@Ann relaxed once I named the delay first #launch >send the new dates, Friday 3pm *4 +')
    await expect(arrive.getByText('Better than hoped')).toBeVisible()
  })

  await test.step('only the line is kept, and the next one waits in the tray', async () => {
    const arrive = await app.window('arrive')
    await arrive.getByRole('button', { name: 'Only the line' }).press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: 'Kept.' })).toBeVisible()
    await expect.poll(() => traySays(app)).toBe('At 10:30, in 3 minutes')
  })

  await test.step('all of it is there after a restart', async () => {
    await app.close()
    app = await start({ clock: '2026-11-24T10:40[Europe/Berlin]' })
    home = await app.window('home')
    await expect(
      home.getByRole('list', { name: 'The day' }).getByRole('listitem').filter({ hasText: 'Ann Berger' }),
    ).toContainText('relaxed once I named the delay first')
    await expect(home.getByText('send the new dates').first()).toBeVisible()
    await home.keyboard.press('ControlOrMeta+2')
    await home.keyboard.press('/')
    await home.keyboard.type('dela')
    await expect(home.getByText('1 line', { exact: true })).toBeVisible()
    await home.getByRole('button', { name: /Ann Berger/ }).press('Enter')
    await expect(home.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(home.getByText('not yet')).toBeVisible()
  })
})
