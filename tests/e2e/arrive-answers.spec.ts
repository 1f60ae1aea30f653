// What can be said in Arrive, by mouse and by keys, and what comes of it the next time.
import path from 'node:path'
import type { App } from './support/app.ts'
import { changedCopy, checkItem, chooseCalendar, MORNING, settings, today, traySays } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const EATEN = 'Had enough to eat and drink'
const BODY = 'Body comfortable, nothing urgent'
const TIRED = 'I’ve noticed how tired I am, and set my pace'

/** Arrive for Ann, with the keyboard in it. */
async function arriveAtAnn(app: App) {
  await app.driver.advanceTo('2026-11-24T09:55')
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
  await expect.poll(() => app.isFocused('arrive')).toBe(true)
  const answer = async (item: string, said: 'met' | 'not yet' | 'nothing') => {
    await expect(checkItem(arrive, item).getByRole('radio', { name: 'Met' })).toBeChecked({ checked: said === 'met' })
    const notYet = checkItem(arrive, item).getByRole('radio', { name: 'Not yet' })
    await expect(notYet).toBeChecked({ checked: said === 'not yet' })
  }
  const met = (count: number) => expect(arrive.getByRole('radio', { name: 'Met', checked: true })).toHaveCount(count)
  return { arrive, answer, met }
}

test('the checklist is answered by mouse and by keys', async ({ start }) => {
  const app = await start()
  await chooseCalendar(app, MORNING)
  const { arrive, answer, met } = await arriveAtAnn(app)

  await test.step('it is what a screen reader reads: groups of radios with names', async () => {
    await expect(arrive.getByRole('main')).toMatchAriaSnapshot({ name: 'arrive.aria.yml' })
  })

  await test.step('it fits without scrolling', async () => {
    const scrolls = await arrive.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight)
        .map((one) => one.className),
    )
    expect(scrolls).toEqual([])
    await expect(arrive.getByRole('button', { name: 'I’m here' })).toBeInViewport({ ratio: 1 })
    await expect(checkItem(arrive, 'My if-then')).toBeInViewport({ ratio: 1 })
  })

  await test.step('a click: met; again: not yet; again: clear', async () => {
    for (const said of ['met', 'not yet', 'nothing'] as const) {
      await arrive.getByText(EATEN).click()
      await answer(EATEN, said)
    }
  })

  await test.step('its key does the same, and so does Space; the arrows go through the list', async () => {
    for (const said of ['met', 'not yet', 'nothing'] as const) {
      await arrive.keyboard.press('2')
      await answer(BODY, said)
    }
    await expect(checkItem(arrive, BODY).getByRole('radio', { name: 'Met' })).toBeFocused()
    await arrive.keyboard.press('ArrowDown')
    await expect(checkItem(arrive, TIRED).getByRole('radio', { name: 'Met' })).toBeFocused()
    await arrive.keyboard.press('Space')
    await answer(TIRED, 'met')
    await arrive.keyboard.press('ArrowRight')
    await answer(TIRED, 'not yet')
    await arrive.keyboard.press('ArrowLeft')
    await answer(TIRED, 'met')
  })

  await test.step('A: the rest met; what was answered stays', async () => {
    await arrive.keyboard.press('2')
    await arrive.keyboard.press('2')
    await arrive.keyboard.press('a')
    await answer(BODY, 'not yet')
    await met(7)
  })

  await test.step('single keys are keys only in the list', async () => {
    await arrive.getByRole('button', { name: 'Not now' }).focus()
    for (const key of ['1', 'a', 'p']) await arrive.keyboard.press(key)
    await answer(EATEN, 'met')
    await expect(arrive.getByRole('dialog')).toHaveCount(0)
    await arrive.getByRole('button', { name: 'Put away' }).click()
    await arrive.getByRole('button', { name: 'Park a thought' }).click()
    await arrive.keyboard.type('1a')
    await expect(arrive.getByLabel('The thought')).toHaveValue('1a')
    await arrive.keyboard.press('ControlOrMeta+a')
    await arrive.keyboard.press('Backspace')
    await arrive.keyboard.press('Escape')
    await expect(arrive.getByRole('dialog')).toHaveCount(0)
    await met(7)
  })

  await test.step('"not now" leaves it in the tray with its answers; opened again, they are there', async () => {
    await arrive.getByRole('button', { name: 'Not now' }).click()
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    expect(await traySays(app)).toBe('At 10:00, in 5 minutes')
    await app.driver.chooseInTray('arrive')
    await app.window('arrive')
    await met(7)
    await answer(BODY, 'not yet')
  })

  await test.step('switched off, single keys are no keys; Tab, arrows and Space are', async () => {
    const home = await settings(app, 'Shortcuts')
    await home.getByRole('switch', { name: '1 to 8, and A for the rest' }).click()
    await expect(arrive.locator('[aria-keyshortcuts]')).toHaveCount(0)
    await app.driver.chooseInTray('arrive')
    await expect(checkItem(arrive, EATEN).getByRole('radio', { name: 'Met' })).toBeFocused()
    await arrive.keyboard.press('1')
    await arrive.keyboard.press('p')
    await expect(arrive.getByRole('dialog')).toHaveCount(0)
    await answer(EATEN, 'met')
    await arrive.keyboard.press('Space')
    await answer(EATEN, 'not yet')
  })
})

test('what helps before a conversation, and what is there the next time', async ({ start, folder }) => {
  const app = await start()
  // Ann comes twice today: at 10:00, and at 11:15 instead of Grace.
  const calendar = path.join(folder, 'mine.ics')
  changedCopy(MORNING, calendar, (text) =>
    text.replaceAll('Grace Okafor', 'Ann Berger').replaceAll('grace@okafor.example', 'ann@nordhaus.example'),
  )
  await chooseCalendar(app, calendar)
  const home = await today(app)
  const { arrive } = await arriveAtAnn(app)

  await test.step('not yet is no failure: two minutes, to their end, and a sentence to send', async () => {
    await arrive.keyboard.press('1')
    await arrive.keyboard.press('1')
    await expect(arrive.getByText('Two minutes is enough.')).toBeVisible()
    await arrive.getByRole('button', { name: 'Copy “I’ll be with you in two minutes”' }).click()
    await expect(arrive.getByRole('button', { name: 'Copied “I’ll be with you in two minutes”' })).toBeVisible()
    await expect.poll(() => app.driver.clipboard()).toBe('I’ll be with you in two minutes')
    await arrive.getByRole('button', { name: 'Start two minutes' }).click()
    await expect(arrive.getByText('Back at 09:57.')).toBeVisible()
    await app.driver.advance(119_000)
    await expect(arrive.getByText('Back at 09:57.')).toBeVisible()
    await app.driver.advance(1_000)
    await expect(arrive.getByRole('status').filter({ hasText: 'Two minutes are over.' })).toBeVisible()
    await arrive.keyboard.press('1')
    await expect(arrive.getByText('Two minutes are over.')).toHaveCount(0)
  })

  await test.step('a thought is parked, and comes up in Today', async () => {
    await arrive.keyboard.press('p')
    await arrive.keyboard.type('The invoice for Vidal looks wrong')
    await arrive.keyboard.press('Tab')
    await arrive.keyboard.type('Ask Jo for the hours')
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByText('1 parked')).toBeVisible()
    const parked = home.getByRole('checkbox', { name: 'The invoice for Vidal looks wrong' })
    await expect(parked).toBeVisible()
    await expect(home.getByText('Ask Jo for the hours, this evening')).toBeVisible()
  })

  await test.step('a feeling is named in one tap, and taken back with the same', async () => {
    await arrive.keyboard.press('f')
    await arrive.getByRole('button', { name: 'Tense' }).click()
    await expect(arrive.getByRole('button', { name: 'Feeling: Tense' })).toBeVisible()
    await arrive.getByRole('button', { name: 'Feeling: Tense' }).click()
    await expect(arrive.getByRole('button', { name: 'Tense', pressed: true })).toBeFocused()
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByRole('button', { name: 'Feeling', exact: true })).toBeVisible()
    await arrive.keyboard.press('f')
    await arrive.getByRole('button', { name: 'Calm' }).click()
  })

  await test.step('three slow breaths end by themselves', async () => {
    await expect(arrive.getByRole('button', { name: 'Feeling: Calm' })).toBeVisible()
    await arrive.getByRole('button', { name: 'Pause' }).click()
    const pause = arrive.getByRole('dialog', { name: 'Three slow breaths' })
    await expect(pause).toBeVisible()
    const breaths = await pause.evaluate((dialog) =>
      dialog.getAnimations({ subtree: true }).map((each) => each.effect?.getComputedTiming().endTime),
    )
    expect(breaths).toEqual([24_000, 24_000])
    await pause.evaluate((dialog) => {
      for (const each of dialog.getAnimations({ subtree: true })) each.finish()
    })
    await expect(pause).toHaveCount(0)
  })

  await test.step('with less movement the words breathe instead', async () => {
    await arrive.emulateMedia({ reducedMotion: 'reduce' })
    await arrive.getByRole('button', { name: 'Pause' }).click()
    const pause = arrive.getByRole('dialog', { name: 'Three slow breaths' })
    const at = (ms: number) =>
      pause.evaluate((dialog, now) => {
        for (const each of dialog.getAnimations({ subtree: true })) {
          each.pause()
          each.currentTime = now
        }
      }, ms)
    await at(1_000)
    await expect(pause.getByText('in', { exact: true })).toBeVisible()
    await expect(pause.getByText('in', { exact: true })).toHaveCSS('opacity', '1')
    await expect(pause.getByText('out', { exact: true })).toHaveCSS('opacity', '0')
    await at(5_000)
    await expect(pause.getByText('in', { exact: true })).toHaveCSS('opacity', '0')
    await expect(pause.getByText('out', { exact: true })).toHaveCSS('opacity', '1')
    await arrive.keyboard.press('Enter')
    await expect(pause).toHaveCount(0)
    await arrive.emulateMedia({ reducedMotion: null })
  })

  await test.step('an if-then is written; half of one is none', async () => {
    await arrive.getByRole('button', { name: 'Write an if-then' }).click()
    await arrive.keyboard.type('If she asks about price,')
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByRole('dialog', { name: 'If-then' })).toBeVisible()
    await expect(arrive.getByLabel('I’ll …')).toBeFocused()
    await arrive.keyboard.type('ask what it is for')
    await arrive.keyboard.press('Enter')
    await expect(checkItem(arrive, 'If she asks about price, I’ll ask what it is for')).toBeVisible()
  })

  await test.step('the conversation, and a line with a promise', async () => {
    await arrive.getByRole('button', { name: 'I’m here' }).click()
    await app.driver.advanceTo('2026-11-24T10:19')
    await app.driver.pressShortcut('next')
    const line = await app.window('line')
    await line.keyboard.type('relaxed once I named the delay first >send the new dates, Friday 3pm *4')
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
  })

  await test.step('the if-then is offered in the next Arrive, to someone else', async () => {
    await app.driver.advanceTo('2026-11-24T10:25')
    await app.driver.pressShortcut('next')
    await expect(arrive.getByRole('heading', { name: 'Omar Haddad' })).toBeVisible()
    await expect(checkItem(arrive, 'If she asks about price, I’ll ask what it is for')).toBeVisible()
    await expect(arrive.getByText('relaxed once')).toHaveCount(0)
    await arrive.keyboard.press('Escape')
  })

  await test.step('the last line about her and the open promise are there when she comes again', async () => {
    await app.driver.advanceTo('2026-11-24T11:10')
    await app.driver.pressShortcut('next')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(arrive.getByText('“relaxed once I named the delay first” today')).toBeVisible()
    await expect(arrive.getByText('› send the new dates, by Friday 15:00')).toBeVisible()
    await expect(arrive.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(checkItem(arrive, 'If she asks')).toBeInViewport({ ratio: 1 })
    await arrive.keyboard.press('Escape')
  })
})

test('from the tray: a thought is parked and a pause is made while nobody is being arrived at', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')

  await test.step('"Park a thought" opens with its sheet; parked, the window goes away', async () => {
    await app.driver.chooseInTray('park')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('dialog', { name: 'Park a thought' })).toBeVisible()
    await expect(arrive.getByLabel('The thought')).toBeFocused()
    await arrive.keyboard.type('Water the plants')
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    await expect(home.getByRole('checkbox', { name: 'Water the plants' })).toBeVisible()
  })

  await test.step('put away half typed, it is there again, even by the other way in', async () => {
    await app.driver.chooseInTray('park')
    const arrive = await app.window('arrive')
    await expect(arrive.getByLabel('The thought')).toBeFocused()
    await arrive.keyboard.type('Call the bank')
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    await app.driver.chooseInTray('arrive')
    await app.window('arrive')
    await expect(arrive.getByRole('combobox')).toBeFocused()
    await expect(arrive.getByRole('dialog')).toHaveCount(0)
    await arrive.getByRole('button', { name: 'Park a thought' }).click()
    await expect(arrive.getByLabel('The thought')).toHaveValue('Call the bank')
    await arrive.keyboard.press('Escape')
    await expect(arrive.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('asked for while Arrive is open, its sheet opens there', async () => {
    const arrive = await app.window('arrive')
    await app.driver.chooseInTray('park')
    await expect(arrive.getByLabel('The thought')).toBeFocused()
    await expect(arrive.getByLabel('The thought')).toHaveValue('Call the bank')
    await arrive.keyboard.press('Escape')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('"Pause" opens with three breaths, and takes the window with it', async () => {
    await app.driver.chooseInTray('pause')
    const arrive = await app.window('arrive')
    const pause = arrive.getByRole('dialog', { name: 'Three slow breaths' })
    await expect(pause).toBeVisible()
    await pause.getByRole('button', { name: 'Enough' }).press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('nobody came: there is no walk-in in the journal', async () => {
    await home.keyboard.press('ControlOrMeta+2')
    await expect(home.getByText('What you keep appears here, day by day.')).toBeVisible()
    await expect(home.getByText('Walk-in')).toHaveCount(0)
  })

  await test.step('parked from the tray while a disk is full, it stays until it is kept', async () => {
    await app.driver.fillDisk()
    await app.driver.chooseInTray('park')
    const arrive = await app.window('arrive')
    await expect(arrive.getByLabel('The thought')).toBeFocused()
    await arrive.keyboard.type(' before noon')
    await arrive.keyboard.press('Enter')
    await expect(arrive.getByRole('alert')).toContainText('The disk is full, so this is not kept yet.')
    await app.driver.freeDisk()
    await arrive.getByRole('button', { name: 'Try again' }).click()
    await expect(arrive.getByRole('alert')).toHaveCount(0)
    await today(app)
    await expect(home.getByRole('checkbox', { name: 'Call the bank before noon' })).toBeVisible()
  })
})
