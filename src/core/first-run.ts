// The first run: four screens with one question each, and what their answers set.
import { minutesOf } from './day.ts'
import type { Settings } from './settings.ts'

/** `events` belongs to the first question: it is there once a calendar was chosen. */
export const firstRunScreens = ['reach', 'events', 'others', 'line', 'day'] as const
export type FirstRunScreen = (typeof firstRunScreens)[number]

/** How people reach one. */
export const reaches = ['calendar', 'walk-in', 'queue'] as const
export type Reach = (typeof reaches)[number]

export const computers = ['mine', 'work', 'shared'] as const

/** What was said so far; each is absent until it is. */
export interface FirstRunAnswers {
  reach?: Reach | undefined
  sharesScreen?: boolean | undefined
  computer?: (typeof computers)[number] | undefined
  eveningAt?: Settings['eveningAt'] | undefined
  workDays?: Settings['workDays'] | undefined
}

/** The screen after one (1) or before it (-1); undefined past the ends. */
export function screenBeside(screen: FirstRunScreen, by: 1 | -1, asksEvents: boolean): FirstRunScreen | undefined {
  const screens = firstRunScreens.filter((one) => one !== 'events' || asksEvents || screen === 'events')
  return screens[screens.indexOf(screen) + by]
}

const rhythms = { calendar: 'each', 'walk-in': 'asked', queue: 'stretch' } as const satisfies Record<
  Reach,
  Settings['rhythm']
>

/** The settings that answers set; whose computer it is sets none. */
export function settingsOf({ reach, sharesScreen, eveningAt, workDays }: FirstRunAnswers): Partial<Settings> {
  return {
    ...(reach === undefined ? {} : { rhythm: rhythms[reach] }),
    ...(sharesScreen === undefined ? {} : { showNames: !sharesScreen }),
    ...(eveningAt === undefined ? {} : { eveningAt, dayEndsAt: dayEndAfter(eveningAt) }),
    ...(workDays === undefined ? {} : { workDays }),
  }
}

const FIRST_END = 2 * 60
const LATEST_END = 12 * 60
const ROOM = 2 * 60

/** When a day ends whose evening is at `eveningAt` (empty: after the last conversation). A night's evening comes in the
 * morning, and still belongs to the day before: the end is two hours after it then, at noon at the latest. */
export function dayEndAfter(eveningAt: Settings['eveningAt']): string {
  const evening = eveningAt === '' ? LATEST_END : minutesOf(eveningAt)
  const end = evening < LATEST_END ? Math.min(LATEST_END, Math.max(FIRST_END, evening + ROOM)) : FIRST_END
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
