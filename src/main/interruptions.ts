// Whether the system itself asks for quiet: Do Not Disturb, something in full screen, a screen that is shared; and whether
// it has a tray. Electron has no question for any of these. On Linux the desktop is asked; elsewhere the first three stay
// unknown, and a tray is always there.
import { openBus } from './desktop/bus.ts'
import { createDesktop } from './desktop/desktop.ts'
import { doNotDisturb, fullScreen, type Known, sharedScreen, trayHost } from './desktop/questions.ts'

export interface Interruptions {
  now: () => Readonly<Record<'doNotDisturb' | 'fullScreen' | 'sharedScreen' | 'tray', Known>>
  /** Asks what nobody tells, before something is said. Short, and never fails. */
  refresh: () => Promise<void>
}

export interface InterruptionsWorld {
  platform: NodeJS.Platform
  isWayland: boolean
  /** Where the session's bus is. */
  bus: string | undefined
  changed: () => void
}

export function createInterruptions({ platform, isWayland, bus, changed }: InterruptionsWorld): Interruptions {
  if (platform !== 'linux') {
    const nothing = { doNotDisturb: 'unknown', fullScreen: 'unknown', sharedScreen: 'unknown', tray: 'yes' } as const
    return { now: () => nothing, refresh: async () => {} }
  }
  const desktop = createDesktop({
    open: async (gone) => (bus === undefined ? undefined : openBus(bus, gone)),
    questions: {
      doNotDisturb: doNotDisturb(),
      fullScreen: fullScreen(isWayland),
      sharedScreen,
      tray: trayHost(isWayland),
    },
    changed,
  })
  return { ...desktop, now: desktop.answers }
}
