// Which display is which, and how a person tells them apart. Rectangles are in DIP, in screen coordinates.

/** What a display is told by. Its size is in its own pixels, so that another scale does not make it another one. */
export interface KnownDisplay {
  /** Of this session: some systems give others after a restart or a new cable (electron#43355). */
  id: number
  /** What the system calls it; empty where it has no name. */
  label: string
  width: number
  height: number
}

/** The one that is never shared, as it was when it was chosen. */
export interface PrivateDisplay extends KnownDisplay {
  /** Another one like it was there: then only its id tells them apart. */
  hasTwin: boolean
}

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** One that is plugged in. */
export interface PluggedDisplay extends KnownDisplay {
  bounds: Rect
  /** Without bars, docks and notches. */
  workArea: Rect
}

const isTurned = (a: KnownDisplay, b: KnownDisplay) => a.width === b.height && a.height === b.width
const isAlike = (a: KnownDisplay, b: KnownDisplay) =>
  a.label === b.label && ((a.width === b.width && a.height === b.height) || isTurned(a, b))

export const known = ({ id, label, width, height }: KnownDisplay): KnownDisplay => ({ id, label, width, height })

/** The display as it is to be told again, among those that are there while it is chosen. */
export const asPrivate = (chosen: KnownDisplay, there: readonly KnownDisplay[]): PrivateDisplay => ({
  ...known(chosen),
  hasTwin: there.some((other) => other.id !== chosen.id && isAlike(other, chosen)),
})

/**
 * The private display among those that are plugged in: by its id and its name, whatever its resolution is now; else by
 * name and size, where nothing else has ever been like it. Undefined where that is not sure: names shown on a display
 * that is only like the private one would be seen.
 */
export function findPrivate<D extends KnownDisplay>(there: readonly D[], chosen: PrivateDisplay): D | undefined {
  const same = there.find(({ id, label }) => id === chosen.id && label === chosen.label)
  if (same && (same.label !== '' || isAlike(same, chosen))) return same
  if (chosen.label === '' || chosen.hasTwin) return undefined
  const [only, ...others] = there.filter((one) => isAlike(one, chosen))
  return others.length === 0 ? only : undefined
}

export type Side = 'left' | 'right' | 'above' | 'below'

/** On which side of the main display another one stands: where their middles are farthest apart. */
export function sideOf(display: Rect, main: Rect): Side {
  const across = display.x + display.width / 2 - (main.x + main.width / 2)
  const down = display.y + display.height / 2 - (main.y + main.height / 2)
  if (Math.abs(across) >= Math.abs(down)) return across < 0 ? 'left' : 'right'
  return down < 0 ? 'above' : 'below'
}
