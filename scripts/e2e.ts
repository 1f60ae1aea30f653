// npm run e2e [-- playwright's arguments]: the journeys, on the stand-in; with --electron on the real Electron.
import { findOrInstallBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'
import { findElectron } from './electron-binary.ts'
import { runTool } from './tools.ts'

const given = process.argv.slice(2)
const real = given.includes('--electron')
const args = given.filter((argument) => argument !== '--electron')
process.exitCode = (await prepared()) ? await journeys() : 1

async function prepared(): Promise<boolean> {
  if (!real) return Boolean(await findOrInstallBrowser())
  if (findElectron()) return true
  console.error("Electron's binary is not here: `npx install-electron` fetches it.")
  return false
}

async function journeys(): Promise<number> {
  const env = { ...process.env, ...(real ? { THRESHOLD_E2E: 'electron' } : {}) }
  return (await buildIfStale()) || (await runTool('playwright', ['test', ...args], { env }))
}
