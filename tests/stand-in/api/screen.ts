import { EventEmitter } from 'node:events'
import { changedMetrics, type DisplayGiven, distanceTo, makeDisplay, overlap } from '../host/display-geometry.ts'
import { electronEvent } from '../host/electron-event.ts'
import { needReady } from '../host/host-state.ts'
import { loud } from '../host/loud.ts'
import { openWindows } from '../host/open-windows.ts'

type Implemented =
  | 'getAllDisplays'
  | 'getCursorScreenPoint'
  | 'getDisplayMatching'
  | 'getDisplayNearestPoint'
  | 'getPrimaryDisplay'

let displays: readonly Electron.Display[] = [makeDisplay({ id: 1 })]
let cursor: Electron.Point = { x: 640, y: 400 }

export const primaryDisplay = () => displays[0] as Electron.Display

const least = (cost: (display: Electron.Display) => number) =>
  displays.reduce((best, display) => (cost(display) < cost(best) ? display : best))

export const displayNearest = (point: Electron.Point) => least((display) => distanceTo(display.bounds, point))

/** The display a rectangle lies on most; the nearest one when it lies on none. */
export function displayMatching(rect: Electron.Rectangle): Electron.Display {
  const best = least((display) => -overlap(display.bounds, rect))
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
  return overlap(best.bounds, rect) > 0 ? best : displayNearest(centre)
}

class Screen extends EventEmitter implements Pick<Electron.Screen, Implemented> {
  getPrimaryDisplay() {
    needReady("The 'screen' module can't be used")
    return primaryDisplay()
  }
  getAllDisplays = () => [...displays]
  getDisplayNearestPoint = displayNearest
  getDisplayMatching = displayMatching
  getCursorScreenPoint = () => ({ ...cursor })
}

export const screen = loud(new Screen(), 'screen')

export const displaysDriver = {
  /** The first one is the primary. Given twice with the same id, a display changes; left out, it is unplugged. */
  set(given: readonly DisplayGiven[]) {
    if (given.length === 0) throw new Error('a machine has at least one display')
    const before = new Map(displays.map((display) => [display.id, display]))
    displays = given.map(makeDisplay)
    for (const display of displays) {
      const old = before.get(display.id)
      before.delete(display.id)
      if (!old) screen.emit('display-added', electronEvent(), display)
      else if (changedMetrics(old, display).length > 0) {
        screen.emit('display-metrics-changed', electronEvent(), display, changedMetrics(old, display))
      }
    }
    for (const gone of before.values()) screen.emit('display-removed', electronEvent(), gone)
    for (const window of openWindows.values()) window.displaysChanged()
  },
  cursor(point: Electron.Point) {
    cursor = point
  },
}
