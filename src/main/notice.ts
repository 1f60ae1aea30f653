// The small window in the corner: a line was kept, one is offered, the evening is, Threshold stays in the tray; and beneath these, what
// somebody wanted to do now, which waits for an answer.
import { done, type Kept } from '../core/faults.ts'
import type { NoticeAction, NoticeView } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Cancel, Clock } from './clock.ts'
import type { NoticePlace } from './windows.ts'

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
}

interface Shown {
  view: NoticeView
  /** Runs when an offer was taken up. */
  taken?: () => void
}

export function createNotice(world: NoticeWorld) {
  let shown: Shown | undefined
  /** What is due waits beneath what passes by. */
  let beneath: NoticeView | undefined
  let held = false
  let leave: Cancel = () => {}

  const close = () => {
    leave()
    shown = undefined
    if (beneath) world.show(PLACES[beneath.kind])
    else world.hide()
    world.changed('notice')
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
    stays: () => show({ view: { kind: 'stays' } }),
    evening: (begin: () => void) => show({ view: { kind: 'evening' }, taken: begin }),
    /** What is due now, or nothing any more. */
    due(view: NoticeView | undefined): void {
      if (JSON.stringify(view) === JSON.stringify(beneath)) return
      beneath = view
      if (shown) return
      if (view) world.show(PLACES[view.kind])
      else world.hide()
      world.changed('notice')
    },
    close,
    view: (): NoticeView | null => shown?.view ?? beneath ?? null,
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
      if (!shown && beneath) return world.answerDue(action)
      const taken = shown?.taken
      close()
      if (action === 'write' || action === 'begin') taken?.()
      if (action === 'quit') world.quit()
      return done
    },
  }
}

export type NoticePart = ReturnType<typeof createNotice>
