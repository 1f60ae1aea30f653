// What a person does outside the windows (the tray, a shortcut, a file dialog), and what the world does to the app. On
// the stand-in it goes through its drivers; on the real Electron, whose tray and shortcuts no test can press, through
// the parts they are wired to. Everything else in the journeys is the same.
import type { ElectronApplication } from '@playwright/test'
import type { Clock } from '../../../src/main/clock.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import type { Session } from '../../../src/main/session.ts'
import type { TestClock } from '../../../src/main/test-clock.ts'
import type { StandIn } from '../../stand-in/driver.ts'
import type { DisplayGiven } from '../../stand-in/host/display-geometry.ts'

export const onRealElectron = process.env.THRESHOLD_E2E === 'electron'

export interface Hook {
  clock: Clock & TestClock
  journal: Journal
  session: Session
  tray: { menu(): Electron.Menu }
  /** What the system and whoever is at the keys hold. */
  systemHolds(): readonly string[]
  /** Says everything in another language, as the setting would; without one, in the user's again. */
  speak(language?: string): void
}

type World = { hook: Hook; standIn: StandIn; electron: typeof Electron.CrossProcessExports }

/** Runs in the main process. `what` is sent as text, so it can use nothing but its arguments. */
export function inMain<R, A>(
  app: ElectronApplication,
  what: (world: World, argument: A) => R,
  argument: A,
): Promise<Awaited<R>> {
  return app.evaluate(
    async (electron, { source, value }) => {
      // The inspector speaks up in the middle of whatever runs, even of a query, where nothing of the app ever comes in.
      await new Promise((free) => setImmediate(free))
      const hook = (globalThis as unknown as { thresholdTest: Hook }).thresholdTest
      const standIn = (electron as unknown as { __standIn: StandIn }).__standIn
      const run = new Function(`return (${source})`)() as (world: unknown, argument: unknown) => unknown
      return (await run({ hook, standIn, electron }, value)) as Awaited<R>
    },
    { source: String(what), value: argument },
  ) as Promise<Awaited<R>>
}

export interface Look {
  dark?: boolean
  contrast?: boolean
  forced?: boolean
}

export interface MenuRow {
  id: string
  label: string
  enabled: boolean
  submenu?: MenuRow[]
}

/**
 * What was pressed or typed has reached main: a request that follows it is answered. People are slow, and tests are not:
 * without it, time would pass, or the next shortcut be pressed, before the last key was heard.
 */
export async function allReached(app: ElectronApplication): Promise<void> {
  const asks = app.windows().map((page) =>
    // One that is being built, or has crashed, has nothing on its way.
    page.evaluate(() => window.threshold.window.surroundings().then(() => {})).catch(() => {}),
  )
  await Promise.all(asks)
}

export function createDriver(app: ElectronApplication) {
  const then = async <R, A>(what: (world: World, argument: A) => R, argument: A): Promise<Awaited<R>> => {
    await allReached(app)
    return inMain(app, what, argument)
  }
  return {
    trayMenu: (): Promise<MenuRow[]> =>
      inMain(
        app,
        ({ hook }) => {
          const rows = (menu: Electron.Menu): MenuRow[] =>
            menu.items.map(({ id, label, enabled, submenu }) => ({
              id,
              label,
              enabled,
              ...(submenu ? { submenu: rows(submenu) } : {}),
            }))
          return rows(hook.tray.menu())
        },
        null,
      ),
    chooseInTray: (id: string): Promise<void> =>
      onRealElectron
        ? then(({ hook }, item) => hook.tray.menu().getMenuItemById(item)?.click(), id)
        : then(({ standIn }, item) => void standIn.tray.choose(item), id),
    clickTray: (): Promise<void> =>
      onRealElectron
        ? then(({ hook }) => hook.session.arrive.open(), null)
        : then(({ standIn }) => void standIn.tray.click(), null),
    pressShortcut: (name: 'next' | 'line'): Promise<void> =>
      onRealElectron
        ? then(({ hook }, which) => (which === 'line' ? hook.session.line.open() : hook.session.next()), name)
        : then(
            ({ standIn }, which) =>
              void standIn.shortcut.press(
                which === 'line' ? 'CommandOrControl+Shift+L' : 'CommandOrControl+Shift+Space',
              ),
            name,
          ),
    /** What the next file dialog will be answered with. */
    chooseFile: (file: string): Promise<void> =>
      inMain(
        app,
        ({ electron }, path) => {
          electron.dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as never
        },
        file,
      ),
    saveAs: (file: string): Promise<void> =>
      inMain(
        app,
        ({ electron }, path) => {
          electron.dialog.showSaveDialog = (async () => ({ canceled: false, filePath: path })) as never
        },
        file,
      ),
    /** What the system asks pages to look like. */
    systemLook: async (look: Look): Promise<void> => {
      if (!onRealElectron)
        return inMain(
          app,
          ({ standIn }, { dark, contrast, forced }) => {
            standIn.theme.system(dark ? 'dark' : 'light')
            standIn.theme.contrast(contrast ? 'more' : 'no-preference')
            standIn.theme.forcedColors(forced)
          },
          { dark: false, contrast: false, forced: false, ...look },
        )
      const media = {
        colorScheme: look.dark ? 'dark' : 'light',
        contrast: look.contrast ? 'more' : 'no-preference',
        forcedColors: look.forced ? 'active' : 'none',
      } as const
      await Promise.all(app.windows().map((page) => page.emulateMedia(media)))
    },
    /** The displays that are plugged in, the main one first. No test can unplug one of a real desktop. */
    plugIn: (...displays: DisplayGiven[]): Promise<void> =>
      then(({ standIn }, given) => standIn.displays.set(given), displays),
    /** Lets time pass. */
    advanceTo: (wall: string): Promise<void> => then(({ hook }, to) => hook.clock.advanceTo(to), wall),
    advance: (ms: number): Promise<void> => then(({ hook }, by) => hook.clock.advance(by), ms),
    /** The user is in another zone, and time goes on there. */
    travelTo: (zone: string): Promise<void> =>
      then(({ hook: { clock } }, to) => {
        clock.travelTo(to)
        clock.advance(60_000)
      }, zone),
    /** The machine slept, or the user set the clock. */
    jumpTo: (wall: string): Promise<void> => then(({ hook }, to) => hook.clock.jumpTo(to), wall),
    /**
     * Fills the disk, as far as the journal can tell: its file may not grow, and whatever is kept needs more room than
     * the pages it has. The fault is SQLite's own.
     */
    fillDisk: (): Promise<void> =>
      then(({ hook }) => {
        const { db } = hook.journal
        db.pragma('max_page_count=1')
        for (const table of ['line', 'answer', 'thought']) {
          db.exec(`CREATE TEMP TRIGGER full_${table} AFTER INSERT ON main.${table}
              BEGIN INSERT INTO setting (name, value) VALUES ('filling', hex(zeroblob(1000000))); END`)
        }
      }, null),
    freeDisk: (): Promise<void> =>
      then(({ hook }) => {
        const { db } = hook.journal
        db.pragma('max_page_count=1073741823')
        for (const table of ['line', 'answer', 'thought']) db.exec(`DROP TRIGGER full_${table}`)
      }, null),
    clipboard: (): Promise<string> => then(({ electron }) => electron.clipboard.readText(), null),
  }
}

export type Driver = ReturnType<typeof createDriver>
