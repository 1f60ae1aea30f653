// What the system and whoever is at the keys say against reminders now.
import type { Hold } from '../core/holds.ts'
import type { Interruptions } from './interruptions.ts'
import type { PresencePart } from './presence.ts'

type SystemHold = Extract<Hold, 'do-not-disturb' | 'full-screen' | 'shared-screen' | 'typing' | 'away'>

/** What is unknown holds nothing. */
export function holdsOf(interruptions: Pick<Interruptions, 'now'>, presence: PresencePart): SystemHold[] {
  const { doNotDisturb, fullScreen, sharedScreen } = interruptions.now()
  const at = presence.now()
  const all = {
    away: at === 'away',
    'do-not-disturb': doNotDisturb === 'yes',
    'full-screen': fullScreen === 'yes',
    'shared-screen': sharedScreen === 'yes',
    typing: at === 'typing',
  }
  return (Object.keys(all) as SystemHold[]).filter((hold) => all[hold])
}
