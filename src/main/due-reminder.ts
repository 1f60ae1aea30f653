// Says once, in the corner, what somebody wanted to do now. It waits there until it is answered, and gives way to what
// must not be disturbed.
import { mostUsefulFirst, nextToSay, toBeSaid } from '../core/due.ts'
import { done, type Kept } from '../core/faults.ts'
import type { NoticeAction, NoticeView } from '../shared/ipc.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { DuePart, Waiting } from './due.ts'
import type { KnownTime } from './locked.ts'
import type { SettingsStore } from './settings.ts'

export interface DueReminderWorld {
  clock: Clock
  day: DayPart
  due: DuePart
  settings: Pick<SettingsStore, 'get'>
  /** A day off, or one that is done: nothing comes by itself. */
  isSilent: (at?: number) => boolean
  /** No natural break: in conversation, or something is open that is being written or arrived at. */
  isHeld: () => boolean
  /** Shows the notice; undefined takes it away. */
  show: (view: NoticeView | undefined) => void
  /** Says it where a window would take the focus; false where windows can do without. */
  notify: (count: number, open: () => void) => boolean
  openToday: () => void
}

const LATER_MINUTES = 10
const DAY_MS = 24 * 3_600_000

export function createDueReminder(world: DueReminderWorld) {
  const { clock, due } = world
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
      world.day.start(),
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
    if (world.isSilent() || world.isHeld()) return world.show(undefined)
    const fresh = toBeSaid(due.open(), clock.instant(), world.day.start()).filter(({ id }) => !said.includes(id))
    if (fresh.length > 0) {
      isRevealed = false
      // What could not be marked as said would be said again and again.
      if (!due.tell(fresh).ok) return
      if (world.notify(fresh.length, world.openToday)) return
      said.push(...fresh.map(({ id }) => id))
    }
    show()
  }

  return {
    look,
    nextLook: () => nextToSay(due.open(), clock.instant()),
    /** For when nobody may know what it is: when to say that there is something, within a day. */
    times(free: number): KnownTime[] {
      return toBeSaid(due.open(), clock.instant() + DAY_MS, world.day.start())
        .map(({ moment = free }) => ({ kind: 'due' as const, at: Math.max(moment, free), time: moment }))
        .filter(({ at }) => !world.isSilent(at))
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
