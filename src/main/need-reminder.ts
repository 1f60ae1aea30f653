// Says once, in the corner, what a body needs, at the times its owner has set. It gives way to whatever must not be
// disturbed, and goes by itself when saying it is of no use any more.
import { addDays, type Day } from '../core/day.ts'
import { done, type Kept } from '../core/faults.ts'
import { type Need, needs, needWalls } from '../core/needs.ts'
import type { Reminder } from '../core/reminders.ts'
import { hoursOf } from '../core/work-hours.ts'
import { type Clock, instantOf } from './clock.ts'
import type { DayPart } from './day.ts'
import type { NeedAnswer, NoticePart } from './notice.ts'
import type { ReminderMemory } from './reminder-memory.ts'
import type { SettingsStore } from './settings.ts'

export interface NeedReminderWorld {
  clock: Clock
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
  memory: Pick<ReminderMemory, 'snooze'>
  isHeld: () => boolean
  isOff: (day: Day) => boolean
  show: NoticePart['need']
  /** Says it where a window would take the focus; false where windows can do without. */
  notify: (needs: readonly Need[]) => boolean
  looks: () => void
}

const MINUTE = 60_000
const LATER_MINUTES = 10

export function createNeedReminder(world: NeedReminderWorld) {
  const { clock, day, settings } = world
  /** Said and not answered, while that is of use. */
  let said: Reminder[] = []

  let known: { of: string; reminders: Reminder[] } | undefined

  const isNeed = (kind: string): kind is Need => (needs as readonly string[]).includes(kind)
  const answer = (action: NeedAnswer): Kept => {
    const them = said
    said = []
    if (action === 'ten-minutes') world.memory.snooze(them, clock.instant() + LATER_MINUTES * MINUTE)
    world.looks()
    return done
  }
  const look = () => {
    said = said.filter(({ until }) => clock.instant() < until)
    const kinds = [...new Set(said.map(({ kind }) => kind))].filter(isNeed)
    if (kinds.length === 0 || world.isHeld()) world.show(undefined)
    else world.show({ kind: 'need', needs: kinds }, answer)
  }

  return {
    look,
    nextLook: () => (said.length > 0 ? Math.min(...said.map(({ until }) => until)) : undefined),
    reminders(): Reminder[] {
      const { needs: plans, workHours, dayEndsAt } = settings.get()
      const zone = clock.zone()
      const days = [-1, 0, 1].map((shift) => addDays(day.today(), shift))
      const hours = days.map((which) => (world.isOff(which) ? undefined : hoursOf(which, workHours)))
      // It is asked for at each look, and many wall times cost some arithmetic.
      const of = JSON.stringify([plans, hours, dayEndsAt, days, zone])
      if (known?.of !== of) {
        const reminders = days.flatMap((which, n) =>
          needs.flatMap((kind) =>
            needWalls(plans[kind], which, hours[n], dayEndsAt).map(({ wall, forMinutes }): Reminder => {
              const at = instantOf(wall, zone)
              return { key: `${kind} ${wall}`, kind, at, until: at + forMinutes * MINUTE }
            }),
          ),
        )
        known = { of, reminders }
      }
      return known.reminders
    },
    say(due: readonly Reminder[]): void {
      if (world.notify(due.map(({ kind }) => kind).filter(isNeed))) return
      said = [...said, ...due]
    },
  }
}
