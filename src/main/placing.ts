// Puts a window where it belongs at a showing, lets it stay there while its content grows, and brings it back when a
// display goes. It never touches the focus.
import type { BrowserWindow, Rectangle } from 'electron'
import type { Displays } from './displays.ts'
import {
  aThirdDown,
  beside,
  bottomCentre,
  centred,
  cornerBy,
  fitting,
  isWhole,
  pulledBack,
  type Spot,
} from './place.ts'
import { shapes, type WindowName } from './window-options.ts'

/** The toast stands at the bottom, the others in the tray's corner; each has its own width. */
export interface NoticePlace {
  corner: boolean
  width: number
}

export interface PlacingWorld {
  displays: Pick<Displays, 'spot' | 'workAreas'>
  /** Text size as a factor. */
  zoom: () => number
}

/** What a reminder or a shortcut brings: on the display that is never shared, if there is one. */
const POP_UPS: readonly WindowName[] = ['arrive', 'line', 'notice', 'evening']

export function createPlacing({ displays, zoom }: PlacingWorld) {
  const heights = new Map<WindowName, number>()
  const spots = new Map<WindowName, Spot>()
  const placed = new WeakSet<BrowserWindow>()
  let notice: NoticePlace = { corner: true, width: shapes.notice.width }

  /** Where it stands since it was shown, although the pointer has gone elsewhere. */
  const spotOf = (name: WindowName): Spot => {
    const known = spots.get(name)
    const isThere = displays.workAreas().some((area) => JSON.stringify(area) === JSON.stringify(known?.area))
    const spot = known && isThere ? known : displays.spot(POP_UPS.includes(name))
    spots.set(name, spot)
    return spot
  }

  const stand = (window: BrowserWindow, bounds: Rectangle) => {
    window.setBounds(bounds)
    // From a display of another scale it takes a size of that one along on Windows, and has its own at the second
    // time (electron#10862). On Wayland the compositor places windows, and tells nobody where (electron#40886).
    if (JSON.stringify(window.getBounds()) !== JSON.stringify(bounds)) window.setBounds(bounds)
  }

  /** A display may be smaller than a window's least size, and a window has to be whole. */
  const limit = (name: WindowName, window: BrowserWindow, area: Rectangle) => {
    const { least } = shapes[name]
    if (!least) return
    const { width, height } = fitting(least, area)
    window.setMinimumSize(width, height)
  }

  const pullBack = (name: WindowName, window: BrowserWindow) => {
    const areas = displays.workAreas()
    if (window.isMaximized() || window.isFullScreen() || isWhole(window.getBounds(), areas)) return
    const bounds = pulledBack(window.getBounds(), areas)
    limit(name, window, bounds)
    stand(window, bounds)
  }

  const place = (name: WindowName, window: BrowserWindow) => {
    const { height, shrinksTo } = shapes[name]
    const width = name === 'notice' ? notice.width : shapes[name].width
    const { area, anchor, isCorner } = spotOf(name)
    const wanted = shrinksTo === undefined ? height : Math.max(heights.get(name) ?? height, shrinksTo)
    const size = fitting({ width: Math.round(width * zoom()), height: Math.ceil(wanted * zoom()) }, area)
    limit(name, window, area)
    if (name === 'arrive') stand(window, (isCorner ? cornerBy : beside)(anchor, size, area))
    else if (name === 'line') stand(window, aThirdDown(size, area))
    else if (name === 'notice') stand(window, notice.corner ? cornerBy(anchor, size, area) : bottomCentre(size, area))
    else if (name === 'evening') stand(window, centred(size, area))
    else if (name === 'fault' || name === 'first-run') {
      window.setContentSize(size.width, size.height)
      pullBack(name, window)
    } else if (!placed.has(window)) stand(window, centred(fitting(window.getBounds(), area), area))
    else pullBack(name, window)
    placed.add(window)
  }

  return {
    place,
    /** At a showing: on the display that is in use by then. */
    placeAnew(name: WindowName, window: BrowserWindow): void {
      spots.delete(name)
      place(name, window)
    },
    /** After displays came, went or changed. What is whole stays where it is. */
    makeWhole(name: WindowName, window: BrowserWindow): void {
      if (isWhole(window.getBounds(), displays.workAreas())) return
      if (POP_UPS.includes(name)) place(name, window)
      else pullBack(name, window)
    },
    /** The content's own height, in CSS pixels; false where that changes nothing. */
    fit(name: WindowName, height: number): boolean {
      if (shapes[name].shrinksTo === undefined || heights.get(name) === height) return false
      heights.set(name, height)
      return true
    },
    placeNotice(at: NoticePlace): void {
      notice = at
    },
  }
}
