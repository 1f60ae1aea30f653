// What is said against reminders, and why they came or not: quiet until a time, Covered, a sleep, a clock that is set.
import { inMain } from './support/driver.ts'
import { chooseCalendar, MORNING, today, traySays } from './support/journey.ts'
import { expectRoom, expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

test('reminders wait while it is quiet and while one is covered, and Today tells why', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  const arrives = () => app.isVisible('arrive')
  const arriveOf = async (name: string) => {
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name })).toBeVisible()
    expect(await app.isFocused('arrive')).toBe(false)
    await arrive.keyboard.press('Escape')
    await expect.poll(arrives).toBe(false)
  }

  await test.step('quiet, from the tray, until it is ended in Today', async () => {
    await app.driver.chooseInTray('quiet-half-hour')
    await expect.poll(() => traySays(app)).toBe('Quiet until 10:00')
    await app.driver.advanceTo('2026-11-24T09:57')
    expect(await arrives()).toBe(false)
    await expect(home.getByText('Quiet until 10:00: nothing comes by itself.')).toBeVisible()
    await home.getByRole('button', { name: 'End it' }).press('Enter')
    await arriveOf('Ann Berger')
  })

  await test.step('covered, in Home, until it is taken off in the tray', async () => {
    await home.getByRole('button', { name: 'Reminders, and why' }).press('Enter')
    await expect(home.getByRole('heading', { level: 1, name: 'Reminders, and why' })).toBeFocused()
    await expect(home.getByText('Nothing speaks against a reminder now.')).toBeVisible()
    await home.getByRole('switch', { name: 'Covered, until the conversation is over' }).press('Space')
    await expect(home.getByText('Reminders wait now: Covered.')).toBeVisible()
    await app.driver.advanceTo('2026-11-24T10:27')
    expect([await arrives(), await traySays(app)]).toEqual([false, 'Covered until the conversation is over'])
    await app.driver.chooseInTray('cover')
    await arriveOf('Omar Haddad')
  })

  await test.step('a clock set back an hour says nothing again', async () => {
    await app.driver.jumpTo('2026-11-24T09:27')
    await app.driver.advanceTo('2026-11-24T10:28')
    expect(await arrives()).toBe(false)
  })

  await test.step('slept over, it is said quietly in Today, until one has looked why', async () => {
    await home.getByRole('button', { name: 'Today' }).last().press('Enter')
    await app.driver.jumpTo('2026-11-24T12:00')
    await app.driver.advance(60_000)
    expect(await arrives()).toBe(false)
    const note = home.getByText('One reminder went by without being said.')
    await expect(note).toBeVisible()
    await home.getByRole('button', { name: 'See what became of it' }).press('Enter')
    await expect(home.getByRole('listitem').filter({ hasText: 'Grace Okafor' })).toContainText(
      'Did not come: the computer was asleep.',
    )
    const ann = home.getByRole('listitem').filter({ hasText: 'Ann Berger' })
    await expect(ann).toContainText('Waited: quiet was asked for. Came at 09:57.')
    const omar = home.getByRole('listitem').filter({ hasText: 'Omar Haddad' })
    await expect(omar).toContainText('Waited: Covered. Came at 10:27.')
    await expectSound(app, home, 'why reminders came')
    await expectRoom(app, home, 'why reminders came')
    await home.keyboard.press('Escape')
    await expect(home.getByRole('heading', { level: 1, name: /24 November/ })).toBeVisible()
    await expect(note).toBeHidden()
  })

  await test.step('a need is not for today, and is had again', async () => {
    const off = { kind: 'off' } as const
    const water = { kind: 'at', times: ['12:05', '15:00'] } as const
    const change = { needs: { water, meal: off, rest: off, stretch: off } }
    await inMain(app.electron, ({ hook }, to) => void hook.session.settingsView.change(to), change)
    await app.driver.advanceTo('2026-11-24T12:05')
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: 'A glass of water?' })).toBeVisible()
    await notice.getByRole('button', { name: 'Not today' }).press('Enter')
    await expect.poll(() => app.isVisible('notice')).toBe(false)
    await home.getByRole('button', { name: 'Reminders, and why' }).press('Enter')
    const not = home.getByText('Not today: water.')
    await expect(not).toBeVisible()
    await expectSound(app, home, 'not today')
    await home.getByRole('button', { name: 'Again today' }).press('Enter')
    await expect(not).toBeHidden()
    await expect(home.getByRole('heading', { level: 1, name: 'Reminders, and why' })).toBeFocused()
  })
})
