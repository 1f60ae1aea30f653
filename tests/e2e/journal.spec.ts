// The journal read back: by day, by search as it is typed, one conversation whole, and as far back as there is anything.
import type { Page } from '@playwright/test'
import type { App } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { expect, test } from './support/test.ts'

const DAYS = 60
const A_DAY = 5
const TODAY = '2026-11-24'

/** Walk-ins of the last sixty working-like days, five a day, each with its line; the clock is left at this morning. */
function live(app: App): Promise<void> {
  return inMain(
    app.electron,
    ({ hook: { journal, clock } }, [days, aDay]) => {
      const names = ['Ann Berger', 'Zoë Lindqvist', 'Omar Haddad', 'Priya Raman', 'Tomás Vidal']
      const first = Date.UTC(2026, 10, 24) - days * 86_400_000
      for (let n = 0; n < days * aDay; n++) {
        const day = new Date(first + Math.floor(n / aDay) * 86_400_000).toISOString().slice(0, 10)
        clock.jumpTo(`${day}T${10 + (n % aDay)}:00`)
        journal.keep(() => {
          const person = journal.people.byName(names[n % names.length] ?? '')
          const conversation = journal.conversations.addWalkIn(clock.now())
          journal.conversations.setPersons(conversation, [person])
          journal.conversations.begin(conversation, clock.now())
          clock.advance(600_000)
          journal.conversations.end(conversation, clock.now(), true)
          const text = n === 7 ? 'the café by the canal was too loud, and “+500%” is no rating' : `talk number ${n}`
          const nothing = { persons: [], tags: [], promises: [], presence: undefined, outcome: undefined }
          journal.lines.keep({ ...nothing, text, conversation })
        })
      }
      clock.jumpTo('2026-11-24T08:30')
    },
    [DAYS, A_DAY] as const,
  )
}

const rows = (home: Page) => home.locator('.entry')

/** Scrolls down until there is no more to read on. */
async function scrollToEnd(home: Page, last: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await rows(home).last().scrollIntoViewIfNeeded()
        return home.getByText(last, { exact: true }).count()
      },
      { intervals: [10], timeout: 15_000 },
    )
    .toBe(1)
}

test('sixty days of lines are read back, searched, marked and found again after a restart', async ({ start }) => {
  let app = await start({ clock: '2026-08-01T08:00[Europe/Berlin]', args: ['--hidden'] })
  await live(app)
  await app.driver.chooseInTray('home')
  let home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+2')

  await test.step('by day, the newest first, and further on while it is scrolled', async () => {
    await expect(rows(home).first()).toContainText(`talk number ${DAYS * A_DAY - 1}`)
    await expect(home.getByRole('heading', { level: 2 }).first()).toHaveText('Monday 23 November')
    expect(await rows(home).count()).toBeLessThan(DAYS * A_DAY)
    await scrollToEnd(home, 'talk number 0')
    await expect(rows(home)).toHaveCount(DAYS * A_DAY)
    const days = await home.getByRole('heading', { level: 2 }).allTextContents()
    expect(new Set(days).size).toBe(DAYS)
    const numbers = (await home.locator('.entry-line').allTextContents()).map((text) =>
      Number(/\d+$/.exec(text)?.[0] ?? 7),
    )
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
  })

  const search = home.getByRole('searchbox', { name: 'Search the journal' })
  const found = (count: string) => expect(home.getByText(count, { exact: true })).toBeVisible()

  await test.step('search as it is typed: accents, beginnings, several words, a name', async () => {
    await home.keyboard.press('/')
    await expect(search).toBeFocused()
    await home.keyboard.type('caf')
    await found('1 line')
    await home.keyboard.type('e')
    await found('1 line')
    await expect(home.locator('mark')).toHaveText('café')
    await search.fill('loud CANAL')
    await found('1 line')
    await expect(home.locator('mark')).toHaveText(['canal', 'loud'])
    await search.fill('zoe')
    await found(`${DAYS} lines`)
    await search.fill('zoe numb')
    await found(`${DAYS} lines`)
    await search.fill('number 4')
    await found('11 lines')
    await search.fill('number 4 ')
    await found('1 line')
  })

  await test.step('what is found is read on too', async () => {
    await search.fill('talk')
    await found(`${DAYS * A_DAY - 1} lines`)
    await scrollToEnd(home, 'talk number 0')
    await expect(rows(home)).toHaveCount(DAYS * A_DAY - 1)
  })

  await test.step('nothing found is said, signs and operators are harmless, Esc clears', async () => {
    for (const asked of [
      'unheard',
      '"',
      '*',
      'loud" OR "talk',
      'NEAR(loud, 2)',
      'text:loud AND x',
      "'; DROP",
      "don't",
      '3.5',
      '^',
      '\\',
      '-',
    ]) {
      await search.fill('loud')
      await found('1 line')
      await search.fill(asked)
      await expect(home.getByText('No line has these words.'), asked).toBeVisible()
    }
    for (const asked of ['"loud', '"loud"', 'loud*', '(canal)', '+500%']) {
      await search.fill('unheard')
      await found('No line has these words.')
      await search.fill(asked)
      await found('1 line')
    }
    await home.keyboard.press('Escape')
    await expect(search).toHaveValue('')
    await expect(search).toBeFocused()
    await expect(rows(home).first()).toContainText(`talk number ${DAYS * A_DAY - 1}`)
  })

  await test.step('a conversation has its own page; Esc leads back to where one was', async () => {
    await search.fill('canal')
    await found('1 line')
    const opener = home.getByRole('button', { name: /Omar Haddad/ })
    await opener.press('Enter')
    await expect(home.getByRole('heading', { level: 1, name: 'Omar Haddad' })).toBeFocused()
    const page = home.getByRole('article')
    await expect(page.getByText('the café by the canal', { exact: false })).toBeVisible()
    await expect(page.getByText('Saturday 26 September, 12:00', { exact: true })).toBeVisible()
    await home.keyboard.press('Escape')
    await expect(search).toHaveValue('canal')
    await expect(opener).toBeFocused()
    await search.focus()
    await home.keyboard.press('Escape')
  })

  const newest = () => rows(home).first()
  await test.step('didn’t happen, moved, and back as it was', async () => {
    await expect(newest()).toContainText(`talk number ${DAYS * A_DAY - 1}`)
    await newest().getByRole('button').click()
    const line = home.getByRole('article').getByText(`talk number ${DAYS * A_DAY - 1}`)
    await home.getByRole('button', { name: 'Didn’t happen' }).click()
    await expect(home.getByRole('article').getByText('didn’t happen', { exact: true })).toBeVisible()
    await expect(line).toBeVisible()
    await home.getByRole('button', { name: 'Back as it was' }).click()
    await expect(home.getByRole('article').getByText('didn’t happen', { exact: true })).toBeHidden()
    await home.getByRole('button', { name: 'Moved' }).click()
    await expect(home.getByRole('article').getByText('moved', { exact: true })).toBeVisible()
    await home.keyboard.press('Escape')
    await expect(newest()).toContainText('moved')
    await expect(newest()).toContainText(`talk number ${DAYS * A_DAY - 1}`)
  })

  await test.step('all of it is there after a restart', async () => {
    await app.close()
    app = await start({ clock: `${TODAY}T09:00[Europe/Berlin]` })
    home = await app.window('home')
    await home.keyboard.press('ControlOrMeta+2')
    await expect(newest()).toContainText('moved')
    await home.keyboard.press('/')
    await home.keyboard.type('CAFÉ')
    await expect(home.getByText('1 line', { exact: true })).toBeVisible()
  })
})

test('a line appears in the journal while it is open, and one about nobody stands by itself', async ({ start }) => {
  const app = await start()
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+2')
  await expect(home.getByText('What you keep appears here, day by day.')).toBeVisible()
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  await line.keyboard.type('slept well #rest *4')
  await line.keyboard.press('Enter')
  await expect(rows(home)).toHaveCount(1)
  await expect(rows(home)).toContainText(['About no one'])
  await expect(rows(home)).toContainText(['#rest'])
  await expect(rows(home)).toContainText(['Presence 4 of 5'])
  await expect(home.getByText('slept well', { exact: true })).toBeVisible()
  const notice = await app.window('notice')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(home.getByText('What you keep appears here, day by day.')).toBeVisible()
})
