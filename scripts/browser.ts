// The Chromium that the stand-in shows windows in: found, else installed.
import { spawnSync } from 'node:child_process'
import { findChromium } from '../tests/stand-in/chromium-path.ts'
import { aptInstall, mayUseApt } from './apt.ts'
import { type RunOptions, runTool } from './tools.ts'

const INSTALL_LIMIT_MS = 5 * 60_000
const RUNS_LIMIT_MS = 30_000
const SYSTEMS_OWN = '/usr/bin/chromium'

/** The executable, or undefined after one sentence of what to do. Says nothing when it is there already. */
export async function findOrInstallBrowser(): Promise<string | undefined> {
  const found = findChromium()
  if (found) return known(found)
  const named = process.env.CHROMIUM_PATH
  if (named) return no(`CHROMIUM_PATH names ${named}, which cannot be run.`)
  console.log('No Chromium found: installing one. This is needed once.')
  const installed = (await byPlaywright()) ?? (await byApt())
  if (installed) return known(installed)
  return no('No Chromium could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}

/** The stand-in, started hundreds of times, need not look for it each time. */
function known(file: string): string {
  process.env.CHROMIUM_PATH = file
  return file
}

async function byPlaywright(): Promise<string | undefined> {
  // Without this, each of five tries waits half a minute where the network is closed.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  // Progress is shown; the stack of each failed try is not.
  const options: RunOptions = { env, stdio: ['ignore', 'inherit', 'ignore'], limitMs: INSTALL_LIMIT_MS }
  await runTool('playwright', ['install', '--no-shell', 'chromium'], options)
  const file = findChromium()
  if (!file || runs(file)) return file
  // The download brings no system libraries.
  if (mayUseApt()) await runTool('playwright', ['install-deps', 'chromium'], { limitMs: INSTALL_LIMIT_MS })
  return runs(file) ? file : undefined
}

async function byApt(): Promise<string | undefined> {
  if (!mayUseApt()) return undefined
  // Its form without a surface makes the journeys cheaper; not every release has it.
  const both = await aptInstall(INSTALL_LIMIT_MS, 'chromium', 'chromium-headless-shell')
  if (!both && !(await aptInstall(INSTALL_LIMIT_MS, 'chromium'))) return undefined
  // Ubuntu's package is a shell around a snap, which a container cannot run.
  return runs(SYSTEMS_OWN) ? SYSTEMS_OWN : undefined
}

const runs = (file: string) => spawnSync(file, ['--version'], { timeout: RUNS_LIMIT_MS }).status === 0

function no(sentence: string): undefined {
  console.error(sentence)
}
