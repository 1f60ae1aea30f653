// What the tray's menu offers against reminders: "Covered", and quiet until a time.
import type { MenuItemConstructorOptions } from 'electron'
import type { QuietFor } from '../core/quiet.ts'
import { type Region, time } from '../shared/times.ts'
import type trayWords from '../shared/words/en/tray.json'
import type { Words } from '../shared/words/words.ts'

export interface QuietState {
  now: number
  region: Region
  /** Everything is held until the conversation is over. */
  covered: boolean
  /** Quiet until then. */
  quiet: number | undefined
  quietChoices: ReadonlyArray<{ for: QuietFor; until: number }>
}

export type QuietAction = 'cover' | 'quiet-over' | `quiet-${QuietFor}`

export function quietItems(
  { covered, quiet, quietChoices, region }: QuietState,
  item: (action: QuietAction) => MenuItemConstructorOptions,
  words: Words<typeof trayWords>,
): MenuItemConstructorOptions[] {
  const cover = { ...item('cover'), type: 'checkbox' as const, checked: covered }
  if (quiet !== undefined) {
    const label = words('quiet.state', { until: time(quiet, region) })
    return [cover, { ...item('quiet-over'), label, type: 'checkbox', checked: true }]
  }
  const submenu = quietChoices.map((each) => ({
    ...item(`quiet-${each.for}`),
    label: each.for === 'day' ? words('quiet-day') : time(each.until, region),
  }))
  return [cover, { id: 'quiet', label: words('quiet'), submenu }]
}
