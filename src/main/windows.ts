// Makes, shows, hides and rebuilds the windows. What they show is not known here.
import { BrowserWindow, type BrowserWindowConstructorOptions, screen, type WebContents } from 'electron'
import { CHANGED, type Topic } from '../shared/ipc.ts'
import type { Cancel, Clock } from './clock.ts'
import { aThirdDown, beside, bottomCentre, centred, cornerBy, fitting } from './place.ts'
import { shapes, type WindowName } from './window-options.ts'

export interface WindowsOptions {
  clock: Clock
  options: (name: WindowName) => BrowserWindowConstructorOptions
  address: (name: WindowName) => string
  /** The middle of the tray icon, where the system tells it; else the pointer. */
  anchor: () => Electron.Point
  /** Text size as a factor. */
  zoom: () => number
  hideFromCapture: () => boolean
  /** The user closed a window (it was hidden, not destroyed). */
  closed: (name: WindowName) => void
}

/** The toast stands at the bottom, the others in the tray's corner; each has its own width. */
export interface NoticePlace {
  corner: boolean
  width: number
}

/** A hidden window that need not be instant is let go after this long. */
const IDLE_MS = 10 * 60_000
/** How often the page of a window is asked for before the window is left without. */
const LOADS = 3
const KEPT: readonly WindowName[] = ['arrive', 'line']

export function createWindows(world: WindowsOptions) {
  const open = new Map<WindowName, BrowserWindow>()
  const heights = new Map<WindowName, number>()
  const idle = new Map<WindowName, Cancel>()
  const empty = new WeakSet<BrowserWindow>()
  let quitting = false

  const build = (name: WindowName): BrowserWindow => {
    const window = new BrowserWindow(world.options(name))
    open.set(name, window)
    window.setMenuBarVisibility(false)
    window.setContentProtection(world.hideFromCapture())
    window.on('close', (event) => {
      if (quitting) return
      event.preventDefault()
      hide(name)
      world.closed(name)
    })
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

  const areaFor = () => screen.getDisplayNearestPoint(world.anchor()).workArea

  const place = (name: WindowName) => {
    const window = get(name)
    const { height, shrinksTo } = shapes[name]
    const width = name === 'notice' ? notice.width : shapes[name].width
    const zoom = world.zoom()
    const area = areaFor()
    const wanted = shrinksTo === undefined ? height : Math.max(heights.get(name) ?? height, shrinksTo)
    const size = fitting({ width: Math.round(width * zoom), height: Math.ceil(wanted * zoom) }, area)
    if (name === 'arrive') window.setBounds(beside(world.anchor(), size, area))
    else if (name === 'line') window.setBounds(aThirdDown(size, area))
    else if (name === 'notice')
      window.setBounds(notice.corner ? cornerBy(world.anchor(), size, area) : bottomCentre(size, area))
    else if (name === 'evening') window.setBounds(centred(size, area))
    else if (name === 'fault' || name === 'first-run') window.setContentSize(size.width, size.height)
  }
  let notice: NoticePlace = { corner: true, width: shapes.notice.width }

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
    if (name === 'notice' || (!wasVisible && name !== 'home')) place(name)
    if (name === 'home' && !wasVisible && !placedHome) {
      placedHome = true
      window.setBounds(centred(fitting(sizeOf(window), areaFor()), areaFor()))
    }
    // Being given the focus again is no new showing: what was being written stays as it is.
    if (!wasVisible) window.webContents.send(CHANGED, ['shown', 'surroundings'] satisfies Topic[])
    if (focus) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    } else if (!wasVisible) window.showInactive()
  }
  let placedHome = false
  const sizeOf = (window: BrowserWindow) => {
    const [width = 0, height = 0] = window.getSize()
    return { width, height }
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
      if (shapes[name].shrinksTo === undefined || heights.get(name) === height) return
      heights.set(name, height)
      if (open.has(name)) place(name)
    },
    placeNotice: (at: NoticePlace) => {
      notice = at
    },
    say(topics: readonly Topic[]) {
      for (const window of open.values()) window.webContents.send(CHANGED, topics)
    },
    /** After a change of text size or of hiding from capture. */
    redress() {
      for (const [name, window] of open) {
        window.webContents.setZoomFactor(world.zoom())
        window.setContentProtection(world.hideFromCapture())
        if (window.isVisible() && name !== 'home') place(name)
      }
    },
    quit: () => {
      quitting = true
    },
  }
}

export type Windows = ReturnType<typeof createWindows>
