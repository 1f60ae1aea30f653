import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser']
const NAMES = ['google-chrome', 'google-chrome-stable']

/** The Chromium the stand-in shows windows in: CHROMIUM_PATH, else the one Playwright installed, else the system's. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  // A wrong CHROMIUM_PATH must not quietly become another browser.
  if (named) return isExecutable(named) ? named : undefined
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const candidates = [
    playwrightsChromium(),
    ...SYSTEM,
    ...NAMES.flatMap((name) => folders.map((f) => path.join(f, name))),
  ]
  return candidates.find((file) => file !== undefined && isExecutable(file))
}

/**
 * Debian's Chromium without its surface, where it stands beside the whole one: the same engine for two thirds of the
 * work. Playwright's own is not taken, for it can be of another version.
 */
export function withoutSurface(chromium: string): string {
  const shell = '/usr/lib/chromium/chromium-headless-shell'
  return chromium === SYSTEM[0] && isExecutable(shell) ? shell : chromium
}

/** Loading Playwright takes a third of a second at every start, so it is only asked when it has installed anything. */
function playwrightsChromium(): string | undefined {
  const set = process.env.PLAYWRIGHT_BROWSERS_PATH
  const cache = process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright'
  if (set !== '0' && !existsSync(set ?? path.join(os.homedir(), cache))) return undefined
  const playwright = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test')
  return playwright.chromium.executablePath()
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
