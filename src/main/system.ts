// What the system and whoever is at the keys say against reminders now, and whether there is a tray.
import { app, powerMonitor } from 'electron'
import type { Hold } from '../core/holds.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import { sessionBusAddress } from './desktop/bus.ts'
import type { Known } from './desktop/questions.ts'
import { createInterruptions } from './interruptions.ts'
import { isWayland } from './notifications.ts'
import { canBeMeasured, createPresence } from './presence.ts'
import { holdsOf } from './system-holds.ts'

export interface SystemWorld {
  clock: Pick<Clock, 'instant' | 'after'>
  /** While a test's clock stands, the desktop says only what the test has it say. */
  inTest: boolean
  changed: Changed
  /** What may be said is looked at anew. */
  looks: () => void
}

export function createSystem({ clock, inTest, changed, looks }: SystemWorld) {
  const { env, platform } = process
  let screenLocked = () => {}
  const bus = inTest ? env.THRESHOLD_TEST_BUS : sessionBusAddress(env)
  const interruptions = createInterruptions({
    platform,
    isWayland: isWayland(env),
    bus,
    clock,
    changed() {
      changed('settings', 'today')
      looks()
    },
    screenLocked: () => screenLocked(),
  })
  const ozone = app.commandLine.getSwitchValue('ozone-platform')
  const presence = createPresence({
    clock,
    idleSeconds: canBeMeasured(env, ozone) ? () => powerMonitor.getSystemIdleTime() : () => 0,
    screenIsLocked: platform === 'linux' ? () => interruptions.now().lockedScreen : lockedByState,
  })
  return {
    systemHolds(): Hold[] {
      const held = holdsOf(interruptions, presence)
      // Their end is told by nobody either.
      if (held.includes('full-screen') || held.includes('shared-screen')) void interruptions.refresh()
      return held
    },
    askSystem: (): Promise<void> | undefined => (bus === undefined ? undefined : interruptions.refresh()),
    tray: () => interruptions.now().tray,
    /** Electron tells of it on macOS and Windows, the desktop on Linux. */
    onScreenLocked(call: () => void): void {
      screenLocked = call
      powerMonitor.on('lock-screen', call)
    },
    screenLockIsTold: () => platform !== 'linux' || interruptions.now().lockedScreen !== 'unknown',
  }
}

/** Told without a key for any length of time. */
function lockedByState(): Known {
  const state = powerMonitor.getSystemIdleState(1)
  return state === 'unknown' ? 'unknown' : state === 'locked' ? 'yes' : 'no'
}

/** The machine slept, or the screen was locked, and somebody is there again. */
export function onWake(call: (slept: boolean) => void): void {
  for (const wake of ['resume', 'unlock-screen'] as const)
    powerMonitor.on(wake as 'resume', () => call(wake === 'resume'))
}
