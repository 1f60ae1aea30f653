// Whether the system itself asks for quiet: Do Not Disturb, something in full screen, a screen that is shared or locked; and
// whether it has a tray. Electron has no question for any of these on Linux, and the desktop is asked there; elsewhere the
// first four stay unknown (of a locked screen Electron itself tells), and a tray is always there.
import type { Clock } from './clock.ts'
import { openBus } from './desktop/bus.ts'
import { createDesktop } from './desktop/desktop.ts'
import { doNotDisturb, fullScreen, type Known, lockedScreen, sharedScreen, trayHost } from './desktop/questions.ts'

export interface Interruptions {
  now: () => Readonly<Record<'doNotDisturb' | 'fullScreen' | 'sharedScreen' | 'lockedScreen' | 'tray', Known>>
  /** Asks what nobody tells, before something is said. Short, and never fails. */
  refresh: () => Promise<void>
}

export interface InterruptionsWorld {
  platform: NodeJS.Platform
  isWayland: boolean
  /** Where the session's bus is. */
  bus: string | undefined
  changed: () => void
  /** It was locked just now. */
  screenLocked: () => void
  clock: Pick<Clock, 'after'>
}

export function createInterruptions(world: InterruptionsWorld): Interruptions {
  const { platform, isWayland, bus, clock } = world
  if (platform !== 'linux') {
    const none = {
      doNotDisturb: 'unknown',
      fullScreen: 'unknown',
      sharedScreen: 'unknown',
      lockedScreen: 'unknown',
    } as const
    return { now: () => ({ ...none, tray: 'yes' }), refresh: async () => {} }
  }
  let wasLocked = false
  const desktop = createDesktop({
    open: async (gone) => (bus === undefined ? undefined : openBus(bus, gone)),
    questions: {
      doNotDisturb: doNotDisturb(),
      fullScreen: fullScreen(isWayland),
      sharedScreen: sharedScreen(isWayland),
      lockedScreen,
      tray: trayHost(isWayland),
    },
    changed() {
      const isLocked = desktop.answers().lockedScreen === 'yes'
      if (isLocked && !wasLocked) world.screenLocked()
      wasLocked = isLocked
      world.changed()
    },
    clock,
  })
  return { ...desktop, now: desktop.answers }
}
