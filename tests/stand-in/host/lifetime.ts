import { setTimeout } from 'node:timers/promises'
import { chromium, chromiumWasStarted } from './chromium.ts'

const CHROMIUM_HAS_MS = 3000

const tasks: (() => Promise<unknown> | undefined)[] = []
let ending: Promise<void> | undefined

/** Work to finish before the process ends, such as handing the arguments to the first instance. */
export function beforeShutdown(task: () => Promise<unknown> | undefined) {
  tasks.push(task)
}

/** Ends Chromium, then this process. The first call's code counts. */
export function shutdown(code: number): Promise<void> {
  ending ??= end(code)
  return ending
}

export const isEnding = () => ending !== undefined

async function end(code: number) {
  process.exitCode = code
  await Promise.allSettled(tasks.map((task) => task()))
  if (chromiumWasStarted()) await closeChromium()
  process.exit(code)
}

/**
 * It may be gone before it answers, a process it leaves behind may hold its pipes open, and it may be stuck altogether:
 * none of that may keep this process.
 */
async function closeChromium() {
  const cdp = await chromium().catch(() => undefined)
  if (!cdp || cdp.closed) return
  const gone = new Promise<void>((resolve) => cdp.once('close', resolve))
  void cdp.send('Browser.close').catch(() => {})
  await Promise.race([gone, setTimeout(CHROMIUM_HAS_MS)])
  cdp.kill()
}
