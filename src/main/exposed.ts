// The display that is never shared was unplugged, and what stood there stands where others may see it now: it names
// nobody any more, and nothing that was being written is lost.
import type { ArrivePart } from './arrive.ts'
import type { Changed } from './changes.ts'
import type { Displays } from './displays.ts'
import type { EveningPart } from './evening.ts'
import type { LinePart } from './line.ts'
import type { Reminding } from './reminding.ts'
import type { SettingsStore } from './settings.ts'
import type { Windows } from './windows.ts'

/** The settings as they hold for what comes by itself: where others may see it, it names nobody. */
export const asSeen = (settings: SettingsStore, { mayBeSeen }: Pick<Displays, 'mayBeSeen'>): SettingsStore => ({
  ...settings,
  get: () => ({ ...settings.get(), ...(mayBeSeen() && { showNames: false }) }),
})

export interface ExposedWorld {
  displays: Pick<Displays, 'mayBeSeen'>
  windows: Pick<Windows, 'hide' | 'isVisible'>
  arrive: ArrivePart
  line: LinePart
  evening: EveningPart
  reminders: Pick<Reminding, 'holdBack'>
  /** What waits is looked at anew. */
  looks: () => void
  changed: Changed
}

/** Looks at the displays anew, at each change of them. */
export function createExposed(world: ExposedWorld) {
  const { displays, windows, arrive, line, evening, reminders, looks, changed } = world
  let isExposed = displays.mayBeSeen()
  const putAway = () => {
    // A line has names wherever it stands: it is put away with its draft, as by Esc, and so is the evening.
    if (arrive.isTurn()) arrive.notNow()
    else arrive.holdBack()
    reminders.holdBack()
    if (windows.isVisible('line')) line.hide()
    if (!windows.isVisible('evening')) return
    windows.hide('evening')
    evening.left()
  }
  return (): void => {
    const was = isExposed
    isExposed = displays.mayBeSeen()
    if (isExposed && !was) putAway()
    looks()
    changed('settings')
  }
}
