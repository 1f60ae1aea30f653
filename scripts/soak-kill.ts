// npm run soak:kill [-- --rounds N --seed S]: kills the app at random moments and proves that nothing it had kept is
// lost. Its last line is {"rounds","kills","acknowledged","lost"}.
import { parseArgs } from 'node:util'
import { findOrInstallBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } })
const rounds = Number(values.rounds ?? 20)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))

if ((await findOrInstallBrowser()) && (await buildIfStale()) === 0) {
  const { soak } = await import('../tests/soak/soak.ts')
  console.error(`seed ${seed}`)
  const { kinds, ...soaked } = await soak({ rounds, seed, say: console.error })
  console.error(`acknowledged: ${JSON.stringify(kinds)}`)
  console.log(JSON.stringify(soaked))
  process.exitCode = soaked.lost === 0 ? 0 : 1
} else process.exitCode = 1
