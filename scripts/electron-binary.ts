// Electron's binary does not come with its package: it is fetched at first need, from a host that some networks close.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './tools.ts'

const FETCH_LIMIT_MINUTES = 5
const folder = path.join(root, 'node_modules', 'electron')

/** The binary, when it is there whole and of the version that package.json asks for. */
export function findElectron(): string | undefined {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || path.join(folder, 'dist')
  try {
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    // Written last, so a fetch that was cut off leaves neither.
    const there = readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const file = path.join(dist, readFileSync(path.join(folder, 'path.txt'), 'utf8'))
    return there === version && existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

/** Why it could not be fetched, in a few words; undefined when it is there now. */
export function fetchElectron(): string | undefined {
  console.log("Fetching Electron's binary. This is needed once.")
  const { status, signal, stderr } = spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: FETCH_LIMIT_MINUTES * 60_000,
  })
  if (findElectron()) return undefined
  if (signal) return `it took longer than ${FETCH_LIMIT_MINUTES} minutes`
  return reason(stderr) ?? `its installer ended with ${status}`
}

/** The message of the first error that was printed: "TypeError: fetch failed" gives "fetch failed". */
export function reason(printed: string): string | undefined {
  const line = printed.split('\n').find((text) => /\w*Error\b.*: /.test(text))
  return line?.replace(/^.*?\w*Error\b[^:]*: /, '').replace(/\.$/, '')
}
