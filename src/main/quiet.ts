// What a person says against reminders: quiet until a time, and "Covered", until the conversation is over.
import { type Day, dayOf } from '../core/day.ts'
import { isQuiet, type QuietFor, quietChoices } from '../core/quiet.ts'
import type { Settings } from '../core/settings.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { SettingsStore } from './settings.ts'

export interface QuietWorld {
  clock: Clock
  day: DayPart
  settings: SettingsStore
  /** It begins or ends. */
  looks: () => void
}

type QuietSettings = Pick<Settings, 'quietUntil' | 'coveredOn' | 'dayEndsAt'>

/** For today at most: who forgot it has reminders again tomorrow. */
const isCoveredOn = ({ coveredOn }: QuietSettings, today: Day) => coveredOn === today

/** What of it holds now; known without the journal. */
export function hushedBy(settings: QuietSettings, clock: Pick<Clock, 'now'>): Array<'quiet' | 'covered'> {
  const { instant, wall } = clock.now()
  return [
    isQuiet(settings.quietUntil, instant) ? ('quiet' as const) : [],
    isCoveredOn(settings, dayOf(wall, settings.dayEndsAt)) ? ('covered' as const) : [],
  ].flat()
}

export function createQuiet({ clock, day, settings, looks }: QuietWorld) {
  const change = (to: Parameters<SettingsStore['change']>[0]) => {
    settings.change(to)
    looks()
  }
  /** When it ends; undefined when nothing is quiet. */
  const until = (): number | undefined => {
    const { quietUntil } = settings.get()
    return isQuiet(quietUntil, clock.instant()) ? quietUntil : undefined
  }
  const isCovered = () => isCoveredOn(settings.get(), day.today())
  return {
    until,
    isCovered,
    /** What can be chosen: for how long, and until when that is. */
    choices: () => quietChoices(clock.instant(), day.end()),
    begin(how: QuietFor): void {
      const chosen = quietChoices(clock.instant(), day.end()).find((each) => each.for === how)
      if (chosen) change({ quietUntil: chosen.until })
    },
    end: () => change({ quietUntil: 0 }),
    cover: (covered: boolean) => change({ coveredOn: covered ? day.today() : '' }),
    /** A conversation is over: who was covered for it is so no more. */
    uncover(): void {
      if (settings.get().coveredOn !== '') settings.change({ coveredOn: '' })
    },
  }
}

export type QuietPart = ReturnType<typeof createQuiet>
