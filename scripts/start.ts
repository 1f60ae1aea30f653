// npm start: the app as it is built, on Electron or on the stand-in.
import { buildIfStale } from './build.ts'
import { findRuntime } from './runtime.ts'
import { run } from './tools.ts'

const built = await buildIfStale()
const runtime = built === 0 ? await findRuntime() : undefined
process.exitCode = runtime
  ? await run(runtime.file, [...runtime.switches, '.', ...process.argv.slice(2)], { env: runtime.env })
  : built || 1
