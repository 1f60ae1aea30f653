// The ways in from outside open a window and never write. Whatever else a command line or a link says is not heard.
import { startAgain } from './support/again.ts'
import type { App, WindowName } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { expect, test } from './support/test.ts'

const windows: readonly WindowName[] = ['home', 'arrive', 'line', 'evening', 'notice']

/** As the system hands a link over on macOS. */
const openUrl = (app: App, link: string) =>
  inMain(app.electron, ({ electron }, url) => void electron.app.emit('open-url', { preventDefault() {} }, url), link)

async function hideAll(app: App): Promise<void> {
  await inMain(
    app.electron,
    ({ electron }) => {
      for (const one of electron.BrowserWindow.getAllWindows()) one.hide()
    },
    null,
  )
}
const shown = async (app: App) => {
  const visible = await Promise.all(windows.map(async (name) => ((await app.isVisible(name)) ? [name] : [])))
  return visible.flat()
}
/** Everything the journal holds. */
const kept = (app: App) =>
  inMain(
    app.electron,
    ({ hook }) => {
      const { db } = hook.journal
      const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
      return JSON.stringify(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]))
    },
    null,
  )

test('links and flags open a window and nothing more', async ({ start }) => {
  const app = await start({ args: ['--hidden'] })
  await expect.poll(() => shown(app)).toEqual([])
  const before = await kept(app)

  await test.step('at a later start', async () => {
    for (const [argument, name] of [
      ['--arrive', 'arrive'],
      ['--evening', 'evening'],
      ['threshold://line', 'line'],
      ['threshold://line?text=planted', 'home'],
      ['--evil', 'home'],
    ] as const) {
      await hideAll(app)
      expect(await startAgain(app, argument)).toEqual({ code: 0, left: [] })
      await expect.poll(() => shown(app), argument).toEqual([name])
    }
  })

  await test.step('as a link of the system', async () => {
    for (const [link, name] of [
      ['threshold://arrive', 'arrive'],
      ['threshold://arrive/', 'arrive'],
      ['threshold://evening', 'evening'],
      ['threshold:line', 'line'],
      ['THRESHOLD://home', 'home'],
      ['threshold://settings', 'home'],
    ] as const) {
      await hideAll(app)
      await openUrl(app, link)
      await expect.poll(() => shown(app), link).toEqual([name])
    }
    await expect((await app.window('home')).getByRole('tab', { name: 'Checklist' })).toBeVisible()
  })

  await test.step('what is none of these is not heard', async () => {
    await hideAll(app)
    for (const link of [
      'threshold://line?text=planted',
      'threshold://line#planted',
      'threshold://line/planted',
      'threshold://planted@line',
      'threshold://line:80',
      'threshold://delete',
      'threshold://arrive/here',
      'threshold://quit',
      'threshold:',
      'https://line',
      'file:///etc/passwd',
      '--line',
      '',
    ]) {
      await openUrl(app, link)
      expect([link, await shown(app)]).toEqual([link, []])
    }
  })
  expect(await kept(app)).toBe(before)
})

test('the first start hears them too', async ({ start }) => {
  const app = await start({ args: ['--line'] })
  await expect((await app.window('line')).getByRole('textbox')).toBeFocused()
  expect(await app.isVisible('home')).toBe(false)
})
