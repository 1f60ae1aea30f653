import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { allReached, createDriver, type Driver, inMain, onRealElectron } from './driver.ts'

export type WindowName = 'arrive' | 'line' | 'notice' | 'home' | 'evening' | 'first-run' | 'fault'

const root = path.resolve(import.meta.dirname, '../../..')
/** A machine under load takes its time; what is stuck is ended, and the test says so. */
const QUITS_WITHIN_MS = 20_000
/** Characters. */
const SAID_AT_MOST = 4_000
const STAND_IN = path.join(root, 'tests/stand-in/electron')

export interface LaunchOptions {
  dataFolder: string
  /** Wall time and zone at which the test clock starts. */
  clock?: string
  /** False for someone who starts it for the first time. */
  welcomed?: boolean
  args?: string[]
  env?: Record<string, string>
}

export interface App {
  electron: ElectronApplication
  driver: Driver
  dataFolder: string
  window(name: WindowName): Promise<Page>
  isVisible(name: WindowName): Promise<boolean>
  isFocused(name: WindowName): Promise<boolean>
  isRunning(): boolean
  /** What the app has said last on its error stream: why a window did not come, for instance. */
  said(): string
  close(): Promise<void>
  /** kill -9, of the whole process. */
  kill(): Promise<void>
}

/** Which there are in main, and whether they are shown. */
const windowsOf = (electron: ElectronApplication): Promise<string[]> =>
  inMain(
    electron,
    ({ electron: { BrowserWindow } }) =>
      BrowserWindow.getAllWindows().map(
        (window) => `${window.webContents.getURL()} ${window.isVisible() ? 'shown' : 'hidden'}`,
      ),
    null,
  )

export function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'threshold-'))
}

/** Someone who has gone through the first run: the settings say so, and so does their good copy. */
export function welcome(folder: string): void {
  if (existsSync(path.join(folder, 'journal.key'))) return
  for (const name of ['config.json', 'config.good.json']) {
    writeFileSync(path.join(folder, name), JSON.stringify({ schemaVersion: 1, welcomed: true }))
  }
}

export async function launch(options: LaunchOptions): Promise<App> {
  if (options.welcomed !== false) welcome(options.dataFolder)
  const electron = await _electron.launch({
    ...(onRealElectron ? {} : { executablePath: STAND_IN }),
    cwd: root,
    args: [
      '.',
      `--user-data-dir=${options.dataFolder}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
    env: {
      ...(process.env as Record<string, string>),
      THRESHOLD_TEST_CLOCK: options.clock ?? '2026-11-24T08:30[Europe/Berlin]',
      // What starts at login stays out of the tester's own session.
      XDG_CONFIG_HOME: `${options.dataFolder}-config`,
      STAND_IN_LOCALE: 'en-GB',
      STAND_IN_KEYCHAIN: `${options.dataFolder}-keychain`,
      ...options.env,
    },
    timeout: 30_000,
  })
  // The journal is open, or a window says why it is not.
  await expect
    .poll(
      () =>
        inMain(
          electron,
          ({ hook, electron: { BrowserWindow } }) =>
            hook?.journal !== undefined || BrowserWindow.getAllWindows().some((window) => window.isVisible()),
          null,
        ),
      { timeout: 30_000, intervals: [10] },
    )
    .toBe(true)
  // Asked now: once it is gone, Playwright has no process to show.
  const child = electron.process()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  child.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-SAID_AT_MOST)
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  const visible = (name: WindowName, what: 'isVisible' | 'isFocused') =>
    inMain(
      electron,
      ({ electron: { BrowserWindow } }, [page, asked]) =>
        BrowserWindow.getAllWindows().some(
          (window) => window.webContents.getURL().includes(`/${page}/`) && window[asked](),
        ),
      [name, what] as const,
    )
  const find = (name: WindowName) => electron.windows().find((page) => page.url().includes(`/${name}/`))
  return {
    electron,
    driver: createDriver(electron),
    dataFolder: options.dataFolder,
    async window(name) {
      let page: Page | undefined
      const isShown = async () => {
        page = find(name)
        const isThere = page
          ?.locator('#root > *')
          .first()
          .waitFor({ state: 'attached', timeout: 1000 })
          .then(() => true)
        // One that was let go a moment ago is still there for a moment, beside the one that is built in its place.
        return (
          ((await isThere?.catch(() => false)) ?? false) && (await visible(name, 'isVisible')) && find(name) === page
        )
      }
      await expect
        .poll(isShown, { message: `the window ${name} is shown`, timeout: 15_000, intervals: [20, 50, 100] })
        .toBe(true)
        .catch(async (fault: Error) => {
          fault.message += `\nThere are ${(await windowsOf(electron)).join(', ')}, and pages of ${electron
            .windows()
            .map((each) => each.url())
            .join(', ')}.`
          throw fault
        })
      return page as unknown as Page
    },
    isVisible: (name) => visible(name, 'isVisible'),
    isFocused: (name) => visible(name, 'isFocused'),
    said: () => said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async close() {
      await allReached(electron)
      // Playwright's own way quits in the middle of whatever runs, and within a query the journal cannot be closed.
      await inMain(electron, ({ electron: { app } }) => void setImmediate(() => app.quit()), null)
      const late = new AbortController()
      const tooLate = setTimeout(QUITS_WITHIN_MS, true, { signal: late.signal }).catch(() => false)
      if (await Promise.race([gone, tooLate])) {
        const left = processesOf(options.dataFolder)
        await kill()
        throw new Error(`the app did not quit within ${QUITS_WITHIN_MS} ms; of it there still ran:\n${left.join('\n')}`)
      }
      late.abort()
      await electron.close()
    },
    kill,
  }
}

/** The app in the tray, on a folder of its own that is gone afterwards. */
export async function withApp<T>(use: (app: App) => Promise<T>): Promise<T> {
  const dataFolder = newFolder()
  const app = await launch({ dataFolder, args: ['--hidden'] })
  try {
    return await use(app)
  } finally {
    await app.close()
    removeFolder(dataFolder)
  }
}

/** Nothing was refused by the content security policy, nothing left the app, no page threw. */
export async function expectQuiet(app: App): Promise<void> {
  for (const page of app.electron.windows()) {
    const violations = await violationsIn(page).catch((fault: unknown) => {
      if (page.isClosed()) return [] // let go just now
      throw fault
    })
    expect(violations, `${page.url()} keeps the content security policy`).toEqual([])
  }
  if (onRealElectron) return
  expect(await inMain(app.electron, ({ standIn }) => standIn.blockedRequests(), null)).toEqual([])
  expect(await inMain(app.electron, ({ standIn }) => standIn.rendererErrors(), null)).toEqual([])
}

async function violationsIn(page: Page): Promise<string[]> {
  // A window that is just being built has nothing to say yet, and would lose what is asked of it.
  await page.waitForURL((url) => url.protocol !== 'about:')
  await page.waitForLoadState('load')
  return page.evaluate(() => {
    const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true })
    observer.observe()
    return observer.takeRecords().map((report) => JSON.stringify(report.body))
  })
}

export function removeFolder(folder: string): void {
  // Windows lets go of a file a moment after its process has ended.
  for (const each of [folder, `${folder}-keychain`, `${folder}-config`])
    rmSync(each, { recursive: true, force: true, maxRetries: 10 })
}

/** The processes that still run from a folder; none may be left behind. */
export function processesOf(folder: string): string[] {
  try {
    return execFileSync('pgrep', ['-f', '-a', folder], { encoding: 'utf8' }).trim().split('\n')
  } catch {
    return []
  }
}
