// One line: what is understood in it, and that no word of it is ever lost.
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { chooseCalendar, count, dayRow, MORNING, reached, today } from './support/journey.ts'
import { pointerAway } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const hidden = (app: App) => expect.poll(() => app.isVisible('line')).toBe(false)

async function openLine(app: App): Promise<{ line: Page; field: ReturnType<Page['getByRole']> }> {
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  const field = line.getByRole('textbox', { name: 'What stays with you?' })
  await expect(field).toBeFocused()
  return { line, field }
}

const chip = (line: Page, name: string) => line.getByRole('button', { name: `${name}, press to keep as text` })

async function keep(app: App, text: string): Promise<void> {
  const { line } = await openLine(app)
  await line.keyboard.type(text)
  await line.keyboard.press('Enter')
  await hidden(app)
}

test('marks are understood as they are typed, and made by mouse and by keys', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T10:20[Europe/Berlin]' })
  const { line, field } = await openLine(app)

  await test.step('each becomes a chip beneath the text', async () => {
    await line.keyboard.type('@Ann relaxed #launch >send the new dates, Friday 3pm *4 +')
    await expect(chip(line, 'Person Ann, new')).toHaveText('@ Ann, new')
    await expect(chip(line, 'Tag launch')).toBeVisible()
    await expect(chip(line, 'Promise send the new dates, by Friday 15:00')).toBeVisible()
    await expect(chip(line, 'Presence 4 of 5')).toBeVisible()
    await expect(chip(line, 'Better than hoped')).toBeVisible()
  })

  await test.step('a chip that is pressed becomes text again', async () => {
    await chip(line, 'Tag launch').click()
    await expect(chip(line, 'Tag launch')).toHaveCount(0)
    await expect(field).toHaveValue('@Ann relaxed \\#launch >send the new dates, Friday 3pm *4 +')
    await chip(line, 'Better than hoped').press('Enter')
    await expect(chip(line, 'Better than hoped')).toHaveCount(0)
    await expect(chip(line, 'Presence 4 of 5')).toBeVisible()
  })

  await test.step('ticket numbers, addresses, C++ and percents are no marks', async () => {
    await field.fill('Order #4521 for ann@nordhaus.example, C++ at -20% and 2 > 1')
    await reached(line)
    await expect(line.getByRole('button', { name: /press to keep as text/ })).toHaveCount(0)
  })

  await test.step('by mouse: the five buttons, with the stops of presence and of how it went', async () => {
    await field.fill('She found it')
    await line.getByRole('button', { name: 'Mark presence' }).click()
    await line.getByRole('button', { name: 'Presence 4 of 5' }).click()
    await expect(field).toHaveValue('She found it *4')
    await line.getByRole('button', { name: 'Mark how it went' }).click()
    await line.getByRole('button', { name: 'As hoped' }).click()
    await expect(field).toHaveValue('She found it *4 =')
    await line.getByRole('button', { name: 'Mark a tag' }).click()
    await line.keyboard.type('launch')
    await expect(field).toHaveValue('She found it #launch *4 =')
    await expect(chip(line, 'Tag launch')).toBeVisible()
  })

  await test.step('by keys: Tab to the button, Enter, Tab to the stop', async () => {
    await field.fill('She found it')
    const presence = line.getByRole('button', { name: 'Mark presence' })
    await presence.focus()
    await line.keyboard.press('Enter')
    await expect(line.getByRole('button', { name: 'Presence 1 of 5' })).toBeFocused()
    for (let stop = 1; stop < 5; stop++) await line.keyboard.press('Tab')
    await line.keyboard.press('Enter')
    await expect(field).toHaveValue('She found it *5')
    await expect(field).toBeFocused()
    await line.getByRole('button', { name: 'Mark how it went' }).press('Enter')
    await line.keyboard.press('Escape')
    await expect(field).toBeFocused()
    expect(await app.isVisible('line')).toBe(true)
  })

  await test.step('Shift+Enter is a new line; an input method’s Enter keeps nothing', async () => {
    await field.fill('First')
    await line.keyboard.press('Shift+Enter')
    await line.keyboard.type('second')
    await expect(field).toHaveValue('First\nsecond')
    const keys = await line.context().newCDPSession(line)
    await keys.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
    await expect(field).toHaveValue('First\nsecondにほ')
    // The key that ends a composition: Chromium reports it as 229.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await keys.send('Input.insertText', { text: '日本' })
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    await reached(line)
    await expect(field).toHaveValue('First\nsecond日本')
    expect(await app.isVisible('line')).toBe(true)
    expect(await count(app, 'line')).toBe(0)
    await line.keyboard.press('Enter')
    await hidden(app)
    expect(await count(app, 'line')).toBe(1)
  })
})

test('people and tags are completed, and the line says whom it is about', async ({ start }) => {
  const app = await start()
  await chooseCalendar(app, MORNING)
  const home = await today(app)
  for (const [time, next] of [
    ['09:55', '10:00'],
    ['10:25', '10:30'],
  ] as const) {
    await app.driver.advanceTo(`2026-11-24T${time}`)
    await app.driver.chooseInTray(time === '09:55' ? 'here' : 'done-next')
    if (time === '10:25') await (await app.window('arrive')).getByRole('button', { name: 'I’m here' }).click()
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
    await app.driver.advanceTo(`2026-11-24T${next}`)
  }
  await app.driver.advanceTo('2026-11-24T10:40')
  const { line, field } = await openLine(app)

  await test.step('it is about the conversation one is in, and can be about another or nobody', async () => {
    await expect(line.getByRole('heading', { name: 'About Omar Haddad, 10:30' })).toBeVisible()
    await line.getByRole('button', { name: 'Change whom it is about' }).click()
    const whom = line.getByRole('listbox', { name: 'Whom the line is about' })
    await expect(whom).toBeFocused()
    await expect(whom.getByRole('option').nth(0)).toHaveText('Omar Haddad10:30')
    await line.keyboard.press('ArrowDown')
    await line.keyboard.press('Enter')
    await expect(line.getByRole('heading', { name: 'About Ann Berger, 10:00' })).toBeVisible()
    await expect(field).toBeFocused()
    await line.getByRole('button', { name: 'Change whom it is about' }).click()
    await whom.getByRole('option', { name: 'Nobody' }).click()
    await expect(line.getByRole('heading', { name: 'About nobody yet' })).toBeVisible()
    await line.getByRole('button', { name: 'Change whom it is about' }).press('Enter')
    await whom.getByRole('option', { name: 'Ann Berger' }).click()
    await expect(line.getByRole('heading', { name: 'About Ann Berger, 10:00' })).toBeVisible()
  })

  await test.step('Tab takes the name; Backspace right after brings back what was typed', async () => {
    await line.keyboard.type('@o')
    await expect(line.getByRole('listbox', { name: 'People' }).getByRole('option').first()).toContainText('Omar Haddad')
    await line.keyboard.press('Tab')
    await expect(field).toHaveValue('@Omar ')
    await line.keyboard.press('Backspace')
    await expect(field).toHaveValue('@o')
    await expect(line.getByRole('listbox')).toHaveCount(0)
  })

  await test.step('the arrows choose another, or a new person; Esc closes the list and not the window', async () => {
    await field.fill('')
    await line.keyboard.type('@a')
    const people = line.getByRole('listbox', { name: 'People' })
    await expect(people.getByRole('option', { selected: true })).toContainText('Ann Berger')
    await line.keyboard.press('ArrowUp')
    await expect(people.getByRole('option', { selected: true })).toHaveText('“a” as a new personTab')
    await line.keyboard.press('Escape')
    await expect(people).toHaveCount(0)
    expect(await app.isVisible('line')).toBe(true)
    await line.keyboard.type('n')
    await expect(people).toHaveCount(0)
  })

  await test.step('tags that were used are completed too', async () => {
    await field.fill('')
    await line.keyboard.type('relaxed #launch')
    await line.keyboard.press('Enter')
    await hidden(app)
    await openLine(app)
    await line.keyboard.type('again #l')
    await expect(line.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveText('# launchTab')
    await line.keyboard.press('ArrowDown')
    await line.keyboard.press('Enter')
    await expect(field).toHaveValue('again #launch ')
    await field.fill('')
    await line.keyboard.press('Escape')
    await hidden(app)
  })

  await test.step('"Kept." can be undone: the words are back, about the same one', async () => {
    const notice = await app.window('notice')
    await expect(notice.getByRole('heading', { name: 'Kept.' })).toBeVisible()
    await expect(dayRow(home, 'Ann Berger')).toContainText('relaxed')
    await notice.getByRole('button', { name: 'Undo' }).click()
    await app.window('line')
    await expect(field).toHaveValue('relaxed #launch')
    await expect(line.getByRole('heading', { name: 'About Ann Berger, 10:00' })).toBeVisible()
    await expect(dayRow(home, 'Ann Berger')).not.toContainText('relaxed')
    await line.keyboard.press('Enter')
    await hidden(app)
  })

  await test.step('when that has gone, it can be undone in Today', async () => {
    const notice = await app.window('notice')
    await pointerAway(notice)
    await app.driver.advance(10_000)
    await expect.poll(() => app.isVisible('notice')).toBe(false)
    await home.getByText('Kept: “relaxed”').locator('..').getByRole('button', { name: 'Undo' }).click()
    await expect(home.getByText('Kept: “relaxed”')).toHaveCount(0)
    await openLine(app)
    await expect(field).toHaveValue('relaxed #launch')
  })
})

test('no word is lost: Esc, a restart, a full disk, a journal that takes nothing', async ({ start }) => {
  let app = await start({ clock: '2026-11-24T10:20[Europe/Berlin]' })

  await test.step('Esc hides; opened again, the draft is there with the hour of its typing', async () => {
    const { line, field } = await openLine(app)
    await line.keyboard.type('half a thou')
    await line.keyboard.press('Escape')
    await hidden(app)
    await app.driver.advanceTo('2026-11-24T10:40')
    await openLine(app)
    await expect(field).toHaveValue('half a thou')
    await expect(line.getByText('Your draft from 10:20')).toBeVisible()
    await line.keyboard.type('ght')
    await expect(field).toHaveValue('half a thought')
    await line.keyboard.press('Escape')
    await hidden(app)
  })

  await test.step('also after a restart', async () => {
    await app.close()
    app = await start({ clock: '2026-11-24T13:05[Europe/Berlin]' })
    const { line, field } = await openLine(app)
    await expect(field).toHaveValue('half a thought')
    await expect(line.getByText('Your draft from 10:40')).toBeVisible()
    await line.keyboard.press('Enter')
    await hidden(app)
    expect(await count(app, 'line')).toBe(1)
  })

  await test.step('the disk is full: it says so, the words stay and can be copied', async () => {
    const { line, field } = await openLine(app)
    await app.driver.fillDisk()
    await line.keyboard.type('She found it herself *5')
    await line.keyboard.press('Enter')
    await expect(line.getByRole('alert')).toHaveText(
      /The disk is full, so this is not kept yet\. Your words are still here and stay here\./,
    )
    await expect(field).toHaveValue('She found it herself *5')
    await line.getByRole('button', { name: 'Copy the words' }).click()
    await expect.poll(() => app.driver.clipboard()).toBe('She found it herself *5')
    await expect(line.getByRole('button', { name: 'Copied' })).toBeVisible()
  })

  await test.step('tried again while it is still full, it says the same; with room again, it is kept', async () => {
    const line = await app.window('line')
    await line.getByRole('button', { name: 'Try again' }).click()
    await expect(line.getByRole('alert')).toContainText('The disk is full')
    expect(await count(app, 'line')).toBe(1)
    await app.driver.freeDisk()
    await line.getByRole('button', { name: 'Try again' }).click()
    await hidden(app)
    await expect((await app.window('notice')).getByRole('heading', { name: 'Kept.' })).toBeVisible()
    expect(await count(app, 'line')).toBe(2)
    const { field } = await openLine(app)
    await expect(field).toHaveValue('')
    await expect(line.getByRole('alert')).toHaveCount(0)
  })

  await test.step('the journal takes nothing any more: the same', async () => {
    const line = await app.window('line')
    const readOnly = (on: boolean) =>
      inMain(app.electron, ({ hook }, value) => void hook.journal.db.pragma(`query_only = ${value}`), on ? 'ON' : 'OFF')
    await readOnly(true)
    await line.keyboard.type('and smiled')
    await line.keyboard.press('Enter')
    await expect(line.getByRole('alert')).toHaveText(/The folder cannot be written to, so this is not kept yet\./)
    await expect(line.getByRole('textbox')).toHaveValue('and smiled')
    await readOnly(false)
    await line.getByRole('button', { name: 'Try again' }).press('Enter')
    await hidden(app)
    expect(await count(app, 'line')).toBe(3)
    await openLine(app)
  })

  await test.step('nothing written is nothing kept: Enter hides', async () => {
    const line = await app.window('line')
    await line.keyboard.type('  ')
    await line.keyboard.press('Enter')
    await hidden(app)
    expect(await count(app, 'line')).toBe(3)
  })

  await test.step('the first ten lines are shown how they are kept', async () => {
    const { line } = await openLine(app)
    await expect(line.getByText('Enter keeps, Esc hides')).toBeVisible()
    await line.keyboard.press('Escape')
    await hidden(app)
    for (let kept = 3; kept < 10; kept++) await keep(app, `Line ${kept}`)
    await openLine(app)
    await expect(line.getByText('Enter keeps, Esc hides')).toHaveCount(0)
  })
})
