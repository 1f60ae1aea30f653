// Where a window stands. Electron's rectangles, in screen coordinates.
import type { Point, Rectangle, Size } from 'electron'

const MARGIN = 12

const between = (value: number, from: number, to: number) => Math.max(from, Math.min(Math.round(value), to))

/** The whole pixels of a work area: with a scale of 1.25 its edges may lie between two. */
function wholePixels({ x, y, width, height }: Rectangle): Rectangle {
  const left = Math.ceil(x)
  const top = Math.ceil(y)
  return { x: left, y: top, width: Math.floor(x + width) - left, height: Math.floor(y + height) - top }
}

/** A place inside the work area: tray bounds may lie outside of it (electron#17852). */
function clamp({ x, y }: Point, { width, height }: Size, within: Rectangle): Rectangle {
  const area = wholePixels(within)
  return {
    x: between(x, area.x, Math.max(area.x, area.x + area.width - width)),
    y: between(y, area.y, Math.max(area.y, area.y + area.height - height)),
    width,
    height,
  }
}

/** No larger than the work area, where text is large or the display is small. */
export function fitting(size: Size, within: Rectangle): Size {
  const area = wholePixels(within)
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) }
}

/** Beside a point (the tray icon's middle, or the pointer), on the side that has room. */
export function beside(anchor: Point, size: Size, area: Rectangle): Rectangle {
  const below = anchor.y < area.y + area.height / 2
  const y = below
    ? Math.max(anchor.y, area.y) + MARGIN
    : Math.min(anchor.y, area.y + area.height) - size.height - MARGIN
  return clamp({ x: anchor.x - size.width / 2, y }, size, area)
}

/** In the middle, a third down. */
export function aThirdDown(size: Size, area: Rectangle): Rectangle {
  return clamp({ x: area.x + (area.width - size.width) / 2, y: area.y + area.height / 3 - size.height / 2 }, size, area)
}

export function bottomCentre(size: Size, area: Rectangle): Rectangle {
  return clamp(
    { x: area.x + (area.width - size.width) / 2, y: area.y + area.height - size.height - 2 * MARGIN },
    size,
    area,
  )
}

/** The corner of the work area nearest to the tray. */
export function cornerBy(anchor: Point, size: Size, area: Rectangle): Rectangle {
  const left = anchor.x < area.x + area.width / 2
  const top = anchor.y < area.y + area.height / 2
  return clamp(
    {
      x: left ? area.x + MARGIN : area.x + area.width - size.width - MARGIN,
      y: top ? area.y + MARGIN : area.y + area.height - size.height - MARGIN,
    },
    size,
    area,
  )
}

export function centred(size: Size, area: Rectangle): Rectangle {
  return clamp({ x: area.x + (area.width - size.width) / 2, y: area.y + (area.height - size.height) / 2 }, size, area)
}

/** Where a pop-up goes at one showing: a work area, and the point in it or by it that it stands near. */
export interface Spot {
  area: Rectangle
  anchor: Point
  /** In the corner by the anchor, not beside it. */
  isCorner: boolean
}

export interface Desk {
  /** At least one; the main display first. */
  displays: ReadonlyArray<{ bounds: Rectangle; workArea: Rectangle }>
  /** The one that is never shared, while it is plugged in. */
  privateDisplay?: { bounds: Rectangle; workArea: Rectangle } | undefined
  /** The middle of the tray's icon, where the system tells it. */
  tray?: Point | undefined
  pointer: Point
  platform: NodeJS.Platform
}

/** Squared; 0 inside. */
function distance({ x, y, width, height }: Rectangle, point: Point): number {
  const outside = (value: number, from: number, length: number) =>
    Math.max(from - value, 0, value - (from + length - 1))
  return outside(point.x, x, width) ** 2 + outside(point.y, y, height) ** 2
}

function nearest<D extends { bounds: Rectangle }>(displays: readonly D[], point: Point): D {
  return displays.reduce((best, each) => (distance(each.bounds, point) < distance(best.bounds, point) ? each : best))
}

/** Where the tray would be on a display that has none: on the right, and at the bottom where the bar is. */
function trayCorner({ bounds, workArea: area }: Desk['displays'][number], platform: NodeJS.Platform): Point {
  const isTop = area.y > bounds.y
  const isBottom = area.y + area.height < bounds.y + bounds.height
  // The Dock is no tray: on macOS that is in the menu bar.
  const atBottom = platform === 'win32' ? !isTop || isBottom : platform !== 'darwin' && isBottom && !isTop
  return { x: area.x + area.width, y: atBottom ? area.y + area.height : area.y }
}

/** On the private display, if it is there: by the tray if that is on it, else where it would be. Else by the tray or the pointer. */
export function spotOn({ displays, privateDisplay, tray, pointer, platform }: Desk): Spot {
  const anchor = tray ?? pointer
  const inUse = nearest(displays, anchor)
  if (!privateDisplay) return { area: inUse.workArea, anchor, isCorner: false }
  const hasTray = tray !== undefined && distance(privateDisplay.bounds, tray) === 0
  return {
    area: privateDisplay.workArea,
    anchor: hasTray ? tray : trayCorner(privateDisplay, platform),
    isCorner: !hasTray,
  }
}

const isWithin = (bounds: Rectangle, area: Rectangle) =>
  bounds.x >= area.x &&
  bounds.y >= area.y &&
  bounds.x + bounds.width <= area.x + area.width &&
  bounds.y + bounds.height <= area.y + area.height

/** Whole on one display; half on each of two is not. */
export const isWhole = (bounds: Rectangle, areas: readonly Rectangle[]): boolean =>
  areas.some((area) => isWithin(bounds, area))

function shared(a: Rectangle, b: Rectangle): number {
  const length = (from: number, to: number) => Math.max(0, to - from)
  return (
    length(Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)) *
    length(Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height))
  )
}

/** Whole in the work area it is in most, else in the nearest one; moved and made smaller no more than that takes. */
export function pulledBack(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle {
  if (isWhole(bounds, areas)) return bounds
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
  const most = areas.reduce((best, area) => (shared(bounds, area) > shared(bounds, best) ? area : best))
  const area =
    shared(bounds, most) > 0
      ? most
      : nearest(
          areas.map((one) => ({ bounds: one })),
          middle,
        ).bounds
  return clamp(bounds, fitting(bounds, area), area)
}
