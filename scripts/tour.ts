// npm run tour: lives one day in the app and leaves its pictures in out/tour.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { findOrInstallBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'
import { root, runTool } from './tools.ts'

process.exitCode = (await findOrInstallBrowser()) ? await tour() : 1

async function tour(): Promise<number> {
  const built = await buildIfStale()
  if (built !== 0) return built
  rmSync(path.join(root, 'out/tour'), { recursive: true, force: true })
  return await runTool('playwright', ['test', '--config', 'playwright.tour.config.ts', ...process.argv.slice(2)])
}
