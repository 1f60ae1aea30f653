// Says once, in the corner, what a body needs, at the times its owner has set. It gives way to whatever must not be
// disturbed, and goes by itself when saying it is of no use any more.
import { addDays, type Day, daysFrom } from '../core/day.ts'
import { done, type Kept } from '../core/faults.ts'
import { type Need, needs, needWalls } from '../core/needs.ts'
import type { Reminder } from '../core/reminders.ts'
import { hoursOf } from '../core/work-hours.ts'
import { type Clock, instantOf } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import type { NeedAnswer, NoticePart } from './notice.ts'
import type { ReminderMemory } from './reminder-memory.ts'
import type { SettingsStore } from './settings.ts'

export interface NeedReminderWorld {
  journal: Pick<Journal, 'keep' | 'ownWords'>
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

/** Of which day of work it is: at night that is not the day it falls on. */
type Planned = Reminder & { kind: Need; day: Day }

const MINUTE = 60_000
const LATER_MINUTES = 10

export function createNeedReminder(world: NeedReminderWorld) {
  const { journal, clock, day, settings } = world
  /** Said and not answered, while that is of use. */
  let said: Reminder[] = []

  let known: { of: string; reminders: Planned[] } | undefined

  const isNeed = (kind: string): kind is Need => (needs as readonly string[]).includes(kind)
  /** Since when what fell due is asked for. */
  let from = clock.instant()
  const reminders = (): Planned[] => {
    const { needs: plans, workHours, dayEndsAt } = settings.get()
    const zone = clock.zone()
    const days = daysFrom(day.at(from), addDays(day.today(), 1))
    const hours = days.map((which) => (world.isOff(which) ? undefined : hoursOf(which, workHours)))
    const notToday = journal.ownWords.get('needsNotToday')
    // It is asked for at each look, and many wall times cost some arithmetic.
    const of = JSON.stringify([plans, hours, dayEndsAt, days, zone, notToday])
    if (known?.of === of) return known.reminders
    const planned = days.flatMap((which, n) =>
      needs.flatMap((kind) => {
        const isOff = notToday.some(({ need, day: on }) => need === kind && on === which)
        return needWalls(plans[kind], which, hours[n], dayEndsAt).map(({ wall, forMinutes }): Planned => {
          const at = instantOf(wall, zone)
          const off = isOff ? 'not-today' : undefined
          return { key: `${kind} ${wall}`, kind, at, until: at + forMinutes * MINUTE, off, day: which }
        })
      }),
    )
    known = { of, reminders: planned }
    return planned
  }
  /** Those of the same days of work that are still to come. */
  const toCome = (of: readonly Reminder[]) => {
    const all = reminders()
    const daysOf = all.filter(({ key }) => of.some((each) => each.key === key))
    return all.filter(
      ({ kind, at, day: on }) => at > clock.instant() && daysOf.some((each) => each.kind === kind && each.day === on),
    )
  }
  const keepNotToday = (planned: readonly Planned[]): Kept => {
    const each = new Map(planned.map(({ kind, day: on }) => [`${kind} ${on}`, { need: kind, day: on }]))
    return journal.keep(() => journal.ownWords.set('needsNotToday', [...each.values()]))
  }

  const answer = (action: NeedAnswer): Kept => {
    const them = said
    if (action === 'not-today') {
      const kept = keepNotToday([...reminders().filter(({ off }) => off !== undefined), ...toCome(them)])
      if (!kept.ok) return kept
    }
    said = []
    if (action === 'ten-minutes') world.memory.snooze(them, clock.instant() + LATER_MINUTES * MINUTE)
    world.looks()
    return done
  }
  const look = () => {
    said = said.filter(({ until }) => clock.instant() < until)
    const kinds = [...new Set(said.map(({ kind }) => kind))].filter(isNeed)
    if (kinds.length === 0 || world.isHeld()) world.show(undefined)
    else world.show({ kind: 'need', needs: kinds, again: toCome(said).length > 0 }, answer)
  }

  return {
    look,
    nextLook: () => (said.length > 0 ? Math.min(...said.map(({ until }) => until)) : undefined),
    reminders(since: number): Reminder[] {
      from = since
      return reminders()
    },
    /** Which would still come, and were said to be not for today. */
    notToday: (): Need[] => {
      const off = reminders().filter(({ off: how, at }) => how !== undefined && at > clock.instant())
      return [...new Set(off.map(({ kind }) => kind))]
    },
    /** They come again. */
    again(): Kept {
      const kept = keepNotToday([])
      if (kept.ok) world.looks()
      return kept
    },
    say(due: readonly Reminder[]): void {
      if (world.notify(due.map(({ kind }) => kind).filter(isNeed))) return
      said = [...said, ...due]
    },
  }
}
