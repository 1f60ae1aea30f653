import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from './cdp.ts'
import { browserEvents, chromium, executable, profileFolder, sandboxFlags } from './chromium.ts'

/** The part of a page that this needs; page-target.ts would otherwise import itself in a circle. */
interface Shown {
  readonly id: string
  send(method: string, params?: object): Promise<Payload>
}

/**
 * With a display, a window is a real Chromium app window. DevTools cannot open one, but a second start of Chromium with
 * `--app` hands its address to the running one, which can. The address is unique, so the new target is recognised.
 */
export async function openAppWindow(width: number, height: number): Promise<string> {
  await chromium()
  const address = `data:text/html,${randomUUID()}`
  const opened = new Promise<string>((resolve) => {
    const onTarget = ({ targetInfo }: Payload) => {
      if (targetInfo.type !== 'page' || targetInfo.url !== address) return
      browserEvents.off('Target.targetCreated', onTarget)
      browserEvents.off('Target.targetInfoChanged', onTarget)
      resolve(targetInfo.targetId)
    }
    browserEvents.on('Target.targetCreated', onTarget)
    browserEvents.on('Target.targetInfoChanged', onTarget)
  })
  const size = `--window-size=${width},${height}`
  const handOver = [...sandboxFlags(), `--user-data-dir=${profileFolder()}`, `--app=${address}`, size]
  spawn(executable(), handOver, { stdio: 'ignore' }).on('error', (error) => console.error('[stand-in]', error))
  return opened
}

/** The title bar and borders of the system, by page. */
const frames = new Map<string, Electron.Size>()

/** Gives the content a size. Chromium counts the frame in, so the first time it must be found out. */
export const resizeAppWindow = (page: Shown, size: Electron.Size) =>
  inWindow(page, async (set) => {
    const known = frames.get(page.id)
    await set(known ? sum(size, known) : size)
    if (known) return
    const content = await contentSize(page)
    const frame = { width: size.width - content.width, height: size.height - content.height }
    frames.set(page.id, frame)
    await set(sum(size, frame))
  })

const sum = (a: Electron.Size, b: Electron.Size) => ({ width: a.width + b.width, height: a.height + b.height })

/** A new window has no size for its first moments. */
async function contentSize(page: Shown): Promise<Electron.Size> {
  const expression = '({ width: innerWidth, height: innerHeight })'
  for (;;) {
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true })
    if (result.value.width > 0) return result.value
    await setTimeout(20)
  }
}

/** Chromium's windows cannot be hidden; a minimised one is the nearest. */
export const showAppWindow = (page: Shown, visible: boolean) =>
  inWindow(page, (set) => set({ windowState: visible ? 'normal' : 'minimized' }))

export const moveAppWindow = (page: Shown, { x, y }: Electron.Point) =>
  inWindow(page, (set) => set({ left: x, top: y }))

function inWindow(page: Shown, change: (set: (bounds: object) => Promise<Payload>) => Promise<unknown>) {
  const run = async () => {
    const cdp = await chromium()
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: page.id })
    await change((bounds) => cdp.send('Browser.setWindowBounds', { windowId, bounds }))
  }
  run().catch(() => {}) // the window was closed meanwhile
}

/**
 * The window itself gives the page its size. Zoomed, the page is laid out smaller and drawn larger, so that it fills
 * the window again.
 */
export const headedMetrics = ({ width, height }: Electron.Size, zoom: number) =>
  zoom === 1
    ? { width: 0, height: 0, deviceScaleFactor: 0, mobile: false }
    : {
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: 0,
        scale: zoom,
        mobile: false,
      }
