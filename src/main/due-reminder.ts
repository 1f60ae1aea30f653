// Says once, in the corner, what somebody wanted to do now. It waits there until it is answered, and gives way to what
// must not be disturbed.

import { mostUsefulFirst, toBeSaid, usefulUntil } from '../core/due.ts'
import { done, type Kept } from '../core/faults.ts'
import type { Reminder } from '../core/reminders.ts'
import type { NoticeAction, NoticeView } from '../shared/ipc.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { DuePart, Waiting } from './due.ts'
import type { SettingsStore } from './settings.ts'

export interface DueReminderWorld {
  clock: Clock
  day: DayPart
  due: DuePart
  settings: Pick<SettingsStore, 'get'>
  /** Nothing comes by itself now, and what is there gives way. */
  isHeld: () => boolean
  /** A day off, or one that is done: what was said is not said any more. */
  isSilent: () => boolean
  /** Shows the notice; undefined takes it away. */
  show: (view: NoticeView | undefined) => void
  /** Says it where a window would take the focus; false where windows can do without. */
  notify: (count: number, open: () => void) => boolean
  openToday: () => void
}

const LATER_MINUTES = 10
/** So far ahead it looks. */
const WEEK_MS = 7 * 24 * 3_600_000

export function createDueReminder(world: DueReminderWorld) {
  const { clock, due, day } = world
  /** What was said and not answered yet. */
  let said: string[] = []
  /** The words may be read: names are not held back, or the notice was pressed. */
  let isRevealed = false

  /** Said, still open, not moved meanwhile, and of use: the most useful first. */
  const unanswered = (): Waiting[] => {
    const open = due.open().filter(({ id }) => said.includes(id))
    const now = toBeSaid(
      open.map((each) => ({ ...each, told: false })),
      clock.instant(),
      day.start(),
    )
    return mostUsefulFirst(now)
  }

  const show = () => {
    const waiting = unanswered()
    const [first] = waiting
    said = waiting.map(({ id }) => id)
    if (!first) return world.show(undefined)
    const text = isRevealed || world.settings.get().showNames ? first.text : undefined
    world.show({ kind: 'due', thing: first.kind, count: waiting.length, text })
  }

  const look = () => {
    if (world.isSilent()) said = []
    if (world.isHeld()) world.show(undefined)
    else show()
  }

  const openThings = (asked: readonly Reminder[]) =>
    due.open().filter(({ id }) => asked.some(({ about }) => about === id))

  return {
    look,
    nextLook: () => undefined,
    reminders: (from: number): Reminder[] =>
      due.open().flatMap(({ kind, id, moment, told }) => {
        // Of the others nothing is to be said, and there may be many in ten years.
        if (told || moment === undefined || moment < from || moment > clock.instant() + WEEK_MS) return []
        const until = usefulUntil(moment, day.endOf(day.at(moment)))
        return { key: `${kind} ${id} ${moment}`, kind, about: id, at: moment, until }
      }),
    mark: (asked: readonly Reminder[]) => due.markTold(openThings(asked)),
    say(asked: readonly Reminder[]): void {
      isRevealed = false
      if (world.notify(asked.length, world.openToday)) return
      said.push(...asked.flatMap(({ about }) => about ?? []))
    },
    /** Others may see it from now on: no words, until it is pressed. */
    holdBack(): void {
      isRevealed = false
    },
    act(action: NoticeAction): Kept {
      const waiting = unanswered()
      if (action === 'reveal') {
        isRevealed = true
        show()
        return done
      }
      const first = waiting.slice(0, 1)
      const kept =
        action === 'done' && first[0]
          ? due.settle(first[0], 'done')
          : action === 'ten-minutes'
            ? due.postpone(waiting, LATER_MINUTES)
            : done
      if (!kept.ok) return kept
      if (action !== 'done') said = []
      if (action === 'today') world.openToday()
      look()
      return kept
    },
  }
}

export type DueReminder = ReturnType<typeof createDueReminder>
