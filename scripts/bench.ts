// npm run bench [-- arguments]: measures starts, windows and the journal on this machine.
import { findOrInstallBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'

if ((await findOrInstallBrowser()) && (await buildIfStale()) === 0) {
  const { bench } = await import('../tests/bench/index.ts')
  await bench(process.argv.slice(2))
} else process.exitCode = 1
