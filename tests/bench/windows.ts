import { type App, launch, newFolder, removeFolder, type WindowName, withApp } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import { type Row, row } from './row.ts'

const STARTS = 5
const OPENINGS = 20

/** From starting the process to the tray being there, the journal open. */
export async function startTray(): Promise<Row> {
  const times: number[] = []
  for (let at = 0; at < STARTS; at++) {
    const dataFolder = newFolder()
    const from = performance.now()
    const app = await launch({ dataFolder, args: ['--hidden'] })
    times.push(performance.now() - from)
    await app.close()
    removeFolder(dataFolder)
  }
  return row('start.tray', 'ms', times)
}

/**
 * The window has the focus and so has something in it that takes keys; Home takes them as a whole. Asked as often as the
 * page can answer.
 */
async function untilReady(app: App, name: WindowName): Promise<void> {
  const giveUp = performance.now() + 10_000
  while (performance.now() < giveUp) {
    const page = app.electron.windows().find((each) => each.url().includes(`/${name}/`))
    const ready = await page
      ?.evaluate(
        (whole) =>
          document.hasFocus() &&
          (whole ? document.querySelector('main h1') !== null : document.activeElement !== document.body),
        name === 'home',
      )
      .catch(() => false)
    if (ready) return
    await new Promise(setImmediate)
  }
  throw new Error(`the window ${name} was not ready for typing within ten seconds`)
}

/** A window's process goes, as when it crashes: it is built anew. */
const rebuild = (app: App, name: WindowName): Promise<void> =>
  inMain(
    app.electron,
    ({ electron }, page) => {
      const window = electron.BrowserWindow.getAllWindows().find((each) =>
        each.webContents.getURL().includes(`/${page}/`),
      )
      window?.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 0 })
    },
    name,
  )

interface Opening {
  window: WindowName
  /** Out of sight, and what is needed to open it again. */
  prepare: (app: App) => Promise<void>
  open: (app: App) => Promise<void>
}

/** From a person's press to ready for typing, the window built and hidden; against building it anew. */
function openings(name: string, { window, prepare, open }: Opening): Promise<Row> {
  return withApp(async (app) => {
    const opened = async (anew: boolean) => {
      await prepare(app)
      if (anew) await rebuild(app, window)
      const from = performance.now()
      await open(app)
      await untilReady(app, window)
      return performance.now() - from
    }
    await opened(false)
    const warm: number[] = []
    const cold: number[] = []
    for (let at = 0; at < OPENINGS; at++) {
      warm.push(await opened(false))
      if (at % 4 === 0) cold.push(await opened(true))
    }
    return row(name, 'ms', warm, { what: 'building the window', values: cold })
  })
}

export const arriveOpen = () =>
  openings('arrive.open', {
    window: 'arrive',
    prepare: (app) => inMain(app.electron, ({ hook }) => hook.session.arrive.notNow(), null),
    open: (app) => app.driver.pressShortcut('next'),
  })

export const lineOpen = () =>
  openings('line.open', {
    window: 'line',
    prepare: (app) => inMain(app.electron, ({ hook }) => hook.session.line.hide(), null),
    open: (app) => app.driver.pressShortcut('line'),
  })

/** The turn, from a line with words in it: the field and all beneath it are loaded by then. */
export const turnOpen = () =>
  openings('turn.open', {
    window: 'arrive',
    prepare: (app) =>
      inMain(
        app.electron,
        ({ hook }) => {
          hook.session.arrive.notNow()
          hook.session.line.open()
          hook.session.line.draft('A line')
        },
        null,
      ),
    open: (app) => app.driver.pressShortcut('next'),
  })

/** The evening at its first question, after being closed there. */
export const eveningOpen = () =>
  openings('evening.open', {
    window: 'evening',
    prepare: (app) =>
      inMain(
        app.electron,
        ({ electron, hook }) => {
          if (hook.session.evening.view().rows.length === 0) hook.session.evening.remember('Ann Berger')
          hook.session.evening.go('thanks')
          const windows = electron.BrowserWindow.getAllWindows()
          windows.find((each) => each.webContents.getURL().includes('/evening/'))?.hide()
        },
        null,
      ),
    open: (app) => app.driver.chooseInTray('evening'),
  })

export const homeOpen = () =>
  openings('home.open', {
    window: 'home',
    prepare: (app) =>
      inMain(
        app.electron,
        ({ electron }) => {
          const windows = electron.BrowserWindow.getAllWindows()
          windows.find((each) => each.webContents.getURL().includes('/home/'))?.hide()
        },
        null,
      ),
    open: (app) => app.driver.chooseInTray('home'),
  })
