interface HostState {
  appFolder: string
  appName: string
  appVersion: string
  chromiumSwitches: readonly string[]
  /** Paths set by `--user-data-dir` or `app.setPath`. */
  readonly paths: Map<string, string>
  ready: boolean
  quitting: boolean
}

/** Facts of this run that several parts need. Set once by start.ts, before any other part is used. */
export const hostState: HostState = {
  appFolder: '',
  appName: 'Electron',
  appVersion: '0.0.0',
  chromiumSwitches: [],
  paths: new Map(),
  ready: false,
  quitting: false,
}

export function needReady(what: string) {
  if (!hostState.ready) throw new Error(`${what} before app is ready`)
}

export const standInExecutable = new URL('../electron', import.meta.url).pathname

/** The dev server of `electron-vite dev`: the one place on the network a page may reach. */
export const devServer = process.env.ELECTRON_RENDERER_URL
