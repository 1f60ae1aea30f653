import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, EXAMPLE, type Example, startExample } from './example-app.ts'

let example: Example
beforeAll(async () => {
  example = await startExample({ STAND_IN_LOCALE: 'de-AT,en' })
})
afterAll(() => example.close())

describe('the look of the system', () => {
  test('reaches open pages, new ones and nativeTheme', async () => {
    const { page } = await example.open()
    await drive(example.app, (s) => {
      s.theme.system('dark')
      s.theme.reducedMotion(true)
      s.theme.contrast('more')
      s.theme.forcedColors(true)
    })
    const seen = (page: import('@playwright/test').Page) =>
      page.evaluate(() =>
        [
          'prefers-color-scheme: dark',
          'prefers-reduced-motion: reduce',
          'prefers-contrast: more',
          'forced-colors: active',
        ].map((query) => matchMedia(`(${query})`).matches),
      )
    await expect.poll(() => seen(page)).toEqual([true, true, true, true])
    const later = await example.open()
    await expect.poll(() => seen(later.page)).toEqual([true, true, true, true])
    const theme = await example.app.evaluate(({ nativeTheme }) => [
      nativeTheme.shouldUseDarkColors,
      nativeTheme.shouldUseHighContrastColors,
      nativeTheme.inForcedColorsMode,
    ])
    expect(theme).toEqual([true, true, true])
    await example.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'light'
    })
    await expect.poll(() => seen(page)).toEqual([false, true, true, true])
    await page.close()
    await later.page.close()
  })

  test('stays when Playwright attaches to a page later, with a look of its own making', async () => {
    await drive(example.app, (s) => s.theme.reducedMotion(true))
    const { page } = await example.open()
    const portFile = path.join(example.userData, 'stand-in-chromium', 'DevToolsActivePort')
    const [port] = readFileSync(portFile, 'utf8').split('\n')
    const late = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const reduced = () => page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
    await expect.poll(reduced).toBe(true)
    await late.close()
    await page.close()
  })
})

describe('displays', () => {
  test('come and go, and points and rectangles find theirs', async () => {
    const seen = await example.app.evaluate(({ screen, ...electron }) => {
      const { displays } = (electron as unknown as { __standIn: import('./driver.ts').StandIn }).__standIn
      const heard: unknown[] = []
      for (const name of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
        screen.on(name as 'display-added', (_event, display) => heard.push([name, display.id]))
      }
      displays.set([
        { id: 1, scaleFactor: 2 },
        { id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } },
      ])
      displays.cursor({ x: 2000, y: 10 })
      const found = [
        screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).id,
        screen.getDisplayNearestPoint({ x: -500, y: 100 }).id,
        screen.getDisplayMatching({ x: 1200, y: 0, width: 400, height: 300 }).id,
        screen.getPrimaryDisplay().id,
      ]
      return { heard, found }
    })
    expect(seen.heard).toEqual([
      ['display-metrics-changed', 1],
      ['display-added', 2],
    ])
    expect(seen.found).toEqual([2, 1, 2, 1])
    const { page } = await example.open({ x: 10, y: 10 })
    expect(await page.evaluate(() => devicePixelRatio)).toBe(2)
    const gone = await example.app.evaluate(({ screen, ...electron }) => {
      const { displays } = (electron as unknown as { __standIn: import('./driver.ts').StandIn }).__standIn
      const ids: number[] = []
      screen.on('display-removed', (_event, display) => ids.push(display.id))
      displays.set([{ id: 1 }])
      return { ids, left: screen.getAllDisplays().map(({ id }) => id) }
    })
    expect(gone).toEqual({ ids: [2], left: [1] })
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1)
    await page.close()
  })
})

describe('everything around', () => {
  test('dialogs are answered from a queue, and dismissed when it is empty', async () => {
    await drive(example.app, (s) => s.dialog.answer({ response: 1 }))
    await drive(example.app, (s) => s.dialog.answer({ filePaths: ['/a.csv'] }))
    const answers = await example.app.evaluate(async ({ dialog }) => [
      (await dialog.showMessageBox({ message: 'Sure?', buttons: ['No', 'Yes'] })).response,
      await dialog.showOpenDialog({}),
      (await dialog.showMessageBox({ message: 'Again?', buttons: ['Yes', 'No'] })).response,
      await dialog.showSaveDialog({}),
    ])
    expect(answers).toEqual([1, { canceled: false, filePaths: ['/a.csv'] }, 1, { canceled: true, filePath: '' }])
    expect((await drive(example.app, (s) => s.dialog.shown())).map(({ api }) => api)).toContain('showSaveDialog')
  })

  test('power, idleness and the clipboard follow the driver', async () => {
    const seen = await example.app.evaluate(async ({ powerMonitor, clipboard, ...electron }) => {
      const { power } = (electron as unknown as { __standIn: import('./driver.ts').StandIn }).__standIn
      const heard: string[] = []
      for (const name of ['suspend', 'resume', 'lock-screen', 'on-battery'] as const) {
        powerMonitor.on(name as 'suspend', () => heard.push(name))
      }
      power.suspend()
      power.resume()
      power.idle(301)
      const idle = [powerMonitor.getSystemIdleTime(), powerMonitor.getSystemIdleState(300)]
      power.lock()
      power.battery(true)
      await clipboard.writeText('copied')
      return {
        heard,
        idle,
        state: powerMonitor.getSystemIdleState(300),
        battery: powerMonitor.onBatteryPower,
        text: await clipboard.readText(),
      }
    })
    expect(seen).toEqual({
      heard: ['suspend', 'resume', 'lock-screen', 'on-battery'],
      idle: [301, 'idle'],
      state: 'locked',
      battery: true,
      text: 'copied',
    })
  })

  test('what the app opens outside is only recorded', async () => {
    await example.app.evaluate(({ shell }) => shell.openExternal('https://example.com/help'))
    expect(await drive(example.app, (s) => s.calls('shell.openExternal'))).toEqual([
      { api: 'shell.openExternal', args: ['https://example.com/help'] },
    ])
  })

  test('the language is the one asked for, in the app and in its pages', async () => {
    expect(
      await example.app.evaluate(({ app }) => [
        app.getLocale(),
        app.getSystemLocale(),
        app.getPreferredSystemLanguages(),
      ]),
    ).toEqual(['de-AT', 'de-AT', ['de-AT', 'en']])
    const { page } = await example.open()
    expect(await page.evaluate(() => [navigator.language, navigator.languages])).toEqual(['de-AT', ['de-AT', 'en']])
    await page.close()
  })

  test('the app’s name, version and folders are its own', async () => {
    const seen = await example.app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      userData: app.getPath('userData'),
      folder: app.getAppPath(),
      node: process.versions.node.split('.')[0],
      electron: process.versions.electron,
    }))
    expect(seen).toEqual({
      name: 'Example',
      version: '1.2.3',
      userData: example.userData,
      folder: EXAMPLE,
      node: '24',
      electron: expect.stringMatching(/^\d+\./),
    })
  })

  test('what the stand-in lacks throws and says its name', async () => {
    await expect(example.app.evaluate((electron) => Object(electron).nothingOfElectrons)).rejects.toThrow(
      '[stand-in] electron.nothingOfElectrons is not implemented',
    )
    await expect(example.app.evaluate(({ app }) => app.getGPUInfo('basic'))).rejects.toThrow(
      '[stand-in] app.getGPUInfo is not implemented',
    )
    await expect(example.app.evaluate((electron) => electron.contentTracing.startRecording({}))).rejects.toThrow(
      '[stand-in] contentTracing.startRecording is not implemented',
    )
  })
})
