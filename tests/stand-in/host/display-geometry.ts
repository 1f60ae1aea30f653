export interface DisplayGiven extends Partial<Omit<Electron.Display, 'size' | 'workAreaSize'>> {
  readonly id: number
}

const BOUNDS = { x: 0, y: 0, width: 1280, height: 800 }
const MENU_BAR = 28

/** A whole display from the few facts a test cares about: by default 1280x800 with a bar of 28 at its top. */
export function makeDisplay(given: DisplayGiven): Electron.Display {
  const { bounds = BOUNDS } = given
  const workArea = given.workArea ?? { ...bounds, y: bounds.y + MENU_BAR, height: bounds.height - MENU_BAR }
  return {
    label: `Display ${given.id}`,
    scaleFactor: 1,
    rotation: 0,
    internal: given.id === 1,
    detected: true,
    monochrome: false,
    colorDepth: 24,
    colorSpace: 'srgb',
    depthPerComponent: 8,
    displayFrequency: 60,
    touchSupport: 'unknown',
    accelerometerSupport: 'unknown',
    maximumCursorSize: { width: 0, height: 0 },
    nativeOrigin: { x: bounds.x, y: bounds.y },
    ...given,
    bounds,
    workArea,
    size: { width: bounds.width, height: bounds.height },
    workAreaSize: { width: workArea.width, height: workArea.height },
  }
}

/** Squared distance from a point to a rectangle; 0 inside it. */
export function distanceTo({ x, y, width, height }: Electron.Rectangle, point: Electron.Point): number {
  const outside = (value: number, from: number, length: number) =>
    Math.max(from - value, 0, value - (from + length - 1))
  return outside(point.x, x, width) ** 2 + outside(point.y, y, height) ** 2
}

/** The area two rectangles share. */
export function overlap(a: Electron.Rectangle, b: Electron.Rectangle): number {
  const shared = (aFrom: number, aLength: number, bFrom: number, bLength: number) =>
    Math.max(0, Math.min(aFrom + aLength, bFrom + bLength) - Math.max(aFrom, bFrom))
  return shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height)
}

/** Those of the metrics Electron names in `display-metrics-changed` that differ. */
export function changedMetrics(old: Electron.Display, now: Electron.Display): string[] {
  const metrics = ['bounds', 'workArea', 'scaleFactor', 'rotation'] as const
  return metrics.filter((metric) => JSON.stringify(old[metric]) !== JSON.stringify(now[metric]))
}
