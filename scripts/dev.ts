// npm run dev: the app with hot reload, on Electron or on the stand-in.
import { findRuntime } from './runtime.ts'
import { runTool } from './tools.ts'

const runtime = await findRuntime()
if (runtime) {
  const args = [...runtime.switches, ...process.argv.slice(2)]
  process.exitCode = await runTool('electron-vite', ['dev', ...(args.length === 0 ? [] : ['--', ...args])], {
    env: { ...runtime.env, ELECTRON_EXEC_PATH: runtime.file },
  })
} else process.exitCode = 1
