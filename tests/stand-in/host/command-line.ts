import path from 'node:path'

export interface CommandLine {
  readonly appFolder: string
  readonly userData: string | undefined
  /** Files of `-r`, loaded before the app. Playwright uses it when it starts Electron itself. */
  readonly preloads: readonly string[]
  /** `--remote-debugging-port` and the like: what Chromium is to be told. */
  readonly chromiumSwitches: readonly string[]
  /** What the app sees as `process.argv` after the executable. */
  readonly argv: readonly string[]
}

const USER_DATA = '--user-data-dir='

/** Reads Electron's command line: `electron [switches] [-r file] <app folder> [arguments of the app]`. */
export function parseCommandLine(given: readonly string[], cwd: string): CommandLine {
  const preloads: string[] = []
  const argv: string[] = []
  let appFolder: string | undefined
  for (let i = 0; i < given.length; i++) {
    const word = given[i] as string
    if (appFolder === undefined && (word === '-r' || word === '--require')) {
      const file = given[++i]
      if (file === undefined) throw new Error(`${word} needs a file`)
      preloads.push(file)
      continue
    }
    if (appFolder === undefined && !word.startsWith('-')) appFolder = path.resolve(cwd, word)
    argv.push(word)
  }
  const userData = given.findLast((word) => word.startsWith(USER_DATA))?.slice(USER_DATA.length)
  return {
    appFolder: appFolder ?? cwd,
    userData: userData ? path.resolve(cwd, userData) : undefined,
    preloads,
    chromiumSwitches: given.filter((word) => word.startsWith('--remote-debugging-port')),
    argv,
  }
}
