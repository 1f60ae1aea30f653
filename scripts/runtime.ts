// Which binary runs the app: Electron's own, or the stand-in (tests/stand-in/electron) where that cannot be had.
import path from 'node:path'
import { findOrInstallBrowser } from './browser.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { root } from './tools.ts'

export interface Facts {
  platform: NodeJS.Platform
  /** Somewhere to show windows. */
  display: boolean
  root: boolean
  /** The variable that asks for the stand-in. */
  forcedBy: string | undefined
  electron: string | undefined
  /** Why Electron's binary could not be fetched, when that was tried. */
  fetchProblem: string | undefined
}

export type Runtime =
  | { kind: 'electron'; file: string; switches: readonly string[] }
  | { kind: 'stand-in'; because: string; env: Readonly<Record<string, string>> }
  | { kind: 'fetch' }
  | { kind: 'none'; because: string }

/** `fetch` says: try to fetch Electron's binary, then ask again. */
export function chooseRuntime(facts: Facts): Runtime {
  const because = withoutElectron(facts)
  if (because === undefined) {
    if (facts.electron === undefined) return { kind: 'fetch' }
    // Chromium's sandbox refuses to start for root on Linux.
    const switches = facts.platform === 'linux' && facts.root ? ['--no-sandbox'] : []
    return { kind: 'electron', file: facts.electron, switches }
  }
  if (facts.platform === 'win32') return { kind: 'none', because: `${because}, and the stand-in needs Linux or macOS.` }
  const where = facts.display ? 'Chromium' : 'Chromium without a screen'
  return {
    kind: 'stand-in',
    because: `${because}, so the stand-in starts: windows in ${where}, the tray's menu as keys here.`,
    env: { STAND_IN_TERMINAL: '1', ...(facts.display ? { STAND_IN_HEADED: '1' } : {}) },
  }
}

function withoutElectron({ forcedBy, display, electron, fetchProblem }: Facts): string | undefined {
  if (forcedBy) return `${forcedBy} is set`
  // It would end at once, and be fetched for nothing.
  if (!display) return 'Electron needs a display'
  if (!electron && fetchProblem) return `Electron's binary could not be fetched (${fetchProblem})`
  return undefined
}

function gather(fetchProblem?: string): Facts {
  const { env, platform } = process
  return {
    platform,
    display: platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY),
    root: process.getuid?.() === 0,
    forcedBy: ['THRESHOLD_STAND_IN', 'ELECTRON_SKIP_BINARY_DOWNLOAD'].find((name) => (env[name] ?? '0') !== '0'),
    electron: findElectron(),
    fetchProblem,
  }
}

export interface Start {
  file: string
  switches: readonly string[]
  env: NodeJS.ProcessEnv
}

/** What to start, after one line of why when it is not Electron; undefined when nothing can be, after one that says so. */
export async function findRuntime(): Promise<Start | undefined> {
  let runtime = chooseRuntime(gather())
  if (runtime.kind === 'fetch') runtime = chooseRuntime(gather(fetchElectron()))
  // Editors set this in their terminals, and Electron would then be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  if (runtime.kind === 'electron') return { file: runtime.file, switches: runtime.switches, env }
  console.log(runtime.kind === 'fetch' ? "Electron's binary is not there." : runtime.because)
  if (runtime.kind !== 'stand-in' || !(await findOrInstallBrowser())) return undefined
  return { file: path.join(root, 'tests/stand-in/electron'), switches: [], env: { ...env, ...runtime.env } }
}
