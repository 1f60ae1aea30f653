// In conversation: when it begins, what is held meanwhile, how it ends, and what is offered then.
import type { App } from './support/app.ts'
import { chooseCalendar, count, dayRow, MORNING, today, trayIcon, trayIds, traySays } from './support/journey.ts'
import { pointerAway } from './support/screen.ts'
import { expect, test } from './support/test.ts'

/** Arrive, asked for and said "I'm here" to. */
async function arriveAndBeHere(app: App): Promise<void> {
  await app.driver.pressShortcut('next')
  await app.window('arrive')
  await expect.poll(() => app.isFocused('arrive')).toBe(true)
  await app.driver.pressShortcut('next')
  await expect.poll(() => app.isVisible('arrive')).toBe(false)
}

test('a conversation begins, holds what is due, runs over and ends', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:50[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  const tray = async () => ({ says: await traySays(app), icon: await trayIcon(app, 'real'), ids: await trayIds(app) })
  const drawn = async (icon: string) => ((await trayIcon(app, 'real')) === 'real' ? 'real' : icon)
  const end = ['line', 'park', 'cover', 'quiet', 'off', 'home', 'settings', 'hard-days', 'quit']

  await test.step('before: someone is next', async () => {
    expect(await tray()).toEqual({
      says: 'At 10:00, in 10 minutes',
      icon: await drawn('next'),
      ids: ['arrive', 'join', 'here', 'not-one', 'didnt-happen', 'moved', 'pause', ...end],
    })
  })

  await test.step('"I’m here" five minutes early starts nothing early', async () => {
    await app.driver.advanceTo('2026-11-24T09:55')
    await arriveAndBeHere(app)
    expect(await tray()).toEqual({
      says: 'At 10:00, in 5 minutes',
      icon: await drawn('next'),
      ids: ['arrive', 'join', 'didnt-happen', 'moved', 'pause', ...end],
    })
    await app.driver.advanceTo('2026-11-24T09:59:59')
    expect(await trayIds(app)).not.toContain('done')
  })

  await test.step('at its start it begins: the tray says so, in words, drawing and menu', async () => {
    await app.driver.advanceTo('2026-11-24T10:00')
    await expect.poll(tray).toEqual({
      says: 'In conversation since 10:00',
      icon: await drawn('in-conversation'),
      ids: ['done-line', 'done', 'didnt-happen', ...end],
    })
    await expect(home.getByText('In conversation since 10:00')).toBeVisible()
  })

  await test.step('the next one is held; the calendar’s end changes only words', async () => {
    await app.driver.advanceTo('2026-11-24T10:26')
    expect(await app.isVisible('arrive')).toBe(false)
    expect(await trayIds(app)).toEqual(['done-line', 'done-next', 'done', 'didnt-happen', ...end])
    await app.driver.advanceTo('2026-11-24T10:32')
    await expect.poll(() => traySays(app)).toBe('In conversation since 10:00, past its end')
    await expect(home.getByText('In conversation since 10:00, planned until 10:30')).toBeVisible()
    expect(await app.isVisible('arrive')).toBe(false)
  })

  await test.step('after a said end the held one comes, though it has begun', async () => {
    await app.driver.chooseInTray('done')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await expect(arrive.getByText('Since 10:30, 2 minutes ago', { exact: true })).toBeVisible()
    expect(await app.isFocused('arrive')).toBe(false)
    await expect.poll(() => traySays(app)).toBe('A conversation since 10:30')
    await arriveAndBeHere(app)
    expect(await traySays(app)).toBe('In conversation since 10:32')
  })

  await test.step('the next Arrive says whom it would end, and ends nobody yet', async () => {
    await app.driver.advanceTo('2026-11-24T10:35')
    await home.getByRole('button', { name: 'More about Grace Okafor' }).click()
    await home.getByRole('menuitem', { name: 'Arrive' }).click()
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('“I’m here” ends Omar Haddad.')).toBeVisible()
    await arrive.getByRole('button', { name: 'Not now' }).click()
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    expect(await traySays(app)).toBe('In conversation since 10:32')
  })

  await test.step('nobody ends it: it closes silently a quarter of an hour past its end', async () => {
    await app.driver.advanceTo('2026-11-24T11:14:59')
    expect(await trayIds(app)).toContain('done-line')
    await app.driver.advanceTo('2026-11-24T11:15')
    await expect.poll(() => trayIds(app)).not.toContain('done-line')
    expect(await app.isVisible('notice')).toBe(false)
    expect(await app.isVisible('line')).toBe(false)
    expect(await count(app, 'offer')).toBe(0)
    await dayRow(home, 'Omar Haddad').getByRole('button', { name: 'Omar Haddad' }).first().click()
    await expect(home.getByText('End not noted')).toBeVisible()
    await home.keyboard.press('Escape')
    await dayRow(home, 'Ann Berger').getByRole('button', { name: 'Ann Berger' }).first().click()
    await expect(home.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(home.getByText('End not noted')).toHaveCount(0)
    await home.keyboard.press('Escape')
  })

  await test.step('a thought that is parked from the tray meanwhile belongs to it, and ends nothing', async () => {
    await app.driver.advanceTo('2026-11-24T14:30')
    await arriveAndBeHere(app)
    await app.driver.advanceTo('2026-11-24T14:40')
    expect(await traySays(app)).toBe('In conversation since 14:30')
    await app.driver.chooseInTray('park')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText('“I’m here” ends Jonas Weber.')).toBeVisible()
    await arrive.keyboard.type('Ask Jonas for the delivery note')
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    expect(await traySays(app)).toBe('In conversation since 14:30')
    expect(await count(app, 'conversation WHERE key IS NULL')).toBe(0)
    const his = "thought JOIN conversation c ON c.id = thought.conversation WHERE c.title = 'Invoice question'"
    expect(await count(app, his)).toBe(1)
  })

  await test.step('the next "I’m here" ends it, and that end is noted', async () => {
    await app.driver.clickTray()
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('combobox', { name: 'Who is this?' })).toBeFocused()
    await arrive.keyboard.press('Enter')
    await expect.poll(() => traySays(app)).toBe('In conversation since 14:40')
    await dayRow(home, 'Jonas Weber').getByRole('button', { name: 'Jonas Weber' }).first().click()
    await expect(home.getByRole('article').getByRole('heading', { name: 'Jonas Weber' })).toBeVisible()
    await expect(home.getByRole('article').getByText('End not noted')).toHaveCount(0)
    expect(await count(app, 'conversation WHERE end_noted = 0')).toBe(1)
  })
})

test('one line is offered after a said end, seldom, and never pressed on anyone', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T08:50[Europe/Berlin]' })
  const home = await today(app)
  /** Someone walks in, and when they leave "Done" is pressed in Today. */
  const servedFrom = async (came: string, left: string) => {
    await app.driver.advanceTo(`2026-11-24T${came}`)
    await arriveAndBeHere(app)
    await app.driver.advanceTo(`2026-11-24T${left}`)
    await home.getByRole('button', { name: 'Done' }).click()
    await expect(home.getByRole('button', { name: 'Done' })).toHaveCount(0)
  }
  const offer = async () => {
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: 'One line while it’s fresh?' })).toBeVisible()
    await expect(notice.getByRole('status')).toHaveText('One line while it’s fresh?')
    expect(await app.isFocused('notice')).toBe(false)
    return notice
  }

  await test.step('it goes by itself after twenty seconds', async () => {
    await servedFrom('08:55', '09:00')
    await offer()
    await app.driver.advance(19_999)
    expect(await app.isVisible('notice')).toBe(true)
    await app.driver.advance(1)
    await expect.poll(() => app.isVisible('notice')).toBe(false)
  })

  await test.step('one an hour at most', async () => {
    await servedFrom('09:54', '09:59')
    expect(await app.isVisible('notice')).toBe(false)
    expect(await count(app, 'offer')).toBe(1)
  })

  await test.step('while the pointer or the keyboard is on it, it stays; then twenty seconds more', async () => {
    await servedFrom('09:59', '10:00')
    const notice = await offer()
    await notice.getByRole('heading').hover()
    await app.driver.advance(60_000)
    expect(await app.isVisible('notice')).toBe(true)
    await notice.getByRole('button', { name: 'Not now' }).focus()
    await pointerAway(notice)
    await app.driver.advance(60_000)
    expect(await app.isVisible('notice')).toBe(true)
    await notice.getByRole('button', { name: 'Not now' }).blur()
    await app.driver.advance(19_999)
    expect(await app.isVisible('notice')).toBe(true)
    await app.driver.advance(1)
    await expect.poll(() => app.isVisible('notice')).toBe(false)
  })

  await test.step('taken up, it opens the line about the one who has just left', async () => {
    await servedFrom('11:00', '11:05')
    const notice = await offer()
    await notice.getByRole('button', { name: 'Write' }).click()
    const line = await app.window('line')
    await expect(line.getByRole('heading', { name: 'About Someone, 11:00' })).toBeVisible()
    await line.keyboard.type('Asked before answering')
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
  })

  await test.step('after three that were passed over, none that day', async () => {
    await servedFrom('12:05', '12:10')
    await (await offer()).keyboard.press('Escape')
    await expect.poll(() => app.isVisible('notice')).toBe(false)
    await servedFrom('13:10', '13:15')
    expect(await app.isVisible('notice')).toBe(false)
    expect(await count(app, 'offer')).toBe(4)
  })
})
