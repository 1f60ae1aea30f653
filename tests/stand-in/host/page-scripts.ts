import { makeBridge } from '../page/bridge.ts'
import { makeCodec } from '../page/codec.ts'
import { runPreload } from '../page/isolated-world.ts'
import { prepareMainWorld } from '../page/main-world.ts'
import { askBeforePermissions } from '../page/permission-questions.ts'
import { followWindowState } from '../page/window-state.ts'

/** Electron's own name for the world of preloads. */
export const WORLD = 'Electron Isolated Context'

export interface PreloadScript {
  readonly file: string
  readonly source: string
}

/** `process` of a sandboxed preload. */
const processFacts = () => ({
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  sandboxed: true,
  contextIsolated: true,
  isMainFrame: true,
  env: {},
  argv: [],
  versions: { electron: process.versions.electron, chrome: process.versions.chrome, node: process.versions.node },
})

/** The text of what runs in every new document, before any script of the page. */
export function pageScripts(secret: string, preload: PreloadScript | undefined): { main: string; isolated: string } {
  const text = (value: unknown) => JSON.stringify(value)
  const bridge = (side: string) => `(${makeBridge})(${text(secret)}, ${text(side)})`
  const follow = (world: string) => `(${followWindowState})(${text(secret)}, ${text(world)})`
  // Electron runs preloads in the main frame only, unless told otherwise.
  const inMainFrame = (body: string) => `if (window.parent === window) { ${body} }`
  const run = preload
    ? `function (require, process) { const exports = {}, module = { exports }; ${preload.source}\n}`
    : 'undefined'
  return {
    main: inMainFrame(
      `${follow('main')}; (bridge => { (${askBeforePermissions})(bridge); (${prepareMainWorld})(bridge) })(${bridge('main')})`,
    ),
    isolated: inMainFrame(
      `${follow('isolated')}; (${runPreload})(${bridge('isolated')}, (${makeCodec})(), ${text(processFacts())}, ${run})`,
    ),
  }
}
