// Makes, shows, hides and rebuilds the windows. What they show is not known here.
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron'
import { CHANGED, type Topic } from '../shared/ipc.ts'
import type { Cancel, Clock } from './clock.ts'
import { createPlacing, type PlacingWorld } from './placing.ts'
import type { WindowName } from './window-options.ts'

export interface WindowsOptions extends PlacingWorld {
  clock: Clock
  options: (name: WindowName) => BrowserWindowConstructorOptions
  address: (name: WindowName) => string
  hideFromCapture: () => boolean
  /** The user closed a window (it was hidden, not destroyed). */
  closed: (name: WindowName) => void
}

/** A hidden window that need not be instant is let go after this long. */
const IDLE_MS = 10 * 60_000
/** How often the page of a window is asked for before the window is left without. */
const LOADS = 3
const KEPT: readonly WindowName[] = ['arrive', 'line']

export function createWindows(world: WindowsOptions) {
  const open = new Map<WindowName, BrowserWindow>()
  const idle = new Map<WindowName, Cancel>()
  const empty = new WeakSet<BrowserWindow>()
  const placing = createPlacing(world)
  /** Those whose page is to make a sound. */
  const sounding = new Set<WindowName>()
  /** What passed while it was hidden. */
  const missed = new Map<WindowName, Set<Topic>>()
  let quitting = false

  const build = (name: WindowName): BrowserWindow => {
    const window = new BrowserWindow(world.options(name))
    open.set(name, window)
    missed.set(name, new Set())
    window.setMenuBarVisibility(false)
    window.setContentProtection(world.hideFromCapture())
    window.on('close', (event) => {
      if (quitting) return
      event.preventDefault()
      hide(name)
      world.closed(name)
    })
    // Closed by something else than us, it is made anew when it is wanted.
    window.on('closed', () => open.get(name) === window && open.delete(name))
    const rebuild = () => {
      const shown = window.isVisible()
      open.delete(name)
      window.destroy()
      if (shown) show(name)
      else if (KEPT.includes(name)) build(name)
    }
    // Everything typed is in the journal already: a new window goes on where the lost one stood.
    window.webContents.on('render-process-gone', () => quitting || rebuild())
    window.on('unresponsive', rebuild)
    window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(world.zoom()))
    void load(window, name)
    return window
  }

  /** A page that does not come is asked for again at once; a window left without one is made anew when it is wanted. */
  const load = async (window: BrowserWindow, name: WindowName): Promise<void> => {
    for (let asked = 0; asked < LOADS; asked++) {
      try {
        return await window.loadURL(world.address(name))
      } catch (fault) {
        if (window.isDestroyed()) return
        console.error(`the window ${name} did not load`, fault)
      }
    }
    empty.add(window)
  }

  const get = (name: WindowName): BrowserWindow => {
    const there = open.get(name)
    if (there && !empty.has(there)) return there
    there?.destroy()
    return build(name)
  }

  const hide = (name: WindowName) => {
    const window = open.get(name)
    if (!window?.isVisible()) return
    window.hide()
    if (KEPT.includes(name)) return
    idle.get(name)?.()
    idle.set(
      name,
      world.clock.after(IDLE_MS, () => {
        const later = open.get(name)
        if (!later || later.isVisible()) return
        open.delete(name)
        later.destroy()
      }),
    )
  }

  const show = (name: WindowName, { focus = true } = {}) => {
    idle.get(name)?.()
    const window = get(name)
    const wasVisible = window.isVisible()
    if (name === 'notice' || !wasVisible) placing.placeAnew(name, window)
    // Being given the focus again is no new showing: what was being written stays as it is.
    if (!wasVisible) {
      const since = new Set<Topic>(['shown', 'surroundings', ...(missed.get(name) ?? [])])
      window.webContents.send(CHANGED, [...since])
      missed.get(name)?.clear()
    }
    if (focus) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    } else if (!wasVisible) window.showInactive()
  }

  return {
    show,
    hide,
    /** Destroys it, or all of them, with what they hold. */
    letGo(...names: WindowName[]) {
      for (const name of names.length > 0 ? names : open.keys()) {
        idle.get(name)?.()
        open.get(name)?.destroy()
        open.delete(name)
      }
    },
    /** Prints what the window shows on paper; false when it was not printed. */
    print: (name: WindowName) =>
      new Promise<boolean>((resolve) => {
        const window = open.get(name)
        if (window) window.webContents.print({}, (printed) => resolve(printed))
        else resolve(false)
      }),
    /** Builds those that must be instant, hidden. */
    prepare: () => KEPT.forEach(get),
    isVisible: (name: WindowName) => open.get(name)?.isVisible() ?? false,
    isFocused: (name: WindowName) => open.get(name)?.isFocused() ?? false,
    nameOf: (contents: WebContents) => [...open].find(([, window]) => window.webContents === contents)?.[0],
    /** The content's own height, in CSS pixels. */
    fit(name: WindowName, height: number) {
      const window = open.get(name)
      if (placing.fit(name, height) && window) placing.place(name, window)
    },
    placeNotice: placing.placeNotice,
    /** After displays came, went or changed: what can be seen is whole again, and has the focus or not as before. */
    makeWhole() {
      for (const [name, window] of open) if (window.isVisible()) placing.makeWhole(name, window)
    },
    /** The page of that window makes a soft sound, also when it is only being built. */
    sound(name: WindowName) {
      sounding.add(name)
      get(name).webContents.send(CHANGED, ['sound'] satisfies Topic[])
    },
    /** Whether a page is to make one now: yes once for each. */
    takeSound: (name: WindowName) => sounding.delete(name),
    /** A window that nobody sees hears of what changed, but sleeps through what only passed until it is shown. */
    say(changed: readonly Topic[], passed: readonly Topic[]) {
      for (const [name, window] of open) {
        const sleeps = !window.isVisible()
        if (sleeps) for (const topic of passed) missed.get(name)?.add(topic)
        const told = sleeps ? changed : [...changed, ...passed]
        if (told.length > 0) window.webContents.send(CHANGED, told)
      }
    },
    /** After a change of text size or of hiding from capture. */
    redress() {
      for (const [name, window] of open) {
        window.webContents.setZoomFactor(world.zoom())
        window.setContentProtection(world.hideFromCapture())
        if (window.isVisible() && name !== 'home') placing.place(name, window)
      }
    },
    quit: () => {
      quitting = true
    },
  }
}

export type Windows = ReturnType<typeof createWindows>
