import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, type Example, type ExamplePage, kept, startExample } from './example-app.ts'

let example: Example
beforeAll(async () => {
  example = await startExample()
})
afterAll(() => example.close())

/** Calls one method of a window, by id. */
const call = (id: number, method: string, ...args: unknown[]) =>
  example.app.evaluate(
    ({ BrowserWindow }, [id, method, args]) => {
      const window = BrowserWindow.fromId(id) as unknown as Record<string, (...args: unknown[]) => unknown>
      return window[method]?.(...args)
    },
    [id, method, args] as const,
  )

describe('a window', () => {
  test('is hidden and without focus to its page until it is shown, from the first script on', async () => {
    const { id, page } = await example.open()
    expect(await page.evaluate(() => (window as unknown as ExamplePage).born)).toEqual({
      visibility: 'hidden',
      focused: false,
    })
    await call(id, 'show')
    await expect.poll(() => page.evaluate(() => (window as unknown as ExamplePage).heard)).toEqual(['visible', 'focus'])
    expect(await page.evaluate(() => [document.visibilityState, document.hasFocus()])).toEqual(['visible', true])
    await call(id, 'hide')
    await expect.poll(() => page.evaluate(() => [document.hidden, document.hasFocus()])).toEqual([true, false])
    await call(id, 'destroy')
  })

  test('shown inactive is visible and has no focus until it is focused', async () => {
    const { id, page } = await example.open()
    await call(id, 'showInactive')
    await expect
      .poll(() => page.evaluate(() => [document.visibilityState, document.hasFocus()]))
      .toEqual(['visible', false])
    expect(await call(id, 'isFocused')).toBe(false)
    await call(id, 'focus')
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
    await call(id, 'destroy')
  })

  test('takes the focus from the one before', async () => {
    const first = await example.open({ show: true })
    const second = await example.open({ show: true })
    await expect.poll(() => first.page.evaluate(() => document.hasFocus())).toBe(false)
    expect(await second.page.evaluate(() => (window as unknown as ExamplePage).born)).toEqual({
      visibility: 'visible',
      focused: true,
    })
    await call(first.id, 'destroy')
    await call(second.id, 'destroy')
  })

  test('that cannot be focused is shown without it', async () => {
    const { id, page } = await example.open({ focusable: false })
    await call(id, 'show')
    await expect
      .poll(() => page.evaluate(() => [document.visibilityState, document.hasFocus()]))
      .toEqual(['visible', false])
    await call(id, 'destroy')
  })

  test('zoomed to 200% lays its page out in half the width', async () => {
    const { id, page } = await example.open()
    const measure = () => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio, visualViewport?.scale])
    expect(await measure()).toEqual([400, 300, 1, 1])
    await example.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.webContents.setZoomFactor(2), id)
    await expect.poll(measure).toEqual([200, 150, 2, 1])
    expect(await page.evaluate(() => matchMedia('(max-width: 200px)').matches)).toBe(true)
    await call(id, 'destroy')
  })

  test('keeps to its smallest size and tells its page of a new one', async () => {
    const { id, page } = await example.open({ minWidth: 300 })
    await call(id, 'setSize', 100, 500)
    expect(await call(id, 'getSize')).toEqual([300, 500])
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([300, 500])
    await call(id, 'destroy')
  })

  test('says whether it is protected from capture, on top and on all workspaces', async () => {
    const { id } = await example.open()
    await call(id, 'setContentProtection', true)
    await call(id, 'setAlwaysOnTop', true, 'screen-saver')
    await call(id, 'setVisibleOnAllWorkspaces', true, { skipTransformProcessType: true })
    expect(await call(id, 'isContentProtected')).toBe(true)
    expect(await call(id, 'isAlwaysOnTop')).toBe(true)
    const levels = await drive(example.app, (s) => s.calls('BrowserWindow.setAlwaysOnTop').map(({ args }) => args))
    expect(levels.at(-1)).toEqual([id, true, 'screen-saver'])
    await call(id, 'destroy')
  })

  test('is found by its page, and closes when its page closes itself', async () => {
    const { id, page } = await example.open()
    const handle = await example.app.browserWindow(page)
    expect(await handle.evaluate((window: Electron.BrowserWindow) => window.id)).toBe(id)
    await page.evaluate(() => window.close()).catch(() => {})
    const ids = () => example.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.id))
    await expect.poll(ids).not.toContain(id)
    const other = await example.open()
    await other.page.close()
    await expect.poll(ids).not.toContain(other.id)
  })

  test('prints a PDF and takes its own picture', async () => {
    const { id } = await example.open({ show: true })
    const made = await example.app.evaluate(async ({ BrowserWindow }, id) => {
      const contents = BrowserWindow.fromId(id)?.webContents as Electron.WebContents
      const pdf = await contents.printToPDF({ pageSize: 'A4' })
      const picture = await contents.capturePage()
      return {
        pdf: pdf.subarray(0, 5).toString(),
        size: picture.getSize(),
        png: picture.toPNG().toString('latin1', 1, 4),
      }
    }, id)
    expect(made).toEqual({ pdf: '%PDF-', size: { width: 400, height: 300 }, png: 'PNG' })
    await call(id, 'destroy')
  })

  test('whose renderer crashes says so, and comes back when it is loaded again', async () => {
    const { id } = await example.open()
    const contents = <Result>(run: (contents: Electron.WebContents) => Result) =>
      example.app.evaluate(
        ({ BrowserWindow }, [id, source]) =>
          // biome-ignore lint/security/noGlobalEval: a function crosses to the other process as its text
          globalThis.eval(`(${source})`)(BrowserWindow.fromId(id)?.webContents) as Result,
        [id, String(run)] as const,
      )
    const webContentsId = await contents((c) => c.id)
    expect(await contents((c) => c.isCrashed())).toBe(false)
    await drive(example.app, (s, webContentsId) => s.crash(webContentsId), webContentsId)
    await expect.poll(() => contents((c) => c.isCrashed())).toBe(true)
    expect(await kept(example.app, 'events')).toEqual(
      expect.arrayContaining([
        ['render-process-gone', 'crashed'],
        ['app render-process-gone', 'crashed'],
      ]),
    )
    await contents((c) => c.loadURL('app://example/page.html?again'))
    expect(await contents((c) => c.isCrashed())).toBe(false)
    expect(await contents((c) => c.executeJavaScript('bridge.echo(location.search)'))).toEqual(['?again'])
    await call(id, 'destroy')
  })
})

describe('Playwright', () => {
  test('finds the first window and writes a trace, and Chromium’s files lie under the user data', async () => {
    const { id, page } = await example.open({ show: true })
    expect(example.app.windows()).toContain(await example.app.firstWindow())
    const trace = path.join(example.userData, 'trace.zip')
    await example.app.context().tracing.start({ screenshots: true, snapshots: true })
    await page.getByLabel('Words').fill('written')
    await example.app.context().tracing.stop({ path: trace })
    expect(existsSync(trace)).toBe(true)
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
    expect(readdirSync(path.join(example.userData, 'stand-in-chromium'))).toContain('Default')
    await call(id, 'destroy')
  })
})
