// The app over one open journal: its session, what windows may ask of it, what tray, links and shortcuts do. It can be
// stopped, and another one started in its place, within one process.
import { createActions } from './actions.ts'
import { type HandlersWorld, sessionHandlers } from './handlers.ts'
import { answerRequests } from './ipc.ts'
import { holdKey } from './journal/held-key.ts'
import type { Keychain } from './journal/key.ts'
import type { Started } from './journal/start.ts'
import type { Route } from './links.ts'
import type { Senders } from './senders.ts'
import { createSession } from './session.ts'
import type { SessionWorld } from './session-world.ts'
import type { WindowName } from './window-options.ts'

export interface OpenedWorld
  extends Omit<SessionWorld, 'journal' | 'aside' | 'ending' | 'heldKey' | 'windows'>,
    Pick<HandlersWorld, 'windows' | 'surroundings' | 'words'> {
  senders: Senders
  keychain: Keychain
}

export function createOpened(world: OpenedWorld, started: Extract<Started, { ok: true }>) {
  const { journal, aside, ending } = started
  const { windows, settings, clock } = world
  const session = createSession({
    ...world,
    journal,
    aside,
    ending,
    heldKey: holdKey({ ...world, folder: world.dataFolder }, started),
  })
  const actions = createActions(session, journal)
  /** The user closed a window; it is hidden already. */
  const closed = (name: WindowName) => {
    if (name === 'arrive') session.arrive.notNow()
    if (name === 'first-run') session.firstRun.finish()
    if (name === 'evening') session.evening.left()
    if (name !== 'home' || settings.get().toldItStays) return
    settings.change({ toldItStays: true })
    session.notice.stays(world.tray() !== 'no')
  }
  const answerNoMore = answerRequests(
    sessionHandlers({ ...world, journal, session }, (from) => {
      windows.hide(from)
      closed(from)
    }),
    world.senders,
  )
  return {
    journal,
    session,
    closed,
    act: actions.act,
    /** What was asked for: a window, or whatever the next moment is. */
    go: (wish: Wish) => (wish === 'next' ? session.next() : actions.go(wish)),
    trayState: () => actions.state(clock.instant(), { region: world.region(), zone: clock.zone() }, settings.get()),
    start(): void {
      windows.prepare()
      session.start()
    },
    /** The journal is closed, nothing is answered, and no window is left that shows its words. */
    stop(): void {
      answerNoMore()
      session.stop()
      windows.letGo()
    },
  }
}

/** What can be asked for while there is no journal to show it. */
export type Wish = Route | 'next'
export type Opened = ReturnType<typeof createOpened>
