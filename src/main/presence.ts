// Whether somebody is at the keys. Asked when something wants to be said, and never by itself.
import { type Meter, type Presence, presenceOf, read, unread } from '../core/presence.ts'
import type { Clock } from './clock.ts'
import type { Known } from './desktop/questions.ts'

export interface PresenceWorld {
  clock: Pick<Clock, 'instant'>
  /** Seconds since the last key or movement anywhere. */
  idleSeconds: () => number
  screenIsLocked: () => Known
}

export function createPresence({ clock, idleSeconds, screenIsLocked }: PresenceWorld) {
  let meter: Meter = unread
  return {
    now(): Presence {
      meter = read(meter, idleSeconds(), clock.instant())
      return presenceOf(meter, screenIsLocked())
    },
  }
}

export type PresencePart = ReturnType<typeof createPresence>

/**
 * On X11's programs in a Wayland session the system tells only what goes on in these: whoever types elsewhere seems to be
 * away (electron#27912). `ozone` is what the command line says of it.
 */
export function canBeMeasured(environment: NodeJS.ProcessEnv, ozone: string): boolean {
  const isX11 = (ozone || environment.ELECTRON_OZONE_PLATFORM_HINT) === 'x11'
  return !(environment.XDG_SESSION_TYPE === 'wayland' && isX11)
}
