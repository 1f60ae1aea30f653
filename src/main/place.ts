// Where a window stands. Electron's rectangles, in screen coordinates.
import type { Point, Rectangle, Size } from 'electron'

const MARGIN = 12

function within(value: number, from: number, to: number): number {
  return Math.round(Math.max(from, Math.min(value, Math.max(from, to))))
}

/** A place inside the work area: tray bounds may lie outside of it (electron#17852). */
function clamp({ x, y }: Point, size: Size, area: Rectangle): Rectangle {
  return {
    x: within(x, area.x, area.x + area.width - size.width),
    y: within(y, area.y, area.y + area.height - size.height),
    width: size.width,
    height: size.height,
  }
}

/** No larger than the work area, where text is large. */
export function fitting(size: Size, area: Rectangle): Size {
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
