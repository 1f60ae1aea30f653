// kill -9, in the middle of everything: what was typed is there, and what was kept is all there.
import type { App } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { checkItem, chooseCalendar, count, MORNING, reached, today } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const LINES = 40

/** The first `count` lines of a busy day, each found by a word of its own. */
const lineText = (n: number) => `Caller ${n} asked about delivery, word${n}x`

async function search(app: App, asked: string) {
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+2')
  const field = home.getByRole('searchbox', { name: 'Search the journal' })
  await field.fill(asked)
  return home
}

test('killed while a line is typed', async ({ start }) => {
  let app = await start({ clock: '2026-11-24T10:20[Europe/Berlin]' })

  await test.step('nothing typed is gone', async () => {
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.keyboard.type('She asked twice what it costs, and I wen')
    await reached(line)
    await app.kill()
    app = await start({ clock: '2026-11-24T10:25[Europe/Berlin]' })
    await app.driver.pressShortcut('line')
    const again = await app.window('line')
    const field = again.getByRole('textbox')
    await expect(field).toHaveValue('She asked twice what it costs, and I wen')
    await again.keyboard.type('t quiet')
    await expect(field).toHaveValue('She asked twice what it costs, and I went quiet')
  })

  await test.step('and the page alone may go: its window comes back with the words', async () => {
    const lost = await app.window('line')
    await reached(lost)
    await inMain(
      app.electron,
      ({ electron: { BrowserWindow } }) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().includes('/line/'))
          ?.webContents.forcefullyCrashRenderer(),
      null,
    )
    await expect
      .poll(async () => {
        const page = app.electron.windows().find((each) => each !== lost && each.url().includes('/line/'))
        return page?.getByRole('textbox').inputValue({ timeout: 1_000 })
      })
      .toBe('She asked twice what it costs, and I went quiet')
    expect(await app.isVisible('line')).toBe(true)
  })
})

test('killed while Arrive is answered', async ({ start }) => {
  let app = await start({ clock: '2026-11-24T09:50[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)

  await test.step('a conversation of the calendar: Arrive comes again, with its answers the thought and the if-then half typed', async () => {
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    for (const key of ['1', '2', '2', 'p']) await arrive.keyboard.press(key)
    await arrive.keyboard.type('The invoice looks wro')
    await arrive.keyboard.press('Escape')
    await arrive.getByRole('button', { name: 'Write an if-then' }).click()
    await arrive.getByLabel('If …').fill('she asks about pri')
    await reached(arrive)
    await app.kill()

    app = await start({ clock: '2026-11-24T09:56[Europe/Berlin]', args: ['--hidden'] })
    const again = await app.window('arrive')
    await expect(again.getByRole('heading', { name: 'Ann Berger' })).toBeVisible()
    await expect(checkItem(again, 'Had enough').getByRole('radio', { name: 'Met' })).toBeChecked()
    await expect(checkItem(again, 'Body comfortable').getByRole('radio', { name: 'Not yet' })).toBeChecked()
    await again.getByRole('button', { name: 'Park a thought' }).click()
    await expect(again.getByLabel('The thought')).toHaveValue('The invoice looks wro')
    await again.keyboard.press('Escape')
    await again.getByRole('button', { name: 'Write an if-then' }).click()
    await expect(again.getByLabel('If …')).toHaveValue('she asks about pri')
    await again.keyboard.press('Enter')
    await expect(again.getByLabel('I’ll …')).toBeFocused()
    await again.keyboard.press('Escape')
    await again.getByRole('button', { name: 'I’m here' }).click()
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('in conversation it is still in conversation', async () => {
    await app.driver.advanceTo('2026-11-24T10:05')
    await app.kill()
    app = await start({ clock: '2026-11-24T10:06[Europe/Berlin]' })
    await expect((await today(app)).getByText('In conversation since 10:00')).toBeVisible()
    await app.driver.chooseInTray('done')
  })

  await test.step('a walk-in: the name is there', async () => {
    await app.driver.advanceTo('2026-11-24T11:50')
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('combobox')).toBeFocused()
    await arrive.keyboard.type('Priya Ram')
    await reached(arrive)
    await app.kill()
    app = await start({ clock: '2026-11-24T11:51[Europe/Berlin]' })
    await app.driver.pressShortcut('next')
    await expect((await app.window('arrive')).getByRole('combobox')).toHaveValue('Priya Ram')
  })
})

test('killed while many lines are kept', async ({ start }) => {
  let app = await start({ clock: '2026-11-24T09:00[Europe/Berlin]' })
  let kept = 0

  await test.step('one after the other, as fast as they can be kept, until the power goes', async () => {
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    const keeping = line.evaluate(
      async ([count, texts]) => {
        for (const text of texts) await window.threshold.line.keep(text)
        return count
      },
      [LINES, Array.from({ length: 2_000 }, (_, n) => lineText(n))] as const,
    )
    const ended = keeping.then(
      () => 'ended',
      () => 'killed',
    )
    await expect.poll(() => count(app, 'line'), { intervals: [5] }).toBeGreaterThan(LINES)
    // What is there now was said to be kept.
    kept = await count(app, 'line')
    await app.kill()
    expect(await ended).toBe('killed')
  })

  await test.step('the kept ones are all there, in their order, and nothing half', async () => {
    app = await start({ clock: '2026-11-24T09:05[Europe/Berlin]' })
    const after = await count(app, 'line')
    expect(after).toBeGreaterThanOrEqual(kept)
    expect(await count(app, 'words')).toBe(after)
    const home = await search(app, 'delivery')
    await expect(home.getByText(`${after} lines`, { exact: true })).toBeVisible()
  })

  await test.step('search finds each by its word', async () => {
    for (const n of [0, Math.floor(kept / 2), kept - 1]) {
      const home = await search(app, `word${n}x`)
      await expect(home.getByText('1 line', { exact: true })).toBeVisible()
      await expect(home.getByText(lineText(n)).first()).toBeVisible()
    }
  })
})
