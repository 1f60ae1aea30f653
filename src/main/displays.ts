// The displays that are plugged in: which is the private one, where a pop-up goes, and that something about them changed.
import type { Rectangle, Screen } from 'electron'
import { asPrivate, findPrivate, type PluggedDisplay, type PrivateDisplay, sideOf } from '../core/displays.ts'
import type { DisplayView } from '../shared/ipc.ts'
import type { Cancel, Clock } from './clock.ts'
import { type Spot, spotOn } from './place.ts'

export interface DisplaysWorld {
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getCursorScreenPoint' | 'on'>
  clock: Clock
  platform: NodeJS.Platform
  /** The one that is never shared. */
  chosen: () => PrivateDisplay | null
  /** Where the tray's icon is; empty where the system does not tell. */
  trayBounds: () => Rectangle | undefined
}

/** Systems tell that a display went, and move the windows that stood there a moment later. */
const SETTLED_MS = 1000

export function createDisplays(world: DisplaysWorld) {
  const { screen } = world

  /** The main display first. While a lid closes there may be none for a moment. */
  const plugged = (): PluggedDisplay[] => {
    const main = screen.getPrimaryDisplay()
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
    return [main, ...others].map(({ id, label, size, scaleFactor, bounds, workArea }) => ({
      id,
      label,
      width: Math.round(size.width * scaleFactor),
      height: Math.round(size.height * scaleFactor),
      bounds,
      workArea,
    }))
  }
  /** The middle of the tray's icon. */
  const tray = () => {
    const bounds = world.platform === 'linux' ? undefined : world.trayBounds()
    if (!bounds || bounds.width === 0) return undefined
    return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
  }
  const privateOne = (there: readonly PluggedDisplay[]) => {
    const chosen = world.chosen()
    return chosen ? findPrivate(there, chosen) : undefined
  }

  return {
    workAreas: (): Rectangle[] => plugged().map(({ workArea }) => workArea),
    /** Where a window goes that is shown now; a pop-up goes to the private display. */
    spot(isPopUp: boolean): Spot {
      const displays = plugged()
      return spotOn({
        displays,
        privateDisplay: isPopUp ? privateOne(displays) : undefined,
        tray: tray(),
        pointer: screen.getCursorScreenPoint(),
        platform: world.platform,
      })
    },
    /** The private display is not plugged in: others may see what comes up by itself. */
    mayBeSeen: (): boolean => world.chosen() !== null && privateOne(plugged()) === undefined,
    /** Those to choose from; the one that was chosen also while it is not plugged in. */
    choices(): DisplayView[] {
      const there = plugged()
      const chosen = world.chosen()
      const found = privateOne(there)
      const views = there.map(
        (display, index): DisplayView => ({
          display: chosen && display === found ? chosen : asPrivate(display, there),
          number: index + 1,
          side: index === 0 ? undefined : sideOf(display.bounds, there[0]?.bounds ?? display.bounds),
          isThere: true,
        }),
      )
      return chosen && !found ? [...views, { display: chosen, isThere: false }] : views
    },
    /** Something was plugged in, unplugged or changed; once more when windows have come to rest. */
    onChange(listen: () => void): void {
      let again: Cancel = () => {}
      const heard = () => {
        listen()
        again()
        again = world.clock.after(SETTLED_MS, listen)
      }
      screen.on('display-added', heard)
      screen.on('display-removed', heard)
      screen.on('display-metrics-changed', heard)
    },
  }
}

export type Displays = ReturnType<typeof createDisplays>
