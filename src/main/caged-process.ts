// Cages as the app has them: Electron's processes, and the system's clock.
import path from 'node:path'
import { app, utilityProcess } from 'electron'
import type { CageParts } from './cage.ts'
import { systemClock } from './clock.ts'

/** `name` is the process's file in the built folder. */
export function cagedProcess(name: string): CageParts {
  return {
    fork: (options) => utilityProcess.fork(path.join(import.meta.dirname, name), [], options),
    // Reading has its own limits of time, which must hold even while a test's clock stands still.
    timers: systemClock(),
    metrics: (pid) => {
      const found = app.getAppMetrics().find((metric) => metric.pid === pid)
      return found && found.memory.workingSetSize * 1024
    },
  }
}
