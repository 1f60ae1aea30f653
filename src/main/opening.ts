// The way to an open journal, and away from it: it is opened, locked, opened anew. What is asked for while it is closed
// waits until it can be shown; a fault or a passphrase is asked about in one window.
import type { StartFault } from '../core/faults.ts'
import type { ShortcutName } from '../core/settings.ts'
import { answerRequests, type HandlersOf } from './ipc.ts'
import type { Reminder } from './notifications.ts'
import { createOpened, type Opened, type OpenedWorld, type Wish } from './opened.ts'
import { createRemindingLocked, type KnownLocked } from './reminding-locked.ts'
import { type StartFaultWorld, untilStarted } from './start-fault.ts'
import type { TrayAction, TrayState } from './tray-menu.ts'
import type { WindowName } from './window-options.ts'

export interface OpeningWorld extends Omit<OpenedWorld, 'reopen' | 'lock'> {
  start: Omit<StartFaultWorld, 'show' | 'hide' | 'changed'>
  /** A window asks for itself. */
  windowHandlers: (close: (from: WindowName) => void) => HandlersOf<'window'>
  /** A conversation comes, or there is something to do, and only when is known. */
  remind: (said: Reminder, open: () => void) => void
  /** It is open now, or locked: there is something else to see in the tray. */
  render: () => void
}

export function createOpening(world: OpeningWorld) {
  const { windows, changed } = world
  let opened: Opened | undefined
  /** Why it is not open. */
  let waits: StartFault | undefined
  let wanted: Wish | undefined
  let locked: ReturnType<typeof whileLocked> | undefined

  const go = (wish: Wish): void => {
    if (opened) opened.go(wish)
    else {
      wanted = wish
      if (waits) windows.show('fault')
    }
  }

  /** A window was closed by the user. Without a journal that means leaving, but for whom a passphrase is asked. */
  const closed = (name: WindowName): void => {
    if (opened) opened.closed(name)
    else if (waits === 'passphrase') {
      wanted = undefined
      windows.hide(name)
    } else world.quit()
  }

  /** The shortcuts ask for the passphrase, and then do what they do; what comes is said by the time alone. */
  const whileLocked = (known: KnownLocked) => {
    const shortcuts = world.shortcuts((name: ShortcutName) => go(name))
    shortcuts.registerAll()
    const say = (said: Reminder) => world.remind(said, () => go(said.kind === 'conversation' ? 'arrive' : 'home'))
    const reminding = createRemindingLocked({ ...world, known, say })
    return {
      look: reminding.look,
      stop() {
        shortcuts.stop()
        return reminding.stop()
      },
    }
  }

  /** Opens the journal, however long that takes, and what stands on it; then what was asked for. */
  const open = async (known?: KnownLocked): Promise<void> => {
    const started = await untilStarted(
      {
        ...world.start,
        show(fault) {
          waits = fault
          if (fault === 'passphrase') locked ??= whileLocked(known ?? { reminders: [], memory: new Map() })
          world.render()
          // Locked by itself, it asks nobody until somebody wants something.
          if (!known || wanted || fault !== 'passphrase') windows.show('fault')
        },
        hide: () => windows.letGo('fault'),
        changed: () => changed('shown'),
      },
      (handlers) => answerRequests({ ...world.windowHandlers(closed), ...handlers }, world.senders),
    )
    const decided = locked?.stop() ?? []
    locked = undefined
    waits = undefined
    opened = createOpened({ ...world, reopen, lock }, started)
    if (known) opened.session.reminders.unlocked(decided)
    world.render()
    opened.start()
    const wish = wanted
    wanted = undefined
    if (wish) opened.go(wish)
  }

  const shut = (): void => {
    opened?.stop()
    opened = undefined
  }

  const reopen = async (meanwhile: () => void | Promise<void>): Promise<void> => {
    shut()
    wanted = 'home'
    try {
      await meanwhile()
    } finally {
      await open()
    }
  }

  const lock = (): void => {
    if (!opened?.session.canLock()) return
    const known = opened.session.reminders.knownLocked()
    shut()
    void open(known)
  }

  const look = (): void => {
    locked?.look()
    opened?.session.reminders.look()
  }

  return {
    /** The first time, for whoever wants something at once, or to wait in the tray. */
    async begin(wish: Wish | undefined): Promise<void> {
      wanted ??= wish // a link that launched the app on macOS came before
      await open()
    },
    go,
    closed,
    lock,
    shut,
    /** What may be said is looked at anew, locked or not. */
    look,
    /** Its screen was locked, or the machine slept: then there may be news in the calendars, too. */
    awake(slept: boolean): void {
      look()
      if (slept) void opened?.session.calendars.load()
    },
    act(action: TrayAction): void {
      if (action === 'unlock') go('home')
      else if (opened) opened.act(action)
      else if (action === 'quit') world.quit()
      else go('arrive') // a press on the tray's icon
    },
    opened: () => opened,
    /** What the tray shows; undefined until there is something. */
    trayState: (): TrayState | 'locked' | undefined =>
      opened?.trayState() ?? (waits === 'passphrase' ? 'locked' : undefined),
  }
}

export type Opening = ReturnType<typeof createOpening>
