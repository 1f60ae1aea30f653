// The bus on which the tests let a desktop speak (tests/main/desktop): found, else installed where that may be.
import { spawnSync } from 'node:child_process'
import { aptInstall, mayUseApt } from './apt.ts'

const INSTALL_LIMIT_MS = 3 * 60_000

/** After one sentence where there is none: its tests are skipped then, and count as skipped. */
export async function findOrInstallBus(): Promise<void> {
  const isThere = () => spawnSync('dbus-daemon', ['--version']).status === 0
  if (process.platform !== 'linux' || isThere()) return
  if (mayUseApt()) await aptInstall(INSTALL_LIMIT_MS, 'dbus-daemon')
  if (!isThere()) console.error('There is no dbus-daemon, so the tests that speak over one are skipped.')
}
