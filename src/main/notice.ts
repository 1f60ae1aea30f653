// The small window in the corner: a line was kept, one is offered, the evening is, Threshold stays in the tray; and beneath
// these, what waits for an answer: what somebody wanted to do now, and what a body needs.
import { done, type Kept } from '../core/faults.ts'
import type { NoticeAction, NoticeView } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Cancel, Clock } from './clock.ts'
import type { NoticePlace } from './placing.ts'

export interface NoticeWorld {
  clock: Clock
  changed: Changed
  show: (place: NoticePlace) => void
  hide: () => void
  undo: (lineId: string) => Kept
  openLine: (conversationId?: string) => void
  /** An answer to what is due. */
  answerDue: (action: NoticeAction) => Kept
  quit: () => void
}

/** The toast and the offer go by themselves; "stays in the tray" waits to be read. */
const SECONDS: Partial<Record<NoticeView['kind'], number>> = { kept: 10, offer: 20, evening: 60 }

/** The toast at the bottom, the others in the tray's corner. CSS pixels. */
const PLACES: Record<NoticeView['kind'], NoticePlace> = {
  kept: { corner: false, width: 160 },
  offer: { corner: true, width: 352 },
  stays: { corner: true, width: 360 },
  evening: { corner: true, width: 352 },
  due: { corner: true, width: 360 },
  need: { corner: true, width: 384 }, // three answers in a row, in each language
}

type NeedView = Extract<NoticeView, { kind: 'need' }>
/** "All right", "In ten minutes", or "Not today". */
export type NeedAnswer = Extract<NoticeAction, 'all-right' | 'ten-minutes' | 'not-today'>

interface Waiting {
  view: NoticeView
  answered: (action: NoticeAction) => Kept
}

interface Shown {
  view: NoticeView
  /** Runs when an offer was taken up. */
  taken?: () => void
}

export function createNotice(world: NoticeWorld) {
  let shown: Shown | undefined
  /** What is due, and a need under it, wait beneath what passes by. */
  const waiting = new Map<'due' | 'need', Waiting>()
  const beneath = () => waiting.get('due') ?? waiting.get('need')
  let held = false
  let leave: Cancel = () => {}

  const showBeneath = () => {
    const next = beneath()
    if (next) world.show(PLACES[next.view.kind])
    else world.hide()
    world.changed('notice')
  }
  const lay = (kind: 'due' | 'need', next: Waiting | undefined) => {
    const before = JSON.stringify(beneath()?.view)
    if (next) waiting.set(kind, next)
    else waiting.delete(kind)
    if (!shown && JSON.stringify(beneath()?.view) !== before) showBeneath()
  }

  const close = () => {
    leave()
    shown = undefined
    showBeneath()
  }
  const wait = () => {
    leave()
    const seconds = shown && SECONDS[shown.view.kind]
    if (seconds !== undefined && !held) leave = world.clock.after(seconds * 1000, close)
  }
  const show = (next: Shown) => {
    shown = next
    held = false
    world.changed('notice')
    world.show(PLACES[next.view.kind])
    wait()
  }
  return {
    kept: (lineId: string) => show({ view: { kind: 'kept', lineId } }),
    /** It names nobody: whoever looks at the screen may read it. */
    offer: (conversationId: string, taken: () => void) =>
      show({
        view: { kind: 'offer' },
        taken: () => {
          taken()
          world.openLine(conversationId)
        },
      }),
    stays: (tray: boolean) => show({ view: { kind: 'stays', tray } }),
    evening: (begin: () => void) => show({ view: { kind: 'evening' }, taken: begin }),
    /** What is due now, or nothing any more. */
    due: (view: NoticeView | undefined) => lay('due', view && { view, answered: world.answerDue }),
    /** What a body needs now, or nothing any more. Answered, it goes. */
    need(view: NeedView | undefined, answered: (answer: NeedAnswer) => Kept = () => done): void {
      const mine = view && {
        view,
        answered(action: NoticeAction) {
          const kept = answered(action === 'ten-minutes' || action === 'not-today' ? action : 'all-right')
          // Another may have come meanwhile.
          if (kept.ok && waiting.get('need') === mine) lay('need', undefined)
          return kept
        },
      }
      lay('need', mine)
    },
    close,
    view: (): NoticeView | null => shown?.view ?? beneath()?.view ?? null,
    hold(hold: boolean): void {
      held = hold
      wait()
    },
    act(action: NoticeAction): Kept {
      const view = shown?.view
      if (action === 'undo' && view?.kind === 'kept') {
        const undone = world.undo(view.lineId)
        if (!undone.ok) return undone
        close()
        world.openLine()
        return undone
      }
      const under = beneath()
      if (!shown && under) return under.answered(action)
      const taken = shown?.taken
      close()
      if (action === 'write' || action === 'begin') taken?.()
      if (action === 'quit') world.quit()
      return done
    },
  }
}

export type NoticePart = ReturnType<typeof createNotice>
